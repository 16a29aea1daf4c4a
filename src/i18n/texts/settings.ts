import type { Dedicated, Employment, RobotMode, ServiceOrder } from '../../model/plan.ts';
import type { ProfileNote } from '../../model/profiles/profile.ts';
import type { ScopeKind } from '../../model/shop.ts';

/** What a text says of a robot; shares in percent. */
export interface RobotFigures {
  readonly mode: RobotMode;
  readonly share: number;
  readonly resolves: number;
  readonly asks: number;
  readonly seconds: number;
}

/** Settings of a plan that most shops leave alone. */
export interface SettingMessages {
  /** Of a section in which nothing is set. */
  readonly none: string;
  readonly asUsual: string;
  readonly both: (parts: readonly string[]) => string;
  /** In a field that stays empty. */
  readonly blank: string;
  readonly percent: string;
  readonly seconds: string;
  readonly profile: {
    readonly title: string;
    /** Of a plan that follows no platform. */
    readonly own: string;
    readonly note: string;
    readonly standings: Record<ProfileNote['standing'], string>;
    readonly from: (source: string) => string;
  };
  readonly robot: {
    readonly title: string;
    readonly groupTitle: string;
    readonly on: string;
    readonly note: string;
    readonly mode: string;
    readonly modes: Record<RobotMode, string>;
    readonly modeNotes: Record<RobotMode, string>;
    readonly share: string;
    readonly resolves: string;
    readonly asks: string;
    readonly handover: string;
    readonly words: (robot: RobotFigures) => string;
    /** Beside an offline rule that a robot makes void. */
    readonly voids: string;
  };
  readonly dedicated: {
    readonly title: string;
    readonly on: string;
    readonly note: string;
    readonly accounts: string;
    readonly away: string;
    readonly aways: Record<Dedicated['whenAway'], string>;
    readonly words: (accounts: readonly string[], away: string) => string;
  };
  readonly routing: {
    readonly title: string;
    readonly unscoped: string;
    readonly unscopedTo: Record<'usual' | 'any-group', string>;
    readonly allSuspended: string;
    readonly allSuspendedTo: Record<'usual' | 'even-split', string>;
    readonly redispatch: string;
    readonly redispatchTo: Record<'usual' | 'later' | 'never', string>;
    readonly redispatchAfter: string;
    readonly transfer: string;
    readonly transferAfter: string;
    readonly phone: string;
  };
  readonly turns: {
    readonly title: string;
    readonly order: string;
    readonly orders: Record<ServiceOrder, string>;
    readonly nudge: string;
    readonly nudgeAfter: string;
    readonly hold: string;
    readonly holdFor: string;
  };
  readonly account: {
    readonly edit: (account: string) => string;
    readonly extras: (count: number) => string;
    readonly hours: string;
    readonly breaks: string;
    readonly breaksNote: string;
    readonly addBreak: string;
    readonly suspendedDuring: string;
    readonly suspendedNote: string;
    readonly addSuspension: string;
    readonly login: string;
    readonly autoSuspendAt: string;
    readonly deactivatedFrom: string;
    readonly phone: string;
    readonly contract: string;
    readonly employment: string;
    readonly employments: Record<Employment | 'untold', string>;
    readonly contractHours: string;
    readonly hourlyCost: string;
  };
  readonly scopeKinds: Record<ScopeKind | 'none', string>;
  readonly scopeOrder: string;
  readonly recentBinds: string;
  readonly recentBindsTo: Record<'reply' | 'assignment', string>;
  readonly onlyAsked: string;
}
