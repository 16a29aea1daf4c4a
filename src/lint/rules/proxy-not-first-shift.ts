import { alwaysThere, factsOf, isThere, proxies, withRule } from '../facts.ts';
import { weekdayOf } from '../week.ts';
import type { Rule } from './rule.ts';

/** A proxy that is not on the first shift after the night: what it was given waits for it while others work. */
export const proxyNotFirstShift = {
  id: 'proxy_not_first_shift',
  severity: 'warning',
  find(plan, shop) {
    const facts = factsOf(plan, shop);
    if (facts.robot) return [];
    return facts.rules.flatMap(({ path, rule, openings }) =>
      proxies(rule).flatMap(({ account }) => {
        const missed = openings.filter((opening) => !isThere(facts, account, opening));
        if (missed.length === 0) return [];
        const i = rule.kind === 'proxy' ? rule.accounts.findIndex((share) => share.account === account) : 0;
        const days = [...new Set(missed.map(weekdayOf))];
        const others = alwaysThere(facts, openings);
        return [{ path: `${path}.accounts[${i}]`, detail: { account, days, others } }];
      }),
    );
  },
  /** Whoever is on every first shift is the proxy. */
  fix: (plan, { path, detail: { others = [] } }) =>
    others.length === 0
      ? plan
      : withRule(plan, path, { kind: 'proxy', accounts: others.map((account) => ({ account, weight: 1 })) }),
} as const satisfies Rule;
