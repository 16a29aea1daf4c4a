import type { Layout } from './cutter.ts';
import { isHeader } from './header.ts';
import { quotings } from './quoting.ts';
import type { Line } from './trial.ts';
import { cut, TRIED } from './trial.ts';

export type { Line } from './trial.ts';

/** How a table is laid out in its file. */
export interface Table extends Layout {
  /** Names of the columns; empty texts where the file gives none. */
  readonly header: readonly string[];
  /** Physical line of the first row of data; what stands above is header, preamble or a `sep=` line. */
  readonly firstLine: number;
  /** The first rows of data. */
  readonly rows: readonly (readonly string[])[];
  /** Rows of text above the header that belong to no table; 0 where nothing is said. */
  readonly preamble?: number;
  /** Rows that say the same header once more below it. */
  readonly headers?: number;
  /** Whether the file itself names its delimiter. */
  readonly declared?: boolean;
}

/** Says how many of these texts name a column that logs have. */
export type KnownNames = (cells: readonly string[]) => number;

/** Most frequent first; of equals the first wins. */
const DELIMITERS = [', ', ',', '\t', ';', '|', '\u0001', '~', '||', '，', ' '];
/** A table with more columns is no log. */
export const MOST_COLUMNS = 1000;
const LF = 0x0a;
const HEADER_WITHIN = 20;

/**
 * The table in the head of a file (UTF-8), or `null` when its lines do not fall into columns. Text without any delimiter
 * is a table of one column.
 */
export function findTable(head: Uint8Array, whole: boolean, known: KnownNames, delimiter: string | null): Table | null {
  const loneCr = !head.includes(LF);
  const said = delimiter === null ? declared(head) : null;
  const delimiters = said !== null ? [said] : delimiter === null ? DELIMITERS : [delimiter];
  let best: { table: Table; score: number } | null = null;
  for (const quoting of quotings(head)) {
    for (const candidate of delimiters) {
      const layout = { delimiter: candidate, width: 0, loneCr, ...quoting };
      const trial = cut(head, whole, layout);
      if (trial === null) continue;
      const found = layOut(trial.lines, candidate, known);
      if (found === null) continue;
      const score = found.score + trial.score;
      if (best !== null && score <= best.score) continue;
      best = { table: { ...found.table, loneCr, ...quoting, declared: said !== null }, score };
    }
  }
  return best?.table ?? null;
}

/**
 * The table in the first rows of a sheet or of records; its lines are rows of the sheet. `null`: the rows do not fall
 * into columns.
 */
export function tableOfRows(rows: readonly Line[], known: KnownNames): Table | null {
  const lines = squared(rows.slice(0, TRIED));
  const found = lines.length === 0 ? null : layOut(lines, '', known);
  if (found === null || found.table.width < 2) return null;
  const { width } = found.table;
  return { ...found.table, rows: found.table.rows.map((row) => padded(row, width)), loneCr: false };
}

/** Sheets leave out what is empty at the end of a row: rows that are full enough get it back, titles do not. */
function squared(rows: readonly Line[]): Line[] {
  const trimmed = rows.map(({ line, cells }) => ({ line, cells: cells.slice(0, lastFilled(cells) + 1) }));
  const lines = trimmed.filter(({ cells }) => cells.length > 0);
  const lengths = lines.map(({ cells }) => cells.length).sort((a, b) => b - a);
  // A few stray cells far to the right make no wider table.
  const width = lengths[Math.floor(lengths.length / 10)] ?? 0;
  const isFull = (cells: readonly string[]): boolean => 2 * cells.filter((cell) => cell !== '').length >= width;
  return lines.map(({ line, cells }) => ({ line, cells: isFull(cells) ? padded(cells, width) : cells }));
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '');

const padded = (cells: readonly string[], width: number): readonly string[] =>
  cells.length >= width ? cells : [...cells, ...Array.from({ length: width - cells.length }, () => '')];

/** The delimiter that an Excel `sep=` line declares. */
function declared(head: Uint8Array): string | null {
  const said = /^"?sep=(.)"?\r?\n/.exec(new TextDecoder().decode(head.subarray(0, 16)));
  return said ? said[1] : null;
}

