import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingsOf, zoneOf } from '../../src/base/civil.ts';
import { newCells, type Cells } from '../../src/log/records/cells.ts';
import { Calendar, MARKS, type TimeRules } from '../../src/log/values/calendar.ts';
import { DateEvidence } from '../../src/log/values/date-order.ts';
import { momentOfText } from '../../src/log/values/time-forms.ts';
import { TimeReader } from '../../src/log/values/times.ts';

const NOW = Date.UTC(2026, 10, 25);
const shanghai = zoneOf('Asia/Shanghai');
const RULES: TimeRules = {
  zone: shanghai,
  verdict: { state: 'open', order: null },
  serials: false,
  from1904: false,
  shortClocks: false,
  now: NOW,
};

function cellsOf(...texts: readonly string[]): Cells {
  const cells = newCells();
  const encoder = new TextEncoder();
  cells.bytes = encoder.encode(texts.join(','));
  let from = 0;
  for (const [column, text] of texts.entries()) {
    cells.start[column] = from;
    cells.end[column] = from + encoder.encode(text).length;
    from = cells.end[column] + 1;
  }
  return cells;
}

const iso = (moment: number): string => (Number.isNaN(moment) ? '–' : new Date(moment).toISOString());
const readerOf = (rules: Partial<TimeRules> = {}): TimeReader => new TimeReader(new Calendar({ ...RULES, ...rules }));
const at = (text: string, rules: Partial<TimeRules> = {}): string => iso(readerOf(rules).read(cellsOf(text), 0));

const DAY_FIRST: Partial<TimeRules> = { verdict: { state: 'proven', order: 'day-first' } };
const MONTH_FIRST: Partial<TimeRules> = { verdict: { state: 'proven', order: 'month-first' } };
const EVENING = '2023-07-22T11:24:00.000Z';

