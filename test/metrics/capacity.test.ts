import { expect, test } from 'vitest';
import { capacityByQuarter } from '../../src/metrics/capacity.ts';
import { factsOf } from '../../src/metrics/facts.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { advance, finish, keepJournal, start } from '../../src/sim/replay.ts';
import { planOf, shopOf, traceOf, type World } from '../sim/day.ts';

function capacityOf(world: World): (clock: string) => number {
  const [shop, plan, trace] = [shopOf(world), planOf(world), traceOf(world)];
  const kernel = start(compile(shop, plan, trace), trace, draw(shop, trace, 1, 0));
  keepJournal(kernel);
  while (advance(kernel, 1e9));
  const byQuarter = capacityByQuarter(finish(kernel).journals!, plan, factsOf(trace, shop));
  return (clock) => {
    const [hour, minute] = clock.split(':').map(Number);
    return byQuarter[4 * hour + Math.floor(minute / 15)];
  };
}

test('a shop holds what its accounts may hold that are online, in rotation and not suspended', () => {
  const at = capacityOf({
    staff: {
      小颖: '09:00-18:00 capacity 3',
      阿强: '09:10-12:00 capacity 6 suspended:11:00-11:30',
      售后01: '09:00-18:00 capacity 9 suspended',
      移出: '09:00-18:00 capacity 9 removed',
    },
    day: '09:00:00 甲 在吗 60s',
  });
  expect(at('8:45')).toBe(0);
  expect(at('9:00')).toBe(3 + 6 * (5 / 15));
  expect(at('9:15')).toBe(9);
  expect(at('11:15')).toBe(3);
  expect(at('12:00')).toBe(3);
  expect(at('18:00')).toBe(0);
});

test('over two days of the log, one of them without a shift, it is half; being full is no suspension', () => {
  const at = capacityOf({
    staff: { 小颖: '09:00-18:00 capacity 1 auto 1 deactivated:2024-03-05' },
    day: '09:00:00 甲 在吗 3600s\n33:00:00 乙 在吗 60s',
  });
  expect(at('9:15')).toBe(0.5);
  expect(at('17:45')).toBe(0.5);
});
