import { harmless } from '../../base/csv.ts';
import type { ChartTable } from '../../charts/options.ts';

/** A table as spreadsheets take it from the clipboard: a line each, cells parted by tabs; a formula stays a text. */
export const tabText = ({ columns, rows }: ChartTable): string =>
  [columns, ...rows].map((row) => row.map((text) => harmless(text.replace(/[\t\r\n]+/g, ' '))).join('\t')).join('\n');
