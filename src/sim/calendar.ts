import { isoWeekday, localDay, type Zone } from '../base/civil.ts';
import { DAY, HOUR, MINUTE, type EpochMs, type Ms } from '../base/units.ts';
import {
  clockMinutes,
  isAutomatic,
  type AutomaticDistribution,
  type ClockTime,
  type Distribution,
  type ManualDistribution,
  type Shift,
} from '../model/plan.ts';

const HALF_HOUR: Ms = HOUR / 2;

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
  if (shifts.length === 0) return spans;
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

/** What is left of spans where others take parts of them away; both ascending and disjoint. */
export function without(spans: Spans, taken: Spans): Spans {
  const out: EpochMs[] = [];
  for (let i = 0; i < spans.length; i += 2) {
    let from = spans[i];
    for (let j = 0; j < taken.length && taken[j] < spans[i + 1]; j += 2) {
      if (taken[j + 1] <= from) continue;
      if (taken[j] > from) out.push(from, taken[j]);
      from = taken[j + 1];
    }
    if (from < spans[i + 1]) out.push(from, spans[i + 1]);
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

/** One distribution: when, and the windows of the messages that it hands out. */
export interface Handout {
  readonly at: EpochMs;
  readonly windows: Spans;
}

/** A manager's daily clicks, or the half hours of an automatic distribution. */
export function clicksOf(calendar: Calendar, distribution: Distribution): Handout[] {
  const { from, to } = calendar;
  const handouts = isAutomatic(distribution) ? halfHours(calendar, distribution) : dailyClicks(calendar, distribution);
  return handouts.filter(({ at }) => at >= from && at <= to);
}

function dailyClicks(calendar: Calendar, { at, dates }: ManualDistribution): Handout[] {
  const { zone } = calendar;
  return Array.from(days(calendar), (day) => {
    const moment = zone.toEpoch(day + clockMinutes(at) * MINUTE);
    const today = localDay(zone.toLocal(moment));
    const windows = dates.flatMap((back) => [zone.toEpoch(today - back * DAY), zone.toEpoch(today - back * DAY + DAY)]);
    return { at: moment, windows };
  });
}

/** Every half hour of a daily window, its end not included; a moment that two days' windows share is one. */
function halfHours(calendar: Calendar, { from, to, reachHours }: AutomaticDistribution): Handout[] {
  const moments = new Set<EpochMs>();
  for (const day of days(calendar)) {
    const [begins, ends] = spanOf(calendar, day, { from, to });
    for (let at = begins; at < ends; at += HALF_HOUR) moments.add(at);
  }
  return Array.from(moments, (at) => ({ at, windows: [at - reachHours * HOUR, at] }));
}
