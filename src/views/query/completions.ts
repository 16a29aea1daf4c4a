import type { TableId, Vocabulary } from '../../app/commands.ts';

/** A word that can be put in, and what is said about it. */
export interface Word {
  readonly label: string;
  readonly type: 'table' | 'column' | 'function' | 'keyword';
  /** Beside the word: a type, or parameters. */
  readonly detail: string;
  /** What it holds, in a sentence; '' where nothing is known. */
  readonly info: string;
  /** Before others that fit as well. */
  readonly boost: number;
}

/** A table as the editor knows it. */
export interface KnownTable {
  readonly id: TableId;
  readonly says: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly says: string }[];
}

/** Where words can be put in: they take the place of the text from here to the cursor. */
export interface Completions {
  readonly from: number;
  readonly words: readonly Word[];
}

/** A word that is being written, after a name and a dot perhaps. */
const WRITTEN = /(?:([\p{L}_][\p{L}\p{N}_]*)\.)?([\p{L}_][\p{L}\p{N}_]*)?$/u;

/**
 * What fits at the end of `before`: after `name.` the columns of that table or alias; else tables, the columns of the
 * tables that the statement names, functions and keywords. `null`: the cursor is in a comment or a text.
 */
export function completionsAt(
  before: string,
  after: string,
  tables: readonly KnownTable[],
  vocabulary: Vocabulary,
): Completions | null {
  const statement = before.slice(before.lastIndexOf(';') + 1);
  if (isQuoted(statement)) return null;
  const [written, owner, word = ''] = WRITTEN.exec(before) as readonly (string | undefined)[];
  const from = before.length - word.length;
  const whole = statement + after.split(';')[0];
  if (owner !== undefined) {
    const table = ownerOf(owner, whole, tables);
    return table === undefined ? null : { from, words: columnsOf(table, 0) };
  }
  if (written === '' && !/[\s(,]$/.test(before)) return null;
  const named = tables.filter(({ id }) => new RegExp(`\\b${id}\\b`, 'i').test(whole));
  return {
    from,
    words: [
      ...distinct(named.flatMap((table) => columnsOf(table, 2))),
      ...tables.map(({ id, says }): Word => ({ label: id, type: 'table', detail: '', info: says, boost: 1 })),
      ...vocabulary.keywords.map((label): Word => ({
        label: label.toUpperCase(),
        type: 'keyword',
        detail: '',
        info: '',
        boost: 0,
      })),
      ...vocabulary.functions.map(({ name, parameters }): Word => ({
        label: name,
        type: 'function',
        detail: `(${parameters ?? ''})`,
        info: '',
        boost: -1,
      })),
    ],
  };
}

const columnsOf = ({ columns }: KnownTable, boost: number): Word[] =>
  columns.map(({ name, type, says }) => ({ label: name, type: 'column', detail: type, info: says, boost }));

/** A table by its name, or by the alias that the statement gives it. */
function ownerOf(name: string, statement: string, tables: readonly KnownTable[]): KnownTable | undefined {
  const own = name.toLowerCase();
  return (
    tables.find(({ id }) => id === own) ??
    tables.find(({ id }) => new RegExp(`\\b${id}\\s+(?:as\\s+)?${own}\\b`, 'i').test(statement))
  );
}

/** Columns of two tables that have one name are one word. */
const distinct = (words: readonly Word[]): Word[] => [...new Map(words.map((word) => [word.label, word])).values()];

function isQuoted(statement: string): boolean {
  const open = statement
    .replace(/--[^\n]*\n/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/'[^']*'/g, '')
    .replace(/"[^"]*"/g, '');
  return /--|\/\*|'|"/.test(open);
}
