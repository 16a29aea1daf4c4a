import type { Case, Corpus } from './corpus.ts';
import type { Verdict } from './judge.ts';
import type { Loaded } from './loader.ts';
import { load } from './loader.ts';
import { pollock } from './pollock.ts';

/** A table that is no log: what counts is its cells. */
export function judgeTable(corpus: Corpus, one: Case): Verdict {
  const { file, expect: wanted } = one;
  const loaded = load(corpus.bytes(file) ?? new Uint8Array(0));
  const got = loaded === null ? 'no table' : `${loaded.rows.length} + ${loaded.rejected} rows`;
  const point = (right: boolean, why: string): Verdict => ({ points: right ? 1 : 0, got, why: right ? '' : why });
  if (wanted.data_rows !== undefined) {
    const { points, why } = pollock(corpus, one, loaded);
    return { points, got, why };
  }
  if (wanted.rows !== undefined) {
    // A table of one row may be given as that row.
    const rows = [wanted.rows].flat();
    if (loaded?.rows.length !== rows.length) return point(false, `wanted ${rows.length}`);
    const same = JSON.stringify(objects(loaded)) === JSON.stringify(rows);
    return point(same && loaded.rejected === 0, 'cells differ');
  }
  if (wanted.rows_python_csv !== undefined) {
    // It counts lines under the first one, which need not be a header.
    const lines = (loaded?.rows.length ?? 0) + (loaded?.rejected ?? 0);
    const header = loaded?.header.some((name) => name !== '') ? 0 : -1;
    return point(lines + header === wanted.rows_python_csv, `wanted ${wanted.rows_python_csv}`);
  }
  // Nothing more is asked than to come to an end.
  return point(true, '');
}

const objects = ({ header, rows }: Loaded): Record<string, string>[] =>
  rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column]])));
