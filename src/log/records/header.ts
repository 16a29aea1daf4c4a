type Kind = 'empty' | 'number' | 'moment' | 'code' | 'text';

const NUMBER = /^[-+(]?[$€£¥￥]?\s?\d[\d.,'\s]*[%)]?$/;
const MOMENT = /\d{1,4}[-/.:年月時时]\d{1,2}/;

function kindOf(cell: string): Kind {
  const text = cell.trim();
  if (text === '') return 'empty';
  if (MOMENT.test(text)) return 'moment';
  if (NUMBER.test(text)) return 'number';
  return /\d/.test(text) ? 'code' : 'text';
}

const SAMPLE = 20;
const LONGEST_NAME = 60;

/**
 * Whether a first row holds names of columns. Names differ from one another; they say no number or moment where the rows
 * below do. Where all cells are words, names are those that do not come again below them.
 */
export function isHeader(first: readonly string[], below: readonly (readonly string[])[]): boolean {
  const names = first.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (new Set(names).size < names.length || names.length < first.length / 2) return false;
  if (areOrdinals(names) && names.length === first.length) return true;
  const sample = below.slice(0, SAMPLE);
  if (sample.length === 0)
    return first.every((cell) => ['text', 'code', 'empty'].includes(kindOf(cell)) && !/\d{2}/.test(cell));
  const votes = first.map((cell, column) =>
    vote(
      cell,
      sample.map((row) => row[column] ?? ''),
    ),
  );
  const sum = votes.reduce((total, one) => total + one, 0);
  if (sum !== 0) return sum > 0;
  return first.every(
    (cell, column) => cell.length <= LONGEST_NAME && kindOf(cell) !== 'number' && !comesAgain(cell, column, sample),
  );
}

/** Column numbers in the place of names: 1, 2, 3 … or 0, 1, 2 … */
const areOrdinals = (names: readonly string[]): boolean =>
  names.length > 2 && ['0', '1'].includes(names[0]) && names.every((name, i) => name === String(Number(names[0]) + i));

/** 1: the first cell is another kind of thing than those below it; −1: it is the same; 0: nobody can tell. */
function vote(cell: string, below: readonly string[]): number {
  const kind = kindOf(cell);
  const kinds = below.map(kindOf).filter((one) => one !== 'empty');
  if (kind === 'empty' || kinds.length === 0) return 0;
  const usual = (['number', 'moment', 'code'] as const).find(
    (one) => kinds.filter((other) => other === one).length > 0.6 * kinds.length,
  );
  if (usual === undefined) return kind === 'moment' ? -1 : 0;
  if (kind === usual) return -1;
  return kind === 'text' || (kind === 'code' && usual !== 'code') ? 1 : 0;
}

const comesAgain = (cell: string, column: number, rows: readonly (readonly string[])[]): boolean =>
  cell.trim() !== '' && rows.some((row) => (row[column] ?? '').trim() === cell.trim());
