import { fail } from '../../base/result.ts';
import { refusal } from '../file.ts';
import type { Maker } from './source.ts';

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0];
/** Streams of an OLE container, by which it tells what it is; names are UTF-16. */
const KINDS: readonly (readonly [stream: string, format: string])[] = [
  ['Workbook', 'XLS (Excel 97–2003)'],
  ['Book', 'XLS (Excel 5)'],
  ['WordDocument', 'DOC'],
];

/** OLE containers are recognised to be refused by name: old Excel, and new Excel behind a password. */
export const ole: Maker = {
  id: 'ole',
  recognises: (head) => MAGIC.every((byte, at) => head[at] === byte),
  async open({ bytes, head }) {
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    const whole = head.length >= 64;
    const sector = whole ? 1 << (view.getUint16(30, true) & 15) : 512;
    const at = whole ? (view.getUint32(48, true) + 1) * sector : 0;
    const directory = bytes.slice === null ? head.subarray(0, 0) : await bytes.slice(at, at + 8 * sector);
    const text = new TextDecoder('latin1').decode(head) + new TextDecoder('latin1').decode(directory);
    const has = (stream: string): boolean => text.includes(Array.from(stream, (char) => `${char}\0`).join(''));
    if (has('EncryptedPackage')) return fail([refusal('encrypted', bytes)]);
    const format = KINDS.find(([stream]) => has(stream))?.[1] ?? 'OLE';
    return fail([refusal('unsupported_format', bytes, { format })]);
  },
};
