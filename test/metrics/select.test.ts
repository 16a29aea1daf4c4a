import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../src/base/units.ts';
import { NO_FILTER, selectsOnOutcome, withPart, withoutPart, type FilterPart } from '../../src/metrics/filter.ts';
import { brush, brushValues } from '../../src/metrics/brush.ts';
import { METRICS, METRIC_IDS, type MetricId } from '../../src/metrics/metrics.ts';
import { select } from '../../src/metrics/select.ts';
import { tally } from '../../src/metrics/tally.ts';
import { FIRST_DAY, shopDay } from './shop-day.ts';

/** The same six inquiries under two plans: B suspends 售后01. */
const A = shopDay(`
  甲   小颖   9:00-9:00:10 #退款
  乙   售后01 9:30-
  会员丙 小颖   10:00-10:05 *2
  丁   售后01 33:00-33:20
  戊   –     settled 33:30
  己   阿强   34:00-34:00:20 #退款`);
const B = shopDay(`
  甲   小颖 9:00-9:00:10 #退款
  乙   小颖 9:30-9:30:40
  会员丙 阿强 10:00-10:01
  丁   小颖 33:00-33:00:30
  戊   –   settled 33:30
  己   阿强 34:00- #退款`);
const [MONDAY_9, MONDAY_10] = [9, 10];

const through = (...parts: readonly FilterPart[]): number[] => [
  ...select(A.facts, { parts }, { a: A.rows, b: B.rows }),
];

