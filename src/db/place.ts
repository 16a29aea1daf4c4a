import type { Place } from './result.ts';
import { isWide } from './statements.ts';

/** `LINE 3: … FROM nowhere` over a line of blanks and a caret; either end of a long line is cut to `...`. */
const POINTER = /^LINE (\d+): (.*)\r?\n( *)\^/m;
const CUT = '...';

/** Where in `sql` DuckDB's message points at; `null` where it points nowhere. Its columns count wide signs twice. */
export function placeOf(sql: string, message: string): Place | null {
  const found = POINTER.exec(message);
  if (found === null) return null;
  const line = Number(found[1]);
  const lines = sql.split('\n');
  if (line < 1 || line > lines.length) return null;
  const [excerpt, skipped] = uncut(found[2]);
  const column = found[3].length - `LINE ${line}: `.length - skipped;
  const begins = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const from = Math.max(0, lines[line - 1].indexOf(excerpt));
  return { line, at: begins + from + signsIn(lines[line - 1].slice(from), column) };
}

/** The excerpt without its marks of being cut, and the columns that the mark in front took. */
function uncut(excerpt: string): [string, number] {
  const front = excerpt.startsWith(CUT) ? CUT.length : 0;
  const back = excerpt.endsWith(CUT) ? excerpt.length - CUT.length : excerpt.length;
  return [excerpt.slice(front, back), front];
}

/** How many code units of a text take so many columns. */
function signsIn(text: string, columns: number): number {
  let units = 0;
  for (const sign of text) {
    if (columns <= 0) break;
    columns -= isWide(sign) ? 2 : 1;
    units += sign.length;
  }
  return units;
}
