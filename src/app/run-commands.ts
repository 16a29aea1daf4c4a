import type { Comparison } from '../compare/comparison.ts';
import { buyerProblems } from '../model/buyerProblems.ts';
import type { Outcome } from './clients/outcome.ts';
import type { Commands } from './commands.ts';
import { isCancelled } from './problems.ts';
import { lookingAt, orderOf, type Compared, type Ordered, type RunResult, type RunState } from './state.ts';
import { Latest, settled, type Workbench } from './workbench.ts';

/** Replaying the plans that are compared. */
export function runCommands({ state, set, simulator, tables }: Workbench): Pick<Commands, 'run' | 'cancelRun'> {
  const latest = new Latest();

  /** What is to be replayed; `null` where a plan, or what is supposed of buyers, cannot run. */
  const runnable = (): Ordered | null => {
    const { problems, buyers } = state();
    const order = orderOf(state());
    const isDraft = order?.plans.some(({ id }) => (problems[id] ?? []).length > 0) ?? true;
    return isDraft || buyerProblems(buyers).length > 0 ? null : order;
  };

  return {
    async run() {
      const ordered = runnable();
      if (ordered === null) return;
      const counts = latest.begin();
      simulator.cancel();
      let run: Extract<RunState, { status: 'running' }> = {
        status: 'running',
        done: 0,
        total: ordered.replications,
        partial: null,
      };
      let over = false;
      const show = (news: Partial<Pick<typeof run, 'done' | 'partial'>>): void => {
        if (over || !counts()) return;
        run = { ...run, ...news };
        set({ run });
      };
      set({ ordered });
      show({});
      const outcome = await settled(
        simulator.run(ordered, {
          progress: (done) => show({ done: Math.floor(done) }),
          partial: (comparisons) => show({ partial: comparedOf(ordered, comparisons) }),
        }),
      );
      over = true;
      if (!counts()) return;
      if (!outcome.ok) {
        const { error } = outcome;
        set({ run: isCancelled(error) ? { status: 'cancelled' } : { status: 'failed', problems: error } });
        return;
      }
      set({ run: { status: 'idle' }, result: lookingAt(resultOf(ordered, outcome.value), state().b) });
      const { metrics } = outcome.value;
      tables.setRun(async () => [...(await simulator.tables(ordered)), metrics]);
      tables.start();
    },
    cancelRun: () => simulator.cancel(),
  };
}

const UNKNOWN = new Float64Array(0);

/** What the first rival is like; `lookingAt` turns to another. */
function comparedOf({ plans, ...asked }: Ordered, comparisons: readonly Comparison[]): Compared {
  const [a, ...others] = plans;
  const rivals = others.map((plan, p) => ({ plan, comparison: comparisons[p] }));
  return { a, b: others[0], comparison: comparisons[0], rivals, ...asked };
}

function resultOf(ordered: Ordered, { comparisons, summaries, capacity }: Outcome): RunResult {
  const compared = comparedOf(ordered, comparisons);
  const [summariesA, ...others] = summaries;
  const rivals = compared.rivals.map((rival, r) => ({
    ...rival,
    summaries: others[r],
    capacity: capacity[r + 1] ?? UNKNOWN,
  }));
  return { ...compared, rivals, capacityA: capacity[0] ?? UNKNOWN, summariesA, summariesB: others[0] };
}
