import type { Result } from '../../../base/result.ts';
import { fail, ok } from '../../../base/result.ts';
import { countKnown } from '../../columns/names.ts';
import { refusal } from '../../file.ts';
import { allTexts } from '../../records/cells.ts';
import type { Line, Table } from '../../records/table.ts';
import { MOST_COLUMNS, tableOfRows } from '../../records/table.ts';
import { RowWriter } from '../../records/writer.ts';
import { noteTable } from '../notes.ts';
import type { Opening, RowSource } from '../source.ts';

/** Rows in which the table of a sheet is looked for. */
const LOOKED_AT = 300;
/** Sheets that are looked at. */
const MOST_SHEETS = 100;

/** A sheet of a workbook of any make. */
export interface Sheet {
  readonly name: string;
  /**
   * Writes every row that is not blank, with its number in the sheet for a line, and yields how many bytes of the disk
   * are done; `first`: some rows are enough.
   */
  rows(writer: RowWriter, first: boolean): AsyncGenerator<number>;
}

interface Found {
  readonly sheet: Sheet;
  readonly table: Table | null;
  readonly lines: number;
}

/** Opens the sheet that is wanted, else the first of those with the most columns that are known. */
export async function openSheets(
  id: string,
  sheets: readonly Sheet[],
  { bytes, part, warn }: Opening,
): Promise<Result<RowSource>> {
  const founds: Found[] = [];
  // Whoever knows which sheet he wants does not look into the others.
  const wanted = sheets.filter(({ name }) => name === part);
  for (const sheet of wanted.length > 0 ? wanted : sheets.slice(0, MOST_SHEETS)) founds.push(await lookInto(sheet));
  const tables = founds.filter(({ table }) => table !== null);
  const known = ({ table }: Found): number => countKnown(table!.header);
  const found = tables.reduce<Found | null>(
    (best, one) => (best === null || known(one) > known(best) ? one : best),
    null,
  );
  if (found === null) {
    return fail([refusal(founds.some(({ lines }) => lines > 0) ? 'not_tabular' : 'empty_file', bytes)]);
  }
  const { sheet, lines } = found;
  const table = found.table!;
  if (table.width > MOST_COLUMNS) {
    return fail([refusal('too_many_columns_file', bytes, { columns: table.width, most: MOST_COLUMNS })]);
  }
  if (table.rows.length === 0 && lines < LOOKED_AT) return fail([refusal('no_data_rows', bytes)]);
  noteTable(table, warn);
  const parts = tables.map(({ sheet: { name } }) => name);
  return ok({
    encoding: id,
    table,
    ...(parts.length > 1 || wanted.length > 0 ? { choice: { part: sheet.name, parts } } : {}),
    rows: (sink) => sheet.rows(new RowWriter(sink, table.width), false),
  });
}

async function lookInto(sheet: Sheet): Promise<Found> {
  const lines: Line[] = [];
  const writer = new RowWriter(
    { row: (cells) => void lines.push({ line: cells.line, cells: allTexts(cells) }), torn: () => undefined },
    0,
  );
  const rows = sheet.rows(writer, true);
  while (lines.length < LOOKED_AT && (await rows.next()).done !== true);
  await rows.return(undefined);
  return { sheet, table: tableOfRows(lines, countKnown), lines: lines.length };
}
