import type { Share } from '../base/units.ts';
import type { Log } from '../model/log.ts';

/** Weight of the shop's average in an account's estimate, in inquiries. */
const PRIOR = 20;

/**
 * Per account: probability that a turn given to it is ever answered, from first turns that the log says it was given;
 * drawn towards the shop's average (posterior mean under a beta prior worth 20 inquiries).
 */
export function attentionOf(log: Log): Share[] {
  const given = new Float64Array(log.accounts.length);
  const answered = new Float64Array(log.accounts.length);
  const { turnOffset } = log.inquiry;
  for (let i = 0; i + 1 < turnOffset.length; i++) {
    const first = turnOffset[i];
    const holder = log.turn.holder[first];
    if (holder < 0) continue;
    given[holder]++;
    if (log.turn.account[first] >= 0) answered[holder]++;
  }
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const average = sum(given) > 0 ? sum(answered) / sum(given) : 1;
  return Array.from(given, (n, a) => (answered[a] + PRIOR * average) / (n + PRIOR));
}
