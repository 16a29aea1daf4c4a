import { sameJson as same } from '../model/json.ts';
import type { Group, Member, Plan, Robot } from '../model/plan.ts';
import type { AccountId } from '../model/shop.ts';
import { withOptions } from './optional.ts';

/** What is set differently of groups. */
export type GroupChange =
  | { readonly kind: 'removed' | 'returned' | 'left'; readonly accounts: readonly AccountId[]; readonly group: Group }
  | { readonly kind: 'joined'; readonly members: readonly Member[]; readonly group: Group }
  | {
      readonly kind: 'weight';
      readonly account: AccountId;
      readonly a: number;
      readonly b: number;
      /** `null` where there is only one. */
      readonly group: Group | null;
    }
  | { readonly kind: 'groupRenamed'; readonly a: string; readonly group: Group }
  | { readonly kind: 'groupOrder'; readonly groups: readonly Group[] }
  | { readonly kind: 'overflow'; readonly group: Group; readonly to: string | null }
  | GroupSetting;

/** A group that is new, gone, or set differently. */
export interface GroupSetting {
  readonly kind:
    | 'groupAdded'
    | 'groupRemoved'
    | 'policy'
    | 'weights'
    | 'order'
    | 'busyAbove'
    | 'queueLimit'
    | 'scopes'
    | 'groupRobot';
  readonly group: Group;
}

const accountsOf = (list: readonly Member[]): AccountId[] => list.map(({ account }) => account);

function memberChanges(a: Group, b: Group, isOnly: boolean): GroupChange[] {
  const before = new Map(a.members.map((member) => [member.account, member]));
  const after = new Set(accountsOf(b.members));
  const both = b.members.flatMap((now) => {
    const was = before.get(now.account);
    return was ? [{ was, now }] : [];
  });
  const moved = (kind: 'removed' | 'returned' | 'left', list: readonly Member[]): GroupChange[] =>
    list.length === 0 ? [] : [{ kind, accounts: accountsOf(list), group: b }];
  const turned = (inRotation: boolean): Member[] =>
    both.filter(({ was, now }) => was.inRotation !== inRotation && now.inRotation === inRotation).map(({ now }) => now);
  const joined = b.members.filter(({ account }) => !before.has(account));
  const stayed = accountsOf(a.members).filter((id) => after.has(id));
  return [
    ...moved('removed', turned(false)),
    ...moved('returned', turned(true)),
    ...(joined.length === 0 ? [] : [{ kind: 'joined' as const, members: joined, group: b }]),
    ...moved(
      'left',
      a.members.filter(({ account }) => !after.has(account)),
    ),
    ...both.flatMap(({ was, now }): GroupChange[] =>
      was.weight === now.weight
        ? []
        : [{ kind: 'weight', account: now.account, a: was.weight, b: now.weight, group: isOnly ? null : b }],
    ),
    // Whoever joins stands at the end, unless told.
    ...(same([...stayed, ...accountsOf(joined)], accountsOf(b.members)) ? [] : [{ kind: 'order' as const, group: b }]),
  ];
}

/** A robot without what its mode does not look at. */
export const inForce = (robot: Robot | undefined): Robot | undefined =>
  robot === undefined || robot.mode === 'ratio' ? robot : withOptions(robot, { share: null });

/** Settings of a group by what a change of them is called; what is left out means the same as what is usual. */
const SETTINGS: readonly (readonly [
  'policy' | 'weights' | 'busyAbove' | 'queueLimit' | 'scopes' | 'groupRobot',
  (group: Group) => unknown,
])[] = [
  ['policy', ({ policy }) => policy],
  ['weights', ({ weights }) => weights ?? 'share'],
  ['busyAbove', ({ busyAbove }) => busyAbove],
  ['queueLimit', ({ queueLimit }) => queueLimit],
  ['scopes', ({ scopes }) => scopes],
  ['groupRobot', ({ robot }) => inForce(robot)],
];

function settingChanges(a: Group, b: Group, groups: readonly Group[]): GroupChange[] {
  const to = groups.find(({ id }) => id === b.overflow);
  return [
    ...(a.name === b.name ? [] : [{ kind: 'groupRenamed' as const, a: a.name, group: b }]),
    ...SETTINGS.filter(([, value]) => !same(value(a), value(b))).map(([kind]) => ({ kind, group: b })),
    ...(a.overflow === b.overflow
      ? []
      : [{ kind: 'overflow' as const, group: b, to: b.overflow === undefined ? null : (to?.name ?? b.overflow) }]),
  ];
}

/** What B sets differently of groups, in the order of the editor; a new group is told with all that is set of it. */
export function groupChanges(a: Plan, b: Plan): GroupChange[] {
  const before = new Map(a.groups.map((group) => [group.id, group]));
  const after = new Set(b.groups.map(({ id }) => id));
  const stayed = a.groups.filter(({ id }) => after.has(id)).map(({ id }) => id);
  const added = b.groups.filter(({ id }) => !before.has(id)).map(({ id }) => id);
  return [
    ...b.groups.flatMap((group): GroupChange[] => {
      const was = before.get(group.id);
      const from = was ?? { id: group.id, name: group.name, members: [], policy: 'weighted' as const, scopes: [] };
      return [
        ...(was ? [] : [{ kind: 'groupAdded' as const, group }]),
        ...memberChanges(from, group, b.groups.length === 1),
        ...settingChanges(from, group, b.groups),
      ];
    }),
    ...a.groups.filter(({ id }) => !after.has(id)).map((group) => ({ kind: 'groupRemoved' as const, group })),
    ...(same(
      [...stayed, ...added],
      b.groups.map(({ id }) => id),
    )
      ? []
      : [{ kind: 'groupOrder' as const, groups: b.groups }]),
  ];
}
