import type { Problem } from '../base/result.ts';
import type { ManualDistribution, OfflineRule, ProxyShare } from './plan.ts';
import { problem } from './shape.ts';
import { accountNames, clockProblems, weightProblems, type NamesOfShop } from './valueProblems.ts';

/** Farthest date that a click can pick, in days before it. */
const OLDEST_DATE = 366;

/** What is wrong with an offline rule that stands at a JSON path. */
export function ruleProblems(rule: OfflineRule, shop: NamesOfShop, at: string): Problem[] {
  switch (rule.kind) {
    case 'proxy':
      return proxyProblems(rule.accounts, shop, `${at}.accounts`);
    case 'pool':
      return rule.distribution ? distributionProblems(rule.distribution, shop, `${at}.distribution`) : [];
    case 'members':
    case 'queue':
      return [];
    default:
      return [problem('unknown_rule', `${at}.kind`, (rule as { kind: unknown }).kind)];
  }
}

function proxyProblems(shares: readonly ProxyShare[], shop: NamesOfShop, at: string): Problem[] {
  if (shares.length === 0) return [problem('empty_proxy', at, shares)];
  return [
    ...accountNames(
      shares.map(({ account }) => account),
      shop,
      (i) => `${at}[${i}].account`,
    ),
    ...shares.flatMap(({ account, weight }, i) => weightProblems(weight, `${at}[${i}].weight`, { account })),
    ...(shares.every(({ weight }) => weight === 0) ? [problem('no_capacity', at, 0)] : []),
  ];
}

function distributionProblems(
  { at: clock, dates, accounts }: ManualDistribution,
  shop: NamesOfShop,
  at: string,
): Problem[] {
  return [
    ...clockProblems(clock, `${at}.at`),
    ...(dates.length === 0 ? [problem('no_date', `${at}.dates`, dates)] : []),
    ...dates.flatMap((date, i) =>
      Number.isInteger(date) && date >= 0 && date <= OLDEST_DATE
        ? []
        : [problem('bad_date', `${at}.dates[${i}]`, date)],
    ),
    ...(accounts.length === 0 ? [problem('empty_distribution', `${at}.accounts`, accounts)] : []),
    ...accountNames(accounts, shop, (i) => `${at}.accounts[${i}]`),
  ];
}
