import { compress, initialState } from '../sha256.ts';

const BLOCK = 64;
const DIGEST_WORDS = 8;

/**
 * HMAC-SHA-256 (RFC 2104) under one key, for millions of short messages: the two blocks that the key makes are worked in
 * once. The platform's own is a promise for each message, which costs ten times as much as the hash.
 */
export class Hmac {
  private readonly inner: Int32Array;
  private readonly outer: Int32Array;
  private readonly state = new Int32Array(DIGEST_WORDS);
  private readonly block = new Uint8Array(BLOCK);
  private readonly view = new DataView(this.block.buffer);

  /** @param key at most 64 bytes */
  constructor(key: Uint8Array) {
    this.inner = this.begun(key, 0x36);
    this.outer = this.begun(key, 0x5c);
  }

  /** The 8 words of the code of `bytes[from … to − 1]`; the next call overwrites them. */
  of(bytes: Uint8Array, from: number, to: number): Int32Array {
    const { state, block, view } = this;
    state.set(this.inner);
    let at = from;
    for (; at + BLOCK <= to; at += BLOCK) compress(state, bytes, at);
    const rest = to - at;
    block.fill(0);
    for (let i = 0; i < rest; i++) block[i] = bytes[at + i];
    block[rest] = 0x80;
    if (rest >= BLOCK - 8) {
      compress(state, block, 0);
      block.fill(0);
    }
    view.setUint32(BLOCK - 4, (BLOCK + to - from) * 8);
    compress(state, block, 0);
    block.fill(0);
    for (let i = 0; i < DIGEST_WORDS; i++) view.setInt32(4 * i, state[i]);
    block[4 * DIGEST_WORDS] = 0x80;
    view.setUint32(BLOCK - 4, (BLOCK + 4 * DIGEST_WORDS) * 8);
    state.set(this.outer);
    compress(state, block, 0);
    return state;
  }

  private begun(key: Uint8Array, pad: number): Int32Array {
    const block = new Uint8Array(BLOCK).fill(pad);
    for (const [i, byte] of key.entries()) block[i] ^= byte;
    const state = initialState();
    compress(state, block, 0);
    return state;
  }
}
