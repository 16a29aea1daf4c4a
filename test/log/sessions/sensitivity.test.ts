import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../src/base/units.ts';
import { GAPS } from '../../../src/log/sessions/sensitivity.ts';
import { loggedFigures } from '../../../src/metrics/logged.ts';
import type { Sensitivity } from '../../../src/model/intake.ts';
import { reading } from '../files.ts';

const MONDAY = Date.UTC(2024, 2, 4);

interface Written {
  readonly buyer: string;
  readonly role: string;
  /** Seconds after the message before. */
  readonly after: number;
}

/** A table of messages, buyers named on every row; `ids`: with a column of conversations. */
function tableOf(messages: readonly Written[], ids = false): string {
  let at = MONDAY;
  const rows = messages.map(({ buyer, role, after }) => {
    at += after * 1000;
    return `${new Date(at).toISOString()},${buyer},${role},小颖${ids ? ',1' : ''}`;
  });
  return [`时间,买家,角色,客服${ids ? ',会话ID' : ''}`, ...rows].join('\n');
}

const anyMessages = fc.array(
  fc.record({
    buyer: fc.constantFrom('甲', '乙', '丙'),
    role: fc.constantFrom('买家', '买家', '客服', '客服', '机器人', '系统'),
    after: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 9000 }), fc.constant(1800)),
  }),
  { minLength: 1, maxLength: 60 },
);
const anyGap = fc.oneof(
  fc.constantFrom(...GAPS),
  fc.integer({ min: 1, max: 200 }).map((minutes) => minutes * MINUTE),
);

async function sensitivityOf(table: string, gap: number): Promise<Sensitivity> {
  const { report } = await reading(table, { gap });
  return report.sensitivity!;
}

describe('what a log says under other gaps', () => {
  test('under the gap with which it was read it says what the log says', async () => {
    await fc.assert(
      fc.asyncProperty(anyMessages, anyGap, async (messages, gap) => {
        const { log, report } = await reading(tableOf(messages), { gap });
        const point = report.sensitivity!.points.find(({ chosen }) => chosen)!;
        const { replyRate, firstResponseMean, firstResponseP50 } = loggedFigures(log);
        expect(point).toEqual({
          gap,
          chosen: true,
          inquiries: report.inquiries,
          replyRate,
          firstResponseMean,
          firstResponseP50,
        });
      }),
      { numRuns: 150 },
    );
  });

  test('under any gap it says what it says when it is read with that gap', async () => {
    await fc.assert(
      fc.asyncProperty(anyMessages, anyGap, anyGap, async (messages, gap, other) => {
        const table = tableOf(messages);
        const one = (await sensitivityOf(table, gap)).points;
        const two = (await sensitivityOf(table, other)).points;
        const usual = (points: typeof one): object[] =>
          points.filter((point) => GAPS.includes(point.gap)).map(({ chosen: _, ...point }) => point);
        expect(usual(one)).toEqual(usual(two));
      }),
      { numRuns: 60 },
    );
  });

  test('a shorter gap never makes fewer inquiries', async () => {
    await fc.assert(
      fc.asyncProperty(anyMessages, anyGap, async (messages, gap) => {
        const { points } = await sensitivityOf(tableOf(messages), gap);
        for (const [i, { inquiries }] of points.entries()) {
          if (i > 0) expect(inquiries).toBeLessThanOrEqual(points[i - 1].inquiries);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('by hand: three questions, the second an hour and a half after the first answer', async () => {
    const day = [
      { buyer: '甲', role: '买家', after: 0 },
      { buyer: '甲', role: '客服', after: 60 },
      { buyer: '甲', role: '买家', after: 5400 },
      { buyer: '甲', role: '客服', after: 120 },
      { buyer: '甲', role: '买家', after: 900 },
    ];
    const { points, decides } = await sensitivityOf(tableOf(day), 30 * MINUTE);
    expect(decides).toBe(true);
    const told = points.map(({ gap, inquiries, replyRate, firstResponseMean, firstResponseP50 }) =>
      [gap / MINUTE, inquiries, replyRate, firstResponseMean / 1000, firstResponseP50 / 1000].join(' '),
    );
    expect(told).toEqual([
      ...['5', '10'].map((gap) => `${gap} 3 ${2 / 3} 90 90`),
      ...['15', '20', '30', '45', '60'].map((gap) => `${gap} 2 1 90 90`),
      // A silence of exactly the gap parts nothing.
      ...['90', '120'].map((gap) => `${gap} 1 1 60 60`),
    ]);
  });

  test('a log with ids of its own says it as a comparison, and one that names no buyers not at all', async () => {
    const day = [
      { buyer: '甲', role: '买家', after: 0 },
      { buyer: '甲', role: '客服', after: 60 },
      { buyer: '甲', role: '买家', after: 2 * (HOUR / 1000) + 1 },
    ];
    const { report } = await reading(tableOf(day, true));
    expect(report.inquiries).toBe(1);
    expect(report.sensitivity).toMatchObject({ decides: false });
    expect(report.sensitivity!.points.map(({ inquiries }) => inquiries)).toEqual(GAPS.map(() => 2));
    const nameless = await reading(tableOf(day, true).replaceAll('买家,', '备注,'));
    expect(nameless.report.sensitivity).toBeNull();
  });

  test('whole inquiries have no silences', async () => {
    const { report } = await reading('customer,arrived_at,answered_at\n甲,2024-03-04 00:00:10,2024-03-04 00:00:30');
    expect(report.sensitivity).toBeNull();
  });
});
