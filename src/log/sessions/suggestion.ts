import { DAY, HOUR, MINUTE, SECOND, type Ms } from '../../base/units.ts';
import type { SuggestedGap } from '../../model/intake.ts';

/** Fewer silences than that tell nothing. */
const FEWEST = 200;
/** A kind of silence that makes less than this share of them is a chance of the fit. */
const LEAST_SHARE = 0.02;
/** Silences are counted in steps of their logarithm, from a second on: then a million cost no more than a thousand. */
const STEPS_PER_E = 16;
const LONGEST: Ms = 400 * DAY;
const STEPS = Math.ceil(Math.log(LONGEST / SECOND) * STEPS_PER_E) + 1;
const MOST_ROUNDS = 500;

/** One normal component over the logarithm of seconds. */
interface Kind {
  readonly share: number;
  readonly mean: number;
  readonly sd: number;
}

/**
 * The gap that the silences themselves suggest: pauses within an inquiry and between two are each close to log-normal,
 * so two components are fitted by expectation and maximisation (Dempster, Laird & Rubin 1977) and the gap is where the
 * second becomes the likelier one. `null`: too few silences, or of one kind only.
 * @param silence as `silences` tells them: NaN stands for none
 */
export function suggestedGap(silence: Float64Array): SuggestedGap | null {
  const counts = new Float64Array(STEPS);
  let silent = 0;
  for (const ms of silence) {
    if (Number.isNaN(ms)) continue;
    counts[Math.min(STEPS - 1, Math.max(0, Math.round(Math.log(ms / SECOND) * STEPS_PER_E)))]++;
    silent++;
  }
  if (silent < FEWEST) return null;
  const [within, between] = fitted(counts, silent);
  if (Math.min(within.share, between.share) < LEAST_SHARE) return null;
  const crossing = crossingOf(within, between);
  if (crossing === null) return null;
  return {
    gap: rounded(crossing),
    within: Math.exp(within.mean) * SECOND,
    between: Math.exp(between.mean) * SECOND,
    silences: silent,
  };
}

const valueOf = (step: number): number => step / STEPS_PER_E;
const density = ({ share, mean, sd }: Kind, x: number): number =>
  (share / sd) * Math.exp(-0.5 * ((x - mean) / sd) ** 2);

/** Two components, the shorter silences first. */
function fitted(counts: Float64Array, silent: number): readonly [Kind, Kind] {
  const cut = bestCut(counts, silent);
  let kinds = momentsOf(counts, silent, (step) => (step <= cut ? 1 : 0));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [a, b] = kinds;
    const next = momentsOf(counts, silent, (step) => {
      const x = valueOf(step);
      const one = density(a, x);
      const other = density(b, x);
      // Far from both, the wider one; there densities are 0.
      return one + other > 0 ? one / (one + other) : Number(a.sd > b.sd);
    });
    const moved = Math.abs(next[0].mean - a.mean) + Math.abs(next[1].mean - b.mean);
    kinds = next;
    if (moved < 1e-6) break;
  }
  return kinds[0].mean <= kinds[1].mean ? kinds : [kinds[1], kinds[0]];
}

/** Share, mean and deviation of both components, each step belonging to the first to the degree that is told. */
function momentsOf(counts: Float64Array, silent: number, first: (step: number) => number): readonly [Kind, Kind] {
  const degree = Float64Array.from(counts, (_, step) => first(step));
  const kind = (of: (step: number) => number): Kind => {
    let sum = 0;
    let weighted = 0;
    for (let s = 0; s < STEPS; s++) {
      sum += counts[s] * of(s);
      weighted += counts[s] * of(s) * valueOf(s);
    }
    const mean = weighted / sum;
    let squares = 0;
    for (let s = 0; s < STEPS; s++) squares += counts[s] * of(s) * (valueOf(s) - mean) ** 2;
    // No narrower than a step, or one value that is often met would be a kind of its own.
    return { share: sum / silent, mean, sd: Math.max(1 / STEPS_PER_E, Math.sqrt(squares / sum)) };
  };
  return [kind((s) => degree[s]), kind((s) => 1 - degree[s])];
}

/** The step after which the two halves differ most (Otsu 1979), from which the fit starts. */
function bestCut(counts: Float64Array, silent: number): number {
  const total = counts.reduce((sum, count, step) => sum + count * valueOf(step), 0);
  let best = 0;
  let most = -1;
  let below = 0;
  let sum = 0;
  for (let step = 0; step < STEPS; step++) {
    below += counts[step];
    sum += counts[step] * valueOf(step);
    if (below === 0 || below === silent) continue;
    const apart = sum / below - (total - sum) / (silent - below);
    const spread = below * (silent - below) * apart ** 2;
    if (spread > most) [best, most] = [step, spread];
  }
  return best;
}

/** Where between both means the second component becomes the likelier one; `null`: nowhere. */
function crossingOf(within: Kind, between: Kind): Ms | null {
  let low = within.mean;
  let high = between.mean;
  if (density(within, low) <= density(between, low) || density(within, high) >= density(between, high)) return null;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (density(within, middle) > density(between, middle)) low = middle;
    else high = middle;
  }
  return Math.exp(low) * SECOND;
}

/** A gap that people can say: whole minutes, beyond an hour every fifth of them. */
function rounded(gap: Ms): Ms {
  const unit = gap < HOUR ? MINUTE : 5 * MINUTE;
  return Math.max(MINUTE, Math.round(gap / unit) * unit);
}
