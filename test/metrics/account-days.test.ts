import { describe, expect, test } from 'vitest';
import { accountDaysOf, beside } from '../../src/metrics/account-days.ts';
import type { AccountDay } from '../../src/model/side.ts';
import { reading } from '../log/files.ts';

const CSV = `session_id,buyer,agent,sender,sent_at,text
S1,tb1,店:甲,buyer,2023-07-22 09:00:00,在吗
S1,tb1,店:甲,agent,2023-07-22 09:00:20,在的亲
S1,tb1,店:甲,buyer,2023-07-22 09:01:00,好
S1,tb1,店:甲,agent,2023-07-22 09:01:10,嗯
S2,tb2,店:甲,buyer,2023-07-22 23:59:00,在吗
S2,tb2,店:甲,agent,2023-07-23 00:04:00,在
S3,tb3,店:乙,buyer,2023-07-22 10:00:00,在吗
`;

describe('the work of accounts by day, as the log shows it', () => {
  test('is counted on the local day of the question', async () => {
    const { log } = await reading(CSV);
    expect(accountDaysOf(log)).toEqual([
      {
        account: '店:甲',
        day: '2023-07-22',
        measures: {
          received: 2,
          unanswered: 0,
          first_response_ms: (20_000 + 300_000) / 2,
          response_ms: (20_000 + 10_000 + 300_000) / 3,
          in_3_minutes: 0.5,
          agent_messages: 2,
          agent_chars: 4,
        },
      },
      {
        account: '店:乙',
        day: '2023-07-22',
        measures: { received: 0, unanswered: 1, agent_messages: 0, agent_chars: 0 },
      },
      {
        account: '店:甲',
        day: '2023-07-23',
        measures: { received: 0, unanswered: 0, agent_messages: 1, agent_chars: 1 },
      },
    ]);
  });

  test('stands beside what a table says: the days that both have, sums of counts, weighted means of the rest', () => {
    const day = (account: string, date: string | null, measures: AccountDay['measures']): AccountDay => ({
      account,
      day: date,
      measures,
    });
    const logged = [
      day('店:甲', '2023-07-22', { received: 10, response_ms: 10_000 }),
      day('店:甲', '2023-07-23', { received: 30, response_ms: 20_000 }),
      day('店:甲', '2023-07-24', { received: 99, response_ms: 99_000 }),
    ];
    const told = [
      day('甲', '2023-07-22', { received: 12, response_ms: 12_000, slow: 1 }),
      day('甲', '2023-07-23', { received: 30, response_ms: 20_000 }),
      day('甲', '2023-07-21', { received: 50, response_ms: 1 }),
      day('店:丁', '2023-07-22', { received: 5 }),
    ];
    expect(beside(told, logged)).toEqual([
      { account: '甲', measure: 'received', told: 42, logged: 40, difference: 2 },
      {
        account: '甲',
        measure: 'response_ms',
        told: (12 * 12_000 + 30 * 20_000) / 42,
        logged: 17_500,
        difference: (12 * 12_000 + 30 * 20_000) / 42 - 17_500,
      },
    ]);
    // Without days the table is about all of the log.
    expect(beside([day('店：甲', null, { received: 139 })], logged)).toEqual([
      { account: '店：甲', measure: 'received', told: 139, logged: 139, difference: 0 },
    ]);
  });
});
