import { countKnown } from '../../src/log/columns/names.ts';
import { guessEncoding } from '../../src/log/decode/encoding.ts';
import { transcoder } from '../../src/log/decode/transcode.ts';
import { allTexts } from '../../src/log/records/cells.ts';
import { RowFit } from '../../src/log/records/fit.ts';
import { RowReader } from '../../src/log/records/reader.ts';
import { findTable } from '../../src/log/records/table.ts';

/** What any loader of tables makes of a file. */
export interface Loaded {
  readonly header: readonly string[];
  /** Rows that have as many cells as the table, or only blank ones more. */
  readonly rows: readonly (readonly string[])[];
  readonly rejected: number;
}

/** Reads a file with our reader alone, without asking what its columns mean; `null`: it is no table. */
export function load(bytes: Uint8Array): Loaded | null {
  const encoding = guessEncoding([bytes]);
  if (encoding === null) return null;
  const decoder = transcoder(encoding.label);
  const text = Buffer.concat([decoder.push(bytes.subarray(encoding.mark)), decoder.finish()]);
  const table = text.length === 0 ? null : findTable(text, true, countKnown, null);
  if (table === null) return null;
  const rows: string[][] = [];
  let rejected = 0;
  const fit = new RowFit(table.width);
  const reader = new RowReader(table, {
    row: (cells) => {
      if (cells.line < table.firstLine) return;
      if (fit.misfit(cells) === null) rows.push(allTexts(cells).slice(0, table.width));
      else rejected++;
    },
    torn: ({ line }) => void (rejected += line < table.firstLine ? 0 : 1),
  });
  reader.push(text);
  reader.finish();
  return { header: table.header, rows, rejected };
}
