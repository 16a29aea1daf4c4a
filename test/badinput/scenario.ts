import { codesOf, endingOf, mended, TEN_THOUSAND } from '../model/neutral.ts';
import type { Case, Corpus } from './corpus.ts';
import { textOf } from './corpus.ts';
import type { Verdict } from './judge.ts';

/** A shop and its plan: whether they are opened, and what is found in them. */
export function judgeScenario(corpus: Corpus, { id, file, expect: { alt = [], ...main } }: Case): Verdict {
  const text = textOf(corpus, file);
  const { outcome, codes } = endingOf(id === TEN_THOUSAND ? mended(text) : text);
  const got = `${outcome} ${codes.join(' ')}`;
  if (![main, ...alt].some((end) => end.outcome === outcome)) return { points: 0, got, why: `wanted ${main.outcome}` };
  const missing = codesOf(main.codes).filter((code) => !codes.includes(code));
  return { points: missing.length === 0 ? 1 : 0, got, why: missing.map((code) => `no ${code}`).join(', ') };
}
