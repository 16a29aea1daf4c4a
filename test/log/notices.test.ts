import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRobotName, mayBeNotice, noticeOf, subAccount } from '../../src/log/values/notices.ts';
import { SENDERS } from '../../src/model/log.ts';
import { reading } from './files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Text, kind, to whom, out of the pool, whoever is said to have written it. */
const NOTICES: readonly (readonly [string, string, string | undefined, boolean | undefined, boolean])[] = [
  ['由 服务助手 转交给 阿诺', 'transfer', '阿诺', false, true],
  ['由服务助手转交给 晨光小店:阿诺', 'transfer', '晨光小店:阿诺', false, true],
  ['由 晨光小店:夜班 转交给 阿诺，原因：【系统识别需干预，请尽快接待】', 'transfer', '阿诺', false, true],
  ['由 服务助手 转交给 阿诺\n原因：【离线留言自动分配】', 'transfer', '阿诺', true, true],
  ['原因：【离线留言自动分配】', 'pool', undefined, undefined, true],
  ['原因：【客户要求】', 'event', undefined, undefined, true],
  ['tb123 撤回了一条消息', 'event', undefined, undefined, true],
  ['客服小美已将会话转接给小红', 'transfer', '小红', false, false],
  ['会话已转交给 小红', 'transfer', '小红', false, false],
  ['已为您转接人工客服，请稍候', 'transfer', '', false, false],
  ['This chat was transferred from Ann to Bob', 'transfer', 'Bob', false, false],
  ['客服小美已接入', 'event', undefined, undefined, false],
  ['会话超时关闭', 'event', undefined, undefined, false],
  ['系统提示：买家已离开', 'event', undefined, undefined, false],
  ['[自动回复] 亲，在的', 'automatic', undefined, undefined, false],
  ['您好，我是店小蜜，很高兴为您服务', 'automatic', undefined, undefined, false],
  ['Auto-reply: we are away', 'automatic', undefined, undefined, false],
];

test.each(NOTICES)('%s is a notice', (text, kind, to, pool, plain) => {
  expect(noticeOf(text)).toEqual({ kind, plain, ...(to === undefined ? {} : { to, pool }) });
});

test.each([
  '能转交给售后吗',
  '我要退货',
  '原因：【尺码】不合适，能不能退',
  '会话记录能发我吗',
  '你是机器人吗？我是老顾客',
  '请转接给人工',
  '系统崩溃了',
  '订单自动取消了怎么办',
  'can you transfer me to a person',
])('%s is what people write', (text) => {
  expect(noticeOf(text)).toBeNull();
});

test('the quick look lets no notice pass, and few of other texts', () => {
  for (const [text] of NOTICES) {
    const all = bytes(`,"${text}",`);
    expect([text, mayBeNotice(all, 2, all.length - 2)]).toEqual([text, true]);
  }
  const talk = ['在吗', '有货的，今天发', 'when will it ship?', '红色', 'I am not sure it fits'];
  expect(talk.filter((text) => mayBeNotice(bytes(text), 0, bytes(text).length))).toEqual([]);
});

test('any text is told, and in no time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const notice = noticeOf(text);
      if (notice !== null) expect(['transfer', 'pool', 'event', 'automatic']).toContain(notice.kind);
    }),
  );
  expect(noticeOf(`由${' '.repeat(100_000)}转交给`)).toBeNull();
});

test('names of robots and of sub-accounts', () => {
  const robots = [
    '服务助手',
    '晨光小店:服务助手',
    '晨光小店：店小蜜',
    '客服机器人',
    'JIMI_1',
    'help-bot',
    'Bot',
    'auto_reply',
  ];
  expect(robots.filter((name) => !isRobotName(name))).toEqual([]);
  expect(
    ['阿诺', '晨光小店:小美', 'talbot', 'abbot', '机器人总动员旗舰店:小美', 'robotics'].filter(isRobotName),
  ).toEqual([]);
  expect(subAccount('晨光小店：小美')).toEqual({ shop: '晨光小店', name: '小美' });
  expect(['小美', ':小美', '小店:', '小店: ', '12:30:15'].map(subAccount)).toEqual([null, null, null, null, null]);
});

