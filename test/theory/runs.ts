import type { Tolerance } from './cases.ts';
import { estimates, type Estimate, type Sample } from './estimate.ts';
import type { Sampled } from './expression.ts';
import { PRECISION, within } from './verdicts.ts';

/** How hard to look: 1 in every check, 10 with time: ten times the runs, standard errors √10 smaller. */
export interface Effort {
  readonly depth: number;
}

/** Replications before the number of those that are needed is estimated. */
const PILOT = 24;
/** Turns of all replications of one system, at depth 1; twice that for what looks off. */
const LIMIT = 24_000_000;

type Figures = readonly (readonly [string, unknown])[];

/**
 * The figures of a case that a system tells, each as precise as the cases ask for, as far as the limit of turns allows.
 * What looks off then is looked at with up to four times the runs before it is called so: with 3.3 standard errors one figure
 * in a thousand is off by chance alone.
 */
export function precise(
  { turns, replications, sample }: Sampled,
  figures: Figures,
  { depth }: Effort,
  tolerance: Tolerance,
): Record<string, Estimate> {
  const samples: Sample[] = [sample(1)];
  const told = figures.filter(([name]) => name in samples[0]);
  if (told.length === 0) return {};
  const names = told.map(([name]) => name);
  const numbers = told.filter((one): one is readonly [string, number] => typeof one[1] === 'number');
  const run = (until: number): Record<string, Estimate> => {
    while (samples.length < until) samples.push(sample(samples.length + 1));
    return estimates(samples, names);
  };
  if (replications !== undefined) return run(replications * depth);

  const most = Math.max(PILOT, Math.floor((LIMIT * depth) / turns));
  let found = run(PILOT);
  // The estimate of the number of runs that are needed is itself by chance, so it is approached in steps.
  for (let step = 0; step < 6 && samples.length < most; step++) {
    const needed = Math.max(...numbers.map(([name, value]) => runsFor(found[name], value, samples.length, depth)));
    if (needed <= samples.length) break;
    found = run(Math.min(most, needed));
  }
  if (numbers.some(([name, value]) => within(found[name], value, tolerance).verdict === 'off')) {
    found = run(Math.min(2 * most, 4 * samples.length));
  }
  return found;
}

/** Replications that bring the standard error down to what is asked; where nothing is expected, nothing is asked. */
function runsFor({ se }: Estimate, expected: number, runs: number, depth: number): number {
  const target = (PRECISION * Math.abs(expected)) / Math.sqrt(depth);
  return target > 0 && se > target ? Math.ceil(1.05 * runs * (se / target) ** 2) : runs;
}
