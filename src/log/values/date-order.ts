import type { EpochMs } from '../../base/units.ts';
import { DAY } from '../../base/units.ts';
import type { DateOrder } from '../../model/intake.ts';
import { DATE_ORDERS } from '../../model/intake.ts';
import { dayStart } from './moment.ts';

/**
 * What the dates of a file tell about their order: `none` needs one; `proven`: only one can read them all; `open`:
 * several can, the order is a guess; `torn`: none can, so that only dates that tell by themselves are read.
 */
export interface OrderVerdict {
  readonly state: 'none' | 'proven' | 'open' | 'torn';
  /** The order to read by; `null`: whichever can. */
  readonly order: DateOrder | null;
}

export const ANY_ORDER: OrderVerdict = { state: 'open', order: null };

/** So much rarer than the others are dates that are taken for slips and not for a second way of writing. */
const SLIP = 0.01;

/** Three numbers of a date in which the year does not stand first in four digits. */
export interface DateParts {
  readonly a: string;
  readonly b: string;
  readonly c: string;
  readonly separator: string;
}

/** The day that the parts mean in that order, in local ms; NaN where there is no such day. */
export function dayIn(order: DateOrder, { a, b, c, separator }: DateParts): number {
  const fourDigits = c.length === 4;
  if (order === 'year-first') {
    return fourDigits || a.length !== 2 ? NaN : dayStart(century(Number(a)), Number(b), Number(c));
  }
  // Where dots are in use, the month never stands first.
  if (order === 'month-first' && separator === '.') return NaN;
  const year = fourDigits ? Number(c) : century(Number(c));
  return order === 'day-first' ? dayStart(year, Number(b), Number(a)) : dayStart(year, Number(a), Number(b));
}

/** Two digits of a year: 1970 to 2069. */
export const century = (year: number): number => year + (year < 70 ? 2000 : 1900);

/** Collects what the dates of a file say about their order. */
export class DateEvidence {
  /** Days that begin later than this have not come yet, which no message is from. */
  private readonly latest: number;
  /** Dates by the set of orders that can read them, a bit each. */
  private readonly seen = new Float64Array(1 << DATE_ORDERS.length);
  private readonly first = DATE_ORDERS.map(() => Infinity);
  private readonly last = DATE_ORDERS.map(() => -Infinity);
  private lastDate = '';
  private lastSet = 0;

  constructor(now: EpochMs) {
    this.latest = now + DAY;
  }

  /** Notes a date and gives the set of orders that can read it. */
  see(parts: DateParts): number {
    const date = `${parts.a}${parts.separator}${parts.b}${parts.separator}${parts.c}`;
    if (date !== this.lastDate) {
      this.lastDate = date;
      this.lastSet = this.setOf(parts);
    }
    this.seen[this.lastSet]++;
    return this.lastSet;
  }

  verdict(): OrderVerdict {
    let common = (1 << DATE_ORDERS.length) - 1;
    let dates = 0;
    for (let set = 1; set < this.seen.length; set++) {
      if (this.seen[set] === 0) continue;
      common &= set;
      dates += this.seen[set];
    }
    if (dates === 0) return { state: 'none', order: null };
    const fitting = DATE_ORDERS.filter((_, bit) => common & (1 << bit));
    if (fitting.length > 0) return { state: fitting.length === 1 ? 'proven' : 'open', order: this.closest(fitting) };
    const proofs = DATE_ORDERS.map((_, bit) => this.seen[1 << bit]);
    const most = Math.max(...proofs);
    const others = proofs.reduce((sum, count) => sum + count, -most);
    return others <= SLIP * most
      ? { state: 'proven', order: DATE_ORDERS[proofs.indexOf(most)] }
      : { state: 'torn', order: null };
  }

  /** A log spans little time: of several orders the one that puts its days closest together. */
  private closest(orders: readonly DateOrder[]): DateOrder {
    const span = (order: DateOrder): number => {
      const bit = DATE_ORDERS.indexOf(order);
      return this.last[bit] - this.first[bit];
    };
    return orders.reduce((best, order) => (span(order) < span(best) ? order : best));
  }

  private setOf(parts: DateParts): number {
    const days = DATE_ORDERS.map((order) => dayIn(order, parts));
    const past = days.some((day) => day <= this.latest);
    let set = 0;
    for (const [bit, day] of days.entries()) {
      if (Number.isNaN(day) || (past && day > this.latest)) continue;
      set |= 1 << bit;
      this.first[bit] = Math.min(this.first[bit], day);
      this.last[bit] = Math.max(this.last[bit], day);
    }
    return set;
  }
}
