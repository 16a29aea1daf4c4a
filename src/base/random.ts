import { philox } from './philox.ts';

/** One random word per (seed, replication, entity, stream, index); what is asked for first changes nothing. */
export interface Source {
  readonly key: readonly [number, number];
  readonly replication: number;
}

/** @param seed whole, 0 … 2^53 − 1 */
export const sourceOf = (seed: number, replication: number): Source => ({
  key: [seed >>> 0, Math.floor(seed / 4294967296) >>> 0],
  replication,
});

/** Which draw: `stream` is the cause, `entity` whom it concerns, `index` the how-manieth. */
export interface Address {
  readonly stream: number;
  readonly entity: number;
  readonly index: number;
}

const words = new Uint32Array(4);

/** A uniform in the open interval (0, 1), a multiple of 2^−33. */
export function uniform(source: Source, { stream, entity, index }: Address): number {
  philox({ key: source.key, counter: [source.replication, entity, stream, index >>> 2] }, words);
  return toUniform(words[index & 3]);
}

/** Uniforms 0 … count − 1 of one entity and stream, written to `out[at …]`: four for the price of one. */
export function uniforms(source: Source, address: Address & { readonly count: number }, out: Float64Array): void {
  const { stream, entity, index: at, count } = address;
  for (let i = 0; i < count; i += 4) {
    philox({ key: source.key, counter: [source.replication, entity, stream, i >>> 2] }, words);
    const end = Math.min(4, count - i);
    for (let w = 0; w < end; w++) out[at + i + w] = toUniform(words[w]);
  }
}

const toUniform = (word: number): number => (word + 0.5) / 4294967296;
