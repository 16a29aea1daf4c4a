import type { Slot } from '../../app/slots.ts';
import type { Locale, Page, Theme } from '../../app/state.ts';

export interface ShellMessages {
  readonly product: string;
  readonly tagline: string;
  readonly skip: string;
  readonly pagesLabel: string;
  readonly pages: Record<Page, string>;
  readonly documentTitle: (page: string, shop: string | null) => string;
  readonly slot: (slot: Slot) => string;
  readonly editPlan: (name: string) => string;
  /** Adds a challenger under this letter: a copy to change, or a plan that is there. */
  readonly addPlan: (slot: Slot) => string;
  readonly addCopy: (name: string) => string;
  readonly removePlan: (slot: Slot, name: string) => string;
  /** Turns sentence, intervals and charts to a challenger. */
  readonly lookAt: (slot: Slot, name: string) => string;
  /** Opens the bar of plans on the phone. */
  readonly planMenu: (baseline: string, challengers: readonly string[]) => string;
  readonly swapPlans: (slot: Slot) => string;
  readonly language: string;
  readonly locales: Record<Locale, string>;
  readonly localeNames: Record<Locale, string>;
  readonly theme: string;
  readonly themes: Record<Theme, string>;
  readonly help: string;
  readonly close: string;
  readonly cancel: string;
  readonly opening: string;
  readonly statusRunning: (done: number, total: number) => string;
  readonly statusDone: (replications: number) => string;
  readonly statusStale: string;
  readonly statusCancelled: string;
  readonly statusFailed: string;
  readonly statusImporting: string;
  readonly shortcuts: string;
  readonly shortcutList: readonly (readonly [keys: string, what: string])[];
  readonly runFailed: string;
  /** What went wrong with us rather than with an input. */
  readonly trouble: Record<TroubleCode, (value: string) => string>;
  readonly failed: (details: readonly string[]) => string;
  readonly scrollable: (what: string) => string;
  readonly pager: (from: string, to: string, of: string) => string;
  readonly previous: string;
  readonly next: string;
}

export const TROUBLE_CODES = [
  'worker_lost',
  'unexpected',
  'cancelled',
  'no_log',
  'share_link_damaged',
  'share_link_waits',
  'share_link_other_log',
  'unknown_inquiry',
  'unknown_replication',
] as const;
export type TroubleCode = (typeof TROUBLE_CODES)[number];
