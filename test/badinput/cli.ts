import type { Scored } from './badinput.ts';
import { score } from './badinput.ts';
import type { Case, Corpus } from './corpus.ts';
import { corpusAt, GIVEN } from './corpus.ts';
import type { Other } from './others.ts';
import { countsFit, duckdb, papaparse } from './others.ts';
import { byCategory, lineOf, table } from './report.ts';

/**
 * Runs the cases of a folder whose ids hold one of the parts, prints a line for each and the tables at the end; false
 * when one of them crashed.
 */
export async function badinput(folder = GIVEN, parts: readonly string[] = []): Promise<boolean> {
  const corpus = corpusAt(folder);
  if (corpus === null) {
    console.log(`no manifest.json in ${folder}: nothing to do`);
    return true;
  }
  let loose = 0;
  process.on('unhandledRejection', () => loose++);
  const chosen = corpus.cases.filter(({ id }) => parts.length === 0 || parts.some((part) => id.includes(part)));
  const all: Scored[] = [];
  for (const one of chosen) {
    const scored = await score(corpus, one);
    all.push(scored);
    console.log(lineOf(scored));
  }
  console.log(`\n${table(byCategory(all))}`);
  await beside(corpus, chosen, all);
  if (loose > 0) console.log(`${loose} rejections that nobody handled`);
  return loose === 0 && all.every(({ got }) => got !== 'crash');
}

/** Cases of delimited text for which nothing has to be set by hand. */
const isPlain = ({ file, hint, target }: Case): boolean =>
  /\.(csv|tsv|txt)$/.test(file) && hint === undefined && ['messages', 'sessions', 'generic'].includes(target);

/** How many of the plain cases other readers get right, rows only, beside our whole points. */
async function beside(corpus: Corpus, chosen: readonly Case[], all: readonly Scored[]): Promise<void> {
  const others: Other[] = [papaparse, await duckdb()];
  const right = new Map<Case, string[]>();
  const plain = chosen.filter(isPlain);
  for (const one of plain) {
    const bytes = corpus.bytes(one.file) ?? new Uint8Array(0);
    const names: string[] = [];
    for (const other of others) if (countsFit(one, await other.count(bytes))) names.push(other.name);
    right.set(one, names);
  }
  for (const other of others) other.close();
  const ours = all.filter(({ one }) => right.has(one));
  const rows = byCategory(ours).map(({ name, points, of }) => {
    const cases = plain.filter(({ category }) => name === 'all' || category === name);
    const counts = others.map((other) => cases.filter((one) => right.get(one)!.includes(other.name)).length);
    return { name, points, of, others: counts };
  });
  console.log(
    `\nText without hints; the others are asked for row counts only\n${table(
      rows,
      others.map(({ name }) => name),
    )}`,
  );
}
