/** How well sessions agree with the truth, over pairs of messages that stand in the same one. */
export interface PairScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const pairs = (counts: Iterable<number>): number => {
  let sum = 0;
  for (const count of counts) sum += (count * (count - 1)) / 2;
  return sum;
};

/** @param found session of each message, by any name; @param truth conversation of each message */
export function pairScore(found: readonly unknown[], truth: readonly unknown[]): PairScore {
  const counts = { found: new Map<unknown, number>(), truth: new Map<unknown, number>() };
  const both = new Map<unknown, Map<unknown, number>>();
  const add = (to: Map<unknown, number>, key: unknown): void => void to.set(key, (to.get(key) ?? 0) + 1);
  for (const [i, session] of found.entries()) {
    add(counts.found, session);
    add(counts.truth, truth[i]);
    const shared = both.get(session) ?? new Map<unknown, number>();
    both.set(session, shared);
    add(shared, truth[i]);
  }
  const right = [...both.values()].reduce((sum, shared) => sum + pairs(shared.values()), 0);
  const precision = right / pairs(counts.found.values());
  const recall = right / pairs(counts.truth.values());
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

const rounded = (value: number): string => value.toFixed(3);
export const told = ({ precision, recall, f1 }: PairScore): string =>
  `precision ${rounded(precision)}, recall ${rounded(recall)}, F1 ${rounded(f1)}`;
