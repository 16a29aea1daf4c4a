import type { RecentContact } from '../../model/plan.ts';

/** What plan B sets differently from plan A; `null` is a setting that B leaves out. */
export interface ChangeMessages {
  readonly known: (accounts: readonly string[], on: boolean) => string;
  readonly suspended: (accounts: readonly string[], on: boolean) => string;
  readonly deactivated: (accounts: readonly string[], on: boolean) => string;
  readonly capacity: (account: string, a: number, b: number) => string;
  readonly shifts: (accounts: readonly string[]) => string;
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
  readonly joined: (accounts: readonly string[], group: string) => string;
  readonly left: (accounts: readonly string[], group: string) => string;
  readonly weight: (account: string, a: number, b: number) => string;
  readonly groupAdded: (group: string) => string;
  readonly groupRemoved: (group: string) => string;
  readonly policy: (group: string, policy: string) => string;
  readonly weights: (group: string, reading: string) => string;
  readonly scopes: (group: string, scopes: readonly string[]) => string;
  readonly relief: (group: string) => string;
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
  readonly night: (rule: string | null) => string;
  readonly more: (count: number) => string;
}
