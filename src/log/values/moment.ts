import type { LocalMs } from '../../base/civil.ts';
import type { EpochMs, Ms } from '../../base/units.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../base/units.ts';

export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2199;

/** Midnight of that date, in local ms, or NaN for a date that no calendar has. */
export function dayStart(year: number, month: number, day: number): LocalMs {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return NaN;
  const at = Date.UTC(year, month - 1, day);
  // 30 February rolls over to March.
  return new Date(at).getUTCDate() === day ? at : NaN;
}

/** Midnight of a day of an ISO week (1 Monday … 7 Sunday), in local ms, or NaN. */
export function weekDayStart(year: number, week: number, day: number): LocalMs {
  // 4 January is always in week 1.
  const fourth = dayStart(year, 1, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  const at = monday + ((week - 1) * 7 + day - 1) * DAY;
  // Week 53 exists in years whose Thursday of that week is still their own.
  const thursday = monday + ((week - 1) * 7 + 3) * DAY;
  return week >= 1 && day >= 1 && day <= 7 && new Date(thursday).getUTCFullYear() === year ? at : NaN;
}

/** Midnight of the n-th day of a year, in local ms, or NaN. */
export function yearDayStart(year: number, n: number): LocalMs {
  const at = dayStart(year, 1, 1) + (n - 1) * DAY;
  return n >= 1 && new Date(at).getUTCFullYear() === year ? at : NaN;
}

/** Time since midnight, or NaN. 24:00 is the next midnight, the leap second :59:60 the second after it (as in POSIX). */
export function sinceMidnight(hour: number, minute: number, second: number, ms: Ms = 0): Ms {
  const time = hour * HOUR + minute * MINUTE + second * SECOND + ms;
  if (!(minute < 60 && second <= 60) || (second === 60 && minute !== 59)) return NaN;
  return hour < 24 || time === DAY ? time : NaN;
}

/** The first three digits of a fraction of a second; what is finer is cut off. */
export const thousandths = (fraction: string | undefined): Ms => Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));

/** A count of seconds, ms, µs or ns since 1970, told by its size; else NaN. Seconds from 1973 on, others from 2001. */
export function momentOfCount(whole: string, fraction?: string): EpochMs {
  if (whole.length === 9 || whole.length === 10) return Number(whole) * SECOND + thousandths(fraction);
  // Above 2^53 the last digits would be lost: cut them off as text.
  return whole.length === 12 || whole.length === 13 || whole.length === 16 || whole.length === 19
    ? Number(whole.slice(0, whole.length === 12 ? 12 : 13))
    : NaN;
}

/** Days between the first days of Excel's two ways to count. */
const DAYS_OF_1904 = 1462;
const EXCEL_DAY_OF_1970 = 25_569;

/** Local ms of a day number of Excel with its fraction as text; else NaN. Between 1982 and 2064. */
export function localOfSerial(days: string, from1904: boolean): LocalMs {
  const number = Number(days);
  if (!(number >= 30_000 - (from1904 ? DAYS_OF_1904 : 0) && number < 60_000)) return NaN;
  const local = (number - EXCEL_DAY_OF_1970 + (from1904 ? DAYS_OF_1904 : 0)) * DAY;
  // Nine digits behind the point tell a millisecond; with fewer the seconds would be off.
  const unit = days.length - days.indexOf('.') > 9 && days.includes('.') ? 1 : SECOND;
  return Math.round(local / unit) * unit;
}
