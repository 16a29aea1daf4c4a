import type { EpochMs } from '../../base/units.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../base/units.ts';
import type { Cells } from '../records/cells.ts';
import { cellText, isBlank } from '../records/cells.ts';
import type { Calendar } from './calendar.ts';
import { MARKS } from './calendar.ts';
import { dayStart } from './moment.ts';
import { momentOfText } from './time-forms.ts';
import { pairText } from './time-pairs.ts';

const ZERO = 0x30;
const DASH = 0x2d;
const SLASH = 0x2f;
const DOT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const T = 0x54;
const Z = 0x5a;
const PLUS = 0x2b;
const LONGEST_PAIR = 128;
const encoder = new TextEncoder();

/**
 * Reads the times of a file. Year-first times, nearly all there are, are read from the bytes without making a text, and
 * the calendar is asked once per date; every other form goes through the list of `time-forms.ts`.
 */
export class TimeReader {
  readonly calendar: Calendar;
  private readonly latest: EpochMs;
  private readonly pair = new Uint8Array(LONGEST_PAIR);
  private lastDay = -1;
  private midnight = 0;
  private at = 0;

  constructor(calendar: Calendar) {
    this.calendar = calendar;
    this.latest = calendar.rules.now + DAY;
  }

  /** The moment in a cell, or NaN; what is doubtful about it stands in the calendar. */
  read(cells: Cells, column: number): EpochMs {
    this.calendar.marks = 0;
    const fast = this.yearFirst(cells.bytes, cells.start[column], cells.end[column]);
    return this.noted(Number.isNaN(fast) ? momentOfText(cellText(cells, column), this.calendar) : fast);
  }

  /** The moment of a date in one cell and a clock in another, or NaN. */
  readPair(cells: Cells, date: number, clock: number): EpochMs {
    this.calendar.marks = 0;
    const text = pairText(cellText(cells, date), cellText(cells, clock), this.calendar.rules);
    const { written, read } = encoder.encodeInto(text, this.pair);
    const fast = read === text.length ? this.yearFirst(this.pair, 0, written) : NaN;
    return this.noted(Number.isNaN(fast) ? momentOfText(text, this.calendar) : fast);
  }

  private noted(at: EpochMs): EpochMs {
    if (at > this.latest) this.calendar.marks |= MARKS.future;
    return at;
  }

  /** `2023-07-22 19:24:00.5+08:00`, with `/` or `.`, T, without seconds, with single digits; else NaN. */
  private yearFirst(bytes: Uint8Array, start: number, end: number): EpochMs {
    let to = end;
    this.at = start;
    while (this.at < to && isBlank(bytes[this.at])) this.at++;
    while (to > this.at && isBlank(bytes[to - 1])) to--;
    if (to - this.at < 12) return NaN;
    const year = this.number(bytes, to, 4);
    const separator = bytes[this.at];
    if (year < 1000 || (separator !== DASH && separator !== SLASH && separator !== DOT)) return NaN;
    this.at++;
    const month = this.number(bytes, to, 2);
    if (bytes[this.at] !== separator) return NaN;
    this.at++;
    const day = this.number(bytes, to, 2);
    if (month < 1 || month > 12 || day < 1 || day > 31 || (bytes[this.at] !== T && !isBlank(bytes[this.at])))
      return NaN;
    this.at++;
    while (this.at < to && isBlank(bytes[this.at])) this.at++;
    const date = (year << 9) | (month << 5) | day;
    if (date !== this.lastDay) {
      this.midnight = dayStart(year, month, day);
      this.lastDay = date;
    }
    return this.clock(bytes, to);
  }

  private clock(bytes: Uint8Array, to: number): EpochMs {
    const hour = this.number(bytes, to, 2);
    if (bytes[this.at] !== COLON || this.at >= to) return NaN;
    this.at++;
    const minute = this.number(bytes, to, 2);
    let second = 0;
    let ms = 0;
    if (this.at < to && bytes[this.at] === COLON) {
      this.at++;
      second = this.number(bytes, to, 2);
      if (this.at < to && (bytes[this.at] === DOT || bytes[this.at] === COMMA)) ms = this.fraction(bytes, to);
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return NaN;
    const local = this.midnight + hour * HOUR + minute * MINUTE + second * SECOND + ms;
    if (Number.isNaN(local)) return NaN;
    return this.at === to ? this.calendar.local(local) : local - this.offset(bytes, to);
  }

  /** Up to `most` digits, at least one; −1 without. */
  private number(bytes: Uint8Array, to: number, most: number): number {
    const last = Math.min(to, this.at + most);
    let value = -1;
    for (let digit = bytes[this.at] - ZERO; this.at < last && digit >= 0 && digit <= 9; digit = bytes[this.at] - ZERO) {
      value = value < 0 ? digit : 10 * value + digit;
      this.at++;
    }
    return value;
  }

  /** Whole milliseconds of a fraction of a second; what is finer is cut off. */
  private fraction(bytes: Uint8Array, to: number): number {
    let value = 0;
    let weight = 100;
    for (this.at++; this.at < to && bytes[this.at] >= ZERO && bytes[this.at] <= 0x39; this.at++) {
      value += (bytes[this.at] - ZERO) * weight;
      weight = weight > 1 ? weight / 10 : 0;
    }
    return value;
  }

  /** `Z`, `+08:00`, `+0800`, `+08`; NaN when anything else follows. */
  private offset(bytes: Uint8Array, to: number): number {
    const sign = bytes[this.at];
    if (sign === Z) return this.at + 1 === to ? 0 : NaN;
    if (sign !== PLUS && sign !== DASH) return NaN;
    this.at++;
    const hours = this.number(bytes, to, 2);
    if (this.at < to && bytes[this.at] === COLON) this.at++;
    const minutes = this.at < to ? this.number(bytes, to, 2) : 0;
    if (this.at !== to || hours < 0 || hours > 14 || minutes < 0) return NaN;
    return (sign === DASH ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
  }
}
