import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { preview } from '../../../src/log/intake.ts';
import type { Reading } from '../../../src/log/intake.ts';
import { SENDERS } from '../../../src/model/log.ts';
import { fileOf, OPTIONS, problems, read, reading } from '../files.ts';

interface Said {
  readonly day: string;
  readonly clock: string;
  readonly who: string;
  readonly text: string;
}

const TALK: readonly Said[] = [
  { day: '2023-07-22', clock: '19:24:05', who: 'tb8821', text: '在吗\n有货吗' },
  { day: '2023-07-22', clock: '19:24:31', who: '晨光小店:阿诺', text: '有的，今天 16:00 前拍下当天发' },
  { day: '2023-07-22', clock: '19:25:02', who: 'tb8821', text: '好' },
  { day: '2023-07-23', clock: '09:00:10', who: '快乐小猪', text: '退货怎么弄: 点哪里' },
  { day: '2023-07-23', clock: '09:01:00', who: '晨光小店:夜班', text: '点申请售后\n\n再选原因' },
];

const lines = (say: (said: Said) => string, between = '\n'): string => TALK.map(say).join(between);
const oneLine = (text: string): string => text.replaceAll(/\n+/g, ' ');

const zhDay = (day: string): string => day.replace('-', '年').replace('-', '月') + '日';

/** Every way in which one talk is written; those on one line have no line ends in their texts. */
const WRITTEN: readonly (readonly [string, string, boolean])[] = [
  ['name, time', lines(({ day, clock, who, text }) => `${who} ${day} ${clock}\n${text}\n`), true],
  ['name, time in brackets', lines(({ day, clock, who, text }) => `${who} (${day} ${clock}):\n${text}\n`), true],
  ['no blank between', lines(({ day, clock, who, text }) => `${who}(${day} ${clock}):\n${text}\n`), true],
  ['full-width signs', lines(({ day, clock, who, text }) => `${who}（${day} ${clock}）：\n${text}`), true],
  ['nothing between', lines(({ day, clock, who, text }) => `${who}${day} ${clock}\n${text}`), true],
  ['time first', lines(({ day, clock, who, text }) => `${day} ${clock} ${who}\n${text}\n`), true],
  ['slashes', lines(({ day, clock, who, text }) => `${who}  ${day.replaceAll('-', '/')} ${clock}\n${text}`), true],
  ['Chinese dates', lines(({ day, clock, who, text }) => `${who} ${zhDay(day)} ${clock}\n${text}`), true],
  ['two lines', lines(({ day, clock, who, text }) => `${who}\n${day} ${clock}\n${text}\n`), true],
  ['CR LF', lines(({ day, clock, who, text }) => `${who} ${day} ${clock}\n${text}\n`).replaceAll('\n', '\r\n'), true],
  [
    'days above',
    lines(({ day, clock, who, text }, ...[at]: number[]) => {
      const first = at === 0 || TALK[at - 1].day !== day;
      return `${first ? `——— ${zhDay(day)} ———\n` : ''}${who} ${clock}\n${text}\n`;
    }),
    true,
  ],
  ['one line, brackets', lines(({ day, clock, who, text }) => `[${day} ${clock}] ${who}: ${oneLine(text)}`), false],
  ['one line, dash', lines(({ day, clock, who, text }) => `${day} ${clock} - ${who}: ${oneLine(text)}`), false],
  [
    'one line, slashes and a comma',
    lines(({ day, clock, who, text }) => `[${day.replaceAll('-', '/')}, ${clock}] ${who}: ${oneLine(text)}`),
    false,
  ],
];

const messages = ({ log }: Reading): { at: number; sender: string; text: string }[] =>
  Array.from(log.message.at, (at, i) => ({ at, sender: SENDERS[log.message.sender[i]], text: log.message.text![i] }));

const wanted = (many: boolean): ReturnType<typeof messages> =>
  TALK.map(({ day, clock, who, text }) => ({
    at: Date.parse(`${day}T${clock}+08:00`),
    sender: who.includes(':') ? 'agent' : 'buyer',
    text: many ? text : oneLine(text),
  }));

