import type { Problem } from '../base/result.ts';
import { clockMinutes, type ClockTime } from './plan.ts';
import { problem } from './shape.ts';

/** What can be wrong with one value, wherever it stands in a plan. */

/** What a plan may name: the accounts and scope values of a shop. */
export interface NamesOfShop {
  readonly accounts: readonly { readonly id: string; readonly role: string }[];
  readonly scopes: readonly string[];
}

/** Names that the shop lacks, and names that were there before. */
export function accountNames(
  accounts: readonly string[],
  shop: NamesOfShop,
  path: (index: number) => string,
): Problem[] {
  const known = new Set(shop.accounts.map(({ id }) => id));
  const before = new Set<string>();
  return accounts.flatMap((account, i) => {
    const again = before.has(account);
    before.add(account);
    if (!known.has(account)) return [problem('unknown_account', path(i), account, { account })];
    return again ? [problem('duplicate_account', path(i), account, { account })] : [];
  });
}

/** A clock time from 00:00 to 47:59. */
export const clockProblems = (clock: ClockTime, at: string): Problem[] =>
  Number.isNaN(clockMinutes(clock)) ? [problem('bad_clock', at, clock)] : [];

/** A share: a finite number, 0 or more. */
export function weightProblems(weight: number, at: string, detail: Readonly<Record<string, string>>): Problem[] {
  if (!Number.isFinite(weight)) return [problem('weight_not_number', at, weight, detail)];
  return weight < 0 ? [problem('weight_negative', at, weight, detail)] : [];
}
