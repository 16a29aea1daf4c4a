import type { LocalMs, Zone } from '../../base/civil.ts';
import { readingsOf } from '../../base/civil.ts';
import type { EpochMs } from '../../base/units.ts';
import { DAY, HOUR } from '../../base/units.ts';
import { DATE_ORDERS } from '../../model/intake.ts';
import type { DateParts, OrderVerdict } from './date-order.ts';
import { DateEvidence, dayIn } from './date-order.ts';

/** What is doubtful about a moment that was read, a bit each. */
export const MARKS = { ambiguous: 1, gap: 2, overlap: 4, future: 8 } as const;

/** Why a text is no moment. */
export type TimeFlaw = 'bad_timestamp' | 'ambiguous_timestamp' | 'date_without_time';

/** How the times of a file are to be understood where their text does not say it. */
export interface TimeRules {
  /** Of clock times that carry no offset of their own. */
  readonly zone: Zone;
  readonly verdict: OrderVerdict;
  /** Whether whole numbers beside fractional ones are days of Excel. */
  readonly serials: boolean;
  readonly from1904: boolean;
  /** Whether clocks in a column of their own are hours and minutes where they are up to four digits. */
  readonly shortClocks: boolean;
  /** Times are of the past; Infinity: nobody knows what time it is. */
  readonly now: EpochMs;
}

/**
 * Puts dates and clocks on the time line by the rules of a file, and remembers what had to be assumed. All time columns
 * of a file share one.
 */
export class Calendar {
  readonly rules: TimeRules;
  readonly evidence: DateEvidence;
  /** Doubts about the moment that was read last. */
  marks = 0;
  /** Why the last text that was no moment is none. */
  flaw: TimeFlaw = 'bad_timestamp';
  /** Clock times without an offset; day numbers of Excel; counts like 1.69E+12 whose seconds are lost. */
  clocks = 0;
  serials = 0;
  shortened = 0;
  /** The latest of the days of Excel. */
  lastSerial = -Infinity;
  /** The form of the last text, which the next one most likely has too. */
  usualForm = 0;
  private day = NaN;
  /** Whether the clocks of that day tell every time once. */
  private quiet = true;

  constructor(rules: TimeRules) {
    this.rules = rules;
    this.evidence = new DateEvidence(rules.now);
  }

  /** The moment that a clock of the file's own zone shows; the first where there are two, moved on where there is none. */
  local(local: LocalMs): EpochMs {
    if (Number.isNaN(local)) return NaN;
    const { zone } = this.rules;
    this.clocks++;
    const day = Math.floor(local / DAY);
    if (day !== this.day) {
      this.day = day;
      this.quiet = isQuiet(zone, day * DAY);
    }
    if (!this.quiet) this.doubt(zone, local);
    return zone.toEpoch(local);
  }

  /** The moment that a day number of Excel means. */
  serial(local: LocalMs): EpochMs {
    const at = this.local(local);
    if (Number.isNaN(at)) return at;
    this.serials++;
    this.lastSerial = Math.max(this.lastSerial, at);
    return at;
  }

  /** The moment that a clock of another zone shows. */
  elsewhere(zone: Zone, local: LocalMs): EpochMs {
    if (Number.isNaN(local)) return NaN;
    this.doubt(zone, local);
    return zone.toEpoch(local);
  }

  /** The day that three numbers mean, in local ms, or NaN. */
  date(parts: DateParts): LocalMs {
    const { state, order } = this.rules.verdict;
    // Where dots are in use, the day stands before the month.
    if (parts.separator === '.' && parts.c.length === 4) return dayIn('day-first', parts);
    const set = this.evidence.see(parts);
    if (state === 'proven' && order !== null) return dayIn(order, parts);
    const tells = (set & (set - 1)) === 0;
    if (set === 0) return NaN;
    if (state === 'torn' && !tells) {
      this.flaw = 'ambiguous_timestamp';
      return NaN;
    }
    if (state === 'torn' || !tells) this.marks |= MARKS.ambiguous;
    const fits = (one: number): boolean => (set & (1 << one)) !== 0;
    const wanted = order === null ? -1 : DATE_ORDERS.indexOf(order);
    return dayIn(
      DATE_ORDERS[wanted >= 0 && fits(wanted) ? wanted : DATE_ORDERS.findIndex((_, bit) => fits(bit))],
      parts,
    );
  }

  private doubt(zone: Zone, local: LocalMs): void {
    const readings = readingsOf(zone, local);
    if (readings !== 1) this.marks |= readings === 0 ? MARKS.gap : MARKS.overlap;
  }
}

/** Whether no clock is put forward or back on a local day; half a day around it is looked at too. */
function isQuiet(zone: Zone, midnight: LocalMs): boolean {
  const from = zone.toEpoch(midnight) - 12 * HOUR;
  const to = from + 2 * DAY;
  return zone.toLocal(from) - from === zone.toLocal(to) - to;
}
