import { describe, expect, test } from 'vitest';
import type { Breath } from '../../../src/views/grid/breath.ts';
import { copied, widthsOf } from '../../../src/views/grid/cells.ts';
import { GridRows } from '../../../src/views/grid/grid-rows.ts';
import { nextSort, type Cell, type GridData, type GridKind } from '../../../src/views/grid/grid-data.ts';
import { allRows, sortedRows } from '../../../src/views/grid/order.ts';
import { matchingRows } from '../../../src/views/grid/search.ts';
import { boundsOf, isSelected, moved, START, type Selection } from '../../../src/views/grid/selection.ts';
import { heightOf, scrolledTo, shownAt } from '../../../src/views/grid/window.ts';

const collator = new Intl.Collator('zh-CN', { numeric: true });
const always: Breath = () => true;

const table = (kinds: readonly GridKind[], rows: readonly (readonly Cell[])[]): GridData => ({
  columns: kinds.map((kind, i) => ({ name: `c${i}`, kind })),
  count: rows.length,
  cellAt: (row, column) => rows[row][column],
});

const order = async (data: GridData, column: number, descending = false): Promise<number[]> => {
  const rows = await sortedRows(data, allRows(data.count), { column, descending }, { breathe: always, collator });
  return [...rows!];
};

describe('rows in the order of a column', () => {
  const waits = table(['number'], [[30], [null], [Infinity], [5], [30]]);

  test('numbers by their size, equal ones as they came, those that are missing last either way', async () => {
    expect(await order(waits, 0)).toEqual([3, 0, 4, 2, 1]);
    expect(await order(waits, 0, true)).toEqual([2, 0, 4, 3, 1]);
  });

  test('names as Chinese sorts them, with the numbers in them counted', async () => {
    const names = table(['text'], [['售后10'], ['阿强'], ['售后2'], [null], ['小颖'], ['阿强']]);
    expect(await order(names, 0)).toEqual([1, 5, 2, 0, 4, 3]);
  });

  test('a great many rows as few, and the thread is let go of on the way', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i): Cell[] => [(i * 7919) % 20_011]);
    let breaths = 0;
    const breathe: Breath = () => ++breaths > 0;
    const sorted = await sortedRows(
      table(['number'], rows),
      allRows(20_000),
      { column: 0, descending: false },
      { breathe, collator },
    );
    expect([...sorted!].map((row) => rows[row][0])).toEqual(
      rows.map(([cell]) => cell).sort((a, b) => Number(a) - Number(b)),
    );
    expect(breaths).toBeGreaterThan(20);
  });

  test('nothing, once nobody waits for it', async () => {
    const left = sortedRows(waits, allRows(5), { column: 0, descending: false }, { breathe: () => false, collator });
    expect(await left).toBeNull();
    expect(await matchingRows(waits, allRows(5), '3', () => false)).toBeNull();
  });

  test('a column is sorted up, then down, then no more; another begins anew', () => {
    const up = nextSort(null, 2);
    const down = nextSort(up, 2);
    expect([up, down, nextSort(down, 2)]).toEqual([
      { column: 2, descending: false },
      { column: 2, descending: true },
      null,
    ]);
    expect(nextSort(down, 1)).toEqual({ column: 1, descending: false });
  });
});

describe('a search', () => {
  const found = async (data: GridData, wanted: string, rows = allRows(data.count)): Promise<number[]> => [
    ...(await matchingRows(data, rows, wanted, always))!,
  ];

  test('finds a text in any cell, whatever its case, and no NULL', async () => {
    const data = table(
      ['text', 'number'],
      [
        ['售后01', 12],
        ['Ann', 301],
        ['小颖', null],
      ],
    );
    expect(await found(data, '01')).toEqual([0, 1]);
    expect(await found(data, 'aNN')).toEqual([1]);
    expect(await found(data, '售后')).toEqual([0]);
    expect(await found(data, 'null')).toEqual([]);
  });

  test('looks at cells as they are written, and only among the rows that it is given, in their order', async () => {
    const waits = table(['number'], [[60_000], [null], [5_000], [60_000]]);
    const told: GridData = {
      ...waits,
      columns: [
        { name: 'wait', kind: 'number', say: (cell) => (cell === null ? '没人回' : `${Number(cell) / 1000} 秒`) },
      ],
    };
    expect(await found(told, '60 秒')).toEqual([0, 3]);
    expect(await found(told, '没人')).toEqual([1]);
    expect(await found(told, '秒', Uint32Array.of(3, 1, 0))).toEqual([3, 0]);
  });

  test('tells apart more different cells than it remembers', async () => {
    const data = table(
      ['number'],
      Array.from({ length: 10_000 }, (_, i): Cell[] => [i % 5000]),
    );
    expect(await found(data, '4321')).toEqual([4321, 9321]);
  });
});

