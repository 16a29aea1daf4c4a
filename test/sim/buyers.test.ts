import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BuyerModel, Muted } from '../../src/model/buyers.ts';
import { NO_SCOPE, type Trace } from '../../src/model/trace.ts';
import { withBuyers } from '../../src/sim/buyers.ts';

/** Inquiries of so many turns; the work and the time to think of a turn tell which turn it was. */
function traceOf(turns: readonly number[], buyers = turns.map((_, i) => i)): Trace {
  const turnOffset = new Int32Array(turns.length + 1);
  turns.forEach((count, i) => (turnOffset[i + 1] = turnOffset[i] + count));
  const all = turns.flatMap((count, i) => Array.from({ length: count }, (_, k) => 1000 * (i + 1) + k));
  const last = new Set(Array.from(turnOffset.subarray(1), (end) => end - 1));
  return {
    start: 0,
    end: 1e9,
    arrival: Float64Array.from(turns, (_, i) => i),
    buyer: Int32Array.from(buyers),
    scope: new Uint16Array(turns.length).fill(NO_SCOPE),
    turnOffset,
    think: Int32Array.from(all, (mark, t) => (last.has(t) ? 0 : mark)),
    work: { kind: 'given', ms: Int32Array.from(all) },
    respondsAt: 'reply',
  };
}

const works = ({ work, turnOffset }: Trace): number[][] =>
  Array.from(turnOffset.subarray(1), (end, i) =>
    work.kind === 'given' ? [...work.ms.subarray(turnOffset[i], end)] : [],
  );
const thinks = ({ think, turnOffset }: Trace): number[][] =>
  Array.from(turnOffset.subarray(1), (end, i) => [...think.subarray(turnOffset[i], end)]);
const MUTED: Muted = { share: 1, thinkFactor: 3, dropout: 0 };

describe('a model that supposes nothing', () => {
  const trace = traceOf([2, 1]);
  test.each<readonly [string, BuyerModel]>([
    ['is empty', {}],
    ['has no members', { vipShare: 0 }],
    ['mutes nobody', { muted: { ...MUTED, share: 0 } }],
    ['brings nobody back', { returns: { probability: 0, after: 1 } }],
  ])('returns the trace itself: it %s', (_, model) => {
    expect(withBuyers(trace, model, 1)).toBe(trace);
  });
});

describe('members', () => {
  const trace = traceOf(Array.from({ length: 10_000 }, () => 1));

  test('are as many as the share says, each buyer once and for all of his inquiries', () => {
    const { vip } = withBuyers(trace, { vipShare: 0.2 }, 7);
    const members = vip!.reduce((sum, one) => sum + one, 0);
    // Four standard deviations of 10,000 draws: 160.
    expect(Math.abs(members - 2000)).toBeLessThan(160);
    expect(withBuyers(traceOf([1, 1, 1], [0, 4, 4]), { vipShare: 1 }, 7).vip).toEqual(Uint8Array.of(1, 1, 1, 1, 1));
  });

  test('of a log that knows its members stay members', () => {
    const known = { ...traceOf([1, 1, 1]), vip: Uint8Array.of(0, 1, 0) };
    expect(withBuyers(known, { vipShare: 1e-9 }, 1).vip).toEqual(known.vip);
  });
});

describe('muted buyers', () => {
  test('take three times as long to write again, and the work on what they write is the same', () => {
    const trace = traceOf([3, 1]);
    const muted = withBuyers(trace, { muted: MUTED }, 1);
    expect(thinks(muted)).toEqual([[3000, 3003, 0], [0]]);
    expect(works(muted)).toEqual(works(trace));
  });

  test('who never come back to a reply write once, and nothing else of the trace moves', () => {
    const trace = {
      ...traceOf([3, 1, 2]),
      patience: { leaving: 'silent', law: { kind: 'given', ms: Int32Array.of(7, 8, 9) } },
    } as const;
    const muted = withBuyers(trace, { muted: { ...MUTED, dropout: 1 } }, 1);
    expect(works(muted)).toEqual([[1000], [2000], [3000]]);
    expect(thinks(muted)).toEqual([[0], [0], [0]]);
    expect(muted.arrival).toBe(trace.arrival);
    expect(muted.buyer).toBe(trace.buyer);
    expect(muted.patience).toBe(trace.patience);
  });

  test('leave after each reply with the probability of the model', () => {
    const trace = traceOf(Array.from({ length: 10_000 }, () => 3));
    const lengths = works(withBuyers(trace, { muted: { ...MUTED, dropout: 0.25 } }, 3)).map(({ length }) => length);
    const share = (turns: number): number => lengths.filter((length) => length === turns).length / 10_000;
    expect(share(1)).toBeCloseTo(0.25, 1);
    expect(share(2)).toBeCloseTo(0.75 * 0.25, 1);
    expect(share(3)).toBeCloseTo(0.75 ** 2, 1);
  });

  test('miss their dedicated agent only where the model says so', () => {
    const model = { vipShare: 1, muted: MUTED };
    const trace = traceOf([1, 1]);
    expect(withBuyers(trace, model, 1).vip).toEqual(Uint8Array.of(1, 1));
    expect(withBuyers(trace, { ...model, muted: { ...MUTED, bypassDedicated: true } }, 1).vip).toEqual(
      Uint8Array.of(0, 0),
    );
  });

  test('never wait longer than a number holds', () => {
    const { think } = withBuyers(traceOf([2]), { muted: { ...MUTED, thinkFactor: 1e9 } }, 1);
    expect([...think]).toEqual([2147483647, 0]);
  });
});

