import type { ParquetWriter } from 'hyparquet-writer';
import type { CellType } from '../cells.ts';
import type { Cell, ResultColumn } from '../result.ts';
import { uniqueNames, type ExportFormat, type FileWriter } from './format.ts';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** Rows of a group: each is encoded in one go, on the page's thread. */
const GROUP_ROWS = 16_384;

const ELEMENTS: Readonly<Record<CellType, Omit<SchemaElement, 'name'>>> = {
  truth: { type: 'BOOLEAN' },
  whole: { type: 'INT32' },
  long: { type: 'INT64' },
  real: { type: 'DOUBLE' },
  // Local civil time, as DuckDB's TIMESTAMP: adjusted to nothing.
  timestamp: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' } },
  date: { type: 'INT32', converted_type: 'DATE' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
};

const DAY = 86_400_000;
const momentOf = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`);

/** A cell as Parquet's physical type wants it. */
const PHYSICAL: Readonly<Record<CellType, (cell: NonNullable<Cell>) => unknown>> = {
  truth: (cell) => cell,
  whole: (cell) => cell,
  long: (cell) => BigInt(cell),
  real: (cell) => cell,
  timestamp: (cell) => BigInt(momentOf(String(cell))),
  date: (cell) => Date.parse(`${String(cell)}T00:00:00Z`) / DAY,
  text: String,
};

/** Apache Parquet, Snappy: types are kept, times to the millisecond, what is nested is JSON in a text. */
export const parquet = {
  id: 'parquet',
  extension: 'parquet',
  mime: 'application/vnd.apache.parquet',
  open,
} as const satisfies ExportFormat;

async function open(columns: readonly ResultColumn[]): Promise<FileWriter> {
  const hyparquet = await import('hyparquet-writer');
  const names = uniqueNames(columns);
  const elements = columns.map(({ type }, i): SchemaElement => ({
    name: names[i],
    repetition_type: 'OPTIONAL',
    ...ELEMENTS[type],
  }));
  const bytes = new hyparquet.ByteWriter();
  const schema = [{ name: 'root', num_children: elements.length }, ...elements];
  const file = new hyparquet.ParquetWriter({ writer: bytes, schema });
  let waiting: unknown[][] = columns.map(() => []);
  const flush = async (): Promise<void> => {
    if (waiting.length === 0 || waiting[0].length === 0) return;
    const columnData = waiting.map((data, i) => ({ name: names[i], data }));
    waiting = columns.map(() => []);
    await file.write({ columnData, rowGroupSize: GROUP_ROWS });
  };
  return {
    async take({ rows, cellAt }) {
      columns.forEach(({ type }, column) => {
        for (let row = 0; row < rows; row++) {
          const cell = cellAt(row, column);
          waiting[column].push(cell === null ? null : PHYSICAL[type](cell));
        }
      });
      if (waiting[0].length >= GROUP_ROWS) await flush();
    },
    async close() {
      await flush();
      await file.finish();
      return [bytes.getBytes()];
    },
  };
}
