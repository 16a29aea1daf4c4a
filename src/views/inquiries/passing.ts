import type { AppState } from '../../app/state.ts';

/** Inquiries that the filter lets through: in the replication where they are fewest, and where they are most. */
export interface Passing {
  readonly least: number;
  readonly most: number;
  readonly all: number;
  /** Those that were counted so far. */
  readonly replications: number;
}

/** How many pass the filter of now; `null` while that is not known. */
export function passingOf({ filter, filtered, result, log }: AppState): Passing | null {
  if (log === null || filtered === null || filtered.filter !== filter || filtered.of !== result) return null;
  const counts = filtered.summariesA.map(({ inquiries }) => inquiries);
  return {
    least: Math.min(...counts),
    most: Math.max(...counts),
    all: log.report.inquiries,
    replications: counts.length,
  };
}
