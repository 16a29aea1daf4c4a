import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/log/intake.ts';
import { SECOND } from '../../src/base/units.ts';
import { reading } from './files.ts';

const MIDNIGHT = Date.UTC(2024, 2, 3, 16);

/** Each line: clock, buyer, who wrote, text. `买` is the buyer, `机` the robot, `系` the system, else an account. */
function day(lines: string, columns = '时间,买家,角色,客服,内容'): string {
  const words: Readonly<Partial<Record<string, string>>> = { 买: '买家', 机: '机器人', 系: '系统' };
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [clock, buyer, who, text] = line.trim().split(/\s+/);
      return `2024-03-04 ${clock},${buyer},${words[who] ?? '客服'},${words[who] === undefined ? who : ''},${text}`;
    });
  return [columns, ...rows].join('\n');
}

/** Turns as `asked → replied account (burst, characters)`, in seconds since midnight. */
function turns({ log }: Reading): string[] {
  const seconds = (at: number): string => String((at - MIDNIGHT) / SECOND);
  const { turn } = log;
  return [...turn.asked].map((asked, i) => {
    const answer = turn.account[i] < 0 ? '–' : `${seconds(turn.replied[i])} ${log.accounts[turn.account[i]]}`;
    return `#${turn.inquiry[i]} ${seconds(asked)} → ${answer} (${turn.messages[i]}, ${turn.chars[i]})`;
  });
}

describe('turns', () => {
  test('a burst is one turn, answered from its first message; what nobody answers stays open', async () => {
    const read = await reading(
      day(`
        00:00:00 甲 买 在吗
        00:00:05 甲 买 这款有货吗
        00:00:20 甲 小颖 亲在的
        00:00:25 甲 小颖 有货
        00:01:00 甲 买 什么时候发
        00:01:30 甲 小颖 今天
        00:01:40 甲 买 好`),
    );
    expect(turns(read)).toEqual(['#0 0 → 20 小颖 (2, 7)', '#0 60 → 90 小颖 (1, 5)', '#0 100 → – (1, 1)']);
    expect(read.log.turn.closed[0] - MIDNIGHT).toBe(25 * SECOND);
    expect(read.log.inquiry.end[0] - MIDNIGHT).toBe(100 * SECOND);
  });

  test('robot and system lines answer nothing', async () => {
    const read = await reading(
      day(`
        10:00:00 甲 买 在吗
        10:00:00 甲 机 您好
        10:00:01 甲 系 已接入
        10:05:00 甲 小颖 在的`),
    );
    expect(turns(read)).toEqual(['#0 36000 → 36300 小颖 (1, 2)']);
    expect(read.log.accounts).toEqual(['小颖']);
  });

  test('what an account writes before the buyer asks is no answer, and the report says so', async () => {
    const read = await reading(
      day(`
        10:00:00 甲 小颖 有新款
        10:00:30 甲 买 在吗`),
    );
    expect(turns(read)).toEqual(['#0 36030 → – (1, 2)']);
    expect(read.log.inquiry.account[0]).toBe(-1);
    expect(read.report.flags).toEqual({ reply_before_question: 1 });
  });

  test('a session in which no buyer writes is no inquiry; its messages are kept', async () => {
    const read = await reading(
      day(`
        10:00:00 甲 小颖 有新款
        12:00:00 乙 买 在吗`),
    );
    expect(read.report).toMatchObject({ kept: 2, inquiries: 1, flags: { no_buyer_message: 1 } });
    expect([...read.log.message.inquiry]).toEqual([-1, 0]);
  });

  test('a hand-over: the turn belongs to who answered first, and only his last words close it', async () => {
    const read = await reading(
      day(`
        10:00:00 甲 买 退货
        10:00:10 甲 小颖 转售后
        10:00:50 甲 售后01 您好
        10:01:00 甲 小颖 好的`),
    );
    expect(turns(read)).toEqual(['#0 36000 → 36010 小颖 (1, 2)']);
    expect(read.log.turn.closed[0] - MIDNIGHT).toBe(36_060 * SECOND);
    expect(read.log.accounts).toEqual(['小颖', '售后01']);
  });
});

