import { everyDaysClock, factsOf, withRule } from '../facts.ts';
import { clockOf } from '../week.ts';
import type { Rule } from './rule.ts';

/** A message pool that nobody distributes: what waits in it is lost. */
export const poolNeverDistributed = {
  id: 'pool_never_distributed',
  severity: 'warning',
  find(plan, shop) {
    const facts = factsOf(plan, shop);
    const clock = everyDaysClock(facts);
    return facts.rules.flatMap(({ path, rule }) =>
      rule.kind === 'pool' && rule.distribution === null
        ? [
            {
              path: `${path}.distribution`,
              detail: clock === null ? {} : { clock: clockOf(clock) },
            },
          ]
        : [],
    );
  },
  /** One click a day when the first shift is there, of today's and yesterday's messages, where routing sends them. */
  fix: (plan, { path, detail: { clock } }) =>
    clock === undefined
      ? plan
      : withRule(plan, path, { kind: 'pool', distribution: { at: clock, dates: [0, 1], accounts: 'by-rules' } }),
} as const satisfies Rule;
