import type { Case } from '../cases.ts';
import type { Expression } from '../expression.ts';
import { NotExpressed, type Parameters } from '../parameters.ts';
import { seconds } from '../seconds.ts';
import { serve, type Station } from '../station.ts';

/** Inquiries by hand at one common queue, seconds: Lindley's recursion and that of Kiefer and Wolfowitz. */
export function commonQueueTrace(p: Parameters): Expression {
  const accounts = p.number('agents', 1);
  const tie = p.text('tie', 'longest idle, then lowest index');
  if (accounts > 1 && !/^longest idle/.test(tie)) throw new NotExpressed(`"${tie}" is another policy`);
  const arrival = Float64Array.from(p.numbers('arrivals'), (at) => at * 1000);
  const work = Int32Array.from(p.numbers('service'), (s) => s * 1000);
  const { asked, started, replied, account } = serve({ accounts, policy: 'longest-idle' }, { arrival, work });
  const [wait, sojourn] = [seconds(started, asked), seconds(replied, asked)];
  const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
  return {
    traced: {
      wait,
      sojourn,
      start: seconds(started),
      departure: seconds(replied),
      agent: [...account],
      mean_wait: mean(wait),
      mean_sojourn: mean(sojourn),
    },
  };
}

const letters = (accounts: Int32Array): string =>
  Array.from(accounts, (a) => (a < 0 ? '' : String.fromCharCode(97 + a))).join('');

/** `n` inquiries a minute apart, from half a minute on, each answered at once or never within the replay. */
export function sequence(station: Omit<Station, 'accounts'>, n: number, answered: boolean): string {
  const arrival = Float64Array.from({ length: n }, (_, i) => (i + 0.5) * 60_000);
  const work = new Int32Array(n).fill(answered ? 500 : 2e9);
  const input = { arrival, work, end: (n + 1) * 60_000 };
  return letters(serve({ capacity: 1e9, ...station, accounts: station.weights!.length }, input).account);
}

/** Who gets the next inquiry, by weights; letters in the order of the weights. */
export function routingSequence(p: Parameters, one: Case): Expression {
  const { sequence: expected } = one.expected;
  const told = typeof expected === 'string' ? expected : '';
  if (/LVS|interleaved/i.test(one.model)) {
    throw new NotExpressed(
      'rounds that begin with the heaviest alone (LVS) are no policy here: weights interleave smoothly, or turns go round',
    );
  }
  if (/quota/i.test(one.model)) {
    const picks = sequence(
      { weights: p.numbers('quota'), policy: 'weighted', reading: 'per-day' },
      p.number('n'),
      true,
    );
    return { traced: { sequence: picks.slice(0, told.length), unassigned_after_quota: overQuota(p) } };
  }
  const weights = p.numbers('weights');
  if (/least connection|least.load/i.test(one.model)) {
    const filled = (quietChats: boolean): string =>
      sequence({ weights, policy: 'least-load', quietChats }, p.number('n'), false);
    // With a quiet chat at every account, whoever holds n others holds n + 1.
    return { traced: { rule_n_over_w: filled(false), sequence: filled(false), rule_n_plus_1_over_w: filled(true) } };
  }
  if (!/smooth/i.test(one.model)) throw new NotExpressed(`a policy "${one.model}" is not there`);
  const n = told.length;
  if (p.has('suspended')) {
    const presence = weights.map((_, a) => withoutPicks(p.spans('suspended')[String.fromCharCode(97 + a)] ?? []));
    return { traced: { sequence: sequence({ weights, policy: 'weighted', presence }, n, true) } };
  }
  const found = sequence({ weights, policy: 'weighted' }, 3 * n, true);
  const again = (period: number): boolean => found === found.slice(0, period).repeat(n).slice(0, found.length);
  const period = Array.from({ length: n }, (_, i) => i + 1).find(again);
  return { traced: { sequence: found.slice(0, n), period } };
}

/**
 * A number of people a day that is a limit, in settings: what an account may hold, with slots that are kept for the rest
 * of the day. How many are left with nobody.
 */
function overQuota(p: Parameters): number {
  const quota = p.numbers('quota');
  const n = p.number('n');
  const limit = { weights: quota, policy: 'weighted', capacity: quota, holdSeconds: 1e6 } as const;
  return n - sequence(limit, n, true).length;
}

/** Always there but for the minutes of these picks, counted from 1; being away routes as being suspended does. */
const withoutPicks = (picks: readonly number[]): number[] => [
  0,
  ...picks.flatMap((pick) => [(pick - 1) * 60_000, pick * 60_000]),
  1e13,
];
