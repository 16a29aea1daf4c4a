/** Files up to this size are hashed by the platform, which wants them whole; larger ones piece by piece, here. */
const WHOLE = 256 << 20;
const PIECE = 4 << 20;

/** SHA-256 of a file's bytes, hex. */
export async function fingerprint(file: Blob): Promise<string> {
  // The platform's digest is missing on pages that were not loaded securely.
  const subtle = (crypto as Partial<Crypto>).subtle;
  if (file.size <= WHOLE && subtle)
    return hex(new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer())));
  const hash = new Sha256();
  for (let at = 0; at < file.size; at += PIECE)
    hash.update(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
  return hash.digest();
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The first 32 bits of the fractional part of the given root of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function primeRoots(count: number, root: (x: number) => number): Int32Array {
  const words = new Int32Array(count);
  for (let candidate = 2, found = 0; found < count; candidate++) {
    let prime = true;
    for (let d = 2; d * d <= candidate; d++) if (candidate % d === 0) prime = false;
    if (!prime) continue;
    const value = root(candidate);
    words[found++] = Math.floor((value - Math.floor(value)) * 2 ** 32);
  }
  return words;
}

const K = primeRoots(64, Math.cbrt);

/** What a hash begins with, 8 words. */
export const initialState = (): Int32Array => primeRoots(8, Math.sqrt);

const w = new Int32Array(64);

/** Works the 64 bytes from `at` into the state (FIPS 180-4, 6.2.2). */
export function compress(state: Int32Array, bytes: Uint8Array, at: number): void {
  for (let i = 0, p = at; i < 16; i++, p += 4) {
    w[i] = (bytes[p] << 24) | (bytes[p + 1] << 16) | (bytes[p + 2] << 8) | bytes[p + 3];
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15];
    const y = w[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
  }
  // Taken apart by an iterator they would cost as much again.
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  let e = state[4];
  let f = state[5];
  let g = state[6];
  let h = state[7];
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

/** The end of a message: what is left of it, the mark of its end, its length; one or two blocks. */
function lastBlocks(rest: Uint8Array, bytes: number): Uint8Array {
  const tail = new Uint8Array(rest.length < 56 ? 64 : 128);
  tail.set(rest);
  tail[rest.length] = 0x80;
  const bits = bytes * 8;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, Math.floor(bits / 2 ** 32));
  view.setUint32(tail.length - 4, bits >>> 0);
  return tail;
}

/** SHA-256 over pieces (FIPS 180-4, 6.2). */
export class Sha256 {
  private readonly state = initialState();
  private readonly block = new Uint8Array(64);
  private filled = 0;
  private bytes = 0;

  update(piece: Uint8Array): void {
    this.bytes += piece.length;
    let at = 0;
    if (this.filled > 0) {
      at = Math.min(64 - this.filled, piece.length);
      this.block.set(piece.subarray(0, at), this.filled);
      this.filled += at;
      if (this.filled < 64) return;
      compress(this.state, this.block, 0);
    }
    for (; at + 64 <= piece.length; at += 64) compress(this.state, piece, at);
    this.block.set(piece.subarray(at));
    this.filled = piece.length - at;
  }

  digest(): string {
    const tail = lastBlocks(this.block.subarray(0, this.filled), this.bytes);
    for (let at = 0; at < tail.length; at += 64) compress(this.state, tail, at);
    const out = new DataView(new ArrayBuffer(32));
    for (const [i, word] of this.state.entries()) out.setInt32(4 * i, word);
    return hex(new Uint8Array(out.buffer));
  }
}
