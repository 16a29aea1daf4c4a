import type { Filter } from '../metrics/filter.ts';
import type { Simulator, Told } from './clients/sim.ts';
import type { AppState, RunResult } from './state.ts';
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

/** ms that a brush waits for what is told of it at most, as far as it can be foreseen. */
const AT_ONCE = 50;
const FEWEST = 2;
/** What is foreseen before anything was measured. */
const MS_A_TURN = 2e-5;
/** ms without a move after which a brush rests. */
const REST = 120;

/**
 * Keeps the filtered result in step with the filter and the result. On a big log as many replications are told at first as
 * can be in a moment, and all that are kept when the brush rests. While one is worked out, only the newest filter waits:
 * what a brush passed over in between is never told.
 */
export function keepFiltered({ state, set, simulator }: Workbench, rerun: () => Promise<void>): () => void {
  let busy = false;
  /** Ends the rest of a brush that moves on. */
  let wake = (): void => undefined;
  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      setTimeout(resolve, REST);
    });
  /** ms that a replication of the result took the last time. */
  let pace = { of: null as RunResult | null, ms: 0 };

  /** Tells about so many replications of a filter, besides those that were told before; `null` where nothing is kept any more. */
  async function tell(asked: Asked, before?: FilteredTold): Promise<FilteredTold | null> {
    const began = performance.now();
    const told = await filteredOf(simulator, asked, before);
    if (told === null) return null;
    const count = told.replicates.length - (before?.replicates.length ?? 0);
    if (count > 0) pace = { of: asked.of, ms: (performance.now() - began) / count };
    return told;
  }

  const expected = (): number => {
    const { log, result } = state();
    return (log?.report.turns ?? 0) * (1 + result!.rivals.length) * MS_A_TURN;
  };

  async function keepUp(): Promise<void> {
    let again = false;
    while (isMissing(state())) {
      const { filter, result } = state();
      const few = Math.max(FEWEST, Math.floor(AT_ONCE / (pace.of === result ? pace.ms : expected())));
      const asked = { of: result!, filter, most: few };
      let told = await tell(asked);
      const isTold = told !== null;
      const isNow = (): boolean => state().filter === filter && state().result === result;
      if (told !== null) set({ filtered: told.filtered });
      if (told?.isAll === false && isNow()) {
        await rest();
        // Piece by piece: a brush that moves on waits for one of them at most.
        while (told?.isAll === false && isNow()) told = await tell(asked, told);
        if (told !== null && isNow()) set({ filtered: told.filtered });
      }
      if (isTold || state().result !== result) continue;
      // A run that goes on has taken the place of what was kept; its result will be told. A worker that died took it
      // along: once more, from the start.
      if (again || state().run.status === 'running') return;
      again = true;
      await rerun();
    }
  }

  return () => {
    if (!isMissing(state())) return;
    if (busy) {
      wake();
      return;
    }
    busy = true;
    void keepUp().finally(() => (busy = false));
  };
}

interface Asked {
  readonly of: RunResult;
  readonly filter: Filter;
  /** Replications to be told at a time, at most. */
  readonly most: number;
}

/** What was told, and the result that it comes to. */
interface FilteredTold extends Told {
  readonly filtered: FilteredResult;
}

async function filteredOf(
  simulator: Simulator,
  { of, filter, most }: Asked,
  before: Told | undefined,
): Promise<FilteredTold | null> {
  const { a, rivals, seed, buyers, replications } = of;
  const plans = [a, ...rivals.map(({ plan }) => plan)];
  const b = 1 + rivals.findIndex(({ plan }) => plan === of.b);
  const question = { order: { plans, seed, buyers, replications }, filter, b, most };
  const told = await settled<Told | null>(simulator.tell(question, before).then((one) => ok(one)));
  return told.ok && told.value !== null ? { ...told.value, filtered: over(of, filter, told.value) } : null;
}

/** The result with figures of the inquiries that the filter lets through. */
function over(of: RunResult, filter: Filter, { comparisons, summaries }: Told): FilteredResult {
  const [summariesA, ...others] = summaries;
  const rivals = of.rivals.map((rival, r) => ({ ...rival, comparison: comparisons[r], summaries: others[r] }));
  const { plan, comparison, summaries: summariesB } = rivals.find((rival) => rival.plan === of.b)!;
  return { ...of, filter, of, rivals, summariesA, b: plan, comparison, summariesB };
}
