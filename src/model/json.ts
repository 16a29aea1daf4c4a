import { fail, ok, type Result } from '../base/result.ts';
import { problem } from './shape.ts';

/** What is wrong with text that is no JSON: there is none · it ends too early · a comma too many · anything else. */
export type SyntaxFault = 'empty' | 'cut' | 'comma' | 'other';

/** Reads JSON text, with or without a byte order mark; text that is none is refused with line and column, where the engine tells them. */
export function readJson(text: string): Result<unknown> {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return ok(JSON.parse(json) as unknown);
  } catch (error) {
    const offset = offsetOf(error instanceof Error ? error.message : '', json);
    return fail([
      problem('json_syntax', placeOf(json, offset), around(json, offset), { fault: faultOf(json, offset) }),
    ]);
  }
}

/** Whether two values are the same JSON. */
export const sameJson = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** JSON in which the order of fields says nothing. */
export const canonical = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

/** Where reading stopped, in the words of V8 (Chromium, Node), Firefox and Safari; `null` where they do not say. */
function offsetOf(message: string, text: string): number | null {
  const position = /at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(message);
  if (position) return Number(position[1]);
  const place = /at line (\d+) column (\d+) of the JSON data$/.exec(message);
  if (place) {
    const before = text.split('\n').slice(0, Number(place[1]) - 1);
    return before.reduce((sum, line) => sum + line.length + 1, 0) + Number(place[2]) - 1;
  }
  return /end of JSON input$|Unexpected EOF$/.test(message) ? text.length : null;
}

function faultOf(text: string, offset: number | null): SyntaxFault {
  if (text.trim() === '') return 'empty';
  if (offset === null) return 'other';
  if (offset >= text.trimEnd().length) return 'cut';
  return /[\]}]/.test(text[offset]) && text.slice(0, offset).trimEnd().endsWith(',') ? 'comma' : 'other';
}

/** `line 3, column 14`, both from 1; `file` where the place is not known. */
function placeOf(text: string, offset: number | null): string {
  if (offset === null || text.trim() === '') return 'file';
  const lines = text.slice(0, offset).split('\n');
  return `line ${lines.length}, column ${lines[lines.length - 1].length + 1}`;
}

/** The line of a place, to be recognised by. */
function around(text: string, offset: number | null): string {
  const from = text.lastIndexOf('\n', (offset ?? 0) - 1) + 1;
  return text.slice(from).split('\n', 1)[0].trim();
}
