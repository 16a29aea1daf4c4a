import { NO_SCOPE, type Trace } from '../../src/model/trace.ts';

/**
 * The workload: chats `gap` seconds apart on average, a geometric number of turns (mean 6, at most 64), lognormal work (mean
 * 20 s, cv 0.8) and thinking (mean 60 s, cv 1), drawn in this order from sfc32.
 */
export function chatTrace(n: number, gap = 3.5): Trace {
  const uniform = sfc32();
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const lognormal = (mean: number, cv: number): number => {
    const variance = Math.log(1 + cv * cv);
    return Math.exp(Math.log(mean) - variance / 2 + Math.sqrt(variance) * normal());
  };
  const wholeMs = (seconds: number): number => Math.max(1, Math.round(seconds * 1000));
  const arrival = new Float64Array(n);
  const turnOffset = new Int32Array(n + 1);
  const work: number[] = [];
  const think: number[] = [];
  let now = 0;
  for (let i = 0; i < n; i++) {
    now += wholeMs(-gap * Math.log(uniform()));
    arrival[i] = now;
    let turns = 1;
    while (turns < 64 && uniform() > 1 / 6) turns++;
    for (let k = 1; k <= turns; k++) {
      work.push(wholeMs(lognormal(20, 0.8)));
      think.push(k < turns ? wholeMs(lognormal(60, 1)) : 0);
    }
    turnOffset[i + 1] = work.length;
  }
  return {
    start: 0,
    end: 1e12,
    arrival,
    buyer: Int32Array.from(arrival, (_, i) => i),
    scope: new Uint16Array(n).fill(NO_SCOPE),
    turnOffset,
    think: Int32Array.from(think),
    work: { kind: 'given', ms: Int32Array.from(work) },
    respondsAt: 'reply',
  };
}

/** The sfc32 generator of PractRand, seeded with four fixed words and warmed up by twenty draws. */
function sfc32(): () => number {
  const state = Int32Array.of(0x9e3779b9, 0x243f6a88, 0xb7e15162, 1);
  const draw = (): number => {
    const [a, b, c, d] = state;
    const word = (a + b + d) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = ((c << 21) | (c >>> 11)) + word;
    state[3] = d + 1;
    return ((word >>> 0) + 0.5) / 4294967296;
  };
  for (let i = 0; i < 20; i++) draw();
  return draw;
}
