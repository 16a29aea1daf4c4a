/** Forms of a quick chart. */
export type QuickForm = 'bar' | 'line' | 'scatter' | 'histogram';

export type QuickKind = 'number' | 'text' | 'truth' | 'time';

/** A column of a result, read row by row; times are texts `2024-03-04 09:00:00`. */
export interface QuickColumn {
  readonly name: string;
  readonly kind: QuickKind;
  at(row: number): string | number | boolean | null;
}

/** What is drawn of which columns, by their places. */
export interface QuickChoice {
  readonly form: QuickForm;
  readonly x: number;
  /** `null`: rows are counted. */
  readonly y: number | null;
  readonly colour: number | null;
}

/** Rows that a guess is made from. */
const LOOKED_AT = 500;
/** Series that can be told apart by their colour. */
export const MOST_SERIES = 6;

/** Columns that name a row rather than measure it. */
const isName = (name: string): boolean => /^(id|inquiry|turn|buyer|.*_id)$/i.test(name);

/**
 * The form that fits the kinds of the columns: time and a number a line, words and a number bars, two numbers a line
 * (each x once) or dots, one number a histogram. `null`: there is nothing to draw.
 */
export function quickChoice(columns: readonly QuickColumn[], rows: number): QuickChoice | null {
  const places = (wanted: (column: QuickColumn) => boolean): number[] =>
    columns.flatMap((column, place) => (wanted(column) ? [place] : []));
  const numbers = places(({ kind, name }) => kind === 'number' && !isName(name));
  const time = places(({ kind }) => kind === 'time').at(0);
  const words = places(({ kind }) => kind === 'text' || kind === 'truth');
  const few = words.find((place) => differentIn(columns[place], rows) <= MOST_SERIES) ?? null;
  const first = numbers.at(0);
  const second = numbers.at(1);
  if (rows === 0 || first === undefined) return null;
  if (time !== undefined)
    return { form: once(columns[time], rows) || few !== null ? 'line' : 'scatter', x: time, y: first, colour: few };
  if (second !== undefined && firstPlace(columns) === first && !once(columns[first], rows) && few === null)
    return { form: 'scatter', x: first, y: second, colour: null };
  if (second !== undefined && firstPlace(columns) === first) return { form: 'line', x: first, y: second, colour: few };
  if (words.length > 0) {
    const colour = words.length > 1 && few !== words[0] ? few : null;
    return { form: 'bar', x: words[0], y: first, colour };
  }
  return second === undefined
    ? { form: 'histogram', x: first, y: null, colour: null }
    : { form: 'scatter', x: first, y: second, colour: null };
}

const firstPlace = (columns: readonly QuickColumn[]): number => columns.findIndex(({ name }) => !isName(name));

function differentIn(column: QuickColumn, rows: number): number {
  const seen = new Set<unknown>();
  for (let row = 0; row < Math.min(rows, LOOKED_AT); row++) seen.add(column.at(row));
  return seen.size;
}

const once = (column: QuickColumn, rows: number): boolean => differentIn(column, rows) === Math.min(rows, LOOKED_AT);
