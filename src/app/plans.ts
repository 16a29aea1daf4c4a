import type { Problem } from '../base/result.ts';
import type { Plan, PlanId } from '../model/plan.ts';
import { planProblems } from '../model/planProblems.ts';
import type { Shop } from '../model/shop.ts';
import { MOST_CHALLENGERS, type AppState } from './state.ts';

/** The part of the state that depends on which plans there are. */
export type PlanState = Pick<AppState, 'plans' | 'a' | 'b' | 'challengers' | 'editing' | 'problems'>;

/** The state with other plans: what is compared and edited is still there, and every plan's problems are known. */
export function withPlans(state: PlanState, plans: readonly Plan[], shop: Shop | null): PlanState {
  const known = (id: PlanId): boolean => plans.some((plan) => plan.id === id);
  const other = (than: PlanId): PlanId => (plans.find(({ id }) => id !== than) ?? plans[0]).id;
  const a = known(state.a) ? state.a : known(state.b) ? other(state.b) : plans[0].id;
  const left = state.challengers.filter(known);
  const place = state.challengers.indexOf(state.b);
  const b = known(state.b)
    ? state.b
    : (left.filter((id) => id !== a).at(place) ?? left.find((id) => id !== a) ?? other(a));
  return {
    plans,
    a,
    b,
    challengers: challengersOf(left, { a, b }),
    editing: state.editing !== null && known(state.editing) ? state.editing : null,
    problems: problemsByPlan(state, plans, shop),
  };
}

/** Who is compared with `a`: each once, no more than there is room for, `b` always, and `a` itself only where it is `b`. */
export function challengersOf(wanted: readonly PlanId[], { a, b }: Pick<AppState, 'a' | 'b'>): readonly PlanId[] {
  const plans = [...new Set(wanted.includes(b) ? wanted : [b, ...wanted])].filter((id) => id === b || id !== a);
  const most = plans.slice(0, MOST_CHALLENGERS);
  return most.includes(b) ? most : [...most.slice(0, -1), b];
}

/** A plan that did not change keeps its problems. */
function problemsByPlan(state: PlanState, plans: readonly Plan[], shop: Shop | null): AppState['problems'] {
  const before = new Map(state.plans.map((plan) => [plan, state.problems[plan.id]]));
  const of = (plan: Plan): readonly Problem[] => before.get(plan) ?? (shop === null ? [] : planProblems(plan, shop));
  return Object.fromEntries(plans.map((plan) => [plan.id, of(plan)]));
}

/** The plans with one replaced, or added at the end. */
export const withPlan = (plans: readonly Plan[], plan: Plan): readonly Plan[] =>
  plans.some(({ id }) => id === plan.id) ? plans.map((one) => (one.id === plan.id ? plan : one)) : [...plans, plan];

/** A copy under the next free number: `售后挂起 2`. */
export function copyOf(plan: Plan, plans: readonly Plan[]): Plan {
  const stem = (text: string): string => text.replace(/ \d+$/, '');
  const taken = new Set(plans.flatMap(({ id, name }) => [id, name]));
  let number = 2;
  while (taken.has(`${stem(plan.name)} ${number}`) || taken.has(idOf(plan, number))) number++;
  const named = (text: string): string => `${stem(text)} ${number}`;
  const { names } = plan;
  return {
    ...plan,
    id: idOf(plan, number),
    name: named(plan.name),
    ...(names && { names: { 'zh-CN': named(names['zh-CN']), en: named(names.en) } }),
  };
}

const idOf = (plan: Plan, number: number): PlanId => `${plan.id.replace(/-\d+$/, '')}-${number}`;

/** Plans as they were before edits, and after edits that were taken back. */
export class PlanHistory {
  #past: (readonly Plan[])[] = [];
  #future: (readonly Plan[])[] = [];
  #gesture: string | null = null;

  get flags(): Pick<AppState, 'canUndo' | 'canRedo'> {
    return { canUndo: this.#past.length > 0, canRedo: this.#future.length > 0 };
  }

  /** Remembers the plans that an edit replaces; edits that follow each other in one gesture are one step. */
  edited(before: readonly Plan[], gesture: string | null = null): void {
    if (gesture === null || gesture !== this.#gesture) this.#past.push(before);
    this.#gesture = gesture;
    this.#future = [];
  }

  undo(now: readonly Plan[]): readonly Plan[] | undefined {
    return this.#step(this.#past, this.#future, now);
  }

  redo(now: readonly Plan[]): readonly Plan[] | undefined {
    return this.#step(this.#future, this.#past, now);
  }

  forget(): void {
    this.#past = [];
    this.#future = [];
    this.#gesture = null;
  }

  #step(from: (readonly Plan[])[], to: (readonly Plan[])[], now: readonly Plan[]): readonly Plan[] | undefined {
    this.#gesture = null;
    const plans = from.pop();
    if (plans !== undefined) to.push(now);
    return plans;
  }
}