describe('a time is the same moment however it is written', () => {
  test.each([
    '2023-07-22 19:24:00',
    '2023-07-22T19:24:00',
    '2023/7/22 19:24',
    '2023.07.22  19:24:00',
    ' 2023-07-22 19:24:00.000 ',
    '2023-07-22 19:24:00,000',
    '2023-07-22 19:24:00:000',
    '2023-07-22_19:24:00',
    '2023:07:22 19:24:00',
    '2023-07-22T192400',
    '2023-07-22T11:24:00Z',
    '2023-07-22T05:54:00-05:30',
    '2023-07-22T19:24+08',
    '2023-07-22 19:24:00 +0800',
    '2023-07-22T19:24:00.0000000+08:00',
    '2023-07-22 19:24:00 GMT+8',
    '2023-07-22 19:24:00 (UTC+8)',
    '2023-07-22 20:24:00 JST',
    '2023-07-22 04:24:00 PDT',
    '2023-07-22 19:24:00 北京时间',
    '2023-07-22 19:24:00 Asia/Shanghai',
    '2023-07-22 07:24:00 America/New_York',
    '2023-07-22T19:24:00+08:00[Asia/Shanghai]',
    '2023-07-22T19:24:00[Asia/Shanghai]',
    '2023-07-22T11:24:00Z[Asia/Shanghai][u-ca=gregory]',
    '2023年7月22日 下午7:24',
    '2023年7月22日下午7点24分',
    '2023年07月22日19时24分00秒',
    '23年7月22日 19:24',
    '2023-07-22 星期六 19:24:00',
    '2023年7月22日(土) 午後7:24:00',
    '2023년 7월 22일 토요일 오후 7시 24분 0초',
    '2023. 7. 22. 오후 7:24:00',
    '2023-07-22 | 19:24',
    '２０２３－０７－２２　１９：２４：００',
    '2023-07-22\u00a019:24:00',
    '7/22/2023, 7:24:00\u202fPM',
    '7/22/2023 7:24:00 p.m.',
    '2023-7-22 7:24PM',
    '2023/07/22 晚上7:24:00',
    '22-Jul-2023 19:24:00',
    '22 July 2023 19:24',
    'Jul 22, 2023 7:24 PM',
    'July 22, 2023 at 7:24:00 PM GMT+8',
    'Saturday, 22-Jul-23 11:24:00 GMT',
    '22/Jul/2023:19:24:00 +0800',
    '22.07.2023 19:24',
    '22.7.2023 klo 19.24.00',
    '19:24:00 22.07.2023',
    'Sat, 22 Jul 2023 11:24:00 GMT',
    'Sat Jul 22 2023 19:24:00 GMT+0800 (中国标准时间)',
    'Sat Jul 22 19:24:00 CST 2023',
    'Sat Jul 22 11:24:00 +0000 2023',
    '2023-W29-6T19:24:00',
    '2023W296T192400',
    '2023-203T19:24:00',
    '20230722 192400',
    '20230722192400',
    '20230722T112400Z',
    '20230722T192400.000+0800',
    '202307221924',
    '1690025040',
    '1690025040.000',
    '1690025040000',
    '1690025040000000',
    '1690025040000000000',
    '1.690025040000E+12',
    '45129.8083333333',
    '45129,8083333333',
    '/Date(1690025040000+0800)/',
  ])('%s', (text) => {
    expect(at(text)).toBe(EVENING);
  });

  test('twelve o’clock is midnight in the morning and noon in the afternoon; Japan counts from 0', () => {
    expect(at('2023年7月22日 上午12:00')).toBe('2023-07-21T16:00:00.000Z');
    expect(at('2023年7月22日 午前0:00')).toBe('2023-07-21T16:00:00.000Z');
    expect(at('2023年7月22日 凌晨12:30')).toBe('2023-07-21T16:30:00.000Z');
    expect(at('2023年7月22日 下午12:00')).toBe('2023-07-22T04:00:00.000Z');
    expect(at('2023年7月22日 午後0:00')).toBe('2023-07-22T04:00:00.000Z');
    expect(at('2023年7月22日 中午1:00')).toBe('2023-07-22T05:00:00.000Z');
    expect(at('2023年7月22日 中午11:30')).toBe('2023-07-22T03:30:00.000Z');
  });

  test('24:00 is the next midnight, a leap second the second after it', () => {
    expect(at('2023-07-22 24:00:00')).toBe('2023-07-22T16:00:00.000Z');
    expect(at('2016-12-31T23:59:60Z')).toBe('2017-01-01T00:00:00.000Z');
    expect(at('2023-07-22 23:59:59.999999')).toBe('2023-07-22T15:59:59.999Z');
  });

  test('days of Excel count from 1904 where the user says so; whole ones are days only beside others', () => {
    expect(at('43667.8083333333', { from1904: true })).toBe(EVENING);
    expect(at('45129', { serials: true })).toBe('2023-07-21T16:00:00.000Z');
    expect(at('45129')).toBe('–');
  });
});

test.each([
  '',
  '2023-02-29 10:00:00',
  '2023-13-01 10:00:00',
  '2023-00-10 10:00:00',
  '2023-07-22 25:00:00',
  '2023-07-22 24:00:01',
  '2023-07-22 19:60:00',
  '2023-07-22 19:24:61',
  '2023-07-22 19:24:00+15:00',
  '2023-W53-1 10:00',
  '2023-366 10:00',
  '2023-07-22 上午13:00',
  '2023-07-22 晚上12:00',
  '2023-07-22 晚上1:00',
  '2566/07/22 19:24:00',
  '2023-07-22',
  '19:24:00',
  '07-22 19:24',
  '7月22日 19:24',
  '昨天 19:24',
  '星期六 19:24',
  '3分钟前',
  'yesterday',
  "2023-07-22 19:24:00'); DROP TABLE messages;--",
  '2023-07-22 19:24:00 Nowhere/Town',
  '2023-07-22 19:24:00 xyz',
  '1.69003E+12',
  '12345',
])('%j is no moment', (text) => {
  expect(at(text)).toBe('–');
});

