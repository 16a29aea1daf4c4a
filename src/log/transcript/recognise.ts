import { countKnown } from '../columns/names.ts';
import type { Style } from './styles.ts';
import { STYLES } from './styles.ts';

/** Lines that are looked at. */
const LINES = 400;
/** Names of what a file says of itself above its table. */
const NOT_PEOPLE = /时间|日期|导出|起始|截止|time|date|export|created|printed/i;

/** The style of a transcript by the first of its lines; `null`: it is none. */
export function styleOf(text: string): Style | null {
  const lines = text.split(/\r\n|\n|\r/, LINES).map((line) => line.trim());
  if (lines.slice(0, 40).some((line) => countKnown(line.split(/[,，;；|\t~\u0001]|\|\|/)) >= 3)) return null;
  let best: { style: Style; score: number } | null = null;
  for (const style of STYLES) {
    const score = fit(style, lines);
    if (score > (best?.score ?? 0)) best = { style, score };
  }
  return best?.style ?? null;
}

/** Messages with a heading and a text of their own; 0 where they are too few for a transcript. */
function fit(style: Style, lines: readonly string[]): number {
  const names = new Set<string>();
  let headings = 0;
  let texts = 0;
  let full = 0;
  let open = false;
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] === '') continue;
    const head = style.read(lines[i], lines[i + 1] ?? '');
    if (head === null || NOT_PEOPLE.test(head.sender)) {
      texts++;
      if (open) full++;
      open = false;
      continue;
    }
    headings++;
    names.add(head.sender);
    open = head.text === null;
    if (head.text !== null && head.text !== '') full++;
    i += head.lines - 1;
  }
  const enough = headings >= 2 && (names.size >= 2 || headings >= 4) && headings * 8 >= texts;
  return enough && full >= headings / 2 ? full : 0;
}
