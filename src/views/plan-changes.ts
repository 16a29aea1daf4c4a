import { canonical as written, sameJson as same } from '../model/json.ts';
import type { AccountSetting, Group, OfflineRule, Plan } from '../model/plan.ts';
import type { AccountId } from '../model/shop.ts';
import type { OptionalKey } from './optional.ts';

/** Settings of a plan, and of an account, that may be left out: each has its words. */
export type PlanField = Exclude<OptionalKey<Plan>, 'names'>;
export type AccountField = OptionalKey<AccountSetting>;

/** One thing that plan B sets differently from plan A; accounts that change alike are one change. */
export type PlanChange =
  | {
      readonly kind: 'known' | 'suspended' | 'deactivated';
      readonly accounts: readonly AccountId[];
      readonly on: boolean;
    }
  /** Accounts that are now set alike, as `setting` is. */
  | { readonly kind: AccountField; readonly accounts: readonly AccountId[]; readonly setting: AccountSetting }
  | { readonly kind: 'capacity'; readonly account: AccountId; readonly a: number; readonly b: number }
  | { readonly kind: 'shifts'; readonly accounts: readonly AccountId[] }
  | {
      readonly kind: 'removed' | 'returned' | 'joined' | 'left';
      readonly accounts: readonly AccountId[];
      readonly group: string;
    }
  | { readonly kind: 'weight'; readonly account: AccountId; readonly a: number; readonly b: number }
  | {
      readonly kind: 'groupAdded' | 'groupRemoved' | 'policy' | 'weights' | 'relief' | 'scopes' | 'groupRobot';
      readonly group: Group;
    }
  | { readonly kind: 'offline'; readonly rule: OfflineRule }
  | { readonly kind: PlanField | 'night'; readonly plan: Plan };

/** In the order of the editor. */
export const ACCOUNT_FIELDS = [
  'breaks',
  'suspendedDuring',
  'autoSuspendAt',
  'deactivatedFrom',
  'phone',
  'employment',
  'contractHours',
  'hourlyCost',
] as const satisfies readonly AccountField[];

const PLAN_FIELDS = [
  'dedicated',
  'robot',
  'unscoped',
  'allSuspended',
  'redispatch',
  'transferAfterSeconds',
  'phoneCountsAsOnline',
  'serviceOrder',
  'nudgeAfterSeconds',
  'holdSeconds',
] as const satisfies readonly PlanField[];

/** What it means to leave a setting out, where that can be written as well. */
const LEFT_OUT: Partial<AccountSetting> & Partial<Plan> = {
  breaks: [],
  suspendedDuring: [],
  phone: false,
  phoneCountsAsOnline: true,
  serviceOrder: 'oldest-first',
};

/** Accounts whose field is now another one; those that are alike now are one change. */
function fieldChanges(
  field: AccountField,
  pairs: readonly (readonly [AccountSetting, AccountSetting])[],
): PlanChange[] {
  const value = (setting: AccountSetting): unknown => setting[field] ?? LEFT_OUT[field];
  const alike = new Map<string | undefined, AccountSetting[]>();
  for (const [was, now] of pairs) {
    if (same(value(was), value(now))) continue;
    const key = written(value(now));
    alike.set(key, [...(alike.get(key) ?? []), now]);
  }
  return [...alike.values()].map((settings) => ({
    kind: field,
    accounts: settings.map(({ account }) => account),
    setting: settings[0],
  }));
}