describe('a talk copied from a chat window', () => {
  test.each(WRITTEN)('is read: %s', async (_, text, many) => {
    const found = await reading(text, { keepText: true });
    expect(messages(found)).toEqual(wanted(many));
    expect(found.report).toMatchObject({ rowsRead: 5, kept: 5, rejected: 0, inquiries: 2, buyers: 2 });
    expect(found.log.accounts).toEqual(['晨光小店:阿诺', '晨光小店:夜班']);
  });

  test('shows its messages as a table before it is read', async () => {
    const seen = await preview(fileOf(WRITTEN[0][1], '聊天.txt'), OPTIONS);
    expect(seen).toMatchObject({ ok: true, value: { missing: [], mapping: { grain: 'message', encoding: 'utf-8' } } });
    if (!seen.ok) return;
    expect(seen.value.rows[1]).toEqual([
      '2023-07-22 19:24:31',
      'agent',
      '晨光小店:阿诺',
      '晨光小店:阿诺',
      'tb8821',
      '有的，今天 16:00 前拍下当天发',
    ]);
  });

  test('may be in GBK', async () => {
    // 甲 2023-07-22 19:24:05 / 在吗 / 店:乙 2023-07-22 19:24:09 / 在
    const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
    const bytes = [
      ...[0xbc, 0xd7],
      ...ascii(' 2023-07-22 19:24:05\n'),
      ...[0xd4, 0xda, 0xc2, 0xf0],
      ...ascii('\n'),
      ...[0xb5, 0xea, 0x3a, 0xd2, 0xd2],
      ...ascii(' 2023-07-22 19:24:09\n'),
      ...[0xd4, 0xda, 0xb5, 0xc4],
    ];
    const { report, log } = await reading(Uint8Array.from(bytes));
    expect(report).toMatchObject({ kept: 2, rejected: 0, mapping: { encoding: 'gb18030' } });
    expect(log.accounts).toEqual(['店:乙']);
  });

  test('marks of reading are no text, and what the tool says is no message of anybody', async () => {
    const found = await reading(
      'tb1 2023-07-22 19:24:05\n在吗\n已读\n由 服务助手 转交给 阿诺\n原因：【离线留言自动分配】\n' +
        '店:阿诺 2023-07-22 19:24:30\n在的\n未读\ntb1 撤回了一条消息\n\n以上是历史消息\ntb1 2023-07-22 19:25:00\n嗯\n',
      { keepText: true },
    );
    expect(messages(found).map(({ sender, text }) => [sender, text])).toEqual([
      ['buyer', '在吗'],
      ['system', '由 服务助手 转交给 阿诺'],
      ['system', '原因：【离线留言自动分配】'],
      ['agent', '在的'],
      ['system', 'tb1 撤回了一条消息'],
      ['buyer', '嗯'],
    ]);
    expect(found.report).toMatchObject({ rowsRead: 6, kept: 6 });
  });

  test('what stands right below a heading is what was said, whatever it looks like', async () => {
    const found = await reading('tb1 2023-07-22 19:24:05\n2023-08-01\n店:甲 2023-07-22 19:24:30\n好的，那天发\n', {
      keepText: true,
    });
    expect(messages(found).map(({ text }) => text)).toEqual(['2023-08-01', '好的，那天发']);
  });

  test('lines that belong to no message are rejected one by one', async () => {
    const { report } = await reading(`聊天内容如下\n请查收\n${WRITTEN[0][1]}`);
    expect(report).toMatchObject({ rowsRead: 7, kept: 5, rejected: 2, rejectedBy: { outside_message: 2 } });
    expect(report.rejects[1]).toMatchObject({ line: 2, column: '', value: '请查收', reason: 'outside_message' });
  });

  test('times without a day, or of yesterday, are rejected with their line', async () => {
    const { report } = await reading(
      'tb1 19:24:05\n在吗\n店:甲 昨天 19:24:30\n在\n2023-07-22\ntb1 19:25:00\n嗯\n店:甲 19:25:09\n好\n',
    );
    expect(report).toMatchObject({ rowsRead: 4, kept: 2, rejectedBy: { bad_timestamp: 2 } });
    expect(report.rejects.map(({ line, value }) => [line, value])).toEqual([
      [1, '19:24:05'],
      [3, '昨天 19:24:30'],
    ]);
  });
});

