import { Int32, Utf8, vectorFromArray } from 'apache-arrow';
import { expect, test } from 'vitest';
import { textReaderOf } from '../../src/db/text-reader.ts';

test('texts are read as they were written: short and long, in any script, empty and missing', () => {
  const long = '您好，请问'.repeat(20);
  const texts = ['answered', '', null, '小颖', 'a'.repeat(200), long, '🙂', 'answered', '\ufeff标记', 'été'];
  const read = textReaderOf(vectorFromArray(texts, new Utf8()))!;
  // The mark of the order of bytes is left out, as by Arrow itself.
  expect(texts.map((_, row) => read(row))).toEqual(texts.map((text) => text?.replace('\ufeff', '') ?? null));
});

test('a text that takes the place of another at hand is not taken for it', () => {
  const texts = Array.from({ length: 5_000 }, (_, i) => `买家${(i * 7919) % 1_237}`);
  const read = textReaderOf(vectorFromArray(texts, new Utf8()))!;
  expect(texts.map((_, row) => read(row))).toEqual(texts);
  expect(texts.map((_, row) => read(texts.length - 1 - row))).toEqual(texts.toReversed());
});

test('columns of other kinds are none of its business', () => {
  expect(textReaderOf(vectorFromArray([1, 2], new Int32()))).toBeNull();
});
