import { normalQuantile } from '../../src/base/normal.ts';
import { sourceOf, uniforms } from '../../src/base/random.ts';

/** One after the other, of a seed. */
export interface Chance {
  uniform(): number;
  normal(): number;
  /** Mean 1. */
  exponential(): number;
  /** Of `count` each with this probability: rounded from a normal of the same mean and variance. */
  binomial(count: number, probability: number): number;
}

const BLOCK = 4096;

export function chanceOf(seed: number): Chance {
  const source = sourceOf(seed, 0);
  const block = new Float64Array(BLOCK);
  let drawn = 0;
  const uniform = (): number => {
    const at = drawn++ % BLOCK;
    if (at === 0) uniforms(source, { stream: 1, entity: drawn, at: 0, count: BLOCK }, block);
    return block[at];
  };
  const normal = (): number => normalQuantile(uniform());
  return {
    uniform,
    normal,
    exponential: () => -Math.log(uniform()),
    binomial: (count, probability) => {
      const drift = Math.sqrt(count * probability * (1 - probability)) * normal();
      return Math.max(0, Math.min(count, Math.round(count * probability + drift)));
    },
  };
}
