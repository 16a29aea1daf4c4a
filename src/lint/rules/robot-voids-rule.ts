import { everyDaysClock, factsOf, withRule } from '../facts.ts';
import { clockOf } from '../week.ts';
import type { Rule } from './rule.ts';

/** A robot makes a pool of every offline rule: the proxy or main account that was chosen gets nothing, and nobody distributes the pool. */
export const robotVoidsRule = {
  id: 'robot_voids_rule',
  severity: 'warning',
  find(plan, shop) {
    const facts = factsOf(plan, shop);
    if (!facts.robot) return [];
    const clock = everyDaysClock(facts);
    return facts.rules.flatMap(({ path, rule }) =>
      rule.kind === 'pool' || rule.kind === 'queue'
        ? []
        : [{ path, detail: clock === null ? {} : { clock: clockOf(clock) } }],
    );
  },
  /** The pool that it is anyway, with a click when the first shift is there. */
  fix: (plan, { path, detail: { clock } }) =>
    clock === undefined
      ? plan
      : withRule(plan, path, { kind: 'pool', distribution: { at: clock, dates: [0, 1], accounts: 'by-rules' } }),
} as const satisfies Rule;
