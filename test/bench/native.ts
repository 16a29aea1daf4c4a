import { DuckDBInstance } from '@duckdb/node-api';
import { timed } from './case.ts';

export interface NativeRun {
  readonly ms: number;
  readonly counts: readonly unknown[];
}

/** Runs statements one after the other in a fresh native DuckDB with one thread; then, untimed, a question with one row. */
export async function runNative(statements: readonly string[], question: string): Promise<NativeRun> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const ms = await timed(async () => {
    for (const sql of statements) await connection.run(sql);
  });
  const counts = (await connection.runAndReadAll(question)).getRows()[0];
  connection.closeSync();
  instance.closeSync();
  return { ms, counts };
}
