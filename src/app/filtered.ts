import type { Filter } from '../metrics/filter.ts';
import type { Told } from './clients/sim.ts';
import { lookingAt, type AppState, type RunResult } from './state.ts';
import { settled, type Workbench } from './workbench.ts';
import { ok } from '../base/result.ts';

/** A result over the inquiries that a filter lets through, and what it was made from. */
export interface FilteredResult extends RunResult {
  readonly filter: Filter;
  /** The result over all inquiries. */
  readonly of: RunResult;
}

/** Whether the filter, the result or the plan that is looked at changed since the filtered result was made. */
const isMissing = ({ filter, filtered, result }: AppState): boolean =>
  result !== null &&
  filter.parts.length > 0 &&
  (filtered?.of !== result || filtered.filter !== filter || filtered.b !== result.b);

/**
 * Keeps the filtered result in step with the filter and the result. While one is worked out, only the newest filter waits:
 * what a brush passed over in between is never told.
 */
export function keepFiltered({ state, set, simulator }: Workbench, rerun: () => Promise<void>): () => void {
  let busy = false;
  const tell = async (): Promise<void> => {
    busy = true;
    for (let rounds = 0; isMissing(state()); rounds++) {
      const { filter, result: of } = state();
      const filtered = await filteredOf(of!, filter);
      if (filtered !== null) set({ filtered });
      // A worker that died took what it had kept with it: once more, from the start.
      else if (state().result === of && rounds === 0) await rerun();
      else break;
    }
    busy = false;
  };

  async function filteredOf(of: RunResult, filter: Filter): Promise<FilteredResult | null> {
    const { a, rivals, seed, buyers, replications } = of;
    const plans = [a, ...rivals.map(({ plan }) => plan)];
    const b = 1 + rivals.findIndex(({ plan }) => plan === of.b);
    const asking = { order: { plans, seed, buyers, replications }, filter, b };
    const told = await settled<Told | null>(simulator.tell(asking).then((one) => ok(one)));
    if (!told.ok || told.value === null) return null;
    const { comparisons, summaries } = told.value;
    const [summariesA, ...others] = summaries;
    const filtered = {
      ...of,
      filter,
      of,
      comparison: comparisons[0],
      rivals: rivals.map(({ plan }, r) => ({ plan, comparison: comparisons[r], summaries: others[r] })),
      summariesA,
      b: rivals[0].plan,
      summariesB: others[0],
    };
    return { ...filtered, ...lookingAt(filtered, of.b.id) };
  }

  return () => {
    if (!busy && isMissing(state())) void tell();
  };
}