describe('who is who', () => {
  const talk = (...said: readonly [string, string][]): string =>
    said.map(([who, clock]) => `${who} 2023-07-22 ${clock}\n话\n`).join('');

  test('without names of sub-accounts whoever all talks have in common is the shop, and that is said', async () => {
    const { report, log } = await reading(
      talk(
        ...([1, 2, 3, 4] as const).flatMap((buyer): [string, string][] => [
          [`买家${buyer}`, `0${buyer}:00:00`],
          ['小美', `0${buyer}:00:20`],
          [`买家${buyer}`, `0${buyer}:01:00`],
          ['小美', `0${buyer}:01:30`],
        ]),
      ),
    );
    expect(log.accounts).toEqual(['小美']);
    expect(report).toMatchObject({ inquiries: 4, buyers: 4 });
    expect(report.warnings[0]).toMatchObject({ code: 'roles_assumed', detail: { accounts: '小美' } });
  });

  test('of two alone the one who asks is the buyer', async () => {
    const { log, report } = await reading(talk(['春天', '09:00:00'], ['小美', '09:00:30'], ['春天', '09:01:00']));
    expect(log.accounts).toEqual(['小美']);
    expect(report).toMatchObject({ inquiries: 1, turns: 2 });
  });

  test('the login of the shop itself and its robot are not buyers', async () => {
    const { log, report } = await reading(
      talk(
        ['tb1', '09:00:00'],
        ['晨光小店:服务助手', '09:00:01'],
        ['晨光小店', '09:00:30'],
        ['晨光小店:甲', '09:01:00'],
      ),
    );
    expect(log.accounts).toEqual(['晨光小店', '晨光小店:甲']);
    expect(report).toMatchObject({ inquiries: 1, buyers: 1 });
    expect([...log.message.sender].map((sender) => SENDERS[sender])).toEqual(['buyer', 'robot', 'agent', 'agent']);
  });

  test('arrows say to whom', async () => {
    const { log, report } = await reading(
      talk(['tb1 --> 店:甲', '09:00:00'], ['店:甲 --> tb2', '09:00:30'], ['店:甲 --> tb1', '09:00:40']),
    );
    expect(log.accounts).toEqual(['店:甲']);
    expect(report).toMatchObject({ inquiries: 1, flags: { no_buyer_message: 1 } });
    expect(log.turn.replied[0] - log.turn.asked[0]).toBe(40_000);
  });

  test('what the shop writes first in a talk that was pasted behind goes to the buyer who follows', async () => {
    const { log } = await reading(
      talk(
        ['tb1', '12:00:00'],
        ['店:甲', '12:00:10'],
        ['店:甲', '09:00:00'],
        ['tb2', '09:01:00'],
        ['店:甲', '09:02:00'],
      ),
    );
    expect(log.inquiry.arrival).toHaveLength(2);
    // The talk of 9 o'clock holds three messages, that of noon two.
    expect([...log.message.inquiry]).toEqual([0, 0, 0, 1, 1]);
  });

  test('a line above says with whom', async () => {
    const { report } = await reading(
      `——与 tb7 的聊天记录——\n${talk(['店:甲', '09:00:00'], ['店:甲', '09:01:00'])}` +
        `——与 tb8 的聊天记录——\n${talk(['店:甲', '10:00:00'], ['tb8', '10:01:00'])}`,
    );
    expect(report).toMatchObject({ kept: 4, inquiries: 1, flags: { no_buyer_message: 1 } });
  });
});

test('a table whose cells end in times is no transcript, nor is prose', async () => {
  const table = 'buyer_id agent_id sender sent_at\nt1 a1 buyer 2023-07-22 09:00:00\nt1 a1 agent 2023-07-22 09:01:00\n';
  const { report } = await reading(table.replaceAll(/ (?!\d\d:)/g, '\t'));
  expect(report.header).toEqual(['buyer_id', 'agent_id', 'sender', 'sent_at']);
  expect(await problems('第一段话\n第二段话\n第三段 2023-07-22 09:00:00\n')).toMatchObject([{ code: 'not_tabular' }]);
});

test('what was written is read back, in every style, whatever the pieces', async () => {
  const name = fc.stringMatching(/^[a-z一-龥][a-z0-9一-龥_]{2,12}$/);
  const text = fc.stringMatching(/^[一-龥a-z][一-龥a-z ！？，。]{0,20}[一-龥a-z]$/);
  const styles: readonly ((who: string, at: string, said: string) => string)[] = [
    (who, at, said) => `${who} ${at}\n${said}\n`,
    (who, at, said) => `${who} (${at}):\n${said}\n\n`,
    (who, at, said) => `${at} ${who}\n${said}\n`,
    (who, at, said) => `[${at}] ${who}: ${said}\n`,
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(name, text, text), { minLength: 2, maxLength: 12 }),
      fc.nat(styles.length - 1),
      fc.integer({ min: 1, max: 64 }),
      async (talks, style, piece) => {
        const clock = (n: number): string => new Date(Date.UTC(2023, 6, 22) + n * 61_000).toISOString();
        const all = talks.flatMap(([buyer, asked, said], n) => {
          const at = (k: number): string =>
            clock(2 * n + k)
              .slice(0, 19)
              .replace('T', ' ');
          return [styles[style](buyer, at(0), asked), styles[style]('店铺:客服', at(1), said)];
        });
        const result = await read(all.join(''), { keepText: true, timeZone: 'UTC' }, piece);
        expect(result).toMatchObject({ ok: true, value: { report: { kept: 2 * talks.length, rejected: 0 } } });
        if (!result.ok) return;
        const texts = [...result.value.log.message.text!].toSorted();
        expect(texts).toEqual(talks.flatMap(([, asked, said]) => [asked, said]).toSorted());
      },
    ),
    { numRuns: 60 },
  );
});

test('no line takes long, however it is made', async () => {
  const blanks = ' '.repeat(200_000);
  const odd = [
    `与${blanks}x`,
    `-${blanks}-x`,
    `tb1 2023-07-22${blanks}19:24`,
    `[2023-07-22${blanks}`,
    '-'.repeat(200_000),
  ];
  const { report } = await reading(`${WRITTEN[0][1]}\n${odd.join('\n')}\n`);
  expect(report).toMatchObject({ kept: 5, rejected: 0 });
});
