import type { Problem } from '../base/result.ts';
import { clockMinutes, type ClockTime, type ProxyShare } from './plan.ts';
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

type Detail = Readonly<Record<string, string | number>>;

/** Shares are added up and divided; far beyond any number of people, sums lose the small ones. */
const LARGEST_WEIGHT = 1e9;

/** A share: a finite number, 0 or more. */
export function weightProblems(weight: number, at: string, detail: Detail): Problem[] {
  if (!Number.isFinite(weight)) return [problem('weight_not_number', at, weight, detail)];
  if (weight > LARGEST_WEIGHT) return [problem('weight_too_large', at, weight, { ...detail, most: LARGEST_WEIGHT })];
  return weight < 0 ? [problem('weight_negative', at, weight, detail)] : [];
}

/** Accounts that share something by weight: each known and named once, somebody with a weight above 0. */
export function sharesProblems(shares: readonly ProxyShare[], shop: NamesOfShop, at: string): Problem[] {
  return [
    ...accountNames(
      shares.map(({ account }) => account),
      shop,
      (i) => `${at}[${i}].account`,
    ),
    ...shares.flatMap(({ account, weight }, i) => weightProblems(weight, `${at}[${i}].weight`, { account })),
    ...(shares.every(({ weight }) => weight === 0) ? [problem('no_capacity', at, 0)] : []),
  ];
}

/** A year and a day; a replay is not asked to hold anything longer. */
const LONGEST_SECONDS = 366 * 24 * 60 * 60;
/** Times of a replay are whole milliseconds: what must be above 0 is at least one of them. */
const SHORTEST_SECONDS = 0.001;

/** Seconds: a number that is not negative, of at most 366 days; `least` 0 where it is left out. */
export function durationProblems(seconds: number | undefined, at: string, least = 0): Problem[] {
  if (seconds === undefined || (seconds >= least && seconds <= LONGEST_SECONDS)) return [];
  return [problem('bad_duration', at, seconds, { least, most: LONGEST_SECONDS })];
}

/** Seconds that must be more than none. */
export const someTimeProblems = (seconds: number | undefined, at: string): Problem[] =>
  durationProblems(seconds, at, SHORTEST_SECONDS);

/** 0 to 1, both included. */
export const probabilityProblems = (probability: number, at: string): Problem[] =>
  probability >= 0 && probability <= 1 ? [] : [problem('bad_probability', at, probability)];

/** One of a list of words; a setting that is left out is none. */
export const choiceProblems = (choice: string | undefined, choices: readonly string[], at: string): Problem[] =>
  choice === undefined || choices.includes(choice) ? [] : [problem('unknown_choice', at, choice)];

/** A day that a calendar has, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return false;
  const [year, month, day] = found.slice(1).map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengths[month - 1];
}
