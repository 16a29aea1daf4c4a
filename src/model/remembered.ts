import * as v from 'valibot';
import type { MappingWish } from './intake.ts';
import { COLUMN_ROLES } from './intake.ts';

/** How a kind of file was read, by the signature of its header. */
export interface Memory {
  mappingOf(signature: string): MappingWish | null;
  remember(signature: string, mapping: MappingWish): void;
}

const column = v.pipe(v.number(), v.integer(), v.minValue(0));
const remembered = v.looseObject({
  grain: v.picklist(['message', 'inquiry']),
  columns: v.record(v.picklist(COLUMN_ROLES), column),
  timeZone: v.string(),
});
const entries = v.array(v.tuple([v.string(), remembered]));

const MOST = 100;

/** Kinds of files as text, the latest last; more than 100 are not kept. */
export const memoryText = (kinds: ReadonlyMap<string, MappingWish>): string => JSON.stringify([...kinds].slice(-MOST));

/** Kinds of files out of a text; none out of one that is damaged or from another version. */
export function readMemory(text: string | null): Map<string, MappingWish> {
  try {
    const read = v.safeParse(entries, JSON.parse(text ?? '[]'));
    return new Map(read.success ? (read.output as [string, MappingWish][]) : []);
  } catch {
    return new Map();
  }
}