describe('sessions', () => {
  test('a silence longer than the gap opens a new inquiry, one of exactly the gap does not', async () => {
    // Published case: seconds 0 100 400 | 2201 2300 4100 4101, the last two swapped in the file, gap 1800 s.
    const at = (second: number): string => new Date(MIDNIGHT + second * SECOND).toISOString();
    const rows = [0, 100, 400, 2201, 2300, 4101, 4100].map((second) => `${at(second)},甲,买家,x`);
    const read = await reading(['time,buyer,role,text', ...rows].join('\n'));
    const { inquiry, at: times } = read.log.message;
    expect([...times].map((time) => (time - MIDNIGHT) / SECOND)).toEqual([0, 100, 400, 2201, 2300, 4100, 4101]);
    expect([...inquiry]).toEqual([0, 0, 0, 1, 1, 1, 1]);
    expect(read.report.flags).toEqual({ clock_went_back: 1 });
  });

  test('two buyers at once are two inquiries, and so is one buyer in two shops', async () => {
    const csv = `时间,店铺,买家,角色,客服
2024-03-04 10:00:00,一店,甲,买家,
2024-03-04 10:00:01,一店,乙,买家,
2024-03-04 10:00:02,二店,甲,买家,
2024-03-04 10:00:09,二店,甲,客服,小颖`;
    const { log } = await reading(csv);
    expect([...log.inquiry.buyer]).toEqual([0, 1, 0]);
    expect([...log.inquiry.scope].map((scope) => log.scopes[scope])).toEqual(['一店', '一店', '二店']);
    expect([...log.inquiry.account]).toEqual([-1, -1, 0]);
  });

  test('a file with the newest row first tells the same as one with the oldest first', async () => {
    const [header, ...rows] = day(`
        10:00:00 甲 买 在吗
        10:00:05 甲 小颖 在的
        10:00:05 甲 买 发货吗
        10:00:07 甲 小颖 发
        11:30:00 乙 买 hi`).split('\n');
    const forwards = await reading([header, ...rows].join('\n'));
    const backwards = await reading([header, ...rows.toReversed()].join('\n'));
    expect(backwards.log).toEqual(forwards.log);
    expect(turns(forwards)).toHaveLength(3);
  });

  test('an account that was given an inquiry and never answered is known all the same', async () => {
    const csv = `时间,会话ID,角色,客服
2024-03-04 10:00:00,1,买家,停用03
2024-03-04 10:00:01,2,买家,小颖
2024-03-04 10:00:09,2,客服,小颖`;
    const { log } = await reading(csv);
    expect(log.accounts).toEqual(['停用03', '小颖']);
    expect([...log.inquiry.account]).toEqual([-1, 1]);
    expect(log.buyers).toBe(2);
  });

  test('the same message twice is marked', async () => {
    const twice = day(`
        10:00:00 甲 买 在吗
        10:00:00 甲 买 在吗
        10:00:20 甲 小颖 在的
        10:00:20 甲 小颖 在的`);
    const { report, log } = await reading(twice);
    expect(report).toMatchObject({ kept: 4, flags: { duplicate_row: 2 } });
    expect([...log.turn.replied]).toEqual([MIDNIGHT + 36_020 * SECOND]);
  });
});

describe('what is kept of a message', () => {
  const csv = day('10:00:00 甲 买 "说""好""👍"');

  test('text is dropped, its length stays', async () => {
    const { log, report } = await reading(csv);
    expect(log.message.text).toBeNull();
    expect([...log.message.chars]).toEqual([5]);
    expect(report.keptText).toBe(false);
  });

  test('unless the user keeps it', async () => {
    const { log, report } = await reading(csv, { keepText: true });
    expect(log.message.text).toEqual(['说"好"👍']);
    expect(report.keptText).toBe(true);
  });
});

test('a table of inquiries: answered on pick-up, closed at the end, contradictions moved and marked', async () => {
  const csv = `call_id,customer,arrived_at,answered_at,ended_at,agent
1,甲,2024-03-04 00:00:10,2024-03-04 00:00:30,2024-03-04 00:02:00,小颖
2,乙,2024-03-04 00:00:20,2024-03-04 00:00:19,2024-03-04 00:01:00,阿强
3,丙,2024-03-04 00:00:30,2024-03-04 00:00:40,2024-03-04 00:00:50,
4,丁,2024-03-04 00:00:40,,,
5,戊,2024-03-04 00:00:50,soon,,小颖`;
  const read = await reading(csv);
  expect(turns(read)).toEqual([
    '#0 10 → 30 小颖 (1, -1)',
    '#1 20 → 20 阿强 (1, -1)',
    '#2 30 → – (1, -1)',
    '#3 40 → – (1, -1)',
  ]);
  expect([...read.log.turn.closed].map((at) => (at - MIDNIGHT) / SECOND)).toEqual([120, 60, NaN, NaN]);
  expect(read.report).toMatchObject({ rowsRead: 5, kept: 4, rejected: 1, flags: { answered_before_arrival: 1 } });
  expect(read.report.rejects).toEqual([
    { file: 'log.csv', line: 6, column: 'answered_at', value: 'soon', reason: 'bad_timestamp' },
  ]);
});
