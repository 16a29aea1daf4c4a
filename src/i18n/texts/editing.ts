import type { Severity } from '../../lint/rules/rule.ts';

/** A zone of the board: a group's members in rotation or removed, or (`null`) the accounts that no group has. */
export interface ZoneWords {
  readonly group: string | null;
  readonly inRotation: boolean;
}

/** What the sheet says while groups, weights and rosters are changed by hand. */
export interface EditingMessages {
  readonly board: {
    readonly title: string;
    readonly note: string;
    /** Of the accounts that no group has. */
    readonly free: string;
    readonly zone: (zone: ZoneWords) => string;
    readonly empty: string;
    readonly more: (count: number) => string;
    readonly handle: (account: string) => string;
    readonly pickedUp: (account: string) => string;
    /** Where it would be dropped: its place from 1, of how many. */
    readonly over: (zone: ZoneWords, place: number, of: number) => string;
    readonly dropped: (account: string, zone: ZoneWords) => string;
    readonly cancelled: (account: string) => string;
    readonly choose: (group: string) => string;
  };
  readonly weights: {
    readonly title: (group: string) => string;
    readonly next: (count: number) => string;
    readonly slider: (account: string) => string;
    readonly conditions: string;
    readonly byLoad: string;
    readonly byChance: string;
    readonly noWeights: string;
    readonly draft: string;
    readonly nobody: (count: number) => string;
    readonly noMembers: string;
  };
  readonly roster: {
    readonly grid: (what: string) => string;
    readonly help: string;
    readonly mode: string;
    readonly draw: string;
    readonly erase: string;
    readonly day: (weekday: string) => string;
    readonly cell: (weekday: string, clock: string, on: boolean) => string;
    readonly copy: (weekday: string) => string;
    readonly copyTo: { readonly all: string; readonly workdays: string; readonly weekend: string };
    readonly exact: string;
    readonly clear: string;
    readonly span: (weekday: string, from: string, to: string) => string;
  };
  readonly coverage: {
    readonly title: string;
    readonly note: string;
    readonly table: string;
    readonly hour: (weekday: string, from: number) => string;
    readonly none: string;
    readonly who: (hour: string, accounts: readonly string[]) => string;
    readonly least: string;
    readonly weekday: string;
    readonly edit: (account: string) => string;
    readonly more: (count: number) => string;
  };
  readonly faults: {
    readonly title: (problems: number, findings: number) => string;
    readonly clean: string;
    readonly severity: Record<Severity | 'problem', string>;
    readonly goTo: string;
    readonly more: (count: number) => string;
  };
  readonly difference: {
    readonly title: (from: string, count: number) => string;
    readonly same: (from: string) => string;
  };
}
