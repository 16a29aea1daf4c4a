import { expect, test } from 'vitest';
import type { AccountRow } from '../../src/compare/comparison.ts';
import { perDay } from '../../src/views/parts/account-rows.ts';

const sure = (mean: number) => ({ mean, low: mean, high: mean });
const row = (account: string, a: number, b: number): AccountRow => ({
  account,
  a: sure(a),
  b: sure(b),
  difference: sure(b - a),
});
const names = (rows: readonly AccountRow[]): string[] => rows.map(({ account }) => account);

test('whoever is given something is listed, the busiest under A first', () => {
  const rows = perDay([row('小颖', 14, 21), row('阿强', 28, 0), row('停用03', 0, 0), row('木木', 0, 7)], 7);
  expect(names(rows)).toEqual(['阿强', '小颖', '木木']);
  expect(rows[1]).toMatchObject({ a: { mean: 2 }, b: { mean: 3 }, difference: { mean: 1 } });
});

test('while figures still come in nobody changes places or goes, and who is new comes last', () => {
  const before = perDay([row('小颖', 14, 21), row('阿强', 28, 7), row('木木', 7, 7)], 7);
  const later = perDay([row('小颖', 35, 21), row('阿强', 28, 7), row('木木', 0, 0), row('青柠', 70, 0)], 7, before);
  expect(names(later)).toEqual(['阿强', '小颖', '木木', '青柠']);
  expect(names(perDay(later, 1))).toEqual(['青柠', '小颖', '阿强']);
});
