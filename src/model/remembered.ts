import * as v from 'valibot';
import { zoneOf } from '../base/civil.ts';
import type { Ms } from '../base/units.ts';
import type { MappingWish } from './intake.ts';
import { COLUMN_ROLES, DATE_ORDERS } from './intake.ts';
import { SENDERS } from './log.ts';

/** How a kind of file was read. Whether text is kept is asked anew every time. */
export interface Habit {
  readonly mapping: MappingWish;
  readonly gap: Ms;
}

/** Habits by the signature of the header. */
export interface Memory {
  habitOf(signature: string): Habit | null;
  remember(signature: string, habit: Habit): void;
}

function isZone(name: string): boolean {
  try {
    zoneOf(name);
    return true;
  } catch {
    return false;
  }
}

const column = v.pipe(v.number(), v.integer(), v.minValue(0));
const mapping = v.looseObject({
  grain: v.picklist(['message', 'inquiry']),
  columns: v.record(v.picklist(COLUMN_ROLES), column),
  timeZone: v.pipe(v.string(), v.check(isZone)),
  dateOrder: v.optional(v.picklist(DATE_ORDERS)),
  excel1904: v.optional(v.boolean()),
  senders: v.optional(v.record(v.string(), v.picklist(SENDERS))),
});
const habit = v.object({ mapping, gap: v.pipe(v.number(), v.minValue(1)) });
const entries = v.array(v.tuple([v.string(), habit]));

const MOST = 100;

/** Kinds of files as text, the latest last; more than 100 are not kept. */
export const memoryText = (kinds: ReadonlyMap<string, Habit>): string => JSON.stringify([...kinds].slice(-MOST));

/** Kinds of files out of a text; none out of one that is damaged or from another version. */
export function readMemory(text: string | null): Map<string, Habit> {
  try {
    const read = v.safeParse(entries, JSON.parse(text ?? '[]'));
    return new Map(read.success ? (read.output as [string, Habit][]) : []);
  } catch {
    return new Map();
  }
}
