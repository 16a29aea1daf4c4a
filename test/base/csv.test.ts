import { expect, test } from 'vitest';
import { csvLine } from '../../src/base/csv.ts';

test('a line of CSV quotes what needs it, and tells an empty text from nothing', () => {
  expect(csvLine([3, 'a "b", c', '', null, true])).toBe('3,"a ""b"", c","",,true\r\n');
});

test('what a spreadsheet would run is text, and what looks like it stays readable', () => {
  for (const text of [
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\u200b=1+1',
    '＝1+1',
    "=cmd|' /C calc'!A0",
    '@小二 在吗',
  ]) {
    expect(csvLine([text]).replaceAll('"', '')).toBe(`'${text}\r\n`);
  }
  for (const text of ['-5', '+3.25', '-12%', '1+1', 'a=b', '5-1']) expect(csvLine([text])).toBe(`${text}\r\n`);
  expect(csvLine([-5])).toBe('-5\r\n');
});
