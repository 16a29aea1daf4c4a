import { expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../src/base/units.ts';
import { live, table, tell, type World } from './day.ts';

const becomes = (world: World, expected: string): void => {
  expect(tell(world)).toBe(table(expected));
};
const DUTY = '09:00-18:00';

/** 甲 is patient; 乙 leaves after a minute without an answer. */
const LEAVES: World = {
  staff: { 小颖: `${DUTY} capacity 1` },
  patience: { leaving: 'visible', law: { kind: 'given', ms: Int32Array.of(1e8, MINUTE) } },
  day: `
    09:00:00 甲 在吗 300s
    09:00:10 乙 在吗 30s`,
};
const ALWAYS = { probability: 1, after: 10 * MINUTE };

test('a buyer who left without an answer comes back ten minutes later and is answered', () => {
  becomes(LEAVES, `甲 小颖 WEIGHT 09:05:00\n乙 – QUEUED abandoned`);
  // 乙 leaves at 09:01:10 and comes back at 09:11:10.
  const back = { ...LEAVES, returns: ALWAYS };
  becomes(back, `甲 小颖 WEIGHT 09:05:00\n乙 小颖 WEIGHT 09:11:40`);
  expect([...live(back).returned]).toEqual([0, 1]);
});

test('a buyer comes back once: who waits in vain again is lost', () => {
  const world = { ...LEAVES, returns: ALWAYS, day: LEAVES.day.replace('300s', '3000s') };
  becomes(world, `甲 小颖 WEIGHT 09:50:00\n乙 – QUEUED abandoned`);
  expect([...live(world).returned]).toEqual([0, 1]);
});

test('who was answered in time has no reason to come back', () => {
  const world = { ...LEAVES, returns: ALWAYS, day: LEAVES.day.replace('300s', '30s') };
  becomes(world, `甲 小颖 WEIGHT 09:00:30\n乙 小颖 QUEUED 09:01:00`);
  expect([...live(world).returned]).toEqual([0, 0]);
});

test('without a chance of it nobody comes back', () => {
  becomes({ ...LEAVES, returns: { ...ALWAYS, probability: 0 } }, `甲 小颖 WEIGHT 09:05:00\n乙 – QUEUED abandoned`);
});

test('a return after the end of the log is none', () => {
  const world = { ...LEAVES, returns: ALWAYS, until: '09:11:00' };
  becomes(world, `甲 小颖 WEIGHT 09:05:00\n乙 – QUEUED abandoned`);
});

test('who was turned away by a full queue comes back as well', () => {
  becomes(
    {
      ...LEAVES,
      queueLimit: 0,
      patience: { leaving: 'visible', law: { kind: 'given', ms: Int32Array.of(1e8, 5 * SECOND) } },
      returns: ALWAYS,
    },
    `甲 小颖 WEIGHT 09:05:00\n乙 小颖 WEIGHT 09:10:45`,
  );
});

test('who leaves silently and comes back while his turn still waits keeps his place', () => {
  const world: World = {
    ...LEAVES,
    staff: { 小颖: DUTY },
    patience: { leaving: 'silent', law: { kind: 'given', ms: Int32Array.of(1e8, MINUTE) } },
    returns: { probability: 1, after: MINUTE },
  };
  // 乙 is gone from 09:01:10 to 09:02:10; a minute later he would go for good.
  becomes({ ...world, day: world.day.replace('300s', '150s') }, `甲 小颖 WEIGHT 09:02:30\n乙 小颖 WEIGHT 09:03:00`);
  becomes(world, `甲 小颖 WEIGHT 09:05:00\n乙 小颖 WEIGHT abandoned`);
});
