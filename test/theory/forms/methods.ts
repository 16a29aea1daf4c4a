import type { Case } from '../cases.ts';
import { sum, type Figures } from './form.ts';

/** Σ (Z_j − Z̄_d)² / (n − d)² by Σ Z² − (Σ Z)² / (n − d), for every d below half the batches. */
export function warmUp({ parameters }: Case): Figures {
  const series = parameters['series'] as number[];
  const batches = Array.from(
    { length: Math.floor(series.length / 5) },
    (_, b) => sum(series.slice(5 * b, 5 * b + 5)) / 5,
  );
  const mser = batches.slice(0, Math.ceil(batches.length / 2)).map((_, d) => {
    const rest = batches.slice(d);
    return (sum(rest.map((z) => z * z)) - sum(rest) ** 2 / rest.length) / rest.length ** 2;
  });
  const cut = mser.indexOf(Math.min(...mser));
  const rest = batches.slice(cut);
  return { batches, mser, truncate_batches: cut, truncate_obs: 5 * cut, truncated_mean: sum(rest) / rest.length };
}

/** Sessions by strict gaps, or the turns of one dialogue. */
export function reading({ parameters }: Case): Figures {
  if (parameters['times']) {
    const sorted = (parameters['times'] as number[]).toSorted((x, y) => x - y);
    const begins = sorted.flatMap((at, i) =>
      i === 0 || at - sorted[i - 1] > (parameters['gap'] as number) ? [i] : [],
    );
    const sessions = begins.map((from, s) => sorted.slice(from, begins.at(s + 1)));
    return { sorted, sessions, n: sessions.length };
  }
  const responses: number[] = [];
  let asked: number | null = null;
  for (const [who, at] of parameters['events'] as [string, number][]) {
    if (who === 'C') asked ??= at;
    else if (who === 'A' && asked !== null) {
      responses.push(at - asked);
      asked = null;
    }
  }
  const mean = sum(responses) / responses.length;
  const tail = asked === null ? 0 : 1;
  return { first_response: responses[0], turn_responses: responses, mean_from_first: mean, unanswered_tail: tail };
}
