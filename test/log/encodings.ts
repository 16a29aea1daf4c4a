/** Text in the encodings that the platform reads but does not write: its decoders' tables, turned round. */
export type Legacy = 'gb18030' | 'big5' | 'shift_jis' | 'windows-1252';

const tables = new Map<Legacy, ReadonlyMap<string, readonly number[]>>();

function tableOf(label: Legacy): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label);
  if (known) return known;
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  const note = (bytes: readonly number[]): void => {
    // Node reads windows-1252 as what the standard says only in a stream.
    const text = decoder.decode(Uint8Array.from(bytes), { stream: true }) + decoder.decode();
    if (!text.includes('\ufffd') && Array.from(text).length === 1 && !table.has(text)) table.set(text, bytes);
  };
  for (let lead = 0; lead < 256; lead++) note([lead]);
  if (label !== 'windows-1252') {
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) note([lead, trail]);
  }
  tables.set(label, table);
  return table;
}

/** @throws if the encoding lacks a character */
export function encode(text: string, label: Legacy): Uint8Array<ArrayBuffer> {
  const table = tableOf(label);
  return Uint8Array.from(
    Array.from(text).flatMap((char) => {
      const bytes = table.get(char);
      if (bytes === undefined) throw new Error(`${label} has no ${char}`);
      return bytes;
    }),
  );
}

/** UTF-16 without a byte order mark. */
export function utf16(text: string, bigEndian: boolean): Uint8Array<ArrayBuffer> {
  const codes = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return Uint8Array.from(codes.flatMap((code) => (bigEndian ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8])));
}
