import { isoWeekday, localDay, type Zone } from '../base/civil.ts';
import { DAY, MINUTE, type EpochMs, type Ms } from '../base/units.ts';
import { clockMinutes, type ClockTime, type ManualDistribution, type Shift } from '../model/plan.ts';

/** Flat pairs from, to, ascending; a span is on duty at `from` and off at `to`. */
export type Spans = readonly EpochMs[];

/** The stretch of time that is replayed, and the zone in which its clocks are read. */
export interface Calendar {
  readonly zone: Zone;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** Local midnights of every day whose clock times up to 47:59 can fall into the calendar. */
function* days({ zone, from, to }: Calendar): Generator<number> {
  for (let day = localDay(zone.toLocal(from)) - 2 * DAY; day <= zone.toLocal(to); day += DAY) yield day;
}

/** When weekly shifts are worked. */
export function shiftSpans(calendar: Calendar, shifts: readonly Shift[]): Spans {
  const spans: EpochMs[] = [];
  for (const day of days(calendar)) {
    for (const shift of shifts) {
      if (shift.days.includes(isoWeekday(day))) spans.push(...spanOf(calendar, day, shift));
    }
  }
  return merged(calendar, spans);
}

/** When a daily window is open; `to` not later than `from` means the next day. */
export function windowSpans(calendar: Calendar, window: { from: ClockTime; to: ClockTime }): Spans {
  return merged(calendar, Array.from(days(calendar), (day) => spanOf(calendar, day, window)).flat());
}

function spanOf({ zone }: Calendar, day: number, { from, to }: { from: ClockTime; to: ClockTime }): [number, number] {
  const begins = clockMinutes(from);
  const ends = clockMinutes(to);
  return [
    zone.toEpoch(day + begins * MINUTE),
    zone.toEpoch(day + (ends > begins ? ends * MINUTE : ends * MINUTE + DAY)),
  ];
}

/** Ascending and disjoint, cut to the calendar; spans that touch become one. */
export function merged({ from, to }: Calendar, spans: Spans): Spans {
  const order = Array.from({ length: spans.length / 2 }, (_, i) => 2 * i).sort((x, y) => spans[x] - spans[y]);
  const out: EpochMs[] = [];
  for (const i of order) {
    const begins = Math.max(spans[i], from);
    const ends = Math.min(spans[i + 1], to);
    if (!(begins < ends)) continue;
    if (out.length > 0 && begins <= out[out.length - 1]) out[out.length - 1] = Math.max(out[out.length - 1], ends);
    else out.push(begins, ends);
  }
  return out;
}

/** When local days, or local hours, begin inside the calendar. */
export function startsOf(calendar: Calendar, length: Ms): EpochMs[] {
  const { zone, from, to } = calendar;
  const hours = Array.from({ length: DAY / length }, (_, i) => i * length);
  const starts = Array.from(days(calendar), (day) => hours.map((hour) => zone.toEpoch(day + hour))).flat();
  return [...new Set(starts)].filter((at) => at >= from && at <= to);
}

export const spanned = (spans: Spans): number => spans.reduce((sum, at, i) => (i % 2 === 0 ? sum - at : sum + at), 0);

/** The moments of a daily click and, for each, the windows of the messages that it hands out. */
export function clicksOf(
  calendar: Calendar,
  { at, dates }: ManualDistribution,
): { readonly at: EpochMs; readonly windows: Spans }[] {
  const { zone, from, to } = calendar;
  return Array.from(days(calendar), (day) => zone.toEpoch(day + clockMinutes(at) * MINUTE))
    .filter((moment) => moment >= from && moment <= to)
    .map((moment) => {
      const today = localDay(zone.toLocal(moment));
      const windows = dates.flatMap((back) => [
        zone.toEpoch(today - back * DAY),
        zone.toEpoch(today - back * DAY + DAY),
      ]);
      return { at: moment, windows };
    });
}
