import type { Case } from './cases.ts';
import { judge, type Row } from './judge.ts';
import type { Effort } from './runs.ts';
import type { Verdict } from './verdicts.ts';

const number = (value: number): string =>
  value === 0 || (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e6)
    ? String(Number(value.toPrecision(6)))
    : value.toExponential(3);

function cell(value: unknown): string {
  if (value === undefined) return '–';
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) return `[${value.map(cell).join(' ')}]`;
  if (typeof value === 'object' && value !== null && 'ci95' in value) return cell(value.ci95);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** One line a figure: case, figure, expected, got, standard error, what is accepted, verdict and why. */
export function line({ id, figure, expected, got, se, accepted, verdict, say }: Row): string {
  const why = say === undefined ? '' : verdict === 'not expressed' ? `: ${say}` : ` (${say})`;
  const [stray, spread] = [
    accepted === undefined ? '' : `± ${number(accepted)}`,
    se === undefined ? '' : `se ${number(se)}`,
  ];
  const told =
    expected === undefined
      ? ''
      : `expected ${cell(expected).padEnd(12)} got ${cell(got).padEnd(12)} ${spread.padEnd(13)} ${stray.padEnd(12)} `;
  return `${id.padEnd(17)} ${figure.padEnd(34)} ${told}${verdict}${why}`;
}

export const HEAD = 'case · figure · expected · got · standard error · accepted · verdict';

export interface Told {
  readonly rows: readonly Row[];
  readonly lines: readonly string[];
}

export async function tell(one: Case, effort: Effort): Promise<Told> {
  const rows = await judge(one, effort);
  return { rows, lines: rows.map(line) };
}

/** What became of a file: cases by their worst figure, figures by their verdict. */
export function summary(rows: readonly Row[]): string {
  const ids = [...new Set(rows.map(({ id }) => id))];
  const count = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length;
  const whole = ids.filter((id) => rows.every((row) => row.id !== id || row.verdict !== 'not expressed'));
  const none = ids.filter((id) => rows.every((row) => row.id !== id || row.verdict === 'not expressed'));
  const figures = (['ok', 'wide', 'off', 'not expressed'] as const).map((verdict) => `${count(verdict)} ${verdict}`);
  return [
    `${ids.length} cases: ${whole.length} whole, ${ids.length - whole.length - none.length} in part, ${none.length} not expressed`,
    `figures: ${figures.join(', ')}`,
  ].join('; ');
}
