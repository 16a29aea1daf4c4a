import type { EpochMs } from '../base/units.ts';
import { VERSION } from '../base/version.ts';
import type { Filter } from '../metrics/filter.ts';
import type { BuyerModel } from '../model/buyers.ts';
import type { Compared, LoadedLog } from './state.ts';

/** Where a figure that leaves the app comes from: enough to make it again from the same log. */
export interface Provenance {
  /** `null`: the sample shop. */
  readonly files: readonly string[] | null;
  /** The first 12 hex digits of the log's SHA-256. */
  readonly hash: string;
  readonly rows: number;
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly timeZone: string;
  /** `null`: of the log alone, nothing was replayed. */
  readonly run: RunProvenance | null;
  readonly version: string;
  readonly at: EpochMs;
}

export interface RunProvenance {
  readonly seed: number;
  readonly replications: number;
  readonly buyers: BuyerModel;
  /** No parts: all inquiries. */
  readonly filter: Filter;
}

/** A figure's log, and of a figure of a comparison how it was replayed; `at`: when it is written down. */
export function provenanceOf(
  { source, report, shop }: LoadedLog,
  told: { readonly compared: Compared; readonly filter: Filter } | null,
  at: EpochMs,
): Provenance {
  const { sha256, kept, from, to } = report;
  return {
    files: source === 'sample' ? null : report.files.map(({ file }) => file),
    hash: sha256.slice(0, 12),
    rows: kept,
    from,
    to,
    timeZone: shop.timeZone,
    run: told && {
      seed: told.compared.seed,
      replications: told.compared.comparison.replications,
      buyers: told.compared.buyers,
      filter: told.filter,
    },
    version: VERSION,
    at,
  };
}
