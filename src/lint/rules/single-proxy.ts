import { alwaysThere, factsOf, proxies, ruleAt, withRule } from '../facts.ts';
import type { Rule } from './rule.ts';

/** One proxy account for the whole night: its morning begins with every message of the night. */
export const singleProxy = {
  id: 'single_proxy',
  severity: 'warning',
  find(plan, shop) {
    const facts = factsOf(plan, shop);
    if (facts.robot) return [];
    return facts.rules.flatMap(({ path, rule, openings }) => {
      const shares = proxies(rule);
      if (shares.length !== 1 || openings.length === 0) return [];
      const [only] = shares;
      const others = alwaysThere(facts, openings).filter((account) => account !== only.account);
      return [{ path: `${path}.accounts`, detail: { account: only.account, others } }];
    });
  },
  /** The others of the first shift share the night, each with the weight of the one. */
  fix(plan, { path, detail }) {
    const rule = ruleAt(plan, path);
    const only = proxies(rule).at(0);
    if (only === undefined) return plan;
    const accounts = [only.account, ...(detail.others ?? [])].map((account) => ({ account, weight: only.weight }));
    return withRule(plan, path, { kind: 'proxy', accounts });
  },
} as const satisfies Rule;
