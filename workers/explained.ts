import type { Explanation } from '../src/model/explanation.ts';
import type { Plan } from '../src/model/plan.ts';
import { explain } from '../src/sim/explain.ts';
import type { World } from './share.ts';

/** Which inquiry of which replication of a plan is looked into. */
export interface Asked {
  /** Without problems (see `planProblems`). */
  readonly plan: Plan;
  readonly seed: number;
  readonly replication: number;
  /** By arrival, from 0. */
  readonly inquiry: number;
}

/** One replay of the world, with one inquiry watched; equal to what a run of the same seed did. */
export const explained = ({ shop, trace }: World, asked: Asked): Explanation => explain({ shop, trace, ...asked });
