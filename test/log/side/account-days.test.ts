import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureOf } from '../../../src/log/columns/measures.ts';
import { dayInName, readSide } from '../../../src/log/side/read.ts';
import { MEASURE_IDS, type AccountDay, type SideReport } from '../../../src/model/side.ts';
import { fileOf, OPTIONS, problems } from '../files.ts';

async function daysOf(csv: string, name = 'days.csv'): Promise<{ days: readonly AccountDay[]; report: SideReport }> {
  const side = await readSide(fileOf(csv, name), OPTIONS);
  if (!side.ok) throw new Error(JSON.stringify(side.error));
  if (side.value.kind !== 'account-days') throw new Error(side.value.kind);
  return side.value;
}

const OLD =
  '旺旺昵称,咨询人数,接待人数,直接接待人数,转入人数,转出人数,总消息,买家消息,客服消息,答问比,客服字数,最大同时接待,未回复人数,旺旺回复率,慢响应人数,长接待人数,首次响应(秒),平均响应(秒)\n' +
  '晨光小店:小美,"1,588","1,502",1400,102,33,"20,110",9876,10234,103.6%,98765,24,6,99.60%,12,40,8.35,21.07\n' +
  '晨光小店:小红,120,118,100,18,0,2010,1000,1010,101.0%,8000,9,2,98.33%,--,-,12,35\n' +
  '汇总值,1708,1620,1500,120,33,22120,10876,11244,103.4%,106765,24,8,99.53%,12,40,-,-\n' +
  '平均值,854,810,750,60,16.5,11060,5438,5622,103.4%,53382,16.5,4,99.53%,6,20,10,28\n';

const NEW =
  '日期,旺旺昵称,咨询人数,接待人数,有效接待人数,平均响应时长（秒),3分钟人工响应率,旺旺回复率,首次响应时长（秒),平均接待时长,在线时长(分钟),客户满意率,旺旺分组\n' +
  '2023/7/22,晨光小店:小美,120,118,100,21.07,0.9971,99.6,8,00:06:30,480,95.5%,售前\n' +
  '2023年7月23日,晨光小店:小美,90,88,80,35秒,98.2%,1,1分23秒,6分30秒,510,--,售前\n' +
  '全店汇总值,,210,206,180,25,0.99,0.99,9,00:06:30,990,95%,\n' +
  '同行同层均值,,100,90,80,40,0.9,0.9,20,00:07:00,400,90%,\n';

describe('a table of the work of accounts by day', () => {
  test('of the old kind is read; what sums up others is no account', async () => {
    const { days, report } = await daysOf(OLD, '客服绩效20230722.csv');
    expect(report).toMatchObject({ rowsRead: 4, kept: 2, rejected: 2, rejectedBy: { footer_row: 2 } });
    expect(days[0]).toEqual({
      account: '晨光小店:小美',
      day: '2023-07-22',
      measures: {
        asked: 1588,
        received: 1502,
        direct: 1400,
        handed_in: 102,
        handed_out: 33,
        messages: 20_110,
        buyer_messages: 9876,
        agent_messages: 10_234,
        answer_ratio: 1.036,
        agent_chars: 98_765,
        peak_open: 24,
        unanswered: 6,
        reply_rate: 0.996,
        slow: 12,
        long: 40,
        first_response_ms: 8350,
        response_ms: 21_070,
      },
    });
    // What is not there is left out, not taken as none.
    expect(days[1].measures).not.toHaveProperty('slow');
    expect(days[1].measures).not.toHaveProperty('long');
  });

  test('of the new kind: half-width and full-width brackets, shares with and without a sign, clocks and words', async () => {
    const { days, report } = await daysOf(NEW);
    expect(report).toMatchObject({ rowsRead: 4, kept: 2, rejectedBy: { footer_row: 2 } });
    expect(days.map(({ day }) => day)).toEqual(['2023-07-22', '2023-07-23']);
    expect(days[0].measures).toEqual({
      asked: 120,
      received: 118,
      valid: 100,
      response_ms: 21_070,
      in_3_minutes: 0.9971,
      reply_rate: 0.996,
      first_response_ms: 8000,
      stay_ms: 390_000,
      online_ms: 28_800_000,
      satisfied: 0.955,
    });
    expect(days[1].measures).toMatchObject({ response_ms: 35_000, first_response_ms: 83_000, reply_rate: 1 });
  });

  test('in English', async () => {
    const { days } = await daysOf(
      'Date,Agent Name,Chats,Reply Rate,Avg First Response Time (min)\n2023-07-22,Ann,41,97%,1.5\n',
    );
    expect(days).toEqual([
      { account: 'Ann', day: '2023-07-22', measures: { asked: 41, reply_rate: 0.97, first_response_ms: 90_000 } },
    ]);
  });

  test('a value that cannot be read costs its row, by name', async () => {
    const { report } = await daysOf(
      '日期,客服账号,接待人数,回复率\n2023-07-22,小店:甲,很多,98%\n2023-07-22,小店:乙,-5,98%\n昨天,小店:丙,3,98%\n2023-07-22,,3,98%\n2023-07-22,小店:丁,3,98%\n',
    );
    expect(report).toMatchObject({ rowsRead: 5, kept: 1, rejected: 4 });
    expect(report.rejects.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [2, '接待人数', 'bad_number'],
      [3, '接待人数', 'bad_number'],
      [4, '日期', 'bad_timestamp'],
      [5, '客服账号', 'missing_required'],
    ]);
  });

  test('alone it is no log, and is told what it is', async () => {
    expect(await problems(OLD)).toMatchObject([
      { code: 'daily_summary', detail: { columns: 'time, role, conversation' } },
    ]);
  });

  test('every row is kept or rejected, whatever stands in it', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', '--', '98%', '1,588', '00:01:23', '3', '汇总值'),
      fc.stringMatching(/^[a-z0-9%:.-]{0,6}$/),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
        const csv = [
          '客服昵称,接待人数,旺旺回复率',
          ...rows.map((row) => row.map((text) => `"${text}"`).join(',')),
        ].join('\n');
        const side = await readSide(fileOf(`${csv}\n甲,3,98%\n`), OPTIONS);
        expect(side.ok).toBe(true);
        if (!side.ok) return;
        const { report } = side.value;
        expect(report.kept + report.rejected).toBe(report.rowsRead);
        expect(report.rowsRead).toBe(rows.length + 1);
      }),
      { numRuns: 50 },
    );
  });
});

test('names of measures are told apart', () => {
  const found = MEASURE_IDS.filter(
    (id) => !['首次响应(秒)', '平均响应时长（秒)', '旺旺回复率'].some((name) => measureOf(name) === id),
  );
  expect(found).toHaveLength(MEASURE_IDS.length - 3);
  expect(['买家昵称', '发送时间', '消息内容', '会话ID', '客服昵称'].map(measureOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test.each([
  ['客服绩效20230722.xlsx', '2023-07-22'],
  ['2023-07-22.csv', '2023-07-22'],
  ['绩效2023-07-22_2023-07-22.csv', '2023-07-22'],
  ['2023-07-01_2023-07-31.csv', null],
  ['绩效.csv', null],
])('the day that %s names is %s', (name, day) => {
  expect(dayInName(name)).toBe(day);
});
