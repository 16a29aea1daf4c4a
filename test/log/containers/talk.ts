import { gzipSync, strToU8, zipSync } from 'fflate';
import type { Preview } from '../../../src/model/intake.ts';
import type { Mapping } from '../../../src/model/intake.ts';
import { preview, readLog } from '../../../src/log/intake.ts';
import type { Reading } from '../../../src/log/intake.ts';
import { fileOf, OPTIONS, QUIET } from '../files.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export const HEADER = ['message_id', 'session_id', 'buyer', 'agent', 'sender', 'sent_at', 'text'];

/** Messages of a quiet morning, two a session. */
export const talk = (rows: number): string[][] =>
  Array.from({ length: rows }, (_, i) => {
    const at = `2024-03-04 ${pad(9 + Math.floor(i / 3600))}:${pad(Math.floor(i / 60) % 60)}:${pad(i % 60)}+08:00`;
    const session = i >> 1;
    return [
      `M${i + 1}`,
      `S${session}`,
      `tb${session % 17}`,
      '晨光:阿诺',
      i % 2 ? 'agent' : 'buyer',
      at,
      `话 ${(i * 7919) % 1013}`,
    ];
  });

const pad = (value: number): string => String(value).padStart(2, '0');

export const csv = (rows: number): string => [HEADER, ...talk(rows)].map((row) => row.join(',')).join('\n') + '\n';

export const gz = (text: string | Bytes): Bytes => gzipSync(typeof text === 'string' ? strToU8(text) : text);

export const zipped = (entries: Readonly<Record<string, string | Bytes>>): Bytes =>
  zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

export const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** What became of a file, in a line: `kept 80, rejected 0; trailing_bytes`, or `refused: empty_file`. */
export async function outcome(content: string | Bytes, part?: string): Promise<string> {
  const mapping = part === undefined ? null : { ...(await look(content)).mapping, part };
  const read = await readLog(fileOf(content), { ...OPTIONS, mapping }, QUIET);
  if (!read.ok) return `refused: ${read.error[0].code}`;
  const { kept, rejected, rejectedBy, rowsRead, warnings } = read.value.report;
  if (kept + rejected !== rowsRead) throw new Error(`${kept} + ${rejected} is not ${rowsRead}`);
  const reasons = Object.keys(rejectedBy).join(' ');
  const told = warnings.map(({ code }) => code).join(' ');
  return `kept ${kept}, rejected ${rejected}${reasons && ` (${reasons})`}${told && `; ${told}`}`;
}

export async function look(content: string | Bytes, mapping: Mapping | null = null): Promise<Preview> {
  const found = await preview(fileOf(content), { ...OPTIONS, mapping });
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

export async function read(content: string | Bytes, mapping: Mapping | null = null): Promise<Reading> {
  const found = await readLog(fileOf(content), { ...OPTIONS, keepText: true, mapping }, QUIET);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}