test('a date without a clock is told from other texts that are no moment', () => {
  const flaws = ['2023-07-22', '2023年7月22日', 'Jul 22, 2023', 'soon', '19:24'].map((text) => {
    const reader = readerOf();
    reader.read(cellsOf(text), 0);
    return reader.calendar.flaw;
  });
  expect(flaws).toEqual([
    'date_without_time',
    'date_without_time',
    'date_without_time',
    'bad_timestamp',
    'bad_timestamp',
  ]);
});

describe('days and months', () => {
  const verdict = (...dates: readonly string[]): string => {
    const evidence = new DateEvidence(NOW);
    for (const date of dates) {
      const [a, separator, b, , c] = date.split(/([-/.])/);
      evidence.see({ a, b, c, separator });
    }
    const { state, order } = evidence.verdict();
    return order === null ? state : `${state} ${order}`;
  };

  test('a part above 12 proves the order for the whole column', () => {
    expect(verdict('03/04/2023', '22/07/2023')).toBe('proven day-first');
    expect(verdict('03/04/2023', '07/22/2023')).toBe('proven month-first');
    expect(at('22/07/2023 19:24', DAY_FIRST)).toBe(EVENING);
    expect(at('7/22/2023, 7:24:00 PM', MONTH_FIRST)).toBe(EVENING);
    expect(at('07/22/2023 19:24', DAY_FIRST)).toBe('–');
  });

  test('years of two digits are told by what cannot be, and by what has not come yet', () => {
    expect(verdict('07/22/23', '01/02/23')).toBe('proven month-first');
    expect(verdict('23-07-22', '23-12-31')).toBe('proven year-first');
    expect(verdict('22.07.23', '31.12.23')).toBe('proven day-first');
    expect(at('23-07-22 19:24', { verdict: { state: 'proven', order: 'year-first' } })).toBe(EVENING);
  });

  test('where nothing proves it, the order that keeps days together is a guess that is marked', () => {
    expect(verdict()).toBe('none');
    expect(verdict('01/04/2023', '02/04/2023', '11/04/2023')).toBe('open day-first');
    expect(verdict('04/01/2023', '04/02/2023', '04/11/2023')).toBe('open month-first');
    const reader = readerOf({ verdict: { state: 'open', order: 'day-first' } });
    expect(iso(reader.read(cellsOf('03/04/2023 10:00'), 0))).toBe('2023-04-03T02:00:00.000Z');
    expect(reader.calendar.marks).toBe(MARKS.ambiguous);
  });

  test('where both are proven only dates that tell by themselves are read, unless one is a rare slip', () => {
    const torn = ['22/07/2023', '07/22/2023'];
    expect(verdict(...torn)).toBe('torn');
    const reader = readerOf({ verdict: { state: 'torn', order: null } });
    expect(iso(reader.read(cellsOf('22/07/2023 19:24'), 0))).toBe(EVENING);
    expect(reader.calendar.marks).toBe(MARKS.ambiguous);
    expect(iso(reader.read(cellsOf('03/04/2023 10:00'), 0))).toBe('–');
    expect(reader.calendar.flaw).toBe('ambiguous_timestamp');
    expect(verdict(...Array.from({ length: 200 }, () => '22/07/2023'), '07/22/2023')).toBe('proven day-first');
  });
});

