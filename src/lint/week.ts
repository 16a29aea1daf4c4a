import { isoWeekday, localDay, type Zone } from '../base/civil.ts';
import { DAY, MINUTE, type EpochMs } from '../base/units.ts';
import { clockMinutes, type ClockTime, type Shift } from '../model/plan.ts';

/** Minutes of the week since Monday 00:00. */
export type WeekMinute = number;
const MINUTES_OF_DAY = 24 * 60;
export const MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY;

/** Flat pairs from, to, ascending and disjoint, between 0 and the end of the week. */
export type WeekSpans = readonly WeekMinute[];

/** A minute that may lie before or after the week, in it. */
export const inWeek = (minute: number): WeekMinute => ((minute % MINUTES_OF_WEEK) + MINUTES_OF_WEEK) % MINUTES_OF_WEEK;
/** ISO weekday of a minute, 1 Monday … 7 Sunday. */
export const weekdayOf = (minute: WeekMinute): number => Math.floor(minute / MINUTES_OF_DAY) + 1;
/** Minute of the day. */
export const minuteOfDay = (minute: WeekMinute): number => minute % MINUTES_OF_DAY;
/** `08:30` of a minute of the week or of the day. */
export function clockOf(minute: WeekMinute): ClockTime {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${part(Math.floor(minuteOfDay(minute) / 60))}:${part(minute % 60)}`;
}

/** The week of weekly shifts; a shift whose clocks make no sense is passed over. */
export function weekOfShifts(shifts: readonly Shift[]): WeekSpans {
  return merged(
    shifts.flatMap(({ days, from, to }) =>
      days.flatMap((day) =>
        wrapped((day - 1) * MINUTES_OF_DAY + clockMinutes(from), clockMinutes(to) - clockMinutes(from)),
      ),
    ),
  );
}

/** Every minute of the week that lies in one of the intervals, whichever week it was. */
export function weekOfIntervals(intervals: readonly EpochMs[], zone: Zone): WeekSpans {
  const spans: number[] = [];
  for (let i = 0; i < intervals.length; i += 2) {
    const local = zone.toLocal(intervals[i]);
    const from = (isoWeekday(local) - 1) * MINUTES_OF_DAY + Math.floor((local - localDay(local)) / MINUTE);
    spans.push(...wrapped(from, Math.ceil(Math.min(intervals[i + 1] - intervals[i], 7 * DAY) / MINUTE)));
  }
  return merged(spans);
}

/** A stretch as pairs inside the week: what passes Sunday's midnight goes on on Monday. */
function wrapped(from: number, length: number): number[] {
  if (!(length > 0)) return [];
  if (length >= MINUTES_OF_WEEK) return [0, MINUTES_OF_WEEK];
  const begins = inWeek(from);
  const ends = begins + length;
  return ends <= MINUTES_OF_WEEK ? [begins, ends] : [begins, MINUTES_OF_WEEK, 0, ends - MINUTES_OF_WEEK];
}

function merged(spans: readonly number[]): WeekSpans {
  const order = Array.from({ length: spans.length / 2 }, (_, i) => 2 * i).sort((x, y) => spans[x] - spans[y]);
  const out: number[] = [];
  for (const i of order) {
    const last = out.length - 1;
    if (last > 0 && spans[i] <= out[last]) out[last] = Math.max(out[last], spans[i + 1]);
    else out.push(spans[i], spans[i + 1]);
  }
  return out;
}

/** Whether a minute lies in one of the spans. */
export function covers(spans: WeekSpans, minute: WeekMinute): boolean {
  for (let i = 0; i < spans.length; i += 2) if (spans[i] <= minute && minute < spans[i + 1]) return true;
  return false;
}

/** How many of several weeks cover each minute. */
export function headcount(weeks: Iterable<WeekSpans>): Uint16Array {
  const count = new Uint16Array(MINUTES_OF_WEEK);
  for (const spans of weeks)
    for (let i = 0; i < spans.length; i += 2) for (let m = spans[i]; m < spans[i + 1]; m++) count[m]++;
  return count;
}

/** Tells which minutes of the day lie in a daily window; `to` not later than `from` means the next day. */
export function windowOf(from: ClockTime, to: ClockTime): (minute: number) => boolean {
  const [begins, ends] = [clockMinutes(from), clockMinutes(to)];
  const length = ends > begins ? ends - begins : ends - begins + MINUTES_OF_DAY;
  return (minute) => (((minute - begins) % MINUTES_OF_DAY) + MINUTES_OF_DAY) % MINUTES_OF_DAY < length;
}
