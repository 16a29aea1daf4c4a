import type { Zone } from '../../base/civil.ts';
import type { EpochMs, Ms } from '../../base/units.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../base/units.ts';

/** Which of `03/04/2023` is the day; null: the column does not tell, and such times are refused. */
export type DateOrder = 'day-first' | 'month-first' | null;

/** A reading of calendar and clock. `offset`: ms east of UTC; null: by the clock of the shop. */
export interface Reading {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
  readonly offset: Ms | null;
}

export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2199;

/** Midnight of that date, in local ms, or NaN for a date that no calendar has. */
export function dayStart(year: number, month: number, day: number): number {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return NaN;
  const at = Date.UTC(year, month - 1, day);
  // 30 February rolls over to March.
  return new Date(at).getUTCDate() === day ? at : NaN;
}

/** The moment that a reading means, or NaN where there is no such time. */
export function momentOf(reading: Reading, zone: Zone): EpochMs {
  const { hour, minute, second } = reading;
  if (!(hour < 24 && minute < 60 && second < 60)) return NaN;
  const local =
    dayStart(reading.year, reading.month, reading.day) + hour * HOUR + minute * MINUTE + second * SECOND + reading.ms;
  if (Number.isNaN(local)) return NaN;
  return reading.offset === null ? zone.toEpoch(local) : local - reading.offset;
}

/** A count of seconds, ms, µs or ns since 1970, told by its size; else NaN. Between 2001 and 2200. */
export function momentOfCount(digits: string): EpochMs {
  const [whole] = digits.split('.');
  const value = Number(digits);
  if (whole.length === 9 || whole.length === 10) return Math.round(value * SECOND);
  if (whole.length === 12 || whole.length === 13) return Math.floor(value);
  if (whole.length === 16) return Math.floor(value / 1000);
  // Above 2^53 the last digits would be lost: cut them off as text.
  return whole.length === 19 ? Number(whole.slice(0, 13)) : NaN;
}

/** Days since 1899-12-30 as Excel stores local times, to the nearest second; else NaN. Between 1982 and 2064. */
export function momentOfSerial(days: number, zone: Zone): EpochMs {
  if (!(days >= 30_000 && days < 60_000)) return NaN;
  const EXCEL_DAY_OF_1970 = 25_569;
  return zone.toEpoch(Math.round(((days - EXCEL_DAY_OF_1970) * DAY) / SECOND) * SECOND);
}
