import { DAY, HOUR, MINUTE, SECOND } from '../../../base/units.ts';
import type { NumberKind } from './number-formats.ts';

/** Day 0 of serials as ms since 1970: 1899-12-30, since Excel counts a 29 February 1900 that never was; or 1904-01-01. */
const DAY_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
/** 9999-12-31 in either. */
const LAST_DAY = 2_958_466;
const LEAP_BUG = 60;

export type Epoch = keyof typeof DAY_ZERO;

const two = (value: number): string => String(value).padStart(2, '0');

/** Writes serial numbers of days as `2024-03-04 10:00:00`, with milliseconds where there are some. */
export class Serials {
  private readonly epoch: Epoch;
  private day = NaN;
  private date = '';

  constructor(epoch: Epoch) {
    this.epoch = epoch;
  }

  /** `null`: no serial of that kind; the number itself is what the cell says. */
  text(raw: string, kind: NumberKind): string | null {
    const serial = Number(raw);
    if (kind === 'number' || raw === '' || !(serial >= 0 && serial < LAST_DAY)) return null;
    const ms = this.wholeMs(serial, raw);
    const day = Math.floor(ms / DAY);
    const clock = clockText(ms - day * DAY);
    if (kind === 'span') return `${two(Math.floor(ms / HOUR))}${clock.slice(2)}`;
    // A serial below one is an hour of no day.
    if (day === 0 && this.epoch === 1900 && kind !== 'date') return clock;
    if (kind === 'clock' && day === 0) return clock;
    const date = this.dateText(day);
    return kind === 'date' && ms === day * DAY ? date : `${date} ${clock}`;
  }

  /** The whole second that the serial can mean, as few decimals as it has; else the nearest millisecond. */
  private wholeMs(serial: number, raw: string): number {
    const ms = serial * DAY;
    const point = raw.indexOf('.');
    const decimals = point < 0 ? 0 : raw.length - point - 1;
    const second = Math.round(ms / SECOND) * SECOND;
    return Math.abs(ms - second) <= DAY / 10 ** decimals ? second : Math.round(ms);
  }

  private dateText(day: number): string {
    if (day === this.day) return this.date;
    this.day = day;
    if (this.epoch === 1900 && day === LEAP_BUG) this.date = '1900-02-29';
    else {
      const early = this.epoch === 1900 && day < LEAP_BUG ? DAY : 0;
      this.date = new Date(DAY_ZERO[this.epoch] + day * DAY + early).toISOString().slice(0, 10);
    }
    return this.date;
  }
}

function clockText(ms: number): string {
  const rest = ms % SECOND;
  const clock = `${two(Math.floor(ms / HOUR))}:${two(Math.floor(ms / MINUTE) % 60)}:${two(Math.floor(ms / SECOND) % 60)}`;
  return rest === 0 ? clock : `${clock}.${String(rest).padStart(3, '0')}`;
}

/**
 * A number as it is meant: written out without exponent or the last digits that binary fractions bring along.
 * `rounded`: a whole number beyond 15 digits, of which Excel keeps no more.
 */
export function numberText(raw: string): { readonly text: string; readonly rounded: boolean } {
  if (/^-?\d+$/.test(raw) || (raw.length <= 15 && /^-?\d*\.?\d+$/.test(raw))) return { text: raw, rounded: false };
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return { text: raw, rounded: false };
  if (Number.isInteger(value)) {
    const text = Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
    return { text, rounded: Math.abs(value) >= 1e15 };
  }
  return { text: String(Number(value.toPrecision(15))), rounded: false };
}
