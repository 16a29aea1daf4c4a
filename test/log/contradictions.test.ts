import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flag } from '../../src/model/intake.ts';
import { SENDERS } from '../../src/model/log.ts';
import { Ids } from '../../src/log/values/seen.ts';
import { reading } from './files.ts';

const HEADER = 'message_id,session_id,buyer,agent,sender,sent_at,text';
type Row = readonly [session: string, buyer: string, agent: string, sender: string, at: string, text?: string];

/** A table of messages; times without a day are of one day. */
const table = (rows: readonly Row[], id = (i: number): string => `M${i}`): string =>
  [
    HEADER,
    ...rows.map(([session, buyer, agent, sender, at, text = '话'], i) =>
      [id(i), session, buyer, agent, sender, at.length > 8 ? at : `2023-07-22 ${at}`, text].join(','),
    ),
  ].join('\n');

const flagsOf = async (csv: string): Promise<Partial<Record<Flag, number>>> => (await reading(csv)).report.flags;
const clock = (second: number): string => new Date(second * 1000).toISOString().slice(11, 19);

/** A question and its answer twenty seconds later, by number. */
const pair = (i: number, agent = 'A', second = 36_000 + 100 * i): Row[] => [
  [`S${i}`, `tb${i}`, agent, 'buyer', clock(second), `问${i}`],
  [`S${i}`, `tb${i}`, agent, 'agent', clock(second + 20), `答${i}`],
];

