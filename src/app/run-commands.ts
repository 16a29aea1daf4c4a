import type { Comparison } from '../compare/comparison.ts';
import { buyerProblems } from '../model/buyerProblems.ts';
import type { Plan } from '../model/plan.ts';
import type { Outcome } from './clients/outcome.ts';
import type { Commands } from './commands.ts';
import { isCancelled } from './problems.ts';
import { challengersOf, lookingAt, planOf, type Compared, type RunResult, type RunState } from './state.ts';
import { Latest, settled, type Workbench } from './workbench.ts';

/** What a run is asked for besides its plans. */
type Asked = Pick<Compared, 'seed' | 'buyers' | 'replications'>;

/** Replaying the plans that are compared. */
export function runCommands({ state, set, simulator, tables }: Workbench): Pick<Commands, 'run' | 'cancelRun'> {
  const latest = new Latest();

  /** The plans to be replayed, baseline first; `null` where one of them, or what is supposed of buyers, cannot run. */
  const runnable = (): readonly Plan[] | null => {
    const { log, problems, buyers, a } = state();
    const ids = [a, ...challengersOf(state())];
    const plans = ids.map((id) => planOf(state(), id)).filter((plan) => plan !== undefined);
    const whole = log !== null && plans.length === ids.length && ids.every((id) => (problems[id] ?? []).length === 0);
    return whole && buyerProblems(buyers).length === 0 ? plans : null;
  };

  return {
    async run() {
      const plans = runnable();
      if (plans === null) return;
      const { replications, seed, buyers } = state();
      const asked: Asked = { replications, seed, buyers };
      const counts = latest.begin();
      simulator.cancel();
      let run: Extract<RunState, { status: 'running' }> = {
        status: 'running',
        done: 0,
        total: replications,
        partial: null,
      };
      let over = false;
      const show = (news: Partial<Pick<typeof run, 'done' | 'partial'>>): void => {
        if (over || !counts()) return;
        run = { ...run, ...news };
        set({ run });
      };
      show({});
      const outcome = await settled(
        simulator.run(
          { plans, ...asked },
          {
            progress: (done) => show({ done: Math.floor(done) }),
            partial: (comparisons) => show({ partial: comparedOf(plans, asked, comparisons) }),
          },
        ),
      );
      over = true;
      if (!counts()) return;
      if (!outcome.ok) {
        const { error } = outcome;
        set({ run: isCancelled(error) ? { status: 'cancelled' } : { status: 'failed', problems: error } });
        return;
      }
      set({ run: { status: 'idle' }, result: lookingAt(resultOf(plans, asked, outcome.value), state().b) });
      tables.setRun(outcome.value.tables);
      tables.start();
    },
    cancelRun: () => simulator.cancel(),
  };
}

/** What the first rival is like; `lookingAt` turns to another. */
function comparedOf([a, ...plans]: readonly Plan[], asked: Asked, comparisons: readonly Comparison[]): Compared {
  const rivals = plans.map((plan, p) => ({ plan, comparison: comparisons[p] }));
  return { a, b: plans[0], comparison: comparisons[0], rivals, ...asked };
}

function resultOf(plans: readonly Plan[], asked: Asked, { comparisons, summaries }: Outcome): RunResult {
  const compared = comparedOf(plans, asked, comparisons);
  const [summariesA, ...others] = summaries;
  const rivals = compared.rivals.map((rival, r) => ({ ...rival, summaries: others[r] }));
  return { ...compared, rivals, summariesA, summariesB: others[0] };
}
