import type { Case } from '../cases.ts';
import { birthDeath } from '../formulas.ts';
import type { Figures, P } from './form.ts';

/** One server that all share: insensitive to the law of work (Kleinrock 1967). With `R` hands: birth and death. */
export function sharedEffort({ lam, mu, mean_service = 1 / mu, R = 1 }: P, one: Case): Figures {
  if (one.parameters['arrivals']) return sharedTrace(one);
  const load = lam * mean_service;
  if (R === 1) return { mean_sojourn: mean_service / (1 - load), mean_number: load / (1 - load) };
  const law = birthDeath(
    400,
    () => lam,
    (n) => Math.min(n, R) / mean_service,
  );
  return Object.fromEntries(law.map((share, n) => [`p${n}`, share]));
}

/** Departures where all who are present share one server, from one arrival or departure to the next. */
function sharedTrace({ parameters }: Case): Figures {
  const { arrivals, work } = parameters as { arrivals: number[]; work: number[] };
  const left = [...work];
  const departure = work.map(() => NaN);
  for (let now = Math.min(...arrivals), gone = 0; gone < work.length;) {
    const here = left.flatMap((rest, i) => (arrivals[i] <= now && rest > 1e-9 ? [i] : []));
    const next = Math.min(...arrivals.filter((at) => at > now));
    const first = here.length === 0 ? Infinity : now + here.length * Math.min(...here.map((i) => left[i]));
    const then = Math.min(next, first);
    for (const i of here) {
      left[i] -= (then - now) / here.length;
      if (left[i] > 1e-9) continue;
      departure[i] = then;
      gone++;
    }
    now = then;
  }
  return { departure };
}
