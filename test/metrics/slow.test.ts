import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../src/base/units.ts';
import { tally } from '../../src/metrics/tally.ts';
import { FIRST_DAY, shopDay, type ShopDay } from './shop-day.ts';

const slow = (day: string): number => shopDay(day).summary.values.slow_responses;

describe('a slow response', () => {
  test('is an account, a buyer and a day with three replies slower than 120 seconds', () => {
    expect(slow('甲 小颖 9:00-9:02:01 9:10-9:13 9:20-9:25')).toBe(1);
    expect(slow('甲 小颖 9:00-9:02:01 9:10-9:13 9:20-9:22')).toBe(0);
    expect(slow('甲 小颖 9:00-9:03 9:10-9:13 9:20-9:23 9:30-9:33 9:40-9:43 9:50-9:53 10:00-10:03')).toBe(1);
  });

  test('counts replies, not what was never answered', () => {
    expect(slow('甲 小颖 9:00-9:03 9:10-9:13 9:20-')).toBe(0);
  });

  test('adds up the inquiries of a buyer on a day, and not those of another day or buyer', () => {
    expect(slow('甲 小颖 9:00-9:03 9:10-9:13\n甲 小颖 15:00-15:03')).toBe(1);
    expect(slow('甲 小颖 9:00-9:03 9:10-9:13\n甲 小颖 33:00-33:03')).toBe(0);
    expect(slow('甲 小颖 9:00-9:03 9:10-9:13\n乙 小颖 15:00-15:03')).toBe(0);
    // Past midnight it is still the day on which the inquiry began.
    expect(slow('甲 小颖 23:50-23:53 23:58-24:03 24:10-24:13')).toBe(1);
  });

  test('is of the account that gave the replies, also where the inquiry went on to a colleague', () => {
    expect(slow('甲 小颖 9:00-9:03 9:10-9:13 9:20-9:23/阿强')).toBe(0);
    expect(slow('甲 小颖 9:00-9:03/阿强 9:10-9:13/阿强 9:20-9:23/阿强 9:30-9:31')).toBe(1);
    expect(slow('甲 小颖 9:00-9:03 9:10-9:13 9:20-9:23/阿强\n甲 阿强 10:00-10:03 10:10-10:13')).toBe(1);
    expect(slow('甲 小颖 9:00-9:03 9:10-9:13 9:20-9:23/阿强\n甲 阿强 10:00-10:03 10:10-10:13 10:20-10:23/小颖')).toBe(
      2,
    );
  });

  test('belongs to the day on which its inquiries began', () => {
    const { days, ratios } = shopDay('甲 小颖 9:00-9:01\n乙 小颖 33:00-33:03 33:10-33:13 33:20-33:23').summary.byDay;
    expect([...days]).toEqual([FIRST_DAY, FIRST_DAY + 1]);
    expect(ratios.slow_responses).toEqual({ part: Float64Array.of(0, 1), whole: null });
  });
});

const inquiryLine = fc.record({
  buyer: fc.constantFrom('甲', '乙'),
  account: fc.constantFrom('小颖', '阿强'),
  day: fc.integer({ min: 0, max: 1 }),
  /** Minutes until the reply, and who gave it. */
  turns: fc.array(fc.tuple(fc.constantFrom(1, 3), fc.constantFrom('', '/小颖', '/阿强', '/售后01')), {
    minLength: 1,
    maxLength: 4,
  }),
  isSelected: fc.boolean(),
});

test('of any selection slow responses are those of its inquiries alone, counted one by one', () => {
  fc.assert(
    fc.property(fc.array(inquiryLine, { minLength: 1, maxLength: 12 }), (told) => {
      const inquiries = told.toSorted((x, y) => x.day - y.day);
      const lines = inquiries.map(({ buyer, account, day, turns }) => {
        const hour = 24 * day + 9;
        const said = turns.map(([m, by], n) => `${hour}:${10 * n}-${hour}:${10 * n + m}${by}`);
        return `${buyer} ${account} ${said.join(' ')}`;
      });
      const shop = shopDay(lines.join('\n'));
      const picked = shop.facts.every.filter((i) => inquiries[i].isSelected);
      expect(tally(shop.facts, shop.rows, picked).values.slow_responses).toBe(oneByOne(shop, picked));
      expect(shop.summary.values.slow_responses).toBe(oneByOne(shop, shop.facts.every));
    }),
  );
});

/** From the replay itself. */
function oneByOne({ facts: { trace, buyerDay }, replay }: ShopDay, picked: Int32Array): number {
  const replies = new Map<string, number>();
  for (const i of picked)
    for (let t = trace.turnOffset[i]; t < trace.turnOffset[i + 1]; t++) {
      const unit = `${buyerDay[i]} ${replay.by[t]}`;
      if (replay.replied[t] - replay.asked[t] > 2 * MINUTE) replies.set(unit, (replies.get(unit) ?? 0) + 1);
    }
  return [...replies.values()].filter((count) => count >= 3).length;
}
