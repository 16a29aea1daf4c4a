import type { Cell, ResultTable } from './result.ts';

/** Columns by which rows of a result stand for inquiries, the surest first. */
const WAYS = [
  { column: 'inquiry', where: (list: string) => `id IN (${list})` },
  { column: 'account', where: (list: string) => `account IN (${list})` },
  { column: 'hour', where: (list: string) => `hour(arrival) IN (${list})` },
] as const;

/**
 * SQL for the numbers of the inquiries of the log behind a result: those in its column `inquiry`, or those that its
 * accounts answered first, or that came in its hours. `null`: it has no such column, or nothing in it.
 */
export function inquiriesBehind(table: ResultTable): string | null {
  for (const { column, where } of WAYS) {
    const place = table.columns.findIndex(({ name }) => name.toLowerCase() === column);
    if (place < 0) continue;
    const cells = new Set<Cell>();
    for (let row = 0; row < table.count; row++) cells.add(table.cellAt(row, place));
    const list = [...cells].filter((cell) => cell !== null).map(literal);
    if (list.length > 0 && fits(column, table.columns[place].kind))
      return `SELECT DISTINCT id FROM memory.main.inquiry WHERE ${where(list.join(', '))} ORDER BY id`;
  }
  return null;
}

const fits = (column: string, kind: string): boolean => (column === 'account') === (kind === 'text');

const literal = (cell: Cell): string =>
  typeof cell === 'number' ? String(cell) : `'${String(cell).replaceAll("'", "''")}'`;
