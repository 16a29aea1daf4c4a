import { describe, expect, test } from 'vitest';
import { zoneOf } from '../../src/base/civil.ts';
import { newCells } from '../../src/log/records/cells.ts';
import type { DateOrder } from '../../src/log/values/moment.ts';
import { dateOrder, readForm } from '../../src/log/values/time-forms.ts';
import { TimeReader } from '../../src/log/values/times.ts';

const shanghai = zoneOf('Asia/Shanghai');

function at(text: string, order: DateOrder = null): string {
  const cells = newCells();
  cells.bytes = new TextEncoder().encode(text);
  cells.end[0] = cells.bytes.length;
  const moment = new TimeReader(shanghai, order).read(cells, 0);
  return Number.isNaN(moment) ? '–' : new Date(moment).toISOString();
}

const EVENING = '2023-07-22T11:24:00.000Z';

describe('a time is the same moment however it is written', () => {
  test.each([
    '2023-07-22 19:24:00',
    '2023-07-22T19:24:00',
    '2023/7/22 19:24',
    '2023.07.22  19:24:00',
    ' 2023-07-22 19:24:00.000 ',
    '2023-07-22 19:24:00,000',
    '2023-07-22T11:24:00Z',
    '2023-07-22T05:54:00-05:30',
    '2023-07-22T19:24+08',
    '2023-07-22 19:24:00 GMT+8',
    '2023-07-22 19:24:00 Asia/Shanghai',
    '2023-07-22T19:24:00+08:00[Asia/Shanghai]',
    '2023年7月22日 下午7:24',
    '2023年07月22日19时24分00秒',
    '2023-07-22 星期六 19:24:00',
    '2023-07-22 | 19:24',
    '２０２３－０７－２２　１９：２４：００',
    '2023/07/22 晚上7:24:00',
    '22-Jul-2023 19:24:00',
    '22.07.2023 19:24',
    'Sat, 22 Jul 2023 11:24:00 GMT',
    'Sat Jul 22 2023 19:24:00 GMT+0800 (中国标准时间)',
    'Sat Jul 22 19:24:00 CST 2023',
    'Sat Jul 22 11:24:00 +0000 2023',
    '20230722 192400',
    '20230722192400',
    '1690025040',
    '1690025040.000',
    '1690025040000',
    '1690025040000000',
    '1690025040000000000',
    '45129.8083333333',
    '/Date(1690025040000+0800)/',
  ])('%s', (text) => {
    expect(at(text)).toBe(EVENING);
  });

  test('twelve o’clock is midnight in the morning and noon in the afternoon', () => {
    expect(at('2023年7月22日 上午12:00')).toBe('2023-07-21T16:00:00.000Z');
    expect(at('2023年7月22日 下午12:00')).toBe('2023-07-22T04:00:00.000Z');
    expect(at('2023年7月22日 中午1:00')).toBe('2023-07-22T05:00:00.000Z');
  });
});

test.each([
  '',
  '2023-02-29 10:00:00',
  '2023-13-01 10:00:00',
  '2023-00-10 10:00:00',
  '2023-07-22 25:00:00',
  '2023-07-22 19:60:00',
  '2023-07-22 19:24:61',
  '2023-07-22',
  '19:24:00',
  '07-22 19:24',
  '昨天 19:24',
  "2023-07-22 19:24:00'); DROP TABLE messages;--",
  '2023-07-22 19:24:00 Nowhere/Town',
  '12345',
])('%j is no moment', (text) => {
  expect(at(text)).toBe('–');
});

describe('days and months', () => {
  test('a column that has a day above 12 tells its order', () => {
    expect(dateOrder(['03/04/2023 10:00', '22/07/2023 19:24'])).toBe('day-first');
    expect(dateOrder(['03/04/2023 10:00', '07/22/2023 19:24'])).toBe('month-first');
    expect(at('22/07/2023 19:24', 'day-first')).toBe(EVENING);
    expect(at('7/22/2023, 7:24:00 PM', 'month-first')).toBe(EVENING);
  });

  test('a column that does not, or that proves both, is not guessed at', () => {
    expect(dateOrder(['03/04/2023 10:00'])).toBeNull();
    expect(dateOrder(['22/07/2023 19:24', '07/22/2023 19:24'])).toBeNull();
    expect(at('03/04/2023 10:00')).toBe('–');
  });
});

test('reading from bytes and reading by form agree wherever both can read', () => {
  const text = '2023-11-05 01:30:00';
  const newYork = zoneOf('America/New_York');
  const cells = newCells();
  cells.bytes = new TextEncoder().encode(text);
  cells.end[0] = cells.bytes.length;
  expect(new TimeReader(newYork, null).read(cells, 0)).toBe(readForm(text, newYork, null));
});
