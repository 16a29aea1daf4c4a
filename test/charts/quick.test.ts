import { describe, expect, test } from 'vitest';
import { quickChoice } from '../../src/charts/quickForm.ts';
import { quickRows } from '../../src/charts/quickRows.ts';
import { column } from './quick.ts';

const hours = column('hour', 'number', [0, 1, 2]);
const late = column('late', 'number', [5, 0, 9]);
const account = column('account', 'text', ['甲', '乙', '丙']);
const day = column('day', 'time', ['2024-03-04', '2024-03-05', '2024-03-06']);
const inquiry = column('inquiry', 'number', [1, 2, 3]);

describe('the form that a result suggests', () => {
  test.each([
    ['time and a number: a line', [day, late], { form: 'line', x: 0, y: 1 }],
    ['a word and a number: bars', [account, late], { form: 'bar', x: 0, y: 1 }],
    ['hours and a number: a line', [hours, late], { form: 'line', x: 0, y: 1 }],
    ['a number alone: a histogram', [inquiry, late], { form: 'histogram', x: 1, y: null }],
    [
      'two numbers that come again: dots',
      [column('turns', 'number', [1, 1, 2]), late],
      { form: 'scatter', x: 0, y: 1 },
    ],
  ] as const)('%s', (_, columns, wanted) => expect(quickChoice(columns, 3)).toMatchObject(wanted));

  test('is none where there is no number, or no row', () => {
    expect(quickChoice([account], 3)).toBeNull();
    expect(quickChoice([inquiry, account], 3)).toBeNull();
    expect(quickChoice([account, late], 0)).toBeNull();
  });
});

describe('what is drawn', () => {
  test('bars are the sums of their rows, the longest first; what is not drawn is told', () => {
    const many = Array.from({ length: 60 }, (_, i) => `账号${i % 30}`);
    const bars = quickRows({
      form: 'bar',
      rows: 60,
      x: column('account', 'text', many),
      y: column(
        'n',
        'number',
        many.map((_, i) => i % 30),
      ),
      colour: null,
    });
    expect(bars).toMatchObject({ drawn: 24, all: 30 });
    expect(bars.points[0]).toMatchObject({ word: '账号29', y: 58 });
  });

  test('rows without a value are left out, and a great many are thinned', () => {
    const rows = 9000;
    const dots = quickRows({
      form: 'scatter',
      rows,
      x: column(
        'x',
        'number',
        Array.from({ length: rows }, (_, i) => i),
      ),
      y: column(
        'y',
        'number',
        Array.from({ length: rows }, (_, i) => (i === 0 ? null : i === 1 ? Infinity : i)),
      ),
      colour: null,
    });
    expect(dots.points.length).toBeLessThanOrEqual(3000);
    expect(dots.all).toBe(9000);
    expect(dots.points[0].x).toBe(2);
  });
});
