import type { Commands } from './commands.ts';
import { isCancelled } from './problems.ts';
import { planOf, type RunState } from './state.ts';
import { Latest, settled, type Workbench } from './workbench.ts';

/** Replaying the two plans that are compared. */
export function runCommands({ state, set, simulator, tables }: Workbench): Pick<Commands, 'run' | 'cancelRun'> {
  const latest = new Latest();
  return {
    async run() {
      const { log, problems, replications, seed } = state();
      const a = planOf(state(), state().a);
      const b = planOf(state(), state().b);
      if (log === null || a === undefined || b === undefined) return;
      if ([a, b].some(({ id }) => (problems[id] ?? []).length > 0)) return;
      const counts = latest.begin();
      simulator.cancel();
      const running = (done: number): RunState => ({ status: 'running', done, total: replications });
      set({ run: running(0) });
      const order = { plans: [a, b] as const, replications, seed };
      const outcome = await settled(
        simulator.run(order, ({ done, total }) => {
          if (counts()) set({ run: running(Math.floor((done / total) * replications)) });
        }),
      );
      if (!counts()) return;
      if (!outcome.ok) {
        const { error } = outcome;
        set({ run: isCancelled(error) ? { status: 'cancelled' } : { status: 'failed', problems: error } });
        return;
      }
      const { summaries, comparison } = outcome.value;
      const [summariesA, summariesB] = summaries;
      set({ run: { status: 'idle' }, result: { a, b, seed, replications, summariesA, summariesB, comparison } });
      tables.setRun(outcome.value.tables);
      tables.start();
    },
    cancelRun: () => simulator.cancel(),
  };
}
