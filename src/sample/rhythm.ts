import { isoWeekday, type LocalMs } from '../base/civil.ts';
import { HOUR } from '../base/units.ts';

/** Inquiries expected per hour of the day: a rise in the morning, a dip after lunch, the peak from 20 to 22. */
// prettier-ignore
const WEEKDAY = [2.5, 1.2, 0.6, 0.3, 0.3, 0.4, 0.8, 3, 13, 22, 27, 23, 25, 20, 23, 23, 22, 18, 17, 24, 36, 37, 28, 13];
/** At weekends people get up later and have time in the afternoon. */
// prettier-ignore
const WEEKEND = [4, 2, 1, 0.5, 0.3, 0.3, 0.6, 2, 8, 16, 25, 27, 24, 25, 29, 31, 29, 24, 20, 26, 37, 40, 33, 18];

/** Inquiries per hour at a moment of the local week, linear between the middles of two hours. */
export function rateAt(local: LocalMs): number {
  const hours = local / HOUR - 0.5;
  const before = Math.floor(hours);
  const part = hours - before;
  return (1 - part) * rateOf(before) + part * rateOf(before + 1);
}

/** No hour has a higher rate. */
export const BUSIEST = Math.max(...WEEKDAY, ...WEEKEND);

/** @param hour counted from the start of the local epoch */
function rateOf(hour: number): number {
  const rates = isoWeekday(hour * HOUR) <= 5 ? WEEKDAY : WEEKEND;
  return rates[hour % 24];
}
