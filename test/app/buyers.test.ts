import { tableFromIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import { supposed, supposing } from '../../workers/supposed.ts';
import { replayTables } from '../../src/db/run-tables.ts';
import { consoleOf, type FenliuError } from '../../src/app/console.ts';
import { isStale } from '../../src/app/state.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { replay } from '../../src/sim/replay.ts';
import { planOf, shopOf, traceOf, type World } from '../sim/day.ts';
import { dayLog, shopDesk } from './shop-desk.ts';

const DAY: World = {
  staff: { 小颖: '09:00-18:00' },
  day: `
    09:00 甲 在吗 30s
    +20s 甲 有货吗 9s
    09:10 乙 在吗 30s
    +20s 乙 有货吗 9s`,
};
const world = { shop: shopOf(DAY), trace: traceOf(DAY) };
const leaving = { muted: { share: 1, thinkFactor: 1, dropout: 1 } };

const MONDAY = dayLog(
  '周一.csv',
  '甲 09:00:00 买家 在吗\n甲 09:00:20 店:小颖 在的\n甲 09:01:00 买家 好\n甲 09:01:20 店:小颖 好',
);

const codes = (work: () => unknown): string[] => {
  try {
    work();
    return [];
  } catch (error) {
    return (error as FenliuError).problems.map(({ code, at }) => `${at} ${code}`);
  }
};

test('a supposition is worked out once, however many shares ask for it, and anew for another seed or world', () => {
  const of = supposing();
  const first = of(world, { seed: 1, buyers: { vipShare: 0.5 } });
  expect(of(world, { buyers: { vipShare: 0.5 }, seed: 1 })).toBe(first);
  expect(of(world, { seed: 2, buyers: { vipShare: 0.5 } })).not.toBe(first);
  expect(of({ ...world }, { seed: 1, buyers: { vipShare: 0.5 } })).not.toBe(first);
  expect(of(world, { seed: 1 })).toBe(world);
});

test('turns of buyers who ask less keep the numbers that they have in the log', () => {
  const { shop, trace, logged } = supposed(world, { seed: 1, buyers: leaving });
  const plan = planOf(DAY);
  const run = replay(compile(shop, plan, trace), trace, draw(shop, trace, 1, 0));
  const turns = replayTables(run, { plan, shop, trace, logged: logged! }).find(({ table }) => table === 'run_turn')!;
  const read = tableFromIPC(turns.chunks);
  expect(Array.from(read.getChild('turn')!)).toEqual([0, 2]);
  expect(Array.from(read.getChild('inquiry')!)).toEqual([0, 1]);
});

test('what is supposed changes the run, makes the result before it stale, and taking it back makes it fresh', async () => {
  const { store } = shopDesk();
  const fenliu = consoleOf(store);
  await fenliu.importFile(MONDAY);
  expect(store.state.result!.buyers).toEqual({});
  expect(store.state.result!.summariesA[0].turns).toBe(2);
  store.commands.setBuyers(leaving);
  expect(isStale(store.state)).toBe(true);
  store.commands.setBuyers({});
  expect(isStale(store.state)).toBe(false);
  await fenliu.run({ buyers: leaving });
  expect(store.state.result).toMatchObject({ buyers: leaving });
  expect(store.state.result!.summariesA[0].turns).toBe(1);
  expect((await fenliu.explain(0)).turns).toHaveLength(1);
  expect(fenliu.stale()).toBe(false);
});

test('suppositions that make no sense are refused by the console, and kept by the screen without a run', async () => {
  const { store } = shopDesk();
  const fenliu = consoleOf(store);
  await fenliu.importFile(MONDAY);
  const { result } = store.state;
  expect(codes(() => fenliu.setBuyers({ vipShare: 7, returns: { probability: 0.5, after: 0 } }))).toEqual([
    'vipShare bad_buyer_share',
    'returns.after bad_return_time',
  ]);
  expect(codes(() => fenliu.setBuyers({ members: 1 }))).toEqual(['members unknown_field']);
  expect(fenliu.buyers()).toEqual({});
  store.commands.setBuyers({ vipShare: 7 });
  await store.commands.run();
  expect(store.state.result).toBe(result);
  await expect(fenliu.run()).rejects.toMatchObject({ problems: [{ code: 'bad_buyer_share', at: 'vipShare' }] });
});
