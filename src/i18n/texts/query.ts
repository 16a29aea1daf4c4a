import type { TableId } from '../../app/commands.ts';

export interface QueryMessages {
  readonly title: string;
  readonly sql: string;
  readonly run: string;
  readonly running: string;
  readonly cancelled: string;
  readonly export: string;
  readonly exportName: string;
  readonly saved: string;
  readonly questions: Record<QuestionId, string>;
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
  readonly insert: (name: string) => string;
}

export const QUESTION_IDS = ['by_account', 'by_hour', 'slowest', 'unanswered', 'moved', 'replications'] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];