describe('what is doubtful is marked', () => {
  const marks = (text: string, zone: string): number => {
    const reader = readerOf({ zone: zoneOf(zone) });
    reader.read(cellsOf(text), 0);
    return reader.calendar.marks;
  };

  test.each([
    ['2023-03-12 02:30:00', 'America/New_York', MARKS.gap],
    ['2023-11-05 01:30:00', 'America/New_York', MARKS.overlap],
    ['2023-11-05T01:30:00-05:00', 'America/New_York', 0],
    ['2023-11-05 00:59:59', 'America/New_York', 0],
    ['2023-11-05 01:30:00 America/New_York', 'UTC', MARKS.overlap],
    ['2023-04-02 01:45:00', 'Australia/Lord_Howe', MARKS.overlap],
    ['2023-10-01 02:15:00', 'Australia/Lord_Howe', MARKS.gap],
    ['1988-04-17 00:30:00', 'Asia/Shanghai', 0],
    ['2099-01-01 00:00:00', 'Asia/Shanghai', MARKS.future],
    ['Sat Jul 22 19:24:00 CST 2023', 'Asia/Shanghai', MARKS.ambiguous],
  ])('%s in %s', (text, zone, expected) => {
    expect(marks(text, zone)).toBe(expected);
  });

  test('a zone is assumed for clocks without an offset, and only for them', () => {
    const reader = readerOf();
    for (const text of ['2023-07-22 19:24', '2023-07-22T19:24Z', '1690025040', '22 Jul 2023 19:24']) {
      reader.read(cellsOf(text), 0);
    }
    expect(reader.calendar.clocks).toBe(2);
  });
});

describe('a date and a clock in two columns', () => {
  test.each([
    ['20230722', '192400'],
    ['2023-07-22', '19:24:00'],
    ['2023/7/22', '19:24'],
    ['2023年7月22日', '下午7:24'],
    ['22 Jul 2023', '7:24 PM'],
    ['2023-07-22 00:00:00', '19:24:00'],
    ['45129', '0.808333333333'],
    ['2023-07-22', '11:24:00Z'],
  ])('%s and %s', (date, clock) => {
    expect(iso(readerOf().readPair(cellsOf(date, clock), 0, 1))).toBe(EVENING);
  });

  test('numbers lack the zeros in front', () => {
    const read = (clock: string, shortClocks = false): string =>
      iso(readerOf({ shortClocks, zone: zoneOf('UTC') }).readPair(cellsOf('20230722', clock), 0, 1)).slice(11, 19);
    expect(['0', '5', '3005', '30405', '235959'].map((clock) => read(clock))).toEqual([
      '00:00:00',
      '00:00:05',
      '00:30:05',
      '03:04:05',
      '23:59:59',
    ]);
    expect(['5', '1924'].map((clock) => read(clock, true))).toEqual(['00:05:00', '19:24:00']);
  });
});

