import type { Expression } from '../expression.ts';
import { chance, exponential } from '../laws.ts';
import type { Parameters } from '../parameters.ts';
import { OUTCOMES } from '../../../src/model/run.ts';
import { serve, type Input } from '../station.ts';

const MINUTE = 60_000;

/** M/M/c over a day that starts empty and drains after the close; minutes. Service levels are of 20 s if not told. */
export function callCentreDay(p: Parameters): Expression {
  const [between, work] = [exponential(MINUTE / p.number('lam_per_min')), exponential(MINUTE / p.number('mu_per_min'))];
  const [accounts, closes] = [p.number('c'), p.number('horizon_min') * MINUTE];
  const inTime = p.number('awt_min', 1 / 3) * MINUTE;
  const patience = p.has('theta_per_min') ? MINUTE / p.number('theta_per_min') : null;
  const station = { accounts, ...(p.has('queue') ? { queueLimit: p.number('queue') } : {}) };
  const sample = (seed: number): Record<string, number> => {
    const u = chance(seed);
    const arrivals: number[] = [];
    for (let at = between.draw(u); at < closes; at += between.draw(u)) arrivals.push(Math.round(at));
    const works = Int32Array.from(arrivals, () => Math.max(1, Math.round(work.draw(u))));
    const buyers: Pick<Input, 'patience'> =
      patience === null ? {} : { patience: { leaving: 'visible', law: { kind: 'exponential', mean: patience } } };
    const input = { arrival: Float64Array.from(arrivals), work: works, ...buyers };
    const { started, replied, outcome } = serve(station, input, seed);
    let [served, waits, soon, busy, left] = [0, 0, 0, 0, 0];
    for (let i = 0; i < arrivals.length; i++) {
      if (OUTCOMES[outcome[i]] === 'abandoned') left++;
      if (Number.isNaN(started[i])) continue;
      const wait = started[i] - arrivals[i];
      served++;
      waits += wait;
      if (wait <= inTime) soon++;
      // Occupancy counts work and accounts inside the opening hours.
      busy += Math.max(0, Math.min(replied[i], closes) - started[i]);
    }
    return {
      num_arrived: arrivals.length,
      num_served: served,
      num_in_target: soon,
      blocked: arrivals.length - served - left,
      abandoned: left,
      num_abandoned: left,
      abandonment_ratio: left / arrivals.length,
      speed_of_answer_min: waits / served / MINUTE,
      service_level: soon / arrivals.length,
      occupancy: busy / accounts / closes,
    };
  };
  return { sampled: [{ turns: Math.ceil(closes / between.mean), replications: 1000, sample }] };
}
