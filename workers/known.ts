import type { Summary } from '../src/metrics/summary.ts';
import type { Plan } from '../src/model/plan.ts';
import type { Order, World } from './share.ts';

/** Summaries of replays that need not be done again: a plan that stays while another changes is replayed once. */
export class Known {
  #world: World | null = null;
  #chance = '';
  #plans = new Map<string, Map<number, Summary>>();

  /** Forgets all that the order has no use for: another world, other buyers, another seed, other plans. */
  readonly turnTo = (world: World, { plans, seed, buyers = {} }: Order): void => {
    const chance = JSON.stringify({ seed, buyers });
    const keeps = this.#world === world && this.#chance === chance;
    const before = keeps ? this.#plans : new Map<string, Map<number, Summary>>();
    this.#world = world;
    this.#chance = chance;
    this.#plans = new Map(plans.map(keyOf).map((key) => [key, before.get(key) ?? new Map<number, Summary>()]));
  };

  readonly get = (plan: Plan, replication: number): Summary | undefined =>
    this.#plans.get(keyOf(plan))?.get(replication);

  readonly add = (plan: Plan, replication: number, summary: Summary): void =>
    void this.#plans.get(keyOf(plan))?.set(replication, summary);
}

const keys = new WeakMap<Plan, string>();

/** Plans come as copies: those that say the same are the same. */
function keyOf(plan: Plan): string {
  let key = keys.get(plan);
  if (key === undefined) keys.set(plan, (key = JSON.stringify(plan)));
  return key;
}
