/**
 * One line of RFC 4180: quotes where they are needed, `null` as nothing, which an empty text is not. Texts that a
 * spreadsheet would run as a formula get an apostrophe in front, its own mark of text.
 */
export const csvLine = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(cell: string | number | boolean | null): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' ? harmless(cell) : String(cell);
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text as a spreadsheet may have it: one that it would run gets its own mark of text in front. */
export const harmless = (text: string): string => (isFormula(text) ? `'${text}` : text);

const NUMBER = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/;

/** Signs that make a cell a formula, also full-width ones, and what is not seen before them. */
const isFormula = (text: string): boolean =>
  /^[\s\u200b-\u200d\u2060\ufeff]*[=+\-@＝＋－＠]/.test(text) && !NUMBER.test(text);