describe('rows that are wished for', () => {
  const names = table(['text'], [['小颖'], ['小满'], ['阿强'], ['小颖']]);
  let read = 0;
  const counted: GridData = { ...names, cellAt: (row, column) => (read++, names.cellAt(row, column)) };

  test('whoever types on looks among what was found, whoever takes back looks at all', async () => {
    const rows = new GridRows();
    const of = async (find: string): Promise<number[]> => [...(await rows.of(counted, { sort: null, find }, 'zh-CN'))!];
    expect(await of('小')).toEqual([0, 1, 3]);
    read = 0;
    expect(await of('小颖')).toEqual([0, 3]);
    expect(read).toBe(3);
    expect(await of('阿')).toEqual([2]);
    expect(await of('')).toEqual([0, 1, 2, 3]);
  });

  test('only the latest wish counts', async () => {
    const rows = new GridRows();
    const first = rows.of(counted, { sort: null, find: '小' }, 'zh-CN');
    expect([...(await rows.of(counted, { sort: null, find: '强' }, 'zh-CN'))!]).toEqual([2]);
    expect(await first).toBeNull();
  });
});

describe('the window on the rows', () => {
  const box = { rows: 1000, rowHeight: 28, view: 280 };

  test('draws what is seen and a little more', () => {
    expect(shownAt(box, 0)).toEqual({ first: 0, count: 23, offset: 0 });
    const { first, count, offset } = shownAt(box, 280 * 10);
    expect(first).toBeLessThanOrEqual(100);
    expect(first + count).toBeGreaterThanOrEqual(110);
    expect(offset).toBe(first * 28);
  });

  test('reaches the last of a million rows, in a box that browsers can still lay out', () => {
    const million = { rows: 1_000_000, rowHeight: 40, view: 400 };
    expect(heightOf(million)).toBeLessThan(17_000_000);
    const end = heightOf(million) - million.view;
    const { first, count, offset } = shownAt(million, end);
    expect(first + count).toBe(1_000_000);
    expect(offset + count * 40).toBeCloseTo(heightOf(million), 0);
    const top = scrolledTo(million, 0, 999_999);
    expect(top).toBeCloseTo(end, 0);
    const shown = shownAt(million, scrolledTo(million, end, 500_000));
    expect(shown.first).toBeLessThanOrEqual(500_000);
    expect(shown.first + shown.count).toBeGreaterThan(500_000);
  });

  test('stays where it is when the row is seen already', () => {
    expect(scrolledTo(box, 100, 5)).toBe(100);
    expect(scrolledTo(box, 500, 5)).toBe(140);
  });

  test('has nothing to draw where there are no rows', () => {
    expect(shownAt({ ...box, rows: 0 }, 0)).toMatchObject({ count: 0 });
  });
});

describe('keys', () => {
  const extent = { rows: 100, columns: 3, page: 10 };
  const press = (before: Selection, key: string, held: { ctrl?: boolean; shift?: boolean } = {}): Selection | null =>
    moved(before, { key, ctrl: false, shift: false, ...held }, extent);
  const at = (row: number, column: number): Selection => ({ active: { row, column }, anchor: { row, column } });

  test.each([
    ['ArrowDown', {}, [1, 0]],
    ['ArrowUp', {}, [-1, 0]],
    ['PageDown', {}, [10, 0]],
    ['End', {}, [0, 2]],
    ['End', { ctrl: true }, [99, 2]],
    ['ArrowDown', { ctrl: true }, [99, 0]],
  ])('%s %o', (key, held, [row, column]) => expect(press(START, key, held)).toEqual(at(row, column)));

  test('do not leave the grid', () => {
    expect(press(at(99, 2), 'ArrowDown')).toEqual(at(99, 2));
    expect(press(at(-1, 0), 'ArrowUp')).toEqual(at(-1, 0));
    expect(press(at(4, 0), 'PageUp')).toEqual(at(0, 0));
  });

  test('with shift reach from where one was; Ctrl+A is everything', () => {
    const reached = press(press(at(2, 1), 'ArrowDown', { shift: true })!, 'ArrowRight', { shift: true })!;
    expect(boundsOf(reached)).toEqual({ top: 2, bottom: 3, left: 1, right: 2 });
    expect(isSelected(reached, { row: 3, column: 2 })).toBe(true);
    expect(isSelected(reached, { row: 3, column: 0 })).toBe(false);
    expect(boundsOf(press(START, 'a', { ctrl: true })!)).toEqual({ top: 0, bottom: 99, left: 0, right: 2 });
  });

  test('that are none of the grid’s are left alone', () => {
    expect(press(START, 'g')).toBeNull();
    expect(press(START, 'Tab')).toBeNull();
  });
});

test('selected cells are copied as a spreadsheet pastes them, with formulas made harmless', () => {
  const data = table(
    ['text', 'number', 'text'],
    [
      ['=1+1', 2, 'a\tb'],
      ['小颖', null, ''],
    ],
  );
  const all: Selection = { anchor: { row: 0, column: 0 }, active: { row: 1, column: 2 } };
  expect(copied(data, Uint32Array.from([1, 0]), all)).toBe("小颖\t\t\n'=1+1\t2\ta b");
});

test('a column is as wide as what it holds, up to a limit', () => {
  const data = table(['number', 'text', 'text'], [[1, '晨光旗舰店:小颖', 'x'.repeat(500)]]);
  const [narrow, wide, widest] = widthsOf(data, () => 0);
  expect(narrow).toBeLessThan(wide);
  expect(widest).toBeLessThan(400);
  expect(widthsOf(data, (column) => (column === 0 ? 56 : 0))[0]).toBe(narrow + 56);
});
