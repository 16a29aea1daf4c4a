import type { Lie } from './piece.ts';
import { JsonCutter } from './cutter.ts';
import { isObject, parsed } from './json.ts';

const LINES = 100;
const BLANK = /^(?:\s|\u001e|\/\/.*|\/\*[^]*?\*\/)*/;

const ARRAY = /^\[\s*(?:[[{"]|\]\s*(?:[[{]|$)|\/[/*]|$)/;
const OBJECT = /^\{\s*(?:["}]|\/[/*]|$)/;

/** What stands behind blanks and comments. */
function beginning(text: string): string {
  const start = BLANK.exec(text)![0].length;
  return text.slice(start, start + 1000);
}

/** Whether a text holds rows of cells in an array: an array begins with another one. */
export const isTable = (text: string): boolean => /^\[\s*\[/.test(beginning(text));

/** Whether a text begins like JSON that may hold records; a time in brackets is none. */
export function isJson(text: string): boolean {
  const first = beginning(text);
  return ARRAY.test(first) || OBJECT.test(first) || areRecords(text, true);
}

/** Records are to be looked for in an object, which may be the first of several where it is larger than the head. */
export interface InDocument {
  readonly kind: 'document';
}

/**
 * How records lie in a text by its head; `null`: this is no JSON.
 */
export function lieOf(head: Uint8Array, whole: boolean): Lie | InDocument | null {
  const text = new TextDecoder().decode(head);
  if (areRecords(text, whole)) return { kind: 'lines' };
  const first = beginning(text);
  if (ARRAY.test(first)) return { kind: 'elements', start: 0, outer: 0 };
  if (!OBJECT.test(first)) return null;
  const cutter = new JsonCutter({ kind: 'values' }, () => undefined);
  cutter.push(head);
  return { kind: cutter.tops > 1 ? 'values' : 'document' };
}

/** Whether at least half of the first lines are objects by themselves. A text of one line is not told by this. */
function areRecords(text: string, whole: boolean): boolean {
  const lines = text.split('\n', LINES + 1);
  const all = lines.length > LINES ? lines.slice(0, LINES) : whole ? lines : lines.slice(0, -1);
  const full = all.filter((line) => line.trim() !== '');
  if (full.length === 0 || (whole && full.length === 1)) return false;
  const records = full.filter((line) => /^[\s\u001e]*\{.*\}\s*$/.test(line) && isObject(parsed(line, false)));
  return 2 * records.length >= full.length;
}
