import type { Plan, PlanId } from '../model/plan.ts';
import type { Commands } from './commands.ts';
import { challengers, copyOf, withPlan, withPlans, type PlanHistory } from './plans.ts';
import { lookingAt, planOf, type AppState } from './state.ts';
import type { Workbench } from './workbench.ts';

type PlanCommands = Pick<
  Commands,
  | 'compare'
  | 'edit'
  | 'setPlan'
  | 'duplicatePlan'
  | 'deletePlan'
  | 'undo'
  | 'redo'
  | 'setReplications'
  | 'setSeed'
  | 'setBuyers'
  | 'setLive'
  | 'nextInquiries'
>;

export const MOST_REPLICATIONS = 1000;

/** Changes of plans, which can be taken back, and of how they are compared, which cannot. */
export function planCommands({ state, set }: Workbench, history: PlanHistory): PlanCommands {
  const show = (plans: readonly Plan[]): void =>
    set({ ...withPlans(state(), plans, state().log?.shop ?? null), ...history.flags });
  const edit = (plans: readonly Plan[], gesture: string | null = null): void => {
    history.edited(state().plans, gesture);
    show(plans);
  };
  const known = (id: string): Plan => {
    const plan = planOf(state(), id);
    if (plan === undefined) throw new RangeError(`no plan has the id ${id}`);
    return plan;
  };
  return {
    compare(a, b, others = othersBeside(state(), b)) {
      const compared = [known(a).id, known(b).id];
      const { result } = state();
      set({
        a,
        b,
        others: challengers(
          others.map((id) => known(id).id),
          compared,
        ),
        result: result && lookingAt(result, b),
      });
    },
    edit: (id) => set({ editing: id === null ? null : known(id).id }),
    setPlan(plan, gesture) {
      if (planOf(state(), plan.id) !== plan) edit(withPlan(state().plans, plan), gesture);
    },
    duplicatePlan(id) {
      const copy = copyOf(known(id), state().plans);
      edit([...state().plans, copy]);
      return copy.id;
    },
    deletePlan(id) {
      const plan = known(id);
      if (state().plans.length <= 1) throw new RangeError('the last plan stays');
      edit(state().plans.filter((one) => one !== plan));
    },
    undo: () => showIf(history.undo(state().plans), show),
    redo: () => showIf(history.redo(state().plans), show),
    setReplications: (replications) => {
      whole(replications, 2, MOST_REPLICATIONS);
      set({ replications });
    },
    setSeed: (seed) => {
      whole(seed, 0, Number.MAX_SAFE_INTEGER);
      set({ seed });
    },
    setBuyers: (buyers) => set({ buyers }),
    setLive: (live) => set({ live }),
    async nextInquiries(plan, group) {
      const { log, seed } = state();
      // Loaded when it is first asked for: the page itself replays nothing.
      const { nextInquiries } = await import('../sim/preview.ts');
      return log === null ? null : nextInquiries(log.shop, plan, { group, seed });
    },
  };
}

/** Whoever is looked at changes places with who was. */
const othersBeside = ({ b, others }: AppState, next: PlanId): readonly PlanId[] =>
  others.map((id) => (id === next ? b : id));

function showIf(plans: readonly Plan[] | undefined, show: (plans: readonly Plan[]) => void): void {
  if (plans !== undefined) show(plans);
}

function whole(value: number, least: number, most: number): void {
  if (!Number.isSafeInteger(value) || value < least || value > most)
    throw new RangeError(`${value} is not a whole number from ${least} to ${most}`);
}
