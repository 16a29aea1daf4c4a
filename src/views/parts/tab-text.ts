import type { ChartTable } from '../../charts/options.ts';

/** A table as spreadsheets take it from the clipboard: a line each, cells parted by tabs; a formula stays a text. */
export function tabText({ columns, rows }: ChartTable): string {
  return [columns, ...rows].map((row) => row.map(cell).join('\t')).join('\n');
}

/** Signed figures are no formulas, and remain what they are. */
const cell = (text: string): string => {
  const plain = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(plain) && !/^[+-][\d.,]/.test(plain) ? `'${plain}` : plain;
};
