import { describe, expect, test } from 'vitest';
import { SECOND } from '../../src/base/units.ts';
import type { Mapping, Warning } from '../../src/model/intake.ts';
import { preview } from '../../src/log/intake.ts';
import { fileOf, OPTIONS, problems, reading } from './files.ts';

const NOW = Date.UTC(2026, 10, 25);
const rowsOf = (times: readonly string[]): string =>
  ['会话ID,角色,时间,内容', ...times.map((time, i) => `${i},买家,"${time}",第${i}句`)].join('\n');
const warningOf = (warnings: readonly Warning[], code: Warning['code']): Warning['detail'] | undefined =>
  warnings.find((warning) => warning.code === code)?.detail;

async function mappingOf(csv: string): Promise<Mapping> {
  const look = await preview(fileOf(csv), OPTIONS);
  if (!look.ok) throw new Error(JSON.stringify(look.error));
  return look.value.mapping;
}

describe('the order of dates is that of the whole file', () => {
  const open = Array.from({ length: 400 }, (_, i) => `0${1 + (i % 9)}/04/2023 10:00`);

  test('a proof beyond the first rows turns the reading round', async () => {
    // Days close together speak for 1 to 9 April; the last row says that these are months.
    const { log, report } = await reading(rowsOf([...open, '04/13/2023 10:00']), { now: NOW });
    expect(report).toMatchObject({ rowsRead: 401, kept: 401, rejected: 0, flags: {} });
    expect(warningOf(report.warnings, 'date_order_assumed')).toEqual({ state: 'proven', order: 'month-first' });
    expect(new Set([...log.message.at].map((at) => new Date(at).getUTCDate()))).toEqual(new Set([4, 13]));
  });

  test('without a proof every row is marked and the user can choose', async () => {
    const csv = rowsOf(open);
    const { log, report } = await reading(csv, { now: NOW });
    expect(report.flags.ambiguous_timestamp).toBe(400);
    expect(warningOf(report.warnings, 'date_order_assumed')).toEqual({ state: 'open', order: 'day-first' });
    expect(new Date(log.message.at.at(-1)!).getUTCMonth()).toBe(3);
    const mapping: Mapping = { ...(await mappingOf(csv)), dateOrder: 'month-first' };
    const chosen = await reading(csv, { mapping, now: NOW });
    expect(chosen.report.flags.ambiguous_timestamp).toBeUndefined();
    expect(warningOf(chosen.report.warnings, 'date_order_assumed')).toBeUndefined();
    expect(new Date(chosen.log.message.at.at(-1)!).getUTCMonth()).toBe(8);
  });

  test('where rows prove both, those that do not tell are rejected', async () => {
    const { report } = await reading(rowsOf(['25/12/2023 10:00', '12/25/2023 10:00', '03/04/2023 10:00']));
    expect(report).toMatchObject({
      kept: 2,
      rejectedBy: { ambiguous_timestamp: 1 },
      flags: { ambiguous_timestamp: 2 },
    });
    expect(report.contradictions.map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe('what is said once about the times of a file', () => {
  test('the zone that clocks were read in', async () => {
    const { report } = await reading(rowsOf(['2023-07-22 19:24:00', '2023-07-22T19:24:00Z']), {
      timeZone: 'Asia/Tokyo',
    });
    expect(warningOf(report.warnings, 'timezone_assumed')).toEqual({ zone: 'Asia/Tokyo', rows: 1 });
    const { report: told } = await reading(rowsOf(['2023-07-22T19:24:00Z']));
    expect(told.warnings).toEqual([]);
  });

  test('days of Excel that are four years old or more may be counted from 1904', async () => {
    const csv = rowsOf(['43667.8083333333', '43668.5']);
    const { report } = await reading(csv, { now: NOW });
    expect(warningOf(report.warnings, 'date_far_from_expected')).toEqual({ latest: '2019-07-22' });
    const mapping: Mapping = { ...(await mappingOf(csv)), excel1904: true };
    const chosen = await reading(csv, { mapping, now: NOW });
    expect(new Date(chosen.report.from).toISOString()).toBe('2023-07-22T11:24:00.000Z');
    expect(warningOf(chosen.report.warnings, 'date_far_from_expected')).toBeUndefined();
  });

  test('times that Excel has shortened are rejected, and why', async () => {
    const { report } = await reading(rowsOf(['2023-07-22 19:24:00', '1.69003E+12']));
    expect(report).toMatchObject({ kept: 1, rejectedBy: { bad_timestamp: 1 } });
    expect(warningOf(report.warnings, 'times_shortened')).toEqual({ rows: 1 });
  });

  test('times of tomorrow are kept and marked, dates alone rejected', async () => {
    const { report } = await reading(rowsOf(['2026-11-26 07:00:00', '2099-01-01 00:00:00', '2023-07-22']), {
      now: NOW,
    });
    expect(report).toMatchObject({ kept: 2, rejectedBy: { date_without_time: 1 }, flags: { future_timestamp: 1 } });
  });
});

describe('a date and clocks in columns of their own', () => {
  test('messages', async () => {
    const csv = '会话ID,角色,日期,时间\n1,买家,2023/7/22,19:24:00\n1,客服,2023/7/22,下午7:25\n2,买家,2023/7/22,24:30';
    const { log, report } = await reading(csv);
    expect([...log.message.at].map((at) => new Date(at).toISOString())).toEqual([
      '2023-07-22T11:24:00.000Z',
      '2023-07-22T11:25:00.000Z',
    ]);
    expect(report.rejects).toMatchObject([{ line: 4, column: '时间', value: '24:30', reason: 'bad_timestamp' }]);
  });

  test('calls that pass midnight', async () => {
    const csv = `通话ID,日期,开始时间,接听时间,挂断时间,坐席
1,2023-07-22,23:59:50,00:00:05,00:01:00,小颖
2,2023-07-22,10:00:00,10:00:20,10:05:00,小颖`;
    const { log } = await reading(csv);
    const waits = [...log.turn.replied].map((at, i) => (at - log.turn.asked[i]) / SECOND);
    expect(waits).toEqual([20, 15]);
  });

  test('without a column of dates no clock is a moment', async () => {
    const [refused, example] = await problems('会话ID,角色,时间\n1,买家,19:24:00\n1,客服,19:25:00');
    expect([refused.code, example.code]).toEqual(['no_good_rows', 'bad_timestamp']);
  });
});

describe('tables of inquiries that tell durations', () => {
  test('waits and talks in place of moments', async () => {
    const csv = `通话ID,来电时间,等待时长(秒),通话时长,坐席
1,2023-07-22 10:00:00,20,1分40秒,小颖
2,2023-07-22 10:01:00,"1,588",00:02:00,小颖
3,2023-07-22 10:02:00,--,--,
4,2023-07-22 10:03:00,-5,10,小颖
5,2023-07-22 10:04:00,soon,10,小颖`;
    const { log, report } = await reading(csv);
    const { turn } = log;
    const seconds = (from: Float64Array, to: Float64Array): number[] => [...to].map((at, i) => (at - from[i]) / SECOND);
    expect(seconds(turn.asked, turn.replied)).toEqual([20, 1588, NaN, 0]);
    expect(seconds(turn.replied, turn.closed)).toEqual([100, 120, NaN, 10]);
    expect(report).toMatchObject({ kept: 4, rejectedBy: { bad_number: 1 }, flags: { negative_duration: 1 } });
    expect(report.rejects).toMatchObject([{ line: 6, column: '等待时长(秒)', value: 'soon', reason: 'bad_number' }]);
  });

  test('a duration of the whole, where no end is told', async () => {
    const csv = `session_id,start,first_reply,duration_min,agent,messages
1,2023-07-22 10:00:00,2023-07-22 10:00:20,5,A,8
2,2023-07-22 10:00:00,2023-07-22 10:00:20,5,A,-3
3,2023-07-22 10:00:00,2023-07-22 10:00:20,5,A,abc`;
    const { log, report } = await reading(csv);
    expect((log.inquiry.end[0] - log.inquiry.arrival[0]) / SECOND).toBe(300);
    expect(report).toMatchObject({ kept: 1, rejectedBy: { bad_number: 2 } });
  });
});
