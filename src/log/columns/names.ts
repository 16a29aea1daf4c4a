import type { ColumnRole } from '../../model/intake.ts';
import { measureOf } from './measures.ts';
import { plainName } from './plain-name.ts';
import { SYNONYMS } from './synonyms.ts';

export { plainName } from './plain-name.ts';

const RANKS: ReadonlyMap<ColumnRole, ReadonlyMap<string, number>> = new Map(
  (Object.keys(SYNONYMS) as ColumnRole[]).map((role) => [
    role,
    new Map(SYNONYMS[role].split(' ').map((name, rank): [string, number] => [plainName(name), rank])),
  ]),
);

const DURATIONS: readonly ColumnRole[] = ['waited', 'talked', 'lasted'];
const UNIT = /(?:毫秒|秒钟|秒|分钟|分|小时|milliseconds?|seconds?|minutes?|hours?|ms|secs?|mins?|(?<=time)s)$/;

/** How plainly a name says that role: 0 is the plainest; −1 = not at all. Durations may name their unit. */
export function rankOfName(role: ColumnRole, name: string): number {
  const plain = plainName(name);
  const ranks = RANKS.get(role)!;
  return ranks.get(plain) ?? (DURATIONS.includes(role) ? (ranks.get(plain.replace(UNIT, '')) ?? -1) : -1);
}

// Names of memberships are what rows of data say as well.
const TELLING = [...RANKS].flatMap(([role, names]) => (role === 'vip' ? [] : [names]));

/** How many of these texts are names that some role knows, or some measure of an account's day. */
export function countKnown(texts: readonly string[]): number {
  return texts.filter(
    (text) => text.length <= 40 && (TELLING.some((names) => names.has(plainName(text))) || measureOf(text) !== null),
  ).length;
}