test('buyers who come back are passed on to the replay', () => {
  const returns = { probability: 0.4, after: 3_600_000 };
  expect(withBuyers(traceOf([1]), { returns }, 1).returns).toBe(returns);
});

describe('whatever the model', () => {
  const trace = fc
    .array(fc.record({ turns: fc.integer({ min: 1, max: 5 }), buyer: fc.nat(9) }), { minLength: 1, maxLength: 30 })
    .map((rows) =>
      traceOf(
        rows.map(({ turns }) => turns),
        rows.map(({ buyer }) => buyer),
      ),
    );
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const muted = fc.record<Muted>(
    { share, thinkFactor: fc.double({ min: 1, max: 50, noNaN: true }), dropout: share, bypassDedicated: fc.boolean() },
    { requiredKeys: ['share', 'thinkFactor', 'dropout'] },
  );
  const model = fc.record<BuyerModel>({ vipShare: share, muted }, { requiredKeys: [] });
  const seed = fc.maxSafeNat();

  test('the same seed gives the same buyers, and the trace that came in is not touched', () => {
    fc.assert(
      fc.property(trace, model, seed, (one, of, number) => {
        const before = structuredClone(one);
        expect(withBuyers(one, of, number)).toEqual(withBuyers(structuredClone(one), of, number));
        expect(one).toEqual(before);
      }),
    );
  });

  test('every inquiry keeps its first turns in order, with their own work, and is followed by nothing', () => {
    fc.assert(
      fc.property(trace, model, seed, (one, of, number) => {
        const after = withBuyers(one, of, number);
        const [was, now] = [works(one), works(after)];
        now.forEach((turns, i) => {
          expect(turns.length).toBeGreaterThan(0);
          expect(turns).toEqual(was[i].slice(0, turns.length));
        });
        for (const turns of thinks(after)) expect(turns.at(-1)).toBe(0);
        expect(after.think.length).toBe(after.turnOffset[after.arrival.length]);
      }),
    );
  });

  test('a greater share only adds members and muted buyers, and a greater dropout only cuts', () => {
    const more = fc.tuple(share, share).map((two) => two.toSorted((x, y) => x - y));
    fc.assert(
      fc.property(trace, more, seed, (one, [few, many], number) => {
        const vip = (vipShare: number): ArrayLike<number> => withBuyers(one, { vipShare }, number).vip ?? [];
        expect(Array.from(vip(few)).every((member, buyer) => member <= vip(many)[buyer])).toBe(true);
        const lengths = (of: Partial<Muted>): number[] =>
          works(withBuyers(one, { muted: { ...MUTED, dropout: 0.5, ...of } }, number)).map(({ length }) => length);
        const shorter = (a: Partial<Muted>, b: Partial<Muted>): boolean => {
          const longer = lengths(a);
          return lengths(b).every((length, i) => length <= longer[i]);
        };
        expect(shorter({ share: few }, { share: many })).toBe(true);
        expect(shorter({ dropout: few }, { dropout: many })).toBe(true);
      }),
    );
  });

  test('memberships and alerts are drawn apart: one says nothing of the other', () => {
    const many = traceOf(Array.from({ length: 20_000 }, () => 2));
    const { vip } = withBuyers(many, { vipShare: 0.5 }, 11);
    const { think } = withBuyers(many, { muted: { ...MUTED, share: 0.5 } }, 11);
    const both = vip!.filter((member, i) => member === 1 && think[2 * i] > many.think[2 * i]).length;
    expect(both / 20_000).toBeCloseTo(0.25, 1);
  });
});
