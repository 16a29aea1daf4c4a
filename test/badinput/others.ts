import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import type { Case, Expected } from './corpus.ts';
import { within } from './corpus.ts';

/** Rows that a program took and rows that it says it did not take; `null`: it refused the file. */
export type Counted = { readonly good: number; readonly rejected: number } | null;

/** Another reader of tables, asked for row counts only. */
export interface Other {
  readonly name: string;
  count(bytes: Uint8Array): Promise<Counted>;
  close(): void;
}

/** Whether counts are one of the right ends of a case; values, reasons, flags and warnings are not looked at. */
export function countsFit({ expect: { alt = [], ...main } }: Case, counted: Counted): boolean {
  return [main, ...alt].some((end) => fits(end, counted));
}

function fits({ outcome, good, rejected, data_rows, rows_python_csv }: Expected, counted: Counted): boolean {
  if (outcome === 'no_crash' && rows_python_csv === undefined) return true;
  if (outcome === 'refuse' || counted === null || counted.good === 0) {
    return outcome === 'refuse' ? (counted?.good ?? 0) === 0 : (data_rows ?? good) === 0;
  }
  const rows = good ?? data_rows ?? rows_python_csv;
  return within(counted.good, rows) && within(counted.rejected, outcome === 'accept' ? (rejected ?? 0) : rejected);
}

/** It writes to the console what it does about headers. */
function quietly<T>(work: () => T): T {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return work();
  } finally {
    console.warn = warn;
  }
}

/** PapaParse as its documentation says: a header, empty lines passed over, everything else guessed. */
export const papaparse: Other = {
  name: 'PapaParse',
  count: (bytes) => {
    const text = new TextDecoder().decode(bytes);
    const { data, errors } = quietly(() => Papa.parse(text, { header: true, skipEmptyLines: true }));
    const broken = new Set(errors.flatMap(({ row }) => (row === undefined ? [] : [row])));
    return Promise.resolve({ good: data.length - broken.size, rejected: broken.size });
  },
  close: () => undefined,
};

/** DuckDB's own sniffer, rows that do not fit stored away. */
export async function duckdb(): Promise<Other> {
  const folder = mkdtempSync(join(tmpdir(), 'badinput-'));
  const instance = await DuckDBInstance.create(':memory:', { autoload_known_extensions: 'false' });
  const connection = await instance.connect();
  let files = 0;
  return {
    name: 'DuckDB',
    count: async (bytes) => {
      const path = join(folder, `${files++}.csv`);
      writeFileSync(path, bytes);
      try {
        return await counted(connection, path);
      } catch {
        return null;
      }
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true });
    },
  };
}

async function counted(connection: DuckDBConnection, path: string): Promise<Counted> {
  const one = async (sql: string): Promise<number> => {
    const rows = (await connection.runAndReadAll(sql)).getRows();
    return Number(rows[0][0]);
  };
  await connection.run('DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans');
  // Counting alone would read no column and so reject nothing.
  await connection.run(`CREATE OR REPLACE TEMP TABLE t AS FROM read_csv('${path}', store_rejects = true)`);
  const good = await one('SELECT count(*) FROM t');
  return { good, rejected: await one('SELECT count(DISTINCT line) FROM reject_errors') };
}
