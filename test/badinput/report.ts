import type { Scored } from './badinput.ts';

export interface Line {
  readonly name: string;
  readonly points: number;
  readonly of: number;
  readonly others?: readonly number[];
}

/** One case: id, what was wanted, what it came to, points, and why points are missing. */
export function lineOf({ one, points, got, why, ms }: Scored): string {
  const wanted = `${one.expect.outcome}${one.expect.good === undefined ? '' : ` ${JSON.stringify(one.expect.good)}`}`;
  const slow = ms > 1000 ? ` (${(ms / 1000).toFixed(1)} s)` : '';
  return [points.toFixed(2), one.id, wanted, got.slice(0, 100) + slow, why].join(' | ').trimEnd();
}

/** Points of each category in the order in which they come, and of all of them. */
export function byCategory(all: readonly Scored[]): Line[] {
  const names = [...new Set(all.map(({ one }) => one.category))];
  const sum = (name: string, part: readonly Scored[]): Line => ({
    name,
    points: part.reduce((total, { points }) => total + points, 0),
    of: part.length,
  });
  return [
    ...names.map((name) =>
      sum(
        name,
        all.filter(({ one }) => one.category === name),
      ),
    ),
    sum('all', all),
  ];
}

export function table(lines: readonly Line[], others: readonly string[] = []): string {
  const head = ['category', 'points', 'of', '%', ...others];
  const cells = lines.map(({ name, points, of, others: counts = [] }) => [
    name,
    points.toFixed(2),
    String(of),
    ((100 * points) / Math.max(1, of)).toFixed(1),
    ...counts.map(String),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column].length)));
  return [head, ...cells]
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[i]))).join('  '))
    .join('\n');
}
