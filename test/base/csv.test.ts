import { expect, test } from 'vitest';
import { csvLine } from '../../src/base/csv.ts';

test('a line of CSV quotes what needs it, and tells an empty text from nothing', () => {
  expect(csvLine([3, 'a "b", c', '', null, true])).toBe('3,"a ""b"", c","",,true\r\n');
});
