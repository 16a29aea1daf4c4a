import type { Cells } from './cells.ts';
import { allTexts } from './cells.ts';
import type { Layout } from './cutter.ts';
import { RowReader } from './reader.ts';

/** How a table is laid out in its file. */
export interface Table extends Layout {
  /** Names of the columns; empty texts where the file gives none. */
  readonly header: readonly string[];
  /** Physical line of the first row of data; what stands above is header, preamble or a `sep=` line. */
  readonly firstLine: number;
  /** The first rows of data. */
  readonly rows: readonly (readonly string[])[];
}

/** Cells of a row and the line on which it starts. */
export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Says how many of these texts name a column that logs have. */
export type KnownNames = (cells: readonly string[]) => number;

/** Most frequent first; of equals the first wins. */
const DELIMITERS = [',', '\t', ';', '|', '\u0001', '~', '||', '，', ' '];
/** A table with more columns is no log. */
export const MOST_COLUMNS = 1000;
const ROWS = 300;
const LF = 0x0a;
const HEADER_WITHIN = 20;

/** The table in the head of a file (UTF-8), or `null` when its lines do not fall into columns. */
export function findTable(head: Uint8Array, whole: boolean, known: KnownNames, delimiter: string | null): Table | null {
  const loneCr = !head.includes(LF);
  let best: { table: Table; score: number } | null = null;
  for (const candidate of delimiter === null ? declared(head) : [delimiter]) {
    const lines = cut(head, whole, candidate, loneCr);
    const found = lines.length === 0 ? null : layOut(lines, candidate, known);
    if (found !== null && (best === null || found.score > best.score)) {
      best = { table: { ...found.table, loneCr }, score: found.score };
    }
  }
  return best?.table ?? null;
}

/**
 * The table in the first rows of a sheet or of records; its lines are rows of the sheet. `null`: the rows do not fall
 * into columns.
 */
export function tableOfRows(rows: readonly Line[], known: KnownNames): Table | null {
  const lines = squared(rows.slice(0, ROWS));
  const found = lines.length === 0 ? null : layOut(lines, '', known);
  if (found === null) return null;
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

/** The delimiter that an Excel `sep=` line declares, or all that are tried. */
function declared(head: Uint8Array): readonly string[] {
  const said = /^sep=(.)\r?\n/.exec(new TextDecoder().decode(head.subarray(0, 16)));
  return said ? [said[1]] : DELIMITERS;
}

function cut(head: Uint8Array, whole: boolean, delimiter: string, loneCr: boolean): Line[] {
  const lines: Line[] = [];
  const reader = new RowReader(
    { delimiter, width: 0, loneCr },
    {
      row: (cells: Cells) => {
        if (lines.length < ROWS) lines.push({ line: cells.line, cells: allTexts(cells) });
      },
      torn: () => undefined,
    },
  );
  reader.push(head);
  // The last row of a head that is not the whole file is cut somewhere; better that than none.
  if (whole || lines.length === 0) reader.finish();
  return lines;
}

interface Found {
  readonly table: Omit<Table, 'loneCr'>;
  readonly score: number;
}

function layOut(all: readonly Line[], delimiter: string, known: KnownNames): Found | null {
  const lines = /^sep=/.test(all[0].cells[0]) ? all.slice(1) : all;
  const usual = mode(lines.map(({ cells }) => cells.length));
  const named = lines
    .slice(0, HEADER_WITHIN)
    .map(({ cells }) => (cells.length > 1 && cells.length <= MOST_COLUMNS ? known(cells) : 0));
  const most = Math.max(0, ...named);
  let at = most >= 2 ? named.indexOf(most) : lines.findIndex(({ cells }) => cells.length === usual);
  if (at < 0) return null;
  const width = most >= 2 ? lines[at].cells.length : usual;
  if (width < 2) return null;
  const isHeader = most >= 2 || looksLikeHeader(lines[at].cells, lines.slice(at + 1));
  const header = isHeader ? lines[at].cells.map(trimName) : Array.from({ length: width }, () => '');
  if (isHeader) at++;
  const rows = lines.slice(at).map(({ cells }) => cells);
  const fitting = rows.filter(({ length }) => length === width || length === usual).length;
  const share = rows.length === 0 ? 1 : fitting / rows.length;
  if (most < 2 && share < 0.6) return null;
  const nameless = isHeader ? header.filter((name) => name === '').length : 0;
  const firstLine = at < lines.length ? lines[at].line : (lines.at(-1)?.line ?? 0) + 1;
  return {
    table: { delimiter, width, header, firstLine, rows },
    // Names that are known speak louder than regular rows. A delimiter that leaves columns without a name is half of
    // another one, and a space is the last resort.
    score: most + share * Math.min(1, width / 10) - nameless / width - (delimiter === ' ' ? 0.5 : 0),
  };
}

function mode(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

const hasDigit = (text: string): boolean => /\d{2}/.test(text);

/** Names differ from one another, and hold no times or numbers where the rows below do. */
function looksLikeHeader(first: readonly string[], below: readonly Line[]): boolean {
  const full = first.filter((cell) => cell.trim() !== '');
  if (new Set(full).size < full.length || full.length < first.length / 2) return false;
  const sample = below.slice(0, 20);
  if (sample.length === 0) return !first.some(hasDigit);
  return first.some(
    (cell, column) =>
      !hasDigit(cell) && sample.filter(({ cells }) => hasDigit(cells[column] ?? '')).length > sample.length / 2,
  );
}

const trimName = (name: string): string => name.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').trim();
