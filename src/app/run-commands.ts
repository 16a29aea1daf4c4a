import { buyerProblems } from '../model/buyerProblems.ts';
import type { Commands } from './commands.ts';
import { isCancelled } from './problems.ts';
import { planOf, type RunState } from './state.ts';
import { Latest, settled, type Workbench } from './workbench.ts';

/** Replaying the two plans that are compared. */
export function runCommands({ state, set, simulator, tables }: Workbench): Pick<Commands, 'run' | 'cancelRun'> {
  const latest = new Latest();
  return {
    async run() {
      const { log, problems, replications, seed, buyers } = state();
      const a = planOf(state(), state().a);
      const b = planOf(state(), state().b);
      if (log === null || a === undefined || b === undefined) return;
      if ([a, b].some(({ id }) => (problems[id] ?? []).length > 0)) return;
      if (buyerProblems(buyers).length > 0) return;
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
          { plans: [a, b], replications, seed, buyers },
          {
            progress: (done) => show({ done: Math.floor(done) }),
            partial: (comparison) => show({ partial: { a, b, seed, buyers, replications, comparison } }),
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
      const { summaries, comparison } = outcome.value;
      const [summariesA, summariesB] = summaries;
      set({
        run: { status: 'idle' },
        result: { a, b, seed, buyers, replications, summariesA, summariesB, comparison },
      });
      tables.setRun(outcome.value.tables);
      tables.start();
    },
    cancelRun: () => simulator.cancel(),
  };
}
