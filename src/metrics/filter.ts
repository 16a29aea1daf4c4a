import type { ScopeValue } from '../model/shop.ts';
import type { Outcome } from '../model/run.ts';
import type { Ms } from '../base/units.ts';

/** Under which plan something was so, in the replication that is told. */
export type PlanSide = 'a' | 'b';

/**
 * Which inquiries are told, as plain JSON. Parts are and-ed; within one part any of its values counts; a part without
 * values lets nothing through. Parts about what a plan did with an inquiry say which plan: *as it was under that plan, in
 * that replication*; the same inquiries are then told under both plans.
 */
export interface Filter {
  readonly parts: readonly FilterPart[];
}

export type FilterPart =
  /** Weekday × hour of the first message, local: 24 · (ISO weekday − 1) + hour. */
  | { readonly kind: 'hours'; readonly cells: readonly number[] }
  /** Local days of the first message, days since 1970, both included. */
  | { readonly kind: 'days'; readonly from: number; readonly to: number }
  /** Scope values that the inquiry carries; `vip`: members of the shop, whatever they carry. */
  | { readonly kind: 'buyers'; readonly scopes: readonly ScopeValue[]; readonly vip: boolean }
  /** Indices into Shop.accounts of the last account that had it; −1 = nobody. */
  | { readonly kind: 'accounts'; readonly plan: PlanSide; readonly accounts: readonly number[] }
  /** Indices into Plan.groups of that plan; −1 = none. */
  | { readonly kind: 'groups'; readonly plan: PlanSide; readonly groups: readonly number[] }
  | { readonly kind: 'outcomes'; readonly plan: PlanSide; readonly outcomes: readonly Outcome[] }
  /** First response in ms: above < response ≤ to; above 0 takes a reply at once as well, to `null` those who were never answered. */
  | { readonly kind: 'response'; readonly plan: PlanSide; readonly above: Ms; readonly to: Ms | null }
  /** These and no others: numbers of inquiries (inquiry.id), ascending, each once. */
  | { readonly kind: 'inquiries'; readonly inquiries: readonly number[] };

export const NO_FILTER: Filter = { parts: [] };

const planOf = (part: FilterPart): PlanSide | null => ('plan' in part ? part.plan : null);

/** The filter and-ed with another part, in the place of one of the same kind about the same plan. */
export function withPart({ parts }: Filter, part: FilterPart): Filter {
  const isSame = (one: FilterPart): boolean => one.kind === part.kind && planOf(one) === planOf(part);
  return parts.some(isSame) ? { parts: parts.map((one) => (isSame(one) ? part : one)) } : { parts: [...parts, part] };
}

/** The filter without one of its parts; of parts alike, the very one. */
export const withoutPart = ({ parts }: Filter, part: FilterPart): Filter => ({
  parts: parts.filter((one) => one !== part),
});

/**
 * Whether the filter chooses inquiries by what became of them under a plan. Such a choice makes chance look like an
 * effect: inquiries that were late under A were so partly by bad luck, and have better luck under any B, even under A
 * itself with other random numbers (regression to the mean, Galton 1886). Differences within it must not be read as the
 * effect of the plan; choices by account or group are milder, but of the same kind where routing depends on load.
 */
export const selectsOnOutcome = ({ parts }: Filter): boolean =>
  parts.some(({ kind }) => kind === 'outcomes' || kind === 'response');
