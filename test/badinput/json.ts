import { readJson } from '../../src/model/json.ts';
import type { Case, Corpus } from './corpus.ts';
import { textOf } from './corpus.ts';
import type { Verdict } from './judge.ts';

/** Text that is JSON, text that is not, and text of which the standard leaves it open. */
export function judgeJson(corpus: Corpus, { file, expect: { outcome } }: Case): Verdict {
  const got = readJson(textOf(corpus, file)).ok ? 'parse_ok' : 'parse_error';
  const right = outcome === 'either' || outcome === got;
  return { points: right ? 1 : 0, got, why: right ? '' : `wanted ${outcome}` };
}
