import type { AccountSetting, Group, Member, OfflineRule, Plan } from '../../model/plan.ts';
import type { AccountId } from '../../model/shop.ts';
import { withOptions, type Options } from '../optional.ts';

/** What an account starts with when a plan first names it. */
const DEFAULTS: Omit<AccountSetting, 'account'> = {
  suspended: false,
  deactivated: false,
  capacity: 10,
  shifts: 'as-logged',
};

export const settingOf = (plan: Plan, account: AccountId): AccountSetting =>
  plan.accounts.find((setting) => setting.account === account) ?? { account, ...DEFAULTS };

/** A plan under a name of the user's own, which is the same in every language. */
export function renamed(plan: Plan, name: string): Plan {
  return withOptions({ ...plan, name }, { names: null });
}

/** A plan in which one account is set differently; an account that it did not name is added. */
export const withSetting = (plan: Plan, account: AccountId, change: Partial<AccountSetting>): Plan =>
  withAccount(plan, { ...settingOf(plan, account), ...change });

/** The same for settings that an account may leave out: `null` does. */
export const withAccountOptions = (plan: Plan, account: AccountId, change: Options<AccountSetting>): Plan =>
  withAccount(plan, withOptions(settingOf(plan, account), change));

function withAccount(plan: Plan, changed: AccountSetting): Plan {
  const { account } = changed;
  const known = plan.accounts.some((setting) => setting.account === account);
  return {
    ...plan,
    accounts: known
      ? plan.accounts.map((setting) => (setting.account === account ? changed : setting))
      : [...plan.accounts, changed],
  };
}

export const withGroup = (plan: Plan, id: string, change: Partial<Group>): Plan => ({
  ...plan,
  groups: plan.groups.map((group) => (group.id === id ? { ...group, ...change } : group)),
});

/** The first id `group-N` that is not taken, with a new empty group of that id at the end. */
export function withNewGroup(plan: Plan, nameOf: (number: number) => string): { plan: Plan; id: string } {
  let number = plan.groups.length + 1;
  while (plan.groups.some(({ id }) => id === `group-${number}`)) number++;
  const id = `group-${number}`;
  const group: Group = { id, name: nameOf(number), members: [], policy: 'weighted', scopes: [] };
  return { id, plan: { ...plan, groups: [...plan.groups, group] } };
}

/** A plan in which one group has optional settings of another kind, or (`null`) does without them. */
export const withGroupOptions = (plan: Plan, id: string, change: Options<Group>): Plan => ({
  ...plan,
  groups: plan.groups.map((group) => (group.id === id ? withOptions(group, change) : group)),
});

export const withoutGroup = (plan: Plan, id: string): Plan => ({
  ...plan,
  groups: plan.groups.filter((group) => group.id !== id),
});

/** How an account stands to a group. */
export type Rotation = 'in' | 'removed' | 'none';

export const memberOf = (group: Group, account: AccountId): Member | undefined =>
  group.members.find((member) => member.account === account);

export function rotationOf(group: Group, account: AccountId): Rotation {
  const member = memberOf(group, account);
  return member === undefined ? 'none' : member.inRotation ? 'in' : 'removed';
}

/** A plan in which an account stands differently to a group; a new member gets weight 1. */
export function withRotation(plan: Plan, groupId: string, change: { account: AccountId; rotation: Rotation }): Plan {
  const group = plan.groups.find(({ id }) => id === groupId);
  if (group === undefined) return plan;
  const { account, rotation } = change;
  const others = group.members.filter((member) => member.account !== account);
  if (rotation === 'none') return withGroup(plan, groupId, { members: others });
  const member = { account, weight: memberOf(group, account)?.weight ?? 1, inRotation: rotation === 'in' };
  const known = memberOf(group, account) !== undefined;
  return withGroup(plan, groupId, {
    members: known ? group.members.map((one) => (one.account === account ? member : one)) : [...others, member],
  });
}

export function withWeight(plan: Plan, groupId: string, change: { account: AccountId; weight: number }): Plan {
  const group = plan.groups.find(({ id }) => id === groupId);
  if (group === undefined) return plan;
  const members = group.members.map((member) =>
    member.account === change.account ? { ...member, weight: change.weight } : member,
  );
  return withGroup(plan, groupId, { members });
}

/** An offline rule of a kind, kept as far as the old one is of the same kind. */
export function ruleOfKind(kind: OfflineRule['kind'], old: OfflineRule): OfflineRule {
  if (old.kind === kind) return old;
  switch (kind) {
    case 'proxy':
      return { kind, accounts: [] };
    case 'pool':
      return { kind, distribution: null };
    case 'main':
    case 'members':
    case 'queue':
      return { kind };
  }
}

/** Days that a pool's click picks, ascending, with one of them put in or out. */
export const withDay = (days: readonly number[], day: number, on: boolean): number[] =>
  [...days.filter((one) => one !== day), ...(on ? [day] : [])].sort((one, other) => one - other);
