import type { Locale } from '../app/state.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Plan } from '../model/plan.ts';
import { scopeName, type AccountId, type Shop } from '../model/shop.ts';
import { planChanges, type PlanChange } from './plan-changes.ts';
import { nameOf, ruleWords } from './plan-terms.ts';
import { accountSays, nightWords, planSays, robotWords } from './setting-words.ts';

export { nameOf, ruleWords, shiftWords } from './plan-terms.ts';

/** What a plan is called; plans that come with the app have a name in every language. */
export const planName = ({ name, names }: Plan, locale: Locale): string => names?.[locale] ?? name;

function words(change: PlanChange, shop: Shop | null, t: Messages): string {
  const { changes, policies, weightModes } = t.plan;
  const names = (accounts: readonly AccountId[]): string[] => accounts.map((id) => nameOf(shop, id));
  switch (change.kind) {
    case 'known':
    case 'suspended':
    case 'deactivated':
      return changes[change.kind](names(change.accounts), change.on);
    case 'shifts':
      return changes.shifts(names(change.accounts));
    case 'removed':
    case 'returned':
    case 'joined':
    case 'left':
      return changes[change.kind](names(change.accounts), change.group);
    case 'capacity':
    case 'weight':
      return changes[change.kind](nameOf(shop, change.account), change.a, change.b);
    case 'groupAdded':
    case 'groupRemoved':
    case 'relief':
      return changes[change.kind](change.group.name);
    case 'policy':
      return changes.policy(change.group.name, policies[change.group.policy]);
    case 'weights':
      return changes.weights(change.group.name, weightModes[change.group.weights ?? 'share']);
    case 'scopes':
      return changes.scopes(change.group.name, change.group.scopes.map(scopeName));
    case 'groupRobot':
      return changes.groupRobot(change.group.name, change.group.robot ? robotWords(change.group.robot, t) : null);
    case 'offline':
      return changes.offline(ruleWords(change.rule, t));
    case 'night':
      return nightWords(change.plan, t);
    default:
      return 'plan' in change
        ? planSays(change.kind, change.plan, shop, t)
        : accountSays(change.kind, change.accounts, change.setting, { shop, t });
  }
}

/** What B sets differently from A, as phrases; at most `limit`, the last then says how many more. */
export function changeWords(plans: { a: Plan; b: Plan }, shop: Shop | null, t: Messages, limit = 6): string[] {
  const changes = planChanges(plans.a, plans.b).map((change) => words(change, shop, t));
  if (changes.length <= limit) return changes;
  return [...changes.slice(0, limit - 1), t.plan.changes.more(changes.length - limit + 1)];
}
