import type { Plan } from '../model/plan.ts';
import { planProblems } from '../model/planProblems.ts';
import type { Shop } from '../model/shop.ts';
import type { Finding, Rule } from './rules/rule.ts';
import { ruleOf, RULES } from './rules/rules.ts';

/** Everything that is misconfigured in a plan, by rule; drafts are looked at as far as they go. */
export const findings = (plan: Plan, shop: Shop): Finding[] =>
  RULES.flatMap((rule: Rule) => rule.find(plan, shop).map((place) => ({ rule: rule.id, ...place })));

/** The plan with a finding repaired; `null` where no one click can do that, or only at the price of another fault. */
export function repaired(plan: Plan, shop: Shop, finding: Finding): Plan | null {
  const fixed = ruleOf(finding.rule).fix?.(plan, finding) ?? plan;
  if (fixed === plan) return null;
  const before = new Set(findings(plan, shop).map(keyOf));
  const after = findings(fixed, shop).map(keyOf);
  const isClean = !after.includes(keyOf(finding)) && after.every((key) => before.has(key));
  return isClean && planProblems(fixed, shop).length <= planProblems(plan, shop).length ? fixed : null;
}

/** What makes two findings the same, whatever else changed around them. */
export const keyOf = ({ rule, detail: { account = '', group = '' }, path }: Finding): string =>
  JSON.stringify([rule, account, group, account === '' ? path : '']);
