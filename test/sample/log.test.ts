import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { localDay, localHour, zoneOf } from '../../src/base/civil.ts';
import { DAY } from '../../src/base/units.ts';
import { sampleLog } from '../../src/sample/sample.ts';
import { SAMPLE } from '../../src/sample/scenario.ts';
import { openSample } from './opened.ts';

const log = sampleLog();
const rows = log
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));
const opened = await openSample(log);
const zone = zoneOf('Asia/Shanghai');

describe('the log of the week', () => {
  test('is the same to the byte at every call, today and on every machine', () => {
    expect(sampleLog()).toBe(log);
    expect(createHash('sha256').update(log).digest('hex')).toBe(
      '5d32ef1ce309e798e9a2942d86b4b4517cf5e657f62528cb2c048e82eed12a93',
    );
  });

  test('is a small file', () => {
    expect(Buffer.byteLength(log)).toBeGreaterThan(1_000_000);
    expect(Buffer.byteLength(log)).toBeLessThan(2_000_000);
  });

  test('runs from Monday to Sunday, every message in the order of time', () => {
    const times = rows.map((row) => row[4]);
    expect(times).toEqual(times.toSorted());
    expect([...new Set(times.map((time) => time.slice(0, 10)))]).toEqual(
      [4, 5, 6, 7, 8, 9, 10].map((day) => `2024-03-${String(day).padStart(2, '0')}`),
    );
  });

  test('knows every account that is in use, and not the one that nobody has used for long', () => {
    const used = SAMPLE.shop.accounts.map(({ id }) => id).filter((id) => !id.endsWith('停用03'));
    expect(new Set(rows.map((row) => row[2]))).toEqual(new Set(used));
  });

  test('has one nickname a buyer', () => {
    expect(new Set(rows.map((row) => row[1])).size).toBe(opened.report.buyers);
  });
});

describe('the importer', () => {
  const { preview, report } = opened;

  test('maps the columns without help', () => {
    expect(preview.missing).toEqual([]);
    expect(preview.mapping.grain).toBe('message');
    expect(preview.mapping.columns).toEqual({ conversation: 0, buyer: 1, account: 2, role: 3, time: 4, text: 5 });
  });

  test('keeps every row and finds nothing to flag but hand-overs', () => {
    expect(report.rowsRead).toBe(rows.length);
    expect(report.kept).toBe(rows.length);
    expect(Object.keys(report.flags)).toEqual(['reassigned']);
    expect(report.accounts).toBe(8);
  });
});

describe('the days of the shop', () => {
  const { arrival } = opened.log.inquiry;
  const local = Array.from(arrival, (at) => zone.toLocal(at));
  const ofHours = (from: number, to: number): number =>
    local.filter((at) => localHour(at) >= from && localHour(at) < to).length / (to - from);

  test('bring 350 to 500 inquiries each, more of them at the weekend', () => {
    const first = localDay(local[0]);
    const days = Array.from({ length: 7 }, (_, d) => local.filter((at) => localDay(at) === first + d * DAY).length);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(350);
    expect(Math.max(...days)).toBeLessThanOrEqual(500);
    expect((days[5] + days[6]) / 2).toBeGreaterThan((days[0] + days[1] + days[2] + days[3] + days[4]) / 5);
  });

  test('rise in the morning, peak from 20 to 22, and leave a trickle after midnight', () => {
    expect(ofHours(10, 12)).toBeGreaterThan(1.5 * ofHours(8, 9));
    expect(ofHours(20, 22)).toBeGreaterThan(1.3 * ofHours(10, 12));
    expect(ofHours(0, 7)).toBeLessThan(0.1 * ofHours(10, 12));
    expect(ofHours(0, 7)).toBeGreaterThan(0);
  });

  test('have conversations of about three turns', () => {
    const { turns, inquiries } = opened.report;
    expect(turns / inquiries).toBeGreaterThan(2.6);
    expect(turns / inquiries).toBeLessThan(3.2);
  });
});

describe('what is fitted from the log', () => {
  const agents = opened.shop.accounts.filter(({ role, work }) => role === 'pre-sale' && work.attention < 1);
  const afterSales = opened.shop.accounts.filter(({ role }) => role === 'after-sale');

  test('agents answer nearly everything, after 10 to 20 seconds of reaction and about 20 of work', () => {
    expect(agents).toHaveLength(6);
    for (const { work } of agents) {
      expect(work.attention).toBeGreaterThan(0.97);
      expect(work.pace).toBeGreaterThan(0.7);
      expect(work.pace).toBeLessThan(1.4);
      expect(work.reaction).toBeGreaterThan(5_000);
      expect(work.reaction).toBeLessThan(25_000);
    }
    const { work } = opened.trace;
    const median = work.kind === 'lognormal' ? Math.exp(work.logMean) : NaN;
    expect(median).toBeGreaterThan(16_000);
    expect(median).toBeLessThan(24_000);
  });

  test('after-sales accounts leave most of what they are given', () => {
    expect(afterSales).toHaveLength(2);
    for (const { work } of afterSales) expect(work.attention).toBeLessThan(0.4);
  });
});
