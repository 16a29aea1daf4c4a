import type { Problem } from '../../base/result.ts';
import type { AutomaticDistribution, OfflineRule, PolicyId, WeightMode } from '../../model/plan.ts';
import type { ProblemCode } from '../../model/problemCodes.ts';
import type { AccountRole } from '../../model/shop.ts';
import type { ChangeMessages } from './changes.ts';
import type { EditingMessages } from './editing.ts';
import type { SettingMessages } from './settings.ts';
import type { Slot } from '../../app/slots.ts';

export type OfflineKind = OfflineRule['kind'];
export const DISTRIBUTION_KINDS = ['never', 'manual', 'automatic'] as const;
export type DistributionKind = (typeof DISTRIBUTION_KINDS)[number];

/** A click that distributes the pool: when, messages of which days, to whom (`null`: by the rules). */
export interface PoolClick {
  readonly at: string;
  readonly dates: readonly string[];
  readonly accounts: readonly string[] | null;
}

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
  /** A tick, and the number of buyers that it asks for. */
  readonly relief: Record<'busyAbove' | 'queueLimit', { readonly tick: string; readonly label: string }>;
  readonly overflow: string;
  readonly overflowNone: string;
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
  readonly distribution: string;
  readonly distributions: Record<DistributionKind, string>;
  readonly byRules: string;
  readonly automaticNote: string;
  readonly reach: string;
  readonly order: string;
  readonly orders: Record<AutomaticDistribution['order'], string>;
  readonly neverDistributed: string;
  readonly distributeAt: string;
  readonly distributeDates: string;
  readonly datesBefore: (days: number) => string;
  readonly distributeTo: string;
  readonly poolNever: string;
  readonly poolManual: (click: PoolClick) => string;
  readonly poolAutomatic: (distribution: AutomaticDistribution) => string;
  readonly proxyWords: (accounts: readonly string[]) => string;
  /** An account and its share of something. */
  readonly shareWords: (account: string, weight: number) => string;
  /** A scope value whose name alone is not clear. */
  readonly scopeOfKind: (name: string, kind: string) => string;
  /** All hours of a week, one after the other. */
  readonly shiftList: (shifts: readonly string[]) => string;
  readonly recent: string;
  readonly recentOn: string;
  readonly recentNote: string;
  readonly recentEvenSuspended: string;
  readonly recentHours: string;
  readonly night: string;
  readonly nightOwn: string;
  readonly nightNote: string;
  readonly nightHours: (from: string, to: string) => string;
  readonly problems: Record<ProblemCode, (problem: Problem) => string>;
  readonly changes: ChangeMessages;
  readonly settings: SettingMessages;
  readonly editing: EditingMessages;
}
