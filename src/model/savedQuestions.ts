import * as v from 'valibot';

/** A question of the user's own; no two have one name. */
export interface SavedQuestion {
  readonly name: string;
  readonly sql: string;
}

/** Where the user's own questions are kept. */
export interface QuestionBook {
  read(): readonly SavedQuestion[];
  keep(questions: readonly SavedQuestion[]): void;
}

const questions = v.array(v.object({ name: v.pipe(v.string(), v.trim(), v.nonEmpty()), sql: v.string() }));

export const questionsText = (all: readonly SavedQuestion[]): string => JSON.stringify(all);

/** Questions out of a text; none out of one that is damaged or from another version. */
export function readQuestions(text: string): readonly SavedQuestion[] {
  try {
    const read = v.safeParse(questions, JSON.parse(text));
    return read.success ? distinct(read.output) : [];
  } catch {
    return [];
  }
}

/** The line that names the question below it. */
const NAMED = /^--[ \t]*name:[ \t]*(.+?)[ \t]*$/gim;

/** Questions as a .sql file: each below a line `-- name: …`, ended by a semicolon. */
export const scriptOf = (all: readonly SavedQuestion[]): string =>
  all.map(({ name, sql }) => `-- name: ${name.replace(/\s+/g, ' ')}\n${ended(sql.trim())}\n`).join('\n');

/** Questions of a .sql file; one without names is one question, called `otherwise`. */
export function questionsOfScript(script: string, otherwise: string): readonly SavedQuestion[] {
  const text = script.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const heads = [...text.matchAll(NAMED)];
  const found = heads.map((head, i): SavedQuestion => ({
    name: head[1],
    sql: text.slice(head.index + head[0].length, heads[i + 1]?.index).trim(),
  }));
  if (heads.length === 0) found.push({ name: otherwise, sql: text.trim() });
  return distinct(found.filter(({ sql }) => sql !== ''));
}

// A comment at its end would hide a semicolon on its line.
const ended = (sql: string): string => (sql.endsWith(';') ? sql : `${sql}${/--[^\n]*$/.test(sql) ? '\n' : ''};`);

const distinct = (all: readonly SavedQuestion[]): readonly SavedQuestion[] => [
  ...new Map(all.map((one) => [one.name, one])).values(),
];