function accountChanges(a: Plan, b: Plan): PlanChange[] {
  const before = new Map(a.accounts.map((setting) => [setting.account, setting]));
  const pairs = b.accounts.flatMap((now): [AccountSetting, AccountSetting][] => {
    const was = before.get(now.account);
    return was ? [[was, now]] : [];
  });
  const who = (test: (was: AccountSetting, now: AccountSetting) => boolean): AccountId[] =>
    pairs.filter(([was, now]) => test(was, now)).map(([, now]) => now.account);
  const flips = (kind: 'suspended' | 'deactivated'): PlanChange[] =>
    [true, false].map((on) => ({ kind, on, accounts: who((was, now) => was[kind] !== now[kind] && now[kind] === on) }));
  const only = (one: Plan, other: Plan): AccountId[] =>
    one.accounts.map(({ account }) => account).filter((id) => !other.accounts.some(({ account }) => account === id));
  return [
    { kind: 'known', on: true, accounts: only(b, a) },
    { kind: 'known', on: false, accounts: only(a, b) },
    ...flips('suspended'),
    ...flips('deactivated'),
    { kind: 'shifts', accounts: who((was, now) => !same(was.shifts, now.shifts)) },
    ...pairs.flatMap(([was, now]): PlanChange[] =>
      was.capacity === now.capacity
        ? []
        : [{ kind: 'capacity', account: now.account, a: was.capacity, b: now.capacity }],
    ),
    ...ACCOUNT_FIELDS.flatMap((field) => fieldChanges(field, pairs)),
  ];
}

/** Whether two groups by weight read their weights differently. */
const readsDifferently = (a: Group, b: Group): boolean =>
  a.policy === 'weighted' && b.policy === 'weighted' && (a.weights ?? 'share') !== (b.weights ?? 'share');

const RELIEF = ['busyAbove', 'overflow', 'queueLimit'] as const;

function memberChanges(a: Group, b: Group): PlanChange[] {
  const group = b.name;
  const before = new Map(a.members.map((member) => [member.account, member]));
  const after = new Map(b.members.map((member) => [member.account, member]));
  const both = b.members.flatMap((now) => {
    const was = before.get(now.account);
    return was ? [{ was, now }] : [];
  });
  const accounts = (list: readonly { readonly account: AccountId }[]): AccountId[] =>
    list.map(({ account }) => account);
  return [
    {
      kind: 'removed',
      group,
      accounts: accounts(both.filter(({ was, now }) => was.inRotation && !now.inRotation).map(({ now }) => now)),
    },
    {
      kind: 'returned',
      group,
      accounts: accounts(both.filter(({ was, now }) => !was.inRotation && now.inRotation).map(({ now }) => now)),
    },
    { kind: 'joined', group, accounts: accounts(b.members.filter(({ account }) => !before.has(account))) },
    { kind: 'left', group, accounts: accounts(a.members.filter(({ account }) => !after.has(account))) },
    ...both.flatMap(({ was, now }): PlanChange[] =>
      was.weight === now.weight ? [] : [{ kind: 'weight', account: now.account, a: was.weight, b: now.weight }],
    ),
    ...(a.policy === b.policy ? [] : [{ kind: 'policy' as const, group: b }]),
    ...(readsDifferently(a, b) ? [{ kind: 'weights' as const, group: b }] : []),
    ...(RELIEF.every((field) => a[field] === b[field]) ? [] : [{ kind: 'relief' as const, group: b }]),
    ...(same(a.scopes, b.scopes) ? [] : [{ kind: 'scopes' as const, group: b }]),
    ...(same(a.robot, b.robot) ? [] : [{ kind: 'groupRobot' as const, group: b }]),
  ];
}

/** What B sets differently from A, in the order of the editor; empty when the settings are the same. */
export function planChanges(a: Plan, b: Plan): PlanChange[] {
  const changes: PlanChange[] = [
    ...accountChanges(a, b),
    ...b.groups.flatMap((group): PlanChange[] => {
      const was = a.groups.find(({ id }) => id === group.id);
      return was ? memberChanges(was, group) : [{ kind: 'groupAdded', group }];
    }),
    ...a.groups
      .filter(({ id }) => !b.groups.some((group) => group.id === id))
      .map((group): PlanChange => ({ kind: 'groupRemoved', group })),
    ...(same(a.recentContact, b.recentContact) ? [] : [{ kind: 'recentContact' as const, plan: b }]),
    ...PLAN_FIELDS.filter((field) => !same(a[field] ?? LEFT_OUT[field], b[field] ?? LEFT_OUT[field])).map((kind) => ({
      kind,
      plan: b,
    })),
    ...(same(a.offline, b.offline) ? [] : [{ kind: 'offline' as const, rule: b.offline }]),
    ...(same(a.night, b.night) ? [] : [{ kind: 'night' as const, plan: b }]),
  ];
  return changes.filter((change) => !('accounts' in change) || change.accounts.length > 0);
}
