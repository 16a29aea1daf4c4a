import type { Attribute, Log } from '../model/log.ts';
import { SCOPE_KINDS, type ScopeKind, type ScopeValue } from '../model/shop.ts';
import { NO_SCOPE } from '../model/trace.ts';

/** Values of one kind that groups can bind; whoever sets groups up could not survey more. */
const MOST_VALUES = 500;
/** What a trace can number. */
const MOST_SETS = NO_SCOPE;
/** So many of the most frequent combinations lose nothing. */
const SAFE_SETS = MOST_SETS >> 1;

/** What inquiries carry, for routing. */
export interface Scopes {
  /** What groups can bind: plain values as the log lists them, then each kind, its most frequent value first. */
  readonly values: readonly ScopeValue[];
  /** Values that inquiries carry together; absent: one plain value each. */
  readonly sets?: readonly (readonly ScopeValue[])[];
  /** Per inquiry, index into `sets`, else into `values`; 65535 = none. */
  readonly inquiry: Uint16Array;
  /** Inquiries that carry more in the log than here. */
  readonly dropped: number;
}

/**
 * Scope values and their combinations. Of each kind the 500 most frequent values stay; while there are more combinations
 * than a trace can number, the rarer ones lose what routing asks for last: the order state, then the intent, the product and
 * the crowd. Plain values go after all of them, since the groups of the baseline plan stand on them.
 */
export function scopesOf(log: Log): Scopes {
  const kinds = SCOPE_KINDS.flatMap((kind) => {
    const attribute = log.attributes[kind];
    return attribute === undefined ? [] : [partOf(kind, attribute)];
  });
  const plain = plainPart(log);
  if (kinds.length === 0) {
    const inquiry = Uint16Array.from(plain.inquiry, (value) => (value < 0 ? NO_SCOPE : value));
    return { values: log.scopes, inquiry, dropped: plain.rare.reduce(sum, 0) };
  }
  const parts = [...kinds, plain];
  const { sets, inquiry, short } = combined(parts);
  const used = new Set(sets.flat());
  const bindable = kinds.flatMap(({ values }) => values.filter((value) => used.has(value)));
  const dropped = short.map((one, i) => Math.max(one, ...parts.map(({ rare }) => rare[i]))).reduce(sum, 0);
  return { values: [...new Set([...log.scopes, ...bindable])], sets, inquiry, dropped };
}

const sum = (x: number, y: number): number => x + y;

/** One of the values that an inquiry carries. */
interface Part {
  readonly values: readonly ScopeValue[];
  readonly inquiry: Int32Array; // per inquiry, index into `values`; −1 = none of them
  readonly rare: Uint8Array; // per inquiry, 1 = it has a value that is not in `values`
}

/** Plain values as they are, as far as a trace can number them. */
function plainPart({ scopes, inquiry: { scope } }: Log): Part {
  return {
    values: scopes.slice(0, MOST_SETS),
    inquiry: scope.map((value) => (value < MOST_SETS ? value : -1)),
    rare: Uint8Array.from(scope, (value) => Number(value >= MOST_SETS)),
  };
}

/** The most frequent values of a kind. */
function partOf(kind: ScopeKind, { values, inquiry }: Attribute): Part {
  const times = new Int32Array(values.length);
  for (const value of inquiry) if (value >= 0) times[value]++;
  const kept = Array.from(times.keys())
    .sort((x, y) => times[y] - times[x])
    .slice(0, MOST_VALUES);
  const place = new Int32Array(values.length).fill(-1);
  kept.forEach((value, at) => (place[value] = at));
  return {
    values: kept.map((value) => `${kind}:${values[value]}`),
    inquiry: inquiry.map((value) => (value < 0 ? -1 : place[value])),
    rare: Uint8Array.from(inquiry, (value) => Number(value >= 0 && place[value] < 0)),
  };
}

interface Combined {
  readonly sets: readonly (readonly ScopeValue[])[];
  readonly inquiry: Uint16Array;
  /** Per inquiry, 1 = its combination lost a value. */
  readonly short: Uint8Array;
}

/** Numbers the combinations of parts, the most important part first, in order of first appearance. */
function combined(parts: readonly Part[]): Combined {
  const inquiries = parts[0].inquiry.length;
  // A combination is a number with a digit a part: up to 501⁴ · 65,536 it is exact.
  const places: Place[] = [];
  let size = 1;
  for (const { values } of parts) {
    places.push({ of: size, base: values.length + 1 });
    size *= values.length + 1;
  }
  const key = Float64Array.from({ length: inquiries }, (_, i) =>
    parts.reduce((all, { inquiry }, p) => all + (inquiry[i] + 1) * places[p].of, 0),
  );
  const shortened = fewer(key, places);
  const numbers = new Map<number, number>();
  const inquiry = new Uint16Array(inquiries).fill(NO_SCOPE);
  const short = new Uint8Array(inquiries);
  for (let i = 0; i < inquiries; i++) {
    const carried = shortened.get(key[i]) ?? key[i];
    if (carried !== key[i]) short[i] = 1;
    if (carried === 0) continue;
    let number = numbers.get(carried);
    if (number === undefined) numbers.set(carried, (number = numbers.size));
    inquiry[i] = number;
  }
  const valuesOf = (carried: number): ScopeValue[] =>
    parts.flatMap(({ values }, p) => values.slice(digit(carried, places[p]) - 1, digit(carried, places[p])));
  return { sets: [...numbers.keys()].map(valuesOf), inquiry, short };
}

/** Where a part stands in a key. */
interface Place {
  readonly of: number;
  readonly base: number;
}

const digit = (key: number, { of, base }: Place): number => Math.floor(key / of) % base;

/**
 * What rare keys become, so that no more than `MOST_SETS` remain: keys without a digit of the last place but one, then of
 * the one before, the last place at the end.
 */
function fewer(keys: Float64Array, places: readonly Place[]): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  const became = new Map<number, number>();
  if (times.size <= MOST_SETS) return became;
  const rare = [...times.keys()].sort((x, y) => times.get(x)! - times.get(y)!).slice(0, -SAFE_SETS);
  /** How many of the keys as they were are now this one. */
  const now = new Map<number, number>(Array.from(times.keys(), (key) => [key, 1]));
  for (const place of [...places.slice(0, -1).reverse(), ...places.slice(-1)]) {
    for (const key of rare) {
      if (now.size <= MOST_SETS) return became;
      const before = became.get(key) ?? key;
      const after = before - digit(before, place) * place.of;
      if (after === before) continue;
      if (now.get(before) === 1) now.delete(before);
      else now.set(before, now.get(before)! - 1);
      now.set(after, (now.get(after) ?? 0) + 1);
      became.set(key, after);
    }
  }
  return became;
}
