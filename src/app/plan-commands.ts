import type { Plan, PlanId } from '../model/plan.ts';
import type { Commands } from './commands.ts';
import { challengersOf, copyOf, withPlan, withPlans, type PlanHistory } from './plans.ts';
import { lookingAt, planOf, type AppState } from './state.ts';
import type { Workbench } from './workbench.ts';

type PlanCommands = Pick<
  Commands,
  | 'compare'
  | 'challenge'
  | 'setPack'
  | 'setThreshold'
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
  const put = (plans: readonly Plan[]): void =>
    set({ ...withPlans(state(), plans, state().log?.shop ?? null), ...history.flags });
  const edit = (plans: readonly Plan[], gesture: string | null = null): void => {
    history.edited(state().plans, gesture);
    put(plans);
  };
  const known = (id: string): Plan => {
    const plan = planOf(state(), id);
    if (plan === undefined) throw new RangeError(`no plan has the id ${id}`);
    return plan;
  };
  const show = (compared: Pick<AppState, 'a' | 'b' | 'challengers'>): void => {
    const { result } = state();
    set({ ...compared, result: result && lookingAt(result, compared.b) });
  };
  return {
    compare(a, b, others) {
      const compared = { a: known(a).id, b: known(b).id };
      const wanted = others === undefined ? seatsWith(state(), compared) : [b, ...others.map((id) => known(id).id)];
      show({ ...compared, challengers: challengersOf(wanted, compared) });
    },
    challenge(plans, b = state().b) {
      const { a, challengers } = state();
      if (plans.length === 0) throw new RangeError('somebody challenges the baseline');
      const wanted = plans.map((id) => known(id).id);
      const next = wanted.includes(b) ? b : (wanted[challengers.indexOf(state().b)] ?? wanted[wanted.length - 1]);
      show({ a, b: next, challengers: challengersOf(wanted, { a, b: next }) });
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
    undo: () => showIf(history.undo(state().plans), put),
    redo: () => showIf(history.redo(state().plans), put),
    setReplications: (replications) => {
      whole(replications, 2, MOST_REPLICATIONS);
      set({ replications });
    },
    setSeed: (seed) => {
      whole(seed, 0, Number.MAX_SAFE_INTEGER);
      set({ seed });
    },
    setBuyers: (buyers) => set({ buyers }),
    setPack: (pack) => set({ pack }),
    setThreshold(metric, threshold) {
      if (!(threshold >= 0 && threshold < Infinity)) throw new RangeError(`${threshold} is no least difference`);
      const { [metric]: _, ...others } = state().thresholds;
      set({ thresholds: threshold === 0 ? others : { ...others, [metric]: threshold } });
    },
    setLive: (live) => set({ live }),
    async nextInquiries(plan, group) {
      const { log, seed } = state();
      // Loaded when it is first asked for: the page itself replays nothing.
      const { nextInquiries } = await import('../sim/preview.ts');
      return log === null ? null : nextInquiries(log.shop, plan, { group, seed });
    },
  };
}

/**
 * Seats keep their order. Who is not seated yet takes the seat that is looked at, and who becomes the baseline leaves his
 * to the baseline before.
 */
function seatsWith(
  { a: before, b: looked, challengers }: AppState,
  { a, b }: Pick<AppState, 'a' | 'b'>,
): readonly PlanId[] {
  const seats = challengers.includes(b) ? challengers : challengers.map((id) => (id === looked ? b : id));
  return seats.map((id) => (id === a && id !== b ? before : id));
}

function showIf(plans: readonly Plan[] | undefined, show: (plans: readonly Plan[]) => void): void {
  if (plans !== undefined) show(plans);
}

function whole(value: number, least: number, most: number): void {
  if (!Number.isSafeInteger(value) || value < least || value > most)
    throw new RangeError(`${value} is not a whole number from ${least} to ${most}`);
}
