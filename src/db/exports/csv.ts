import { csvLine } from '../../base/csv.ts';
import type { ExportFormat } from './format.ts';

/** RFC 4180 with a header; formulas are made harmless, NULL is nothing, an empty text is `""`. */
export const csv = {
  id: 'csv',
  extension: 'csv',
  mime: 'text/csv;charset=utf-8',
  open(columns) {
    const parts: string[] = [csvLine(columns.map(({ name }) => name))];
    return {
      take({ rows, readRow }) {
        let text = '';
        for (let row = 0; row < rows; row++) text += csvLine(readRow(row));
        parts.push(text);
      },
      close: () => parts,
    };
  },
} as const satisfies ExportFormat;
