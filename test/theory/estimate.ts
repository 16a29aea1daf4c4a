/** Mean over replications with its standard error. */
export interface Estimate {
  readonly mean: number;
  readonly se: number;
}

/** Figures of one replication; names that begin with `~` are control variates of known mean 0. */
export type Sample = Readonly<Record<string, number>>;

/**
 * Estimates of the named figures over replications. What the control variates explain is taken out by regression, with
 * the loss factor (n − 2) / (n − q − 2) of q of them (Lavenberg & Welch 1981).
 */
export function estimates(samples: readonly Sample[], names: readonly string[]): Record<string, Estimate> {
  const column = (name: string): number[] => samples.map((one) => one[name]);
  const controls = Object.keys(samples[0])
    .filter((name) => name.startsWith('~'))
    .map(column)
    .filter((values) => values.some((x) => Math.abs(x - values[0]) > 1e-12));
  return Object.fromEntries(names.map((name) => [name, estimate(column(name), controls)]));
}

const average = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
const dot = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, value, i) => sum + value * y[i], 0);

function estimate(values: readonly number[], controls: readonly (readonly number[])[]): Estimate {
  const n = values.length;
  let mean = average(values);
  let rest = values.map((x) => x - mean);
  // Gram–Schmidt: each control, less what the ones before it say, takes its part out of the figure and of its mean.
  const basis: { values: number[]; shift: number; norm: number }[] = [];
  for (const control of controls) {
    let shift = average(control);
    let own = control.map((x) => x - shift);
    for (const before of basis) {
      const slope = dot(own, before.values) / before.norm;
      own = own.map((x, i) => x - slope * before.values[i]);
      shift -= slope * before.shift;
    }
    const norm = dot(own, own);
    if (!(norm > 0)) continue;
    basis.push({ values: own, shift, norm });
    const slope = dot(rest, own) / norm;
    rest = rest.map((x, i) => x - slope * own[i]);
    mean -= slope * shift;
  }
  const q = basis.length;
  const variance = dot(rest, rest) / (n - 1 - q);
  return { mean, se: Math.sqrt(((variance / n) * (n - 2)) / (n - q - 2)) };
}
