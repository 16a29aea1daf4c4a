import type { ExportFormatId, QuestionId, Refusal, TableId } from '../../app/commands.ts';

export interface QueryMessages {
  readonly title: string;
  readonly sql: string;
  /** How the editor is used by keys. */
  readonly keys: string;
  /** The editor's own words, by what it says in English. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly run: string;
  /** While a question is answered: seconds so far, and rows that have come. */
  readonly running: (seconds: number, rows: number) => string;
  readonly exporting: (rows: number) => string;
  readonly cancelled: string;
  /** How many rows are shown at most. */
  readonly limit: string;
  readonly limitOf: (rows: number) => string;
  readonly export: string;
  readonly format: string;
  readonly formats: Record<ExportFormatId, string>;
  readonly exported: (rows: number, size: string) => string;
  /** Of the file of a result, without its ending. */
  readonly exportName: string;
  readonly exportTable: (table: string, format: string) => string;
  readonly saved: string;
  readonly groups: Record<QuestionGroupId, string>;
  readonly questions: Record<QuestionId, string>;
  readonly own: string;
  readonly name: string;
  readonly save: string;
  readonly rename: string;
  readonly delete: string;
  readonly openSql: string;
  readonly offerSql: string;
  readonly sqlFile: string;
  readonly kept: (name: string) => string;
  readonly taken: (name: string) => string;
  readonly gone: (name: string) => string;
  readonly opened: (questions: number) => string;
  readonly tables: string;
  readonly tablesNote: string;
  readonly rows: (count: string) => string;
  /** What a table holds, and each of its columns by `table.column`; what is not named here is said as the schema says it. */
  readonly tableSays: Partial<Record<TableId, string>>;
  readonly columnSays: Readonly<Partial<Record<`${TableId}.${string}`, string>>>;
  readonly retry: string;
  readonly loading: string;
  readonly failed: string;
  readonly noLog: string;
  readonly result: (shown: number, rows: number, ms: number) => string;
  readonly empty: string;
  readonly first: string;
  readonly error: string;
  readonly errorAt: (line: number) => string;
  readonly refused: Record<Refusal, string>;
  readonly asTable: string;
  readonly asChart: string;
  readonly compare: string;
  readonly insert: (name: string) => string;
}

/** Prepared questions, by what they are asked of. */
export const QUESTION_GROUPS = [
  { id: 'log', questions: ['by_account', 'by_hour', 'late_turns', 'slowest', 'unanswered', 'first_responses'] },
  { id: 'run', questions: ['rate_by_hour', 'late_by_account', 'off_duty', 'pool', 'moved', 'load', 'replications'] },
] as const satisfies readonly { readonly id: string; readonly questions: readonly QuestionId[] }[];
export type QuestionGroupId = (typeof QUESTION_GROUPS)[number]['id'];
export const QUESTION_IDS: readonly QuestionId[] = QUESTION_GROUPS.flatMap(({ questions }) => [...questions]);
