import { isoWeekday, localHour, zoneOf, type LocalMs, type Zone } from '../base/civil.ts';
import { DAY, type Ms } from '../base/units.ts';
import { scopeOf, type Scoped } from './scopes.ts';
import type { Shop } from '../model/shop.ts';
import { buyerCount, inquiryCount, type Trace } from '../model/trace.ts';

/** What no plan changes about the inquiries of a trace, worked out once: arrays by inquiry. */
export interface TraceFacts extends Scoped {
  readonly trace: Trace;
  readonly shop: Shop;
  /** Wall clock of the first message. */
  readonly local: Float64Array;
  /** Local − epoch ms, where it is the same for all of the log; `null`: clocks are changed in between. */
  readonly offset: Ms | null;
  /** Weekday × hour of the first message: 24 · (ISO weekday − 1) + hour, 0–167. */
  readonly cell: Uint8Array;
  /** Local days since 1970 on which anything was asked, ascending: empty ones are left out, of which a single stray message makes thousands. */
  readonly days: Int32Array;
  /** Local day of the first message: its place in `days`. */
  readonly day: Int32Array;
  /** Buyer × local day of the first message, numbered from 0 in the order in which they come. */
  readonly buyerDay: Int32Array;
  /** The day of each of these: its place in `days`. */
  readonly dayOfBuyerDay: Int32Array;
  /** One more than the greatest number of a buyer. */
  readonly buyers: number;
  /** 0, 1, 2, … */
  readonly every: Int32Array;
}

/** Hours of a week. */
export const CELLS = 168;

export function factsOf(trace: Trace, shop: Shop): TraceFacts {
  const { arrival } = trace;
  const zone = zoneOf(shop.timeZone);
  const local = arrival.map((at) => zone.toLocal(at));
  const { days, day } = daysOf(local);
  const buyerDays = numbered(trace, day);
  return {
    trace,
    shop,
    local,
    offset: offsetOf(trace, local, zone),
    cell: Uint8Array.from(local, cellOf),
    days,
    day,
    ...buyerDays,
    buyers: buyerCount(trace),
    every: Int32Array.from({ length: inquiryCount(trace) }, (_, i) => i),
    ...scopeOf(trace, shop),
  };
}

/** Local days since 1970 from the first to the last of a log, empty ones included; as many as that from `from` on. */
export function spanOf({ days }: Pick<TraceFacts, 'days'>): { readonly from: number; readonly count: number } {
  if (days.length === 0) return { from: 0, count: 0 };
  return { from: days[0], count: days[days.length - 1] - days[0] + 1 };
}

function daysOf(local: Float64Array): Pick<TraceFacts, 'days' | 'day'> {
  const numbers = Int32Array.from(local, dayOf);
  const days = Int32Array.from(new Set(numbers)).sort();
  const places = new Map(Array.from(days, (number, place) => [number, place]));
  return { days, day: numbers.map((number) => places.get(number)!) };
}

function offsetOf({ start, end, arrival }: Trace, local: Float64Array, zone: Zone): Ms | null {
  const offset = zone.toLocal(start) - start;
  const changed = zone.toLocal(end) - end !== offset || local.some((at, i) => at - arrival[i] !== offset);
  return changed ? null : offset;
}

const dayOf = (at: LocalMs): number => Math.floor(at / DAY);
const cellOf = (at: LocalMs): number => 24 * (isoWeekday(at) - 1) + localHour(at);

function numbered(trace: Trace, day: Int32Array): Pick<TraceFacts, 'buyerDay' | 'dayOfBuyerDay'> {
  const { buyer } = trace;
  const numbers = new Map<number, number>();
  const days: number[] = [];
  const most = buyerCount(trace);
  const buyerDay = Int32Array.from(buyer, (who, i) => {
    const key = day[i] * most + who;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, days.length);
    return days.push(day[i]) - 1;
  });
  return { buyerDay, dayOfBuyerDay: Int32Array.from(days) };
}
