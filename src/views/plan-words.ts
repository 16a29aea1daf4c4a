import type { Locale } from '../app/state.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Plan } from '../model/plan.ts';
import type { AccountId, Shop } from '../model/shop.ts';
import type { AccountChange } from './account-changes.ts';
import type { GroupChange, GroupSetting } from './group-changes.ts';
import { planChanges, type PlanChange } from './plan-changes.ts';
import { hoursWords, nameOf, ruleWords, scopeWords } from './plan-terms.ts';
import { accountSays, nightWords, planSays, robotWords } from './setting-words.ts';

export { nameOf, shiftWords } from './plan-terms.ts';

/** What a plan is called; plans that come with the app have a name in every language. */
export const planName = ({ name, names }: Plan, locale: Locale): string => names?.[locale] ?? name;

/** Whom and what the words are for. */
interface Told {
  readonly shop: Shop | null;
  readonly t: Messages;
}

function accountPhrase(change: AccountChange, { shop, t }: Told): string {
  const { changes } = t.plan;
  const names = change.accounts.map((id) => nameOf(shop, id));
  switch (change.kind) {
    case 'known':
      return changes.known(names, change.on);
    case 'state':
      return changes.state(names, change.a && changes.states[change.a], changes.states[change.b]);
    case 'capacity':
      return changes.capacity(names, change.a?.capacity ?? null, change.b.capacity);
    case 'shifts':
      return changes.shifts(names, change.a && hoursWords(change.a.shifts, t), hoursWords(change.b.shifts, t));
    default:
      return accountSays(change.kind, change.accounts, change.setting, { shop, t });
  }
}

function groupPhrase(change: GroupChange, told: Told): string {
  const { shop, t } = told;
  const { changes } = t.plan;
  const names = (accounts: readonly AccountId[]): string[] => accounts.map((id) => nameOf(shop, id));
  switch (change.kind) {
    case 'removed':
    case 'returned':
    case 'left':
      return changes[change.kind](names(change.accounts), change.group.name);
    case 'joined':
      return changes.joined(
        change.members.map(({ account, weight, inRotation }) =>
          changes.member(nameOf(shop, account), weight === 1 ? null : weight, inRotation),
        ),
        change.group.name,
      );
    case 'weight':
      return changes.weight(nameOf(shop, change.account), change.group?.name ?? null, change);
    case 'groupRenamed':
      return changes.groupRenamed(change.a, change.group.name);
    case 'groupOrder':
      return changes.groupOrder(change.groups.map(({ name }) => name));
    case 'overflow':
      return changes.overflow(change.group.name, change.to);
    default:
      return settingPhrase(change, told);
  }
}

function settingPhrase({ kind, group }: GroupSetting, { shop, t }: Told): string {
  const { changes, policies, weightModes } = t.plan;
  const { name, policy, weights = 'share', members, scopes, robot } = group;
  switch (kind) {
    case 'groupAdded':
    case 'groupRemoved':
      return changes[kind](name);
    case 'policy':
      return changes.policy(name, policies[policy]);
    case 'weights':
      return changes.weights(name, weightModes[weights]);
    case 'order':
      return changes.order(
        members.map(({ account }) => nameOf(shop, account)),
        name,
      );
    case 'busyAbove':
    case 'queueLimit':
      return changes[kind](name, group[kind] ?? null);
    case 'scopes':
      return changes.scopes(name, scopeWords(scopes, shop, t));
    case 'groupRobot':
      return changes.groupRobot(name, robot ? robotWords(robot, t) : null);
  }
}

function phrase(change: PlanChange, told: Told): string {
  const { shop, t } = told;
  if (change.kind === 'offline') return t.plan.changes.offline(ruleWords(change.rule, shop, t));
  if ('plan' in change)
    return change.kind === 'night' ? nightWords(change.plan, shop, t) : planSays(change.kind, change.plan, shop, t);
  return isOfAccounts(change) ? accountPhrase(change, told) : groupPhrase(change, told);
}

const isOfAccounts = (change: AccountChange | GroupChange): change is AccountChange =>
  'accounts' in change && !('group' in change);

/** What B sets differently from A, as phrases; at most `limit`, the last then says how many more. */
export function changeWords(plans: { a: Plan; b: Plan }, shop: Shop | null, t: Messages, limit = 6): string[] {
  const changes = planChanges(plans.a, plans.b).map((change) => phrase(change, { shop, t }));
  if (changes.length <= limit) return changes;
  return [...changes.slice(0, limit - 1), t.plan.changes.more(changes.length - limit + 1)];
}
