import type { Maker } from '../source.ts';

const MAGIC = [0x50, 0x41, 0x52, 0x31];

const isMagic = (bytes: Uint8Array, from: number): boolean => MAGIC.every((byte, i) => bytes[from + i] === byte);

/** A table in Parquet; one that has lost its first bytes is known by its last, where these are in the head. */
export const parquet: Maker = {
  id: 'parquet',
  recognises: (head) => isMagic(head, 0) || (isMagic(head, head.length - 4) && head[head.length - 5] === 0),
  async open(opening) {
    const { openParquet } = await import('./open.ts');
    return openParquet(opening);
  },
};
