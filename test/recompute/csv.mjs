/** One row by column; `null`: nothing was written, which an empty text in quotes is not. @typedef {Record<string, string | null>} Row */

/**
 * Rows of a table as RFC 4180 has them: a header, quotes where they are needed, CRLF or LF, with or without a byte-order mark.
 * @param {string} text
 * @returns {Row[]}
 */
export function readCsv(text) {
  /** @type {(string | null)[][]} */
  const lines = [];
  /** @type {(string | null)[]} */
  let line = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : bare(text, at);
    line.push(cell.value);
    at = cell.end;
    if (text[at] === ',') {
      at++;
      if (at < text.length) continue;
      line.push(null);
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    lines.push(line);
    line = [];
  }
  const [header = [], ...rows] = lines;
  return rows.map((cells) => Object.fromEntries(header.map((name, c) => [String(name), cells[c] ?? null])));
}

/**
 * @param {string} text
 * @param {number} at of the opening quote
 * @returns {{ value: string, end: number }}
 */
function quoted(text, at) {
  let close = text.indexOf('"', at + 1);
  while (text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) throw new Error(`a quote is never closed, at character ${at}`);
  return { value: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 };
}

const ENDS = /[,\r\n]/g;

/**
 * @param {string} text
 * @param {number} at
 * @returns {{ value: string | null, end: number }}
 */
function bare(text, at) {
  ENDS.lastIndex = at;
  const end = ENDS.exec(text)?.index ?? text.length;
  return { value: end === at ? null : text.slice(at, end), end };
}
