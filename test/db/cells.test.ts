import { TimestampMicrosecond, vectorFromArray } from 'apache-arrow';
import { expect, test } from 'vitest';
import { readerOf } from '../../src/db/cells.ts';

test('a moment is the clock of its day, before 1970 and over midnight too, with milliseconds where there are any', () => {
  const moments = ['2024-03-04T09:00:00Z', '2024-03-04T23:59:59.999Z', '2024-03-05T00:00:00Z', '1969-12-31T23:59:58Z'];
  const read = readerOf(vectorFromArray([...moments.map((at) => Date.parse(at)), null], new TimestampMicrosecond()));
  expect([0, 1, 2, 3, 4].map(read)).toEqual([
    '2024-03-04 09:00:00',
    '2024-03-04 23:59:59.999',
    '2024-03-05 00:00:00',
    '1969-12-31 23:59:58',
    null,
  ]);
});
