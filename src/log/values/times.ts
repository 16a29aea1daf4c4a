import type { Zone } from '../../base/civil.ts';
import type { EpochMs } from '../../base/units.ts';
import { HOUR, MINUTE, SECOND } from '../../base/units.ts';
import type { Cells } from '../records/cells.ts';
import { cellText, isBlank } from '../records/cells.ts';
import type { DateOrder } from './moment.ts';
import { dayStart } from './moment.ts';
import { readForm } from './time-forms.ts';

const ZERO = 0x30;
const DASH = 0x2d;
const SLASH = 0x2f;
const DOT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const T = 0x54;
const Z = 0x5a;
const PLUS = 0x2b;

/**
 * Reads the times of a column. Year-first times, nearly all there are, are read from the bytes without making a text,
 * and the calendar is asked once per date; every other form goes through the list of `time-forms.ts`.
 */
export class TimeReader {
  private readonly zone: Zone;
  private readonly order: DateOrder;
  private date = -1;
  private midnight = 0;
  private at = 0;

  constructor(zone: Zone, order: DateOrder) {
    this.zone = zone;
    this.order = order;
  }

  /** The moment in a cell, or NaN. */
  read(cells: Cells, column: number): EpochMs {
    const fast = this.yearFirst(cells.bytes, cells.start[column], cells.end[column]);
    return Number.isNaN(fast) ? readForm(cellText(cells, column), this.zone, this.order) : fast;
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
    if (date !== this.date) {
      this.midnight = dayStart(year, month, day);
      this.date = date;
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
    return this.at === to ? this.zone.toEpoch(local) : local - this.offset(bytes, to);
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
