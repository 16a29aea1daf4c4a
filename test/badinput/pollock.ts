import type { Case, Corpus } from './corpus.ts';
import { textOf } from './corpus.ts';
import type { Loaded } from './loader.ts';

interface Figures {
  readonly precision: number;
  readonly recall: number;
}

/**
 * The simple score of the Pollock benchmark (Vitagliano et al., VLDB 2023), over 10: loaded at all, and precision,
 * recall and F1 of header cells, of records and of cells. What is right stands in the clean file, or, where that is not
 * at hand, in the source that all of these files were made from.
 */
export function pollock(corpus: Corpus, one: Case, loaded: Loaded | null): { points: number; why: string } {
  const { data_rows = 0 } = one.expect;
  if (loaded === null) return data_rows === 0 ? { points: 1, why: '' } : { points: 0, why: 'not loaded' };
  const right = rightTable(corpus, one);
  const parts = {
    header: figures(
      right.header,
      loaded.header.filter((name) => name !== ''),
    ),
    records: figures(right.rows.map(asLine), loaded.rows.map(asLine)),
    cells: figures(right.rows.flat(), loaded.rows.flat()),
  };
  const sum = Object.values(parts).reduce((total, part) => total + part.precision + part.recall + f1(part), 1);
  const why = Object.entries(parts)
    .filter(([, part]) => f1(part) < 1)
    .map(([name, part]) => `${name} ${f1(part).toFixed(3)}`);
  return { points: sum / 10, why: why.join(', ') };
}

function rightTable(corpus: Corpus, { file, expect: wanted }: Case): Pick<Loaded, 'header' | 'rows'> {
  const { data_rows = 0, parameters, clean = '' } = wanted;
  const given = corpus.bytes(clean) !== null;
  const [header, ...rows] = records(
    textOf(corpus, given ? clean : `${file.slice(0, file.lastIndexOf('/'))}/source.csv`),
  );
  if (parameters?.header_lines !== 0) return { header, rows: rows.slice(0, data_rows) };
  // Without a header the source's rows are all there, though the manifest counts one as its header.
  return { header: [], rows: given ? [header, ...rows] : rows.slice(0, data_rows + 1) };
}

/** Records of a clean file: commas, double quotes, doubled where they are text. */
function records(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|\r|$)/g)) {
    const [quoted, plain, end] = match.slice(1) as (string | undefined)[];
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

const asLine = (row: readonly string[]): string => row.join('\u001f');

const f1 = ({ precision, recall }: Figures): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** Of two bags: what share of the second is in the first, and the other way round. Two empty ones agree. */
function figures(right: readonly string[], got: readonly string[]): Figures {
  if (right.length === 0 && got.length === 0) return { precision: 1, recall: 1 };
  const left = new Map<string, number>();
  for (const item of right) left.set(item, (left.get(item) ?? 0) + 1);
  let both = 0;
  for (const item of got) {
    const count = left.get(item) ?? 0;
    if (count === 0) continue;
    both++;
    left.set(item, count - 1);
  }
  return { precision: both / Math.max(1, got.length), recall: both / Math.max(1, right.length) };
}
