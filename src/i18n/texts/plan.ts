import type { Problem } from '../../base/result.ts';
import type { OfflineRule, PolicyId, WeightMode } from '../../model/plan.ts';
import type { ProblemCode } from '../../model/problemCodes.ts';
import type { AccountRole } from '../../model/shop.ts';
import type { Slot } from './shell.ts';

export type OfflineKind = OfflineRule['kind'];

export interface PlanMessages {
  readonly title: (slot: Slot | null) => string;
  readonly name: string;
  readonly undo: string;
  readonly redo: string;
  readonly duplicate: string;
  readonly remove: string;
  readonly run: string;
  readonly done: string;
  readonly valid: string;
  readonly draft: (problems: number) => string;
  readonly groups: string;
  readonly group: string;
  readonly groupName: string;
  readonly addGroup: string;
  readonly newGroup: (number: number) => string;
  readonly removeGroup: string;
  readonly policy: string;
  readonly policies: Record<PolicyId, string>;
  readonly policyNotes: Record<PolicyId, string>;
  readonly weights: string;
  readonly weightModes: Record<WeightMode, string>;
  readonly weightNotes: Record<WeightMode, string>;
  readonly scopes: string;
  readonly scopesNone: string;
  readonly noScopes: string;
  readonly accounts: (count: number) => string;
  readonly search: string;
  readonly noMatch: string;
  readonly columns: {
    readonly account: string;
    readonly rotation: (group: string) => string;
    readonly weight: string;
    readonly suspended: string;
    readonly deactivated: string;
    readonly capacity: string;
    readonly shifts: string;
  };
  readonly fieldOf: (field: string, account: string) => string;
  readonly roles: Record<AccountRole, string>;
  readonly rotation: Record<'in' | 'removed' | 'none', string>;
  readonly asLogged: string;
  readonly weekly: string;
  readonly noShift: string;
  readonly shift: (days: string, from: string, to: string) => string;
  readonly weekdays: readonly string[]; // Monday first
  readonly weekdaySpan: (first: string, last: string) => string;
  readonly weekdayList: (days: readonly string[]) => string;
  readonly everyDay: string;
  readonly moreShifts: (first: string, count: number) => string;
  readonly shiftsOf: (account: string) => string;
  readonly editShifts: string;
  readonly addShift: string;
  readonly removeShift: string;
  readonly from: string;
  readonly to: string;
  readonly clockHint: string;
  readonly offline: string;
  readonly offlineNote: string;
  readonly offlineKinds: Record<OfflineKind, string>;
  readonly offlineNotes: Record<OfflineKind, string>;
  readonly proxyAccounts: string;
  readonly addAccount: string;
  readonly removeAccount: (account: string) => string;
  readonly distributed: string;
  readonly neverDistributed: string;
  readonly distributeAt: string;
  readonly distributeDates: string;
  readonly datesBefore: (days: number) => string;
  readonly distributeTo: string;
  readonly poolWords: (at: string | null) => string;
  readonly night: string;
  readonly nightOwn: string;
  readonly nightNote: string;
  readonly nightHours: (from: string, to: string) => string;
  readonly problems: Record<ProblemCode, (problem: Problem) => string>;
  readonly changes: ChangeMessages;
}

/** What plan B sets differently from plan A. */
export interface ChangeMessages {
  readonly suspended: (accounts: readonly string[], on: boolean) => string;
  readonly deactivated: (accounts: readonly string[], on: boolean) => string;
  readonly capacity: (account: string, a: number, b: number) => string;
  readonly shifts: (accounts: readonly string[]) => string;
  readonly removed: (accounts: readonly string[], group: string) => string;
  readonly returned: (accounts: readonly string[], group: string) => string;
  readonly joined: (accounts: readonly string[], group: string) => string;
  readonly left: (accounts: readonly string[], group: string) => string;
  readonly weight: (account: string, a: number, b: number) => string;
  readonly groupAdded: (group: string) => string;
  readonly groupRemoved: (group: string) => string;
  readonly policy: (group: string, policy: string) => string;
  readonly weights: (group: string, reading: string) => string;
  readonly scopes: (group: string) => string;
  readonly offline: (rule: string) => string;
  readonly night: (rule: string | null) => string;
  readonly more: (count: number) => string;
}
