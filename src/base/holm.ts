/** What Holm's procedure says of one of several tests. */
export interface Stepped {
  /** Significance level of the step at which it was judged: α ÷ (tests that were still open). */
  readonly level: number;
  /** Adjusted p: it is rejected where this is below α. */
  readonly adjusted: number;
}

/**
 * Holm's step-down procedure (Scand. J. Statist. 6, 1979): the probability that any true null is rejected is at most
 * `alpha`, whatever the dependence. From the least p on, the k-th of m is judged at α/(m − k + 1); where one is kept,
 * all behind it are, and they get its level; equal p get
 * the same. NaN counts as 1. In the order of `p`.
 */
export function holm(p: readonly number[], alpha: number): Stepped[] {
  const at = p.map((value) => (Number.isNaN(value) ? 1 : value));
  const order = [...at.keys()].sort((x, y) => at[x] - at[y] || x - y);
  const steps: Stepped[] = [];
  let level = 0;
  let adjusted = 0;
  let isKept = false;
  order.forEach((test, before) => {
    const open = p.length - before;
    const isTie = before > 0 && at[test] === at[order[before - 1]];
    if (!isKept && !isTie) level = alpha / open;
    isKept ||= !(at[test] < level);
    adjusted = Math.max(adjusted, Math.min(1, open * at[test]));
    steps[test] = { level, adjusted };
  });
  return steps;
}
