import type { AccountSetting, Group, OfflineRule, Plan } from '../model/plan.ts';
import type { AccountId } from '../model/shop.ts';

/** One thing that plan B sets differently from plan A; accounts that change alike are one change. */
export type PlanChange =
  | { readonly kind: 'suspended' | 'deactivated'; readonly accounts: readonly AccountId[]; readonly on: boolean }
  | { readonly kind: 'capacity'; readonly account: AccountId; readonly a: number; readonly b: number }
  | { readonly kind: 'shifts'; readonly accounts: readonly AccountId[] }
  | {
      readonly kind: 'removed' | 'returned' | 'joined' | 'left';
      readonly accounts: readonly AccountId[];
      readonly group: string;
    }
  | { readonly kind: 'weight'; readonly account: AccountId; readonly a: number; readonly b: number }
  | { readonly kind: 'groupAdded' | 'groupRemoved' | 'policy' | 'weights' | 'relief' | 'scopes'; readonly group: Group }
  | { readonly kind: 'offline'; readonly rule: OfflineRule }
  | { readonly kind: 'recentContact' | 'night'; readonly plan: Plan };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

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
  return [
    ...flips('suspended'),
    ...flips('deactivated'),
    { kind: 'shifts', accounts: who((was, now) => !same(was.shifts, now.shifts)) },
    ...pairs.flatMap(([was, now]): PlanChange[] =>
      was.capacity === now.capacity
        ? []
        : [{ kind: 'capacity', account: now.account, a: was.capacity, b: now.capacity }],
    ),
  ];
}

/** Whether two groups by weight read their weights differently. */
const readsDifferently = (a: Group, b: Group): boolean =>
  a.policy === 'weighted' && b.policy === 'weighted' && (a.weights ?? 'share') !== (b.weights ?? 'share');

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
    ...(a.busyAbove === b.busyAbove && a.overflow === b.overflow ? [] : [{ kind: 'relief' as const, group: b }]),
    ...(same(a.scopes, b.scopes) ? [] : [{ kind: 'scopes' as const, group: b }]),
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
    ...(same(a.offline, b.offline) ? [] : [{ kind: 'offline' as const, rule: b.offline }]),
    ...(same(a.night, b.night) ? [] : [{ kind: 'night' as const, plan: b }]),
  ];
  return changes.filter((change) => !('accounts' in change) || change.accounts.length > 0);
}
