import { firstWords } from './statements.ts';

/** Why a statement of the user was refused, besides what DuckDB itself says. */
export const REFUSALS = ['not_permitted', 'read_only', 'shadows', 'one_at_a_time'] as const;
export type Refusal = (typeof REFUSALS)[number];

/**
 * Statements that ask, and those that a read-only transaction holds to the user's own temporary things. All else
 * speaks to the database as a whole (transactions, settings, other databases, files), which no transaction fences in:
 * `USE` and `DETACH` together could throw the workspace's tables away.
 */
const PERMITTED = new Set([
  ...['select', 'with', 'from', 'values', 'table', '(', 'pivot', 'pivot_wider', 'pivot_longer', 'unpivot'],
  ...['describe', 'desc', 'show', 'summarize'],
  ...['create', 'drop', 'insert', 'update', 'delete', 'alter', 'truncate', 'merge', 'comment'],
]);

/** The few commands of families that are shut otherwise. */
const PERMITTED_PAIRS = new Set([
  'set variable',
  'reset variable',
  'pragma table_info',
  'pragma show_tables',
  'pragma database_size',
  'pragma version',
]);

/** Things that do not belong to a catalog that a transaction fences in. */
const OUTSIDE = /^create (?:or replace )?(?:temp(?:orary)? |persistent )?secret\b/;

/** Whether the user may have a statement run at all. */
export function isPermitted(text: string): boolean {
  const words = afterExplain(firstWords(text, 24));
  const [first, second] = words;
  if (OUTSIDE.test(words.join(' '))) return false;
  return PERMITTED.has(first) || PERMITTED_PAIRS.has(`${first} ${second}`);
}

/** Whether a statement can put a name of the user's own before one of the workspace. */
export const namesThings = (text: string): boolean => ['create', 'alter'].includes(firstWords(text, 1)[0]);

/** `EXPLAIN ANALYZE` runs what it explains. */
function afterExplain(words: string[]): string[] {
  if (words[0] !== 'explain') return words;
  const after = words.slice(words[1] === 'analyze' ? 2 : 1);
  return after[0] === '(' && !['select', 'with', 'from', 'values', '('].includes(after[1])
    ? after.slice(after.indexOf(')') + 1)
    : after;
}
