import type { Problem } from '../base/result.ts';
import {
  clockMinutes,
  isAutomatic,
  type AutomaticDistribution,
  type Distribution,
  type ManualDistribution,
  type OfflineRule,
  type ProxyShare,
} from './plan.ts';
import { problem } from './shape.ts';
import { accountNames, choiceProblems, clockProblems, sharesProblems, type NamesOfShop } from './valueProblems.ts';

/** Farthest date that a click can pick, in days before it. */
const OLDEST_DATE = 366;

/** What is wrong with an offline rule that stands at a JSON path. */
export function ruleProblems(rule: OfflineRule, shop: NamesOfShop, at: string): Problem[] {
  switch (rule.kind) {
    case 'proxy':
      return proxyProblems(rule.accounts, shop, `${at}.accounts`);
    case 'pool':
      return rule.distribution ? distributionProblems(rule.distribution, shop, `${at}.distribution`) : [];
    case 'main':
      return shop.accounts.some(({ role }) => role === 'main') ? [] : [problem('no_main_account', at, rule.kind)];
    case 'members':
    case 'queue':
      return [];
    default:
      return [problem('unknown_rule', `${at}.kind`, (rule as { kind: unknown }).kind)];
  }
}

function proxyProblems(shares: readonly ProxyShare[], shop: NamesOfShop, at: string): Problem[] {
  if (shares.length === 0) return [problem('empty_proxy', at, shares)];
  return sharesProblems(shares, shop, at);
}

function distributionProblems(distribution: Distribution, shop: NamesOfShop, at: string): Problem[] {
  return isAutomatic(distribution) ? automaticProblems(distribution, at) : manualProblems(distribution, shop, at);
}

function manualProblems({ at: clock, dates, accounts }: ManualDistribution, shop: NamesOfShop, at: string): Problem[] {
  return [
    ...clockProblems(clock, `${at}.at`),
    ...(dates.length === 0 ? [problem('no_date', `${at}.dates`, dates)] : []),
    ...dates.flatMap((date, i) =>
      Number.isInteger(date) && date >= 0 && date <= OLDEST_DATE
        ? []
        : [problem('bad_date', `${at}.dates[${i}]`, date)],
    ),
    ...(accounts.length === 0 ? [problem('empty_distribution', `${at}.accounts`, accounts)] : []),
    ...(accounts === 'by-rules' ? [] : accountNames(accounts, shop, (i) => `${at}.accounts[${i}]`)),
  ];
}

function automaticProblems({ from, to, reachHours, order, only }: AutomaticDistribution, at: string): Problem[] {
  const reaches = reachHours > 0 && reachHours <= OLDEST_DATE * 24;
  return [
    ...clockProblems(from, `${at}.from`),
    ...clockProblems(to, `${at}.to`),
    ...(clockMinutes(from) === clockMinutes(to) ? [problem('empty_window', `${at}.to`, to, { from, to })] : []),
    ...(reaches ? [] : [problem('bad_reach', `${at}.reachHours`, reachHours)]),
    ...choiceProblems(order, ['latest-first', 'oldest-first'], `${at}.order`),
    ...choiceProblems(only, ['asked-for-person'], `${at}.only`),
  ];
}
