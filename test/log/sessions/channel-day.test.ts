import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/log/intake.ts';
import { reading } from '../files.ts';

/** Each line: clock, who wrote (`买` buyers, `客` accounts, `机` robots, before the name). */
async function channel(lines: string): Promise<Reading> {
  const words: Readonly<Record<string, string>> = { 买: '买家', 客: '客服', 机: '机器人' };
  const rows = lines
    .trim()
    .split('\n')
    .map((line, row) => {
      const [clock, who] = line.trim().split(/\s+/);
      return `2024-03-04 ${clock},${words[who[0]]},${who.slice(1)},${row}`;
    });
  return reading(['时间,角色,发送人,内容', ...rows].join('\n'), { keepText: true });
}

/** Lines of each inquiry, in order of arrival; those of none come last, after a stroke. */
function inquiries({ log }: Reading): string {
  const linesOf = (inquiry: number): string =>
    log.message.text!.filter((_, i) => log.message.inquiry[i] === inquiry).join(' ');
  const all = Array.from(log.inquiry.arrival, (_, i) => linesOf(i));
  return [all.join(' | '), linesOf(-1)].filter((part) => part !== '').join(' – ');
}

describe('a channel that buyers share', () => {
  test('an account goes on with whom it answered, though another buyer spoke since', async () => {
    const read = await channel(`
      10:00:00 买甲
      10:00:30 客小颖
      10:01:00 买乙
      10:01:10 客小颖
      10:01:40 买甲
      10:01:55 客阿强`);
    expect(inquiries(read)).toBe('0 1 3 4 5 | 2');
  });

  test('nobody answers himself: who helps others may ask as well', async () => {
    const read = await channel(`
      10:00:00 买甲
      10:02:00 买小颖
      10:02:05 客小颖`);
    expect(inquiries(read)).toBe('0 2 | 1');
  });

  test('a machine speaks to whoever is nearest, and changes nothing for accounts', async () => {
    const read = await channel(`
      10:00:00 买甲
      10:00:01 机助手
      10:00:02 买乙
      10:00:03 机助手`);
    expect(inquiries(read)).toBe('0 1 | 2 3');
  });

  test('before any buyer speaks nobody is answered', async () => {
    const read = await channel(`
      09:00:00 客小颖
      10:00:00 买甲`);
    expect(inquiries(read)).toBe('1 – 0');
    expect(read.report.flags).toEqual({ no_buyer_message: 1 });
  });

  test('channels do not mix', async () => {
    const rows = [
      '一店,10:00:00,买家,甲',
      '二店,10:00:01,买家,乙',
      '一店,10:00:09,客服,小颖',
      '二店,10:00:10,客服,小颖',
    ];
    const { log } = await reading(
      ['店铺,时间,角色,发送人', ...rows.map((row) => row.replace(',', ',2024-03-04 '))].join('\n'),
    );
    expect([...log.turn.replied].map((at, turn) => at - log.turn.asked[turn])).toEqual([9000, 9000]);
  });
});

describe('a gap', () => {
  /** Gaps of 30 minutes in a log that names buyers. */
  const day = (lines: string): Promise<Reading> => {
    const rows = lines
      .trim()
      .split('\n')
      .map((line, row) => {
        const [clock, role] = line.trim().split(/\s+/);
        return `2024-03-04 ${clock},甲,${role},小颖,${row}`;
      });
    return reading(['时间,买家,角色,客服,内容', ...rows].join('\n'), { keepText: true });
  };

  test('a late answer is an answer, and no inquiry of its own', async () => {
    const read = await day(`
      08:00:00 买家
      10:00:00 客服
      10:01:00 买家`);
    expect(inquiries(read)).toBe('0 1 2');
    expect(read.log.turn.replied[0] - read.log.turn.asked[0]).toBe(7_200_000);
  });

  test('what a machine writes keeps no inquiry open', async () => {
    const read = await day(`
      08:00:00 买家
      08:00:30 客服
      10:00:00 系统
      10:00:10 买家`);
    expect(inquiries(read)).toBe('0 1 2 | 3');
  });

  test('an account that speaks long before the buyer does is not part of what he asks', async () => {
    const read = await day(`
      08:00:00 客服
      10:00:00 买家
      10:20:00 客服`);
    expect(inquiries(read)).toBe('1 2 – 0');
  });
});
