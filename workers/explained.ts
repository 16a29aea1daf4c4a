import type { Explanation } from '../src/model/explanation.ts';
import type { Plan } from '../src/model/plan.ts';
import { explain } from '../src/sim/explain.ts';
import type { World } from './share.ts';
import type { Supposition } from './supposed.ts';

/** Which inquiry of which replication of a plan is looked into. */
export interface Asked extends Supposition {
  /** Without problems (see `planProblems`). */
  readonly plan: Plan;
  readonly replication: number;
  /** By arrival, from 0. */
  readonly inquiry: number;
}

/** One replay, in a world in which buyers are as supposed, with one inquiry watched; equal to what a run did. */
export const explained = ({ shop, trace }: World, asked: Asked): Explanation => explain({ shop, trace, ...asked });
