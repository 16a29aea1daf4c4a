import type { MetricId } from './metrics.ts';
import type { PackId } from './pack.ts';
import { PACKS } from './packs.ts';

/** What each pack says of a plan by its headline, and whether they disagree. */
export interface Winners<Verdict extends string> {
  /** Of packs whose headline is among the rows. */
  readonly verdicts: Readonly<Partial<Record<PackId, Verdict>>>;
  /** Some pack calls the plan better and another calls it worse. */
  readonly disagree: boolean;
}

/** Which plan wins by each pack; rows are those of a comparison, `better` and `worse` two of its verdicts. */
export function winners<Verdict extends string>(
  rows: readonly { readonly metric: MetricId; readonly verdict: Verdict }[],
): Winners<Verdict> {
  const of = new Map(rows.map(({ metric, verdict }) => [metric, verdict]));
  const verdicts: Partial<Record<PackId, Verdict>> = {};
  for (const { id, headline } of PACKS) {
    const verdict = of.get(headline);
    if (verdict !== undefined) verdicts[id] = verdict;
  }
  const said = new Set<string>(Object.values(verdicts));
  return { verdicts, disagree: said.has('better') && said.has('worse') };
}
