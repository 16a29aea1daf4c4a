import type { JsonObject } from './json.ts';
import { flat, listsIn, sessions } from './generic.ts';
import type { Reading, Shape } from '../shapes/shape.ts';
import { readingOf } from '../shapes/shape.ts';
import { SHAPES } from '../shapes/shapes.ts';

/** Lists in records that are tried as the messages of a session. */
const TRIED = 3;

/** The chat tool whose fields most of these records have. */
export const toolOf = (records: readonly JsonObject[]): Shape | undefined =>
  records.length === 0
    ? undefined
    : SHAPES.find(({ recognise }) => 2 * records.filter(recognise).length >= records.length);

/**
 * The ways in which such records may be read, judged by the first of them: as those of the chat tool whose fields most
 * of them have; else each as a row, or as a session with a list of messages.
 */
export function readingsOf(records: readonly JsonObject[], most: number): Reading[] {
  const tool = toolOf(records);
  if (tool !== undefined) return [readingOf(tool)];
  const lists = listsIn(records).slice(0, TRIED);
  return [flat(records, most), ...lists.map((path) => sessions(path, records, most))];
}
