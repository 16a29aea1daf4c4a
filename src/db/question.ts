import { assert } from '../base/result.ts';
import type { Cell, ResultColumn } from './result.ts';

/** What a column of a question holds; `?` where NULL may stand. */
export type Kind = 'number' | 'text' | 'number?' | 'text?';
type CellOf<K> = K extends 'number'
  ? number
  : K extends 'text'
    ? string
    : K extends 'number?'
      ? number | null
      : string | null;

/** A question that the app asks by name: its SQL and the columns that come back. */
export interface Question<Row> {
  readonly name: string;
  readonly sql: string;
  readonly columns: Readonly<Record<keyof Row & string, Kind>>;
}

export const question = <const C extends Readonly<Record<string, Kind>>>(
  name: string,
  columns: C,
  sql: string,
): Question<{ readonly [K in keyof C]: CellOf<C[K]> }> => ({ name, sql, columns });

/** Holds the columns that came against those that the question declares; one that is not as declared is a bug. */
export function checkColumns<Row>({ name, columns }: Question<Row>, found: readonly ResultColumn[]): void {
  const declared = Object.entries<Kind>(columns);
  const told = (pairs: readonly (readonly [string, string])[]): string =>
    pairs.map((pair) => pair.join(' ')).join(', ');
  const expected = told(declared.map(([column, kind]) => [column, kind.replace('?', '')]));
  const actual = told(found.map((column) => [column.name, column.kind]));
  assert(actual === expected, `${name} has the columns ${expected}, not ${actual}`);
}

/** The rows as the question declares them. */
export function rowsOf<Row>(
  question: Question<Row>,
  found: readonly ResultColumn[],
  rows: readonly (readonly Cell[])[],
): Row[] {
  checkColumns(question, found);
  const { name, columns } = question;
  const declared = Object.entries<Kind>(columns);
  return rows.map((row) => {
    declared.forEach(([column, kind], i) =>
      assert(kind.endsWith('?') || row[i] !== null, `${name}.${column} is known`),
    );
    return Object.fromEntries(declared.map(([column], i) => [column, row[i]])) as Row;
  });
}
