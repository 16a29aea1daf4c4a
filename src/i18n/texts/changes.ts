import type { RecentContact } from '../../model/plan.ts';

/** How an account stands; the states go before the groups. */
export type AccountState = 'inGroup' | 'noGroup' | 'suspended' | 'deactivated' | 'both';

/** What plan B sets differently from plan A; `null` is a setting that B leaves out. */
export interface ChangeMessages {
  readonly known: (accounts: readonly string[], on: boolean) => string;
  readonly states: Record<AccountState, string>;
  /** `a` is `null` for an account that A does not know, here and below. */
  readonly state: (accounts: readonly string[], a: string | null, b: string) => string;
  readonly capacity: (accounts: readonly string[], a: number | null, b: number) => string;
  readonly shifts: (accounts: readonly string[], a: string | null, b: string) => string;
  readonly breaks: (accounts: readonly string[], hours: string | null) => string;
  readonly suspendedDuring: (accounts: readonly string[], hours: string | null) => string;
  readonly autoSuspendAt: (accounts: readonly string[], count: number | null) => string;
  readonly deactivatedFrom: (accounts: readonly string[], day: string | null) => string;
  readonly phone: (accounts: readonly string[], on: boolean) => string;
  readonly employment: (accounts: readonly string[], employment: string | null) => string;
  readonly contractHours: (accounts: readonly string[], hours: number | null) => string;
  readonly hourlyCost: (accounts: readonly string[], cost: number | null) => string;
  readonly removed: (accounts: readonly string[], group: string) => string;
  readonly returned: (accounts: readonly string[], group: string) => string;
  readonly joined: (members: readonly string[], group: string) => string;
  /** A new member with what is unusual about it. */
  readonly member: (account: string, weight: number | null, inRotation: boolean) => string;
  readonly left: (accounts: readonly string[], group: string) => string;
  readonly order: (accounts: readonly string[], group: string) => string;
  /** The group is `null` where there is only one. */
  readonly weight: (
    account: string,
    group: string | null,
    weights: { readonly a: number; readonly b: number },
  ) => string;
  readonly groupAdded: (group: string) => string;
  readonly groupRemoved: (group: string) => string;
  readonly groupRenamed: (a: string, b: string) => string;
  readonly groupOrder: (groups: readonly string[]) => string;
  readonly policy: (group: string, policy: string) => string;
  readonly weights: (group: string, reading: string) => string;
  readonly scopes: (group: string, scopes: readonly string[]) => string;
  readonly busyAbove: (group: string, buyers: number | null) => string;
  readonly overflow: (group: string, to: string | null) => string;
  readonly queueLimit: (group: string, buyers: number | null) => string;
  readonly groupRobot: (group: string, robot: string | null) => string;
  readonly recentContact: (recent: RecentContact | null) => string;
  readonly dedicated: (agents: string | null) => string;
  readonly robot: (robot: string | null) => string;
  readonly unscoped: (anyGroup: boolean) => string;
  readonly allSuspended: (evenSplit: boolean) => string;
  readonly redispatch: (afterSeconds: number | 'never' | null) => string;
  readonly transferAfterSeconds: (seconds: number | null) => string;
  readonly phoneCountsAsOnline: (on: boolean) => string;
  readonly serviceOrder: (order: string) => string;
  readonly nudgeAfterSeconds: (seconds: number | null) => string;
  readonly holdSeconds: (seconds: number | null) => string;
  readonly offline: (rule: string) => string;
  readonly night: (hours: string, rule: string) => string;
  readonly noNight: string;
  readonly more: (count: number) => string;
}