describe('in a log', () => {
  const HEADER = 'session_id,buyer,agent,sender,sent_at,text';
  const log = (...rows: readonly string[]): string => [HEADER, ...rows].join('\n');
  const senders = (codes: Uint8Array): string[] => Array.from(codes, (code) => SENDERS[code]);

  test('a line that hands an inquiry over is nobody’s message, and says who has it next', async () => {
    const found = await reading(
      log(
        'S1,tb1,,buyer,2023-07-22 09:00:00,在吗',
        // Exports file the line under the buyer.
        'S1,tb1,,buyer,2023-07-22 09:00:10,由 服务助手 转交给 阿诺',
        'S1,tb1,店:夜班,agent,2023-07-22 09:00:40,在的',
        'S1,tb1,,buyer,2023-07-22 09:01:00,这件有货吗',
        'S2,tb2,,buyer,2023-07-22 10:00:00,有人吗',
        'S2,tb2,,system,2023-07-22 10:00:05,由 服务助手 转交给 店:阿诺',
        'S2,tb2,,system,2023-07-22 10:00:05,原因：【离线留言自动分配】',
        'S3,tb3,店:阿诺,buyer,2023-07-22 11:00:00,你好',
        'S3,tb3,店:阿诺,agent,2023-07-22 11:00:09,你好',
      ),
    );
    const { inquiry, turn, accounts } = found.log;
    expect(senders(found.log.message.sender).slice(0, 4)).toEqual(['buyer', 'system', 'agent', 'buyer']);
    expect(accounts).toEqual(['店:夜班', '店:阿诺']);
    expect([...inquiry.transfers]).toEqual([1, 1, 0]);
    expect([...inquiry.fromPool]).toEqual([0, 1, 0]);
    // Answered by the night shift; then asked of whom it was handed to; the third only handed over.
    expect(Array.from(turn.holder, (holder) => accounts[holder])).toEqual(['店:夜班', '店:阿诺', '店:阿诺', '店:阿诺']);
    expect(found.report).toMatchObject({ transfers: 2, fromPool: 1, flags: { notice_line: 1 } });
  });

  test('what nobody typed answers nothing', async () => {
    const found = await reading(
      log(
        'S1,tb1,店:阿诺,buyer,2023-07-22 09:00:00,在吗',
        'S1,tb1,店:阿诺,agent,2023-07-22 09:00:00,[自动回复] 亲，稍等',
        'S1,tb1,店:服务助手,agent,2023-07-22 09:00:01,请输入问题',
        'S1,tb1,店:阿诺,agent,2023-07-22 09:00:30,在的',
      ),
    );
    expect(senders(found.log.message.sender)).toEqual(['buyer', 'robot', 'robot', 'agent']);
    expect(found.log.turn.replied[0] - found.log.turn.asked[0]).toBe(30_000);
    expect(found.log.accounts).toEqual(['店:阿诺']);
    expect(found.report.flags).toEqual({ auto_reply_suspected: 2 });
  });

  test('buyers may ask to be handed over', async () => {
    const { report } = await reading(
      log('S1,tb1,,buyer,2023-07-22 09:00:00,会话已转交给 小红', 'S1,tb1,店:甲,agent,2023-07-22 09:00:09,是的'),
    );
    expect(report).toMatchObject({ turns: 1, transfers: 0, flags: {} });
  });
});

describe('without a word for who wrote', () => {
  const rows = (header: string, lines: readonly string[]): string => [header, ...lines].join('\n');

  test('beside the buyer stands the shop', async () => {
    const { log, report } = await reading(
      rows('客户昵称,发送人,发送时间,消息内容', [
        'tb1,tb1,2023-07-22 09:00:00,在吗',
        'tb1,小美,2023-07-22 09:00:20,在的',
        'tb2,tb2,2023-07-22 09:05:00,你好',
        'tb2,晨光小店:服务助手,2023-07-22 09:05:01,您好',
        'tb2,小红,2023-07-22 09:06:00,您好',
      ]),
    );
    expect(report).toMatchObject({ kept: 5, inquiries: 2 });
    expect(log.accounts).toEqual(['小美', '小红']);
    expect(SENDERS[log.message.sender[3]]).toBe('robot');
  });

  test('in conversations whoever talks with many is the shop, and that is said', async () => {
    const lines = Array.from({ length: 6 }, (_, n) => [
      `C${n},顾客${n % 5},2023-07-22 1${n}:00:00,在吗`,
      `C${n},${n % 2 ? '小美' : '小红'},2023-07-22 1${n}:00:30,在的`,
    ]).flat();
    const { log, report } = await reading(rows('会话ID,发送者,发送时间,消息内容', lines));
    expect(log.accounts.toSorted()).toEqual(['小红', '小美']);
    expect(report).toMatchObject({ kept: 12, inquiries: 6, buyers: 5, rejected: 0 });
    expect(report.warnings.filter(({ code }) => code !== 'timezone_assumed')).toMatchObject([
      { code: 'roles_assumed', detail: { count: 2 } },
    ]);
  });

  test('sender and receiver tell a talk by themselves; sub-accounts leave nothing to assume', async () => {
    const { log, report } = await reading(
      rows('发送方,接收方,发送时间,消息内容', [
        'tb1,晨光小店:小美,2023-07-22 09:00:00,在吗',
        '晨光小店:小美,tb1,2023-07-22 09:00:20,在的',
        'tb2,晨光小店,2023-07-22 09:01:00,你好',
        '晨光小店,tb2,2023-07-22 09:02:00,您好',
      ]),
    );
    expect(report).toMatchObject({ kept: 4, inquiries: 2, buyers: 2 });
    expect(log.accounts).toEqual(['晨光小店:小美', '晨光小店']);
    expect(Array.from(log.turn.replied, (at, t) => at - log.turn.asked[t])).toEqual([20_000, 60_000]);
  });

  test('sender and receiver without sub-accounts are told by whom they talk with', async () => {
    const lines = ['甲', '乙', '丙'].flatMap((buyer, n) => [
      `${buyer},小美,2023-07-22 1${n}:00:00,在吗`,
      `小美,${buyer},2023-07-22 1${n}:00:30,在的`,
    ]);
    const { log, report } = await reading(rows('发送方,接收方,发送时间,消息内容', lines));
    expect(log.accounts).toEqual(['小美']);
    expect(report).toMatchObject({ kept: 6, inquiries: 3, buyers: 3 });
  });
});