describe('exact doubles', () => {
  test('are kept and count once', async () => {
    const once = [...pair(0), ...pair(1)];
    const twice = await reading(table([...once, ...once, ...once]));
    expect(twice.report).toMatchObject({ rowsRead: 12, kept: 12, rejected: 0, flags: { duplicate_row: 8 } });
    expect(twice.log).toEqual((await reading(table(once))).log);
  });

  test('of a log in the order of time make no difference', async () => {
    const row = fc.record({
      session: fc.integer({ min: 0, max: 3 }),
      side: fc.constantFrom('buyer', 'agent'),
      second: fc.integer({ min: 36_000, max: 36_030 }),
      text: fc.integer({ min: 0, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(row, { minLength: 1, maxLength: 20, selector: JSON.stringify }), async (all) => {
        const inOrder = all.toSorted((a, b) => a.second - b.second);
        const rows = inOrder.map(({ session, side, second, text }): Row => {
          return [`S${session}`, `tb${session}`, 'A', side, clock(second), `话${text}`];
        });
        fc.pre(rows.some(([, , , side]) => side === 'buyer'));
        const [a, b] = [await reading(table(rows)), await reading(table([...rows, ...rows]))];
        expect(b.log).toEqual(a.log);
        expect(b.report.flags.duplicate_row).toBe(rows.length);
      }),
      { numRuns: 50 },
    );
  });

  test('differ by their text from messages of one second, and are not told where nothing was read that tells them', async () => {
    const rows: Row[] = [
      ['S0', 'tb0', 'A', 'buyer', '10:00:00', '在吗'],
      ['S0', 'tb0', 'A', 'buyer', '10:00:00', '你好'],
    ];
    expect(await flagsOf(table(rows))).toEqual({});
    const bare = 'session_id,sender,sent_at\n1,buyer,2023-07-22 10:00:00\n1,buyer,2023-07-22 10:00:00';
    expect(await flagsOf(bare)).toEqual({});
  });

  test('an id on other content is no double', async () => {
    expect(await flagsOf(table([...pair(0), ...pair(1)], () => 'M1'))).toEqual({ duplicate_id: 3 });
    const [asked, answered] = pair(0);
    const twice = table([asked, asked, answered, answered], (i) => `M${i >> 1}`);
    expect(await flagsOf(twice)).toEqual({ duplicate_row: 2 });
  });
});

describe('a conversation id that is used again', () => {
  test('half a day later by the buyer begins a new inquiry', async () => {
    const day = (date: string): Row[] => [
      ['S1', 'tb1', 'A', 'buyer', `${date} 10:00:00`],
      ['S1', 'tb1', 'A', 'agent', `${date} 10:00:20`],
      ['S1', 'tb1', 'A', 'buyer', `${date} 10:00:40`, '好'],
    ];
    const { log, report } = await reading(table([...day('2023-07-22'), ...day('2023-07-23'), ...day('2023-07-24')]));
    expect(report).toMatchObject({ inquiries: 3, flags: { session_gap: 2 } });
    expect([...log.turn.replied].filter((at) => at > 0).map((at, i) => at - log.turn.asked[2 * i])).toEqual([
      20_000, 20_000, 20_000,
    ]);
  });

  test('is the same conversation where hardly any id comes back', async () => {
    const others = Array.from({ length: 40 }, (_, i): Row[] => [
      [`T${i}`, `u${i}`, 'A', 'buyer', '2023-07-22 10:00:00'],
      [`T${i}`, `u${i}`, 'A', 'agent', '2023-07-22 10:00:20'],
    ]).flat();
    const back: Row[] = [
      ['S1', 'tb1', 'A', 'buyer', '2023-07-22 10:00:00'],
      ['S1', 'tb1', 'A', 'buyer', '2023-07-23 10:00:00', '好'],
    ];
    expect((await reading(table([...others, ...back]))).report).toMatchObject({ inquiries: 41, flags: {} });
  });

  test('is the same inquiry where the shop answers late, or where messages say what they answer', async () => {
    const late: Row[] = [
      ['S1', 'tb1', 'A', 'buyer', '2023-07-22 18:00:00'],
      ['S1', 'tb1', 'A', 'agent', '2023-07-23 09:00:00'],
    ];
    expect(await flagsOf(table(late))).toEqual({});
    const linked = `message_id,reply_to,conversation_id,sender,sent_at
1,,9,buyer,2023-07-22 10:00:00
2,1,9,agent,2023-07-22 10:00:20
3,2,9,buyer,2023-07-23 10:00:00`;
    expect((await reading(linked)).report).toMatchObject({ inquiries: 1, flags: {} });
  });
});

describe('replies that nobody typed', () => {
  test('come in the second of the first words, and are a robot’s', async () => {
    const rows: Row[] = [
      ['S1', 'tb1', 'A', 'buyer', '10:00:00', '在吗'],
      ['S1', 'tb1', 'A', 'agent', '10:00:00', '亲，欢迎光临'],
      ['S1', 'tb1', 'A', 'agent', '10:03:00', '您好'],
    ];
    const { log, report } = await reading(table(rows));
    expect(report.flags).toEqual({ auto_reply_suspected: 1 });
    expect(log.turn.replied[0] - log.turn.asked[0]).toBe(180_000);
    expect([...log.message.sender].map((sender) => SENDERS[sender])).toEqual(['buyer', 'robot', 'agent']);
  });

  const soon = (i: number, after: number, text: string): Row[] => [
    [`S${i}`, `tb${i}`, 'A', 'buyer', clock(36_000 + 100 * i), `问${i}`],
    [`S${i}`, `tb${i}`, 'A', 'agent', clock(36_000 + 100 * i + after), text],
  ];

  test('or within three where it is always the same text, but not where a hand may have been quick', async () => {
    const greeting = [0, 1, 2].flatMap((i) => soon(i, 2, '亲，在的'));
    expect(await flagsOf(table(greeting))).toEqual({ auto_reply_suspected: 3 });
    const others = [0, 1, 2].flatMap((i) => soon(i, 2, `亲，${i}`));
    expect(await flagsOf(table(others))).toEqual({});
    const mixed = [0, 1, 2, 3, 4, 5].flatMap((i) => soon(i, i < 3 ? 2 : 30, '亲，在的'));
    expect(await flagsOf(table(mixed))).toEqual({});
  });

  test('cannot be told where times are whole minutes', async () => {
    const rows = Array.from({ length: 12 }, (_, i): Row[] => [
      [`S${i}`, `tb${i}`, 'A', 'buyer', `10:${10 + i}:00`, `问${i}`],
      [`S${i}`, `tb${i}`, 'A', 'agent', `10:${10 + i}:00`, `答${i}`],
    ]).flat();
    const { report } = await reading(table(rows));
    expect(report.flags).toEqual({});
    expect(report.warnings.map(({ code }) => code)).toContain('minute_resolution');
  });
});

test('hand-overs are counted where another account speaks', async () => {
  const rows: Row[] = [
    ['S1', 'tb1', 'A', 'buyer', '10:00:00'],
    ['S1', 'tb1', 'A', 'agent', '10:00:10', '转售后'],
    ['S1', 'tb1', 'B', 'buyer', '10:01:00', '?'],
    ['S1', 'tb1', 'C', 'agent', '10:10:00', '您好'],
    ['S1', 'tb1', 'B', 'agent', '10:10:30', '我来'],
  ];
  expect(await flagsOf(table(rows))).toEqual({ reassigned: 2 });
});

test('sessions that name nobody are told, where rows of buyers name somebody elsewhere', async () => {
  const alone: Row[] = [
    ['S9', 'tb9', '', 'buyer', '12:00:00'],
    ['S9', 'tb9', '', 'buyer', '12:01:00', '?'],
  ];
  expect(await flagsOf(table([...pair(0), ...alone]))).toEqual({ agent_missing: 2 });
  const unnamed = pair(0).map(([session, buyer, agent, sender, ...rest]): Row => {
    return [session, buyer, sender === 'buyer' ? '' : agent, sender, ...rest];
  });
  expect(await flagsOf(table([...unnamed, ...alone]))).toEqual({});
});

test('one buyer in two sessions at once', async () => {
  const rows: Row[] = [
    ['S1', 'tb1', 'A', 'buyer', '10:00:00'],
    ['S2', 'tb1', 'B', 'buyer', '10:00:02'],
    ['S1', 'tb1', 'A', 'agent', '10:00:20'],
    ['S2', 'tb1', 'B', 'agent', '10:00:22'],
    ['S3', 'tb1', 'B', 'buyer', '10:01:00'],
  ];
  expect(await flagsOf(table(rows))).toEqual({ overlapping_session: 1 });
});

describe('what no account can do', () => {
  const held = (n: number): Row[] => [
    ...Array.from({ length: n }, (_, i): Row => [`S${i}`, `tb${i}`, 'A', 'buyer', clock(36_000 + i), `问${i}`]),
    ...Array.from({ length: n }, (_, i): Row => [`S${i}`, `tb${i}`, 'A', 'agent', clock(39_600 + i), `答${i}`]),
  ];

  test('more than a hundred sessions at once', async () => {
    expect(await flagsOf(table(held(101)))).toEqual({ over_capacity: 1 });
    expect(await flagsOf(table(held(100)))).toEqual({});
  });

  test('ten messages in a second', async () => {
    const burst = (n: number): Row[] => [
      ...Array.from({ length: n }, (_, i): Row => [`S${i}`, `tb${i}`, 'A', 'buyer', '10:00:00', `问${i}`]),
      ...Array.from({ length: n }, (_, i): Row => [`S${i}`, `tb${i}`, 'A', 'agent', '10:01:40', `答${i}`]),
      ...pair(99),
    ];
    expect(await flagsOf(table(burst(10)))).toEqual({ superhuman_typing: 1 });
    expect(await flagsOf(table(burst(9)))).toEqual({});
  });
});

test('times that are all the same tell nothing, and nothing is concluded from them', async () => {
  const rows = Array.from({ length: 20 }, (_, i): Row[] => [
    [`S${i}`, `tb${i}`, 'A', 'buyer', '10:00:00', `问${i}`],
    [`S${i}`, `tb${i}`, 'A', 'agent', '10:00:00', `答${i}`],
  ]).flat();
  const { log, report } = await reading(table(rows));
  expect(report.flags).toEqual({ no_time_resolution: 1 });
  expect([...log.turn.replied].every((at, i) => at === log.turn.asked[i])).toBe(true);
});

test('ids that a sheet has shortened are told', async () => {
  const rows: Row[] = [
    ['1.23457E+18', 'tb1', 'A', 'buyer', '10:00:00'],
    ['1.23457E+18', 'tb1', 'A', 'agent', '10:00:20'],
    ['S2', 'tb2', 'A', 'buyer', '10:00:30'],
  ];
  expect(await flagsOf(table(rows))).toEqual({ id_precision_loss: 2 });
});

test('an id that was there before is found, whatever else was', () => {
  const ids = fc.array(fc.uint8Array({ minLength: 0, maxLength: 3, max: 4 }), { maxLength: 300 });
  const upwards = fc.array(fc.nat(3), { maxLength: 50 }).map((steps) => {
    let id = 0;
    return steps.map((step) => new TextEncoder().encode(`M${(id += step)}`));
  });
  fc.assert(
    fc.property(fc.oneof(ids, upwards), (all) => {
      const seen = new Ids();
      const plain = new Set<string>();
      const again: number[] = [];
      for (const [row, bytes] of all.entries()) {
        seen.add(row, bytes, 0, bytes.length);
        const key = bytes.join(' ');
        if (plain.has(key) && bytes.length > 0) again.push(row);
        plain.add(key);
      }
      expect(seen.repeated()).toEqual(again);
    }),
    { numRuns: 500 },
  );
});