describe('random moments', () => {
  const ZONES = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Europe/London'];
  const second = fc
    .integer({ min: Date.UTC(2001, 9, 1) / 1000, max: Date.UTC(2026, 9, 1) / 1000 })
    .map((s) => s * 1000);
  const zone = fc.constantFrom(...ZONES.map(zoneOf));
  const two = (value: number): string => String(value).padStart(2, '0');
  const part12 = (hour: number): string =>
    hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour === 12 ? '中午' : hour < 18 ? '下午' : '晚上';
  const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

  /** Ways to write local ms, whole seconds. */
  const FORMS: Readonly<Record<string, (d: Date) => string>> = {
    iso: (d) => d.toISOString().slice(0, 19),
    slashes: (d) => `${d.getUTCFullYear()}/${d.getUTCMonth() + 1}/${d.getUTCDate()} ${d.toISOString().slice(11, 19)}`,
    compact: (d) => d.toISOString().slice(0, 19).replace(/[-:T]/g, ''),
    dots: (d) =>
      `${two(d.getUTCDate())}.${two(d.getUTCMonth() + 1)}.${d.getUTCFullYear()} ${d.toISOString().slice(11, 19)}`,
    chinese: (d) =>
      `${d.getUTCFullYear()}年${d.getUTCMonth() + 1}月${d.getUTCDate()}日 ${part12(d.getUTCHours())}` +
      `${d.getUTCHours() % 12 || 12}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())}`,
    characters: (d) =>
      `${d.getUTCFullYear()}年${d.getUTCMonth() + 1}月${d.getUTCDate()}日${d.getUTCHours()}时${d.getUTCMinutes()}分${d.getUTCSeconds()}秒`,
    named: (d) => `${d.getUTCDate()}-${MONTHS[d.getUTCMonth()]}-${d.getUTCFullYear()} ${d.toISOString().slice(11, 19)}`,
    serial: (d) => (d.getTime() / 86_400_000 + 25_569).toFixed(10),
    day: (d) => {
      const start = Date.UTC(d.getUTCFullYear(), 0, 1);
      const day = Math.floor((d.getTime() - start) / 86_400_000) + 1;
      return `${d.getUTCFullYear()}-${String(day).padStart(3, '0')}T${d.toISOString().slice(11, 19)}`;
    },
    wide: (d) =>
      d
        .toISOString()
        .slice(0, 19)
        .replace('T', '　')
        .replace(/[-:\d]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  };

  test.each(Object.keys(FORMS))('are read back exactly in the form %s', (name) => {
    fc.assert(
      fc.property(second, zone, (moment, where) => {
        const local = where.toLocal(moment);
        fc.pre(readingsOf(where, local) === 1);
        expect(at(FORMS[name](new Date(local)), { zone: where })).toBe(iso(moment));
      }),
    );
  });

  test.each([
    [
      'offset',
      (moment: number, east: number): string => {
        const minutes = two(Math.abs(east) % 60);
        const sign = `${east < 0 ? '-' : '+'}${two(Math.floor(Math.abs(east) / 60))}`;
        return `${new Date(moment + east * 60_000).toISOString().slice(0, 19)}${sign}:${minutes}`;
      },
    ],
    ['seconds', (moment: number): string => String(moment / 1000)],
    ['milliseconds', (moment: number): string => String(moment)],
    ['microseconds', (moment: number): string => `${moment}000`],
    ['nanoseconds', (moment: number): string => `${moment}000000`],
    ['UTC', (moment: number): string => new Date(moment).toUTCString()],
  ])('are read back exactly as %s, whatever the zone', (_, write) => {
    fc.assert(
      fc.property(second, fc.integer({ min: -48, max: 56 }), zone, (moment, quarter, where) => {
        expect(at(write(moment, quarter * 15), { zone: where })).toBe(iso(moment));
      }),
    );
  });

  // What browsers of these places write when a page exports its messages. Those of Thailand count years by Buddha.
  test.each(
    'en-US en-GB zh-CN zh-TW ja-JP ko-KR de-DE fr-FR ru-RU pt-BR it-IT nl-NL tr-TR sv-SE vi-VN fi-FI pl-PL'.split(' '),
  )('are read back from toLocaleString of %s', (locale) => {
    const order = locale === 'en-US' ? MONTH_FIRST : DAY_FIRST;
    fc.assert(
      fc.property(second, (moment) => {
        const text = new Date(moment).toLocaleString(locale, { timeZone: 'Asia/Shanghai' });
        expect([text, at(text, order)]).toEqual([text, iso(moment)]);
      }),
    );
  });

  test('reading from bytes and reading by form agree wherever both can read', () => {
    fc.assert(
      fc.property(second, zone, (moment, where) => {
        const text = new Date(where.toLocal(moment)).toISOString().slice(0, 19);
        const calendar = new Calendar({ ...RULES, zone: where });
        expect(readerOf({ zone: where }).read(cellsOf(text), 0)).toBe(momentOfText(text, calendar));
      }),
    );
  });

  test('no text makes the reader fail, and what it reads is within its years', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.stringMatching(/^[0-9:/. TZ年月日上午下PMe+-]{0,40}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const moment = momentOfText(text, new Calendar(RULES));
        expect(Number.isNaN(moment) || (moment > Date.UTC(1969, 11, 30) && moment < Date.UTC(2400, 0, 1))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
