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

/** A row of draws, indices 0 … count − 1, and the place where it is to be written. */
export interface Row {
  readonly stream: number;
  readonly entity: number;
  readonly at: number;
  readonly count: number;
}

const block = new Uint32Array(6);
const words = new Uint32Array(4);

function draw({ key, replication }: Source, { stream, entity, index }: Address): void {
  block[0] = key[0];
  block[1] = key[1];
  block[2] = replication;
  block[3] = entity;
  block[4] = stream;
  block[5] = index >>> 2;
  philox(block, words);
}

/** A uniform in the open interval (0, 1), a multiple of 2^−33. */
export function uniform(source: Source, address: Address): number {
  draw(source, address);
  return toUniform(words[address.index & 3]);
}

/** Uniforms 0 … count − 1 of one entity and stream, written to `out[at …]`: four for the price of one. */
export function uniforms(source: Source, of: Row, out: Float64Array): void {
  const { stream, entity, at, count } = of;
  for (let index = 0; index < count; index += 4) {
    draw(source, { stream, entity, index });
    const end = Math.min(4, count - index);
    for (let w = 0; w < end; w++) out[at + index + w] = toUniform(words[w]);
  }
}

/** Rows of one stream, one per entity `from … to − 1`: entity e has `offset[e + 1] − offset[e]` draws. */
export interface Rows {
  readonly stream: number;
  readonly offset: Int32Array;
  readonly from: number;
  readonly to: number;
  /** Where the first row is to be written; the others follow. */
  readonly at: number;
}

export function uniformRows(source: Source, { stream, offset, from, to, at }: Rows, out: Float64Array): void {
  const shift = at - offset[from];
  for (let entity = from; entity < to; entity++) {
    uniforms(source, { stream, entity, at: offset[entity] + shift, count: offset[entity + 1] - offset[entity] }, out);
  }
}

const toUniform = (word: number): number => (word + 0.5) / 4294967296;
