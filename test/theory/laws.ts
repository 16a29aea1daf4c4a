import { NotExpressed } from './parameters.ts';

/** Chance for the inputs, apart from the product's own: a small generator (xorshift128, Marsaglia 2003). */
export function chance(seed: number): () => number {
  let [x, y, z, w] = [seed | 1, 362436069, 521288629, (88675123 ^ (seed * 2654435761)) | 0];
  const next = (): number => {
    const t = x ^ (x << 11);
    x = y;
    y = z;
    z = w;
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return ((w >>> 0) + 0.5) / 4294967296;
  };
  for (let i = 0; i < 40; i++) next();
  return next;
}

/** A law of durations. */
export interface Law {
  readonly mean: number;
  /** Squared coefficient of variation. */
  readonly scv: number;
  /** What is left of a duration has the law of the whole. */
  readonly memoryless?: true;
  draw(u: () => number): number;
}

export const exponential = (mean: number): Law => ({
  mean,
  scv: 1,
  memoryless: true,
  draw: (u) => -mean * Math.log(u()),
});
export const constant = (mean: number): Law => ({ mean, scv: 0, draw: () => mean });
export const uniform = (mean: number): Law => ({ mean, scv: 1 / 3, draw: (u) => 2 * mean * u() });

/** The sum of `k` equal exponentials. */
export const erlang = (mean: number, k: number): Law => ({
  mean,
  scv: 1 / k,
  draw: (u) => {
    let product = 1;
    for (let i = 0; i < k; i++) product *= u();
    return (-mean / k) * Math.log(product);
  },
});

export function lognormal(mean: number, scv: number): Law {
  const variance = Math.log(1 + scv);
  const centre = Math.log(mean) - variance / 2;
  const normal = (u: () => number): number => Math.sqrt(-2 * Math.log(u())) * Math.cos(2 * Math.PI * u());
  return { mean, scv, draw: (u) => Math.exp(centre + Math.sqrt(variance) * normal(u)) };
}

/** Two exponentials with balanced means; squared coefficient of variation above 1. */
export function hyperexponential(mean: number, scv: number): Law {
  const p = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
  return { mean, scv, draw: (u) => -(u() < p ? mean / (2 * p) : mean / (2 * (1 - p))) * Math.log(u()) };
}

/** One of several laws, with probabilities that add up to 1. */
export function mixture(parts: readonly { readonly share: number; readonly law: Law }[]): Law {
  const moment = (of: (law: Law) => number): number => parts.reduce((sum, { share, law }) => sum + share * of(law), 0);
  const mean = moment((law) => law.mean);
  const square = moment((law) => law.mean ** 2 * (1 + law.scv));
  const draw = (u: () => number): number => {
    let left = u();
    return (parts.find(({ share }) => (left -= share) < 0) ?? parts[parts.length - 1]).law.draw(u);
  };
  return { mean, scv: square / mean ** 2 - 1, draw };
}

/**
 * The law that a case names: `exp`, `deterministic`, `uniform`, `lognormal cv=2`, `hyperexp cv2=4`, `erlang k=3`. The
 * variation is that of the text, else `scv`.
 */
export function lawOf(text: string, mean: number, scv?: number): Law {
  const told = (sign: string): number | undefined => {
    const found = new RegExp(`\\b${sign}\\s*=\\s*([\\d.]+)`).exec(text);
    return found ? Number(found[1]) : undefined;
  };
  const cv = told('cv');
  const variation = told('cv2') ?? told('scv') ?? (cv === undefined ? scv : cv ** 2);
  const k = told('k') ?? Math.round(1 / (variation ?? NaN));
  if (/^(det|const|D$)/i.test(text)) return constant(mean);
  if (/^(exp|M$)/i.test(text)) return exponential(mean);
  if (/^uni/i.test(text) && (variation === undefined || Math.abs(variation - 1 / 3) < 1e-3)) return uniform(mean);
  if (/^log-?normal/i.test(text) && variation !== undefined) return lognormal(mean, variation);
  if (/^(hyper|H2)/i.test(text) && variation !== undefined && variation >= 1) return hyperexponential(mean, variation);
  if (/^(erlang|E\d*$)/i.test(text)) {
    const phases = /^E(\d+)$/.exec(text);
    const sum = phases ? Number(phases[1]) : k;
    if (sum >= 1) return erlang(mean, sum);
  }
  throw new NotExpressed(`the law ${text}${scv === undefined ? '' : ` with scv ${scv}`} is not known here`);
}
