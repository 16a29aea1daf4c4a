/** What a file is by its first bytes, where that is not a table of text; else `null`. */
export function otherFormat(head: Uint8Array): string | null {
  for (const [name, at, magic] of MAGIC) if (startsWith(head, at, magic)) return name;
  const text = new TextDecoder('latin1')
    .decode(head.subarray(0, 512))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^<(!doctype html|html|table|head|body)\b/i.test(text)) return 'HTML';
  if (text.startsWith('<?xml')) return /progid="Excel\.Sheet"|office:spreadsheet/.test(text) ? 'Excel 2003 XML' : 'XML';
  return text.startsWith('{\\rtf') ? 'RTF' : null;
}

const MAGIC: readonly (readonly [name: string, at: number, magic: string])[] = [
  ['PNG', 0, '\x89PNG'],
  ['JPEG', 0, '\xff\xd8\xff'],
  ['GIF', 0, 'GIF8'],
  ['PDF', 0, '%PDF'],
  ['Zstandard', 0, '\x28\xb5\x2f\xfd'],
  ['7-Zip', 0, '7z\xbc\xaf'],
  ['RAR', 0, 'Rar!'],
  ['Arrow', 0, 'ARROW1'],
  ['SQLite', 0, 'SQLite format 3'],
  ['MP4', 4, 'ftyp'],
  ['TAR', 257, 'ustar'],
];

function startsWith(bytes: Uint8Array, at: number, magic: string): boolean {
  if (bytes.length < at + magic.length) return false;
  return Array.from(magic, (char) => char.charCodeAt(0)).every((code, index) => bytes[at + index] === code);
}

/** Whether so many control characters stand in UTF-8 text that it is no text. */
export function isBinary(text: Uint8Array): boolean {
  let controls = 0;
  for (const byte of text) if (byte < 9 || (byte > 13 && byte < 32)) controls++;
  // One separator a row (Ctrl-A) stays below.
  return controls > 0.2 * text.length || (controls > 0.02 * text.length && text.includes(0) && !text.includes(10));
}
