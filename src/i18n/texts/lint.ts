import type { FixableId, RuleId } from '../../lint/rules/rules.ts';
import type { Slot } from '../../app/slots.ts';

/** What a finding is about, in names and words. */
export interface Found {
  readonly account: string;
  readonly group: string;
  /** Accounts that would do. */
  readonly others: readonly string[];
  readonly days: string;
  readonly dates: readonly string[];
  readonly clock: string;
  readonly count: number;
  /** Whether it is the rule of the night. */
  readonly night: boolean;
}

export interface LintMessages {
  /** Findings per plan, as A and B are shown. */
  readonly title: (counts: readonly { readonly slot: Slot; readonly count: number }[]) => string;
  readonly plan: (slot: Slot, name: string) => string;
  readonly none: string;
  readonly more: (count: number) => string;
  readonly severities: Record<'warning' | 'notice', string>;
  readonly sentences: Record<RuleId, (found: Found) => string>;
  readonly fixes: Record<FixableId, (found: Found) => string>;
}
