import { chance, type Law } from './laws.ts';
import type { Input } from './station.ts';

/** ms of one unit of a case's time: the shortest of its mean durations is a minute, so whole ms do not matter. */
export const unitOf = (...means: readonly number[]): number => 60_000 / Math.min(...means);

export interface Arrivals {
  /** In units of the case. */
  readonly between: Law;
  readonly work: Law;
  /** ms of a unit. */
  readonly unit: number;
}

/** `n` inquiries of one turn each. */
export const single = (n: number, { unit, ...laws }: Arrivals, seed: number): Input =>
  singleOf(n, () => laws, unit, seed);

/** `n` inquiries of one turn each, whose gap and work have laws of their own. */
export function singleOf(
  n: number,
  lawsOf: (i: number, u: () => number) => Omit<Arrivals, 'unit'>,
  unit: number,
  seed: number,
): Input {
  const u = chance(seed);
  const arrival = new Float64Array(n);
  const works = new Int32Array(n);
  let at = 0;
  for (let i = 0; i < n; i++) {
    const { between, work } = lawsOf(i, u);
    at += between.draw(u) * unit;
    arrival[i] = Math.round(at);
    works[i] = Math.max(1, Math.round(work.draw(u) * unit));
  }
  return { arrival, work: works };
}

export interface Chats extends Arrivals {
  readonly think: Law;
  /** Chance that a reply was the last of its chat. */
  readonly last: number;
}

export type Chatting = Input & Required<Pick<Input, 'turnOffset' | 'think'>>;

/** `n` chats with a geometric number of turns. */
export function chats(n: number, { between, work, think, last, unit }: Chats, seed: number): Chatting {
  const u = chance(seed);
  const turnOffset = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    turnOffset[i + 1] = turnOffset[i] + (last < 1 ? 1 + Math.floor(Math.log(u()) / Math.log(1 - last)) : 1);
  }
  let at = 0;
  const arrival = new Float64Array(n).map(() => Math.round((at += between.draw(u) * unit)));
  const drawn = (law: Law): Int32Array =>
    new Int32Array(turnOffset[n]).map(() => Math.max(1, Math.round(law.draw(u) * unit)));
  return { arrival, turnOffset, work: drawn(work), think: drawn(think) };
}

/**
 * What the input happened to bring, less what it should: work per inquiry and inquiries per unit of time, relative.
 * Control variates of known mean 0 of what the kernel makes of it.
 */
export function luck({ arrival, work }: Input, { between, work: law, unit }: Arrivals): Record<string, number> {
  let sum = 0;
  for (const ms of work) sum += ms;
  return {
    '~work': sum / work.length / law.mean / unit - 1,
    '~gaps': arrival[arrival.length - 1] / arrival.length / between.mean / unit - 1,
  };
}

/** How many inquiries a replication has, and how many of its first ones are not counted. */
export interface Length {
  readonly skip: number;
  readonly n: number;
}

/**
 * From the relaxation time of a queue of one server, in arrivals: ρ (c²ₐ + c²ₛ) / 2 / (1 − √ρ)² (Abate & Whitt 1987; the
 * variation as in the diffusion limit). The first eight of it are left out, forty are counted.
 */
export function lengthFor(load: number, variation = 1, memory = 0): Length {
  const relaxation = (load * variation) / (1 - Math.sqrt(load)) ** 2 + memory;
  const skip = Math.ceil(Math.min(40_000, Math.max(1_000, 8 * relaxation)));
  return { skip, n: skip + Math.ceil(Math.min(200_000, Math.max(30_000, 40 * relaxation))) };
}
