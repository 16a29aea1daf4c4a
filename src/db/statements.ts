/** One statement of a script: its text, and where it begins in the script. */
export interface Statement {
  readonly text: string;
  readonly at: number;
}

/** What hides a semicolon: comments, texts, quoted names, dollar quotes. Comments of DuckDB's C kind nest. */
const LINE_COMMENT = /--[^\n]*/y;
const ESCAPED_TEXT = /[eE]'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)/y;
const TEXT = /'(?:[^']|'')*(?:'|$)/y;
const NAME = /"(?:[^"]|"")*(?:"|$)/y;
const WORD = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const DOLLARS = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;

/** Cuts a script at its semicolons; pieces of nothing but blanks and comments are left out. */
export function statementsOf(script: string): Statement[] {
  const found: Statement[] = [];
  let at = 0;
  let says = false;
  const cut = (end: number): void => {
    if (says) found.push({ text: script.slice(at, end), at });
    at = end + 1;
    says = false;
  };
  for (let i = 0; i < script.length;) {
    const past = blankAt(script, i);
    if (past === i) says ||= script[i] !== ';';
    if (past === i && script[i] === ';') cut(i);
    i = past > i ? past : tokenEnd(script, i);
  }
  cut(script.length);
  return found;
}

/** The first words of a statement in small letters, comments left out. */
export function firstWords(text: string, count: number): string[] {
  const words: string[] = [];
  for (let i = 0; i < text.length && words.length < count;) {
    const past = blankAt(text, i);
    const end = past > i ? past : tokenEnd(text, i);
    if (past === i) words.push(text.slice(i, end).toLowerCase());
    i = end;
  }
  return words;
}

/** The statement as the only one of its script, on the lines and in the columns that it has there. */
export const inPlace = (script: string, { text, at }: Statement): string =>
  script.slice(0, at).replace(/[^\n]/gu, (sign) => (isWide(sign) ? '  ' : ' ')) + text;

/** Signs that take two columns where DuckDB points at an error. */
export const isWide = (sign: string): boolean =>
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/u.test(
    sign,
  );

/** Behind the blanks and the comment that begin at `i`; `i` itself where none begins. */
function blankAt(text: string, i: number): number {
  if (/\s/.test(text[i])) return i + 1;
  if (text.startsWith('--', i)) return matchEnd(LINE_COMMENT, text, i);
  return text.startsWith('/*', i) ? blockEnd(text, i) : i;
}

function tokenEnd(text: string, i: number): number {
  for (const form of [ESCAPED_TEXT, TEXT, NAME, WORD]) {
    const end = matchEnd(form, text, i);
    if (end > i) return end;
  }
  const opened = matchEnd(DOLLARS, text, i);
  if (opened === i) return i + 1;
  const close = text.indexOf(text.slice(i, opened), opened);
  return close < 0 ? text.length : close + opened - i;
}

function matchEnd(form: RegExp, text: string, i: number): number {
  form.lastIndex = i;
  return form.test(text) ? form.lastIndex : i;
}

function blockEnd(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length;) {
    if (text.startsWith('/*', i)) depth++;
    else if (text.startsWith('*/', i) && --depth === 0) return i + 2;
    else {
      i++;
      continue;
    }
    i += 2;
  }
  return text.length;
}
