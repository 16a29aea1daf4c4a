import type { Messages } from '../i18n/messages.ts';
import type { Found } from '../i18n/texts/lint.ts';
import type { Finding } from '../lint/rules/rule.ts';
import type { Plan } from '../model/plan.ts';
import type { AccountId, Shop } from '../model/shop.ts';
import { dayWords, nameOf } from './plan-terms.ts';

/** What a finding is about, in the names that people use. */
function foundOf({ path, detail }: Finding, plan: Plan, shop: Shop, t: Messages): Found {
  const names = (ids: readonly AccountId[]): string[] => ids.map((id) => nameOf(shop, id));
  const { account = '', group = '', others = [], days = [], dates = [], clock = '', count = 0 } = detail;
  return {
    account: nameOf(shop, account),
    group: plan.groups.find(({ id }) => id === group)?.name ?? group,
    others: names(others),
    days: days.length === 0 ? '' : dayWords(days, t),
    dates: dates.map((date) => t.plan.datesBefore(date)),
    clock,
    count,
    night: path.startsWith('night'),
  };
}

/** The sentence of a finding, and what the button that repairs it says. */
export function findingWords(finding: Finding, plan: Plan, shop: Shop, t: Messages): { text: string; fix: string } {
  const found = foundOf(finding, plan, shop, t);
  const say = (texts: Readonly<Partial<Record<string, (found: Found) => string>>>): string =>
    texts[finding.rule]?.(found) ?? '';
  return { text: say(t.lint.sentences), fix: say(t.lint.fixes) };
}
