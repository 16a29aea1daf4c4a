import type { Case, Corpus } from './corpus.ts';
import { judgeTable } from './generic.ts';
import { judgeJson } from './json.ts';
import type { Verdict } from './judge.ts';
import { judge } from './judge.ts';
import { judgeScenario } from './scenario.ts';
import { watched } from './watch.ts';

export interface Scored extends Verdict {
  readonly one: Case;
  readonly ms: number;
}

const HANG_MS = 5000;

/** Runs one case by the rules of the manifest. Whatever it throws is what it got. */
export async function score(corpus: Corpus, one: Case): Promise<Scored> {
  const start = performance.now();
  let verdict: Verdict;
  try {
    verdict = await verdictOn(corpus, one);
  } catch (error) {
    verdict = { points: 0, got: 'crash', why: error instanceof Error ? error.message : String(error) };
  }
  const ms = performance.now() - start;
  const most = one.expect.limits?.max_ms ?? HANG_MS;
  if (ms > most) verdict = { ...verdict, points: 0, why: `took ${Math.round(ms)} ms of ${most}` };
  if (Object.keys(Object.prototype).length > 0) verdict = { ...verdict, points: 0, why: 'every object has changed' };
  return { ...verdict, one, ms };
}

function verdictOn(corpus: Corpus, one: Case): Verdict | Promise<Verdict> {
  if (one.target === 'generic') return judgeTable(corpus, one);
  if (one.target === 'json_parse') return judgeJson(corpus, one);
  if (one.target === 'scenario') return judgeScenario(corpus, one);
  return watched(corpus, one).then((seen) => judge(corpus, one, seen));
}

/** Scores every case that `chosen` lets through, one after the other. */
export async function scoreAll(corpus: Corpus, chosen: (one: Case) => boolean = () => true): Promise<Scored[]> {
  const all: Scored[] = [];
  for (const one of corpus.cases) if (chosen(one)) all.push(await score(corpus, one));
  return all;
}
