import type { Comparison } from '../compare/comparison.ts';
import { withThresholds, type Thresholds } from '../compare/thresholds.ts';
import { shownOf, type AppState, type Compared } from './state.ts';

const judged = new WeakMap<Comparison, { readonly by: Thresholds; readonly told: Comparison }>();

/** A comparison judged by what the user calls too small; the same one as long as neither changes. */
export function judgedBy(thresholds: Thresholds, comparison: Comparison): Comparison {
  if (Object.keys(thresholds).length === 0) return comparison;
  const known = judged.get(comparison);
  if (known?.by === thresholds) return known.told;
  const told = withThresholds(comparison, thresholds);
  judged.set(comparison, { by: thresholds, told });
  return told;
}

/** All comparisons of a result, judged by what the user calls too small. */
export function toldBy(thresholds: Thresholds, compared: Compared): Compared {
  const told = (comparison: Comparison): Comparison => judgedBy(thresholds, comparison);
  const rivals = compared.rivals.map(({ plan, comparison }) => ({ plan, comparison: told(comparison) }));
  return { ...compared, comparison: told(compared.comparison), rivals };
}

/** What the sentence and the table tell: the comparisons that are shown, judged by the user's thresholds. */
export function toldOf(state: AppState): Compared | null {
  const shown = shownOf(state);
  return shown && toldBy(state.thresholds, shown);
}
