import { MOST_SERIES, type QuickColumn, type QuickForm } from './quickForm.ts';

/** What a quick chart is drawn from. */
export interface QuickData {
  readonly form: QuickForm;
  readonly rows: number;
  readonly x: QuickColumn;
  /** `null`: rows are counted. */
  readonly y: QuickColumn | null;
  readonly colour: QuickColumn | null;
}

/** One row as a chart takes it. */
export interface QuickPoint {
  /** Number, or ms of a civil time. */
  readonly x: number;
  readonly word: string;
  readonly y: number;
  readonly series: string;
}

/** Most rows that are read: of more, every so many-th. */
const MOST_READ = 100_000;
/** Marks that Plot draws without being felt. */
const MOST_MARKS = 3_000;
const MOST_BARS = 24;

export interface QuickRows {
  readonly points: readonly QuickPoint[];
  readonly series: readonly string[];
  /** What is drawn of what there is: rows, or bars. */
  readonly drawn: number;
  readonly all: number;
}

/** The rows that a form can show, with no value missing. */
export function quickRows(data: QuickData): QuickRows {
  const read = pointsOf(data);
  const series = seriesOf(read);
  const told = read.filter((point) => series.includes(point.series));
  if (data.form === 'bar') return barsOf(told, series);
  if (data.form === 'histogram') return { points: told, series, drawn: told.length, all: data.rows };
  const sorted = data.form === 'line' ? told.toSorted((a, b) => a.x - b.x) : told;
  const points = thinned(sorted, MOST_MARKS);
  return { points, series, drawn: points.length, all: data.rows };
}

function pointsOf({ rows, x, y, colour }: QuickData): QuickPoint[] {
  const points: QuickPoint[] = [];
  const step = Math.max(1, Math.ceil(rows / MOST_READ));
  for (let row = 0; row < rows; row += step) {
    const across = x.at(row);
    const up = y === null ? 1 : y.at(row);
    if (across === null || typeof up !== 'number' || !Number.isFinite(up)) continue;
    const series = colour === null ? '' : String(colour.at(row) ?? '—');
    const at = numberOf(across, x.kind);
    if (x.kind === 'text' || x.kind === 'truth' || Number.isFinite(at))
      points.push({ x: at, word: String(across), y: up, series });
  }
  return points;
}

function numberOf(cell: string | number | boolean, kind: string): number {
  if (kind === 'number') return Number(cell);
  return kind === 'time' ? Date.parse(`${String(cell).replace(' ', 'T')}${String(cell).length > 10 ? 'Z' : ''}`) : NaN;
}

/** The series with the most rows, in the order of their names. */
function seriesOf(points: readonly QuickPoint[]): string[] {
  const sizes = new Map<string, number>();
  for (const { series } of points) sizes.set(series, (sizes.get(series) ?? 0) + 1);
  const largest = [...sizes].sort((a, b) => b[1] - a[1]).slice(0, MOST_SERIES);
  return largest.map(([name]) => name).sort();
}

/** A bar for each word and series, the sum of its rows; the words with the longest bars, longest first. */
function barsOf(points: readonly QuickPoint[], series: readonly string[]): QuickRows {
  const sums = new Map<string, Map<string, number>>();
  for (const { word, y, series: name } of points) {
    const bars = sums.get(word) ?? new Map<string, number>();
    sums.set(word, bars.set(name, (bars.get(name) ?? 0) + y));
  }
  const length = (bars: Map<string, number>): number => Math.max(...[...bars.values()].map(Math.abs));
  const words = [...sums].sort((a, b) => length(b[1]) - length(a[1]));
  const bars = words
    .slice(0, MOST_BARS)
    .flatMap(([word, of]) =>
      series.flatMap((name) => (of.has(name) ? [{ x: NaN, word, y: of.get(name)!, series: name }] : [])),
    );
  return { points: bars, series, drawn: Math.min(MOST_BARS, words.length), all: words.length };
}

function thinned<T>(items: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, Math.ceil(items.length / most));
  return step === 1 ? items : items.filter((_, i) => i % step === 0);
}