describe('a filter lets through', () => {
  test('everything when it has no parts, and nothing when a part has no values', () => {
    expect(through(...NO_FILTER.parts)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(through({ kind: 'hours', cells: [] })).toEqual([]);
  });

  test('hours of the week and days of the first message', () => {
    expect(through({ kind: 'hours', cells: [MONDAY_9, MONDAY_10] })).toEqual([0, 1, 2]);
    expect(through({ kind: 'hours', cells: [24 + 9] })).toEqual([3, 4]);
    expect(through({ kind: 'days', from: FIRST_DAY + 1, to: FIRST_DAY + 1 })).toEqual([3, 4, 5]);
  });

  test('buyers by what they carry, and members whatever they carry', () => {
    expect(through({ kind: 'buyers', scopes: ['退款'], vip: false })).toEqual([0, 5]);
    expect(through({ kind: 'buyers', scopes: ['退款'], vip: true })).toEqual([0, 2, 5]);
    expect(through({ kind: 'buyers', scopes: ['发货'], vip: false })).toEqual([]);
  });

  test('accounts, groups, outcomes and responses as they were under the plan that is named', () => {
    expect(through({ kind: 'accounts', plan: 'a', accounts: [2] })).toEqual([1, 3]);
    expect(through({ kind: 'accounts', plan: 'b', accounts: [-1, 1] })).toEqual([2, 4, 5]);
    expect(through({ kind: 'groups', plan: 'a', groups: [1] })).toEqual([2]);
    expect(through({ kind: 'outcomes', plan: 'b', outcomes: ['waiting', 'settled'] })).toEqual([4, 5]);
    expect(through({ kind: 'response', plan: 'a', above: 3 * MINUTE, to: null })).toEqual([1, 2, 3]);
    expect(through({ kind: 'response', plan: 'a', above: 10 * SECOND, to: 20 * SECOND })).toEqual([5]);
    expect(through({ kind: 'response', plan: 'a', above: 0, to: 10 * SECOND })).toEqual([0]);
  });

  test('the inquiries that were picked, as far as there are any of these numbers', () => {
    expect(through({ kind: 'inquiries', inquiries: [0, 3, 5] })).toEqual([0, 3, 5]);
    expect(through({ kind: 'inquiries', inquiries: [5, 6, 4_000_000_000] })).toEqual([5]);
    expect(through({ kind: 'inquiries', inquiries: [] })).toEqual([]);
  });

  test('only what passes every part', () => {
    const parts: FilterPart[] = [
      { kind: 'accounts', plan: 'a', accounts: [2] },
      { kind: 'accounts', plan: 'b', accounts: [0] },
      { kind: 'days', from: FIRST_DAY, to: FIRST_DAY },
    ];
    expect(through(...parts)).toEqual([1]);
  });
});

describe('a filter', () => {
  const late: FilterPart = { kind: 'response', plan: 'a', above: 3 * MINUTE, to: null };
  const nine: FilterPart = { kind: 'hours', cells: [MONDAY_9] };

  test('takes a part in the place of one of its kind about the same plan, else behind the others', () => {
    const ten: FilterPart = { kind: 'hours', cells: [MONDAY_10] };
    const lateInB: FilterPart = { ...late, plan: 'b' };
    expect(withPart({ parts: [nine, late] }, ten)).toEqual({ parts: [ten, late] });
    expect(withPart({ parts: [late, nine] }, lateInB)).toEqual({ parts: [late, nine, lateInB] });
    expect(withPart(NO_FILTER, nine)).toEqual({ parts: [nine] });
  });

  test('is without a part that was taken out, and as it was where it had none such', () => {
    expect(withoutPart({ parts: [nine, late] }, nine)).toEqual({ parts: [late] });
    expect(withoutPart({ parts: [late] }, { ...late })).toEqual({ parts: [late] });
  });
});

test('a choice by outcome or response is one by chance as well, and is known as such', () => {
  expect(selectsOnOutcome({ parts: [{ kind: 'hours', cells: [9] }] })).toBe(false);
  expect(selectsOnOutcome({ parts: [{ kind: 'outcomes', plan: 'a', outcomes: ['waiting'] }] })).toBe(true);
  expect(selectsOnOutcome({ parts: [{ kind: 'response', plan: 'b', above: 0, to: null }] })).toBe(true);
});

describe('a selection is told', () => {
  const late = select(
    A.facts,
    { parts: [{ kind: 'response', plan: 'a', above: 3 * MINUTE, to: null }] },
    { a: A.rows, b: B.rows },
  );

  test('under both plans over the same inquiries, those that are never answered included', () => {
    const [a, b] = [tally(A.facts, A.rows, late), tally(B.facts, B.rows, late)];
    expect([a.inquiries, b.inquiries]).toEqual([3, 3]);
    expect([a.values.reply_rate, b.values.reply_rate]).toEqual([2 / 3, 1]);
    expect(b.values.first_response_mean).toBe((130 * SECOND) / 3);
  });

  test('without the figures of accounts that are of the whole replay', () => {
    const { values, load } = tally(A.facts, A.rows, late);
    const whole = METRICS.filter((metric) => 'wholeOnly' in metric).map(({ id }) => id);
    expect(whole.length).toBeGreaterThan(0);
    for (const id of whole) expect(values[id], id).toBeNaN();
    expect([...load.assigned]).toEqual([1, 0, 2]);
    expect([...load.utilisation, ...load.peakOpen].every(Number.isNaN)).toBe(true);
  });

  test('while it is drawn by its headlines alone, to the last digit', () => {
    for (const which of [late, A.facts.every, new Int32Array(0)]) {
      const { values, byDay } = tally(A.facts, A.rows, which);
      const sums = brush(A.facts, A.rows, which);
      for (const [id, value] of Object.entries(brushValues(sums))) expect(value, id).toBe(values[id as MetricId]);
      const width = sums.firstResponses.length;
      const overDays = sums.firstResponses.map((_, b) => byDay.firstResponses[b] + byDay.firstResponses[width + b]);
      expect(sums.firstResponses).toEqual(overDays);
    }
  });

  test('and the selection of all is the whole, but for these', () => {
    const [all, every] = [tally(A.facts, A.rows, 'all'), tally(A.facts, A.rows, A.facts.every)];
    const differing = METRIC_IDS.filter((id) => !Object.is(all.values[id], every.values[id]));
    expect(differing.every((id) => METRICS.some((metric) => metric.id === id && 'wholeOnly' in metric))).toBe(true);
    expect(every.byDay).toEqual(all.byDay);
    expect(every.flow).toEqual(all.flow);
  });

  test('in parts that add up to the whole: every inquiry is in one of them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 5 })), (chosen) => {
        const part = Int32Array.from(chosen).sort();
        const rest = A.facts.every.filter((i) => !chosen.includes(i));
        const [one, other, all] = [part, rest, A.facts.every].map((which) => tally(A.facts, A.rows, which));
        expect(one.inquiries + other.inquiries).toBe(all.inquiries);
        for (const [id, { part: sum }] of Object.entries(all.byDay.ratios)) {
          const of = (summary: typeof one): Float64Array =>
            summary.byDay.ratios[id as keyof typeof all.byDay.ratios]!.part;
          // Units that are counted once, buyers, may be in both parts.
          if (id.endsWith('buyer_day') || id.startsWith('pinduoduo') || id === 'slow_responses') continue;
          expect(
            sum.map((_, day) => of(one)[day] + of(other)[day]),
            id,
          ).toEqual(sum);
        }
        all.openByQuarter.forEach((open, q) =>
          expect(one.openByQuarter[q] + other.openByQuarter[q]).toBeCloseTo(open, 12),
        );
      }),
    );
  });
});