interface Found {
  readonly table: Omit<Table, 'loneCr'>;
  readonly score: number;
}

function layOut(all: readonly Line[], delimiter: string, known: KnownNames): Found | null {
  const lines = /^sep=/.test(all[0].cells[0]) ? all.slice(1) : all;
  if (lines.length === 0) return null;
  const usual = mode(lines.map(({ cells }) => cells.length));
  const { at, names, most } = headerOf(lines, usual, known);
  if (at < 0) return null;
  const laid = names === null ? null : laidOver(names, lines.slice(at + 1), usual);
  const width = laid?.width ?? usual;
  const header = laid?.header ?? Array.from({ length: width }, () => '');
  const headers = names === null ? 0 : 1 + repeated(names, lines.slice(at + 1));
  // Without a header nobody can say that what stands above is no data.
  const start = names === null ? 0 : at + headers;
  const rows = lines.slice(start).map(({ cells }) => cells);
  const fitting = rows.filter(({ length }) => length === width || length === usual).length;
  const share = rows.length === 0 ? 1 : fitting / rows.length;
  if (most < 2 && share < (width > 1 ? 0.6 : 0.95)) return null;
  const nameless = names !== null ? header.filter((name) => name === '').length : 0;
  const firstLine = start < lines.length ? lines[start].line : (lines.at(-1)?.line ?? 0) + 1;
  const preamble = names === null ? 0 : at;
  return {
    table: { delimiter, width, header, firstLine, rows, preamble, headers: Math.max(0, headers - 1) },
    // Names that are known speak louder than regular rows. A delimiter that leaves columns without a name is half of
    // another one, and a space is the last resort. One column is what every text has.
    score:
      width < 2
        ? -1
        : most * Math.max(0.1, share) +
          share * Math.min(1, width / 10) -
          nameless / width -
          (delimiter === ' ' ? 0.5 : 0),
  };
}

/** Where the header stands (or, without one, the first regular row), its names, and how many of them are known. */
function headerOf(
  lines: readonly Line[],
  usual: number,
  known: KnownNames,
): { readonly at: number; readonly names: readonly string[] | null; readonly most: number } {
  const counts = lines
    .slice(0, HEADER_WITHIN)
    .map(({ cells }) => (cells.length > 1 && cells.length <= MOST_COLUMNS ? known(cells) : 0));
  const most = Math.max(0, ...counts);
  const at = most >= 2 ? counts.indexOf(most) : lines.findIndex(({ cells }) => cells.length === usual);
  if (at < 0) return { at, names: null, most };
  const below = lines.slice(at + 1).filter(({ cells }) => cells.length === usual);
  const named =
    most >= 2 ||
    isHeader(
      lines[at].cells,
      below.map(({ cells }) => cells),
    );
  return { at, names: named ? lines[at].cells.map(trimName) : null, most };
}

/**
 * Names over the columns of the rows below. Blank ones too many are left out. Where rows have more cells than there are
 * names, and not blank ones, nobody can say which name is over which column: then none is.
 */
function laidOver(
  names: readonly string[],
  below: readonly Line[],
  usual: number,
): { readonly header: readonly string[]; readonly width: number } {
  const filled = names.filter((name) => name !== '');
  if (names.length > usual && filled.length === usual) return { header: filled, width: usual };
  const wider = below.filter(({ cells }) => cells.slice(names.length).some((cell) => cell.trim() !== ''));
  if (names.length < usual && wider.length > 0.8 * below.length) {
    return { header: Array.from({ length: usual }, () => ''), width: usual };
  }
  return { header: names, width: names.length };
}

/** How many of the rows right below a header say it again. */
function repeated(names: readonly string[], below: readonly Line[]): number {
  const other = below.findIndex(
    ({ cells }) => cells.length !== names.length || cells.some((cell, i) => trimName(cell) !== names[i]),
  );
  return other < 0 ? below.length : other;
}

function mode(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

const trimName = (name: string): string => name.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').trim();
