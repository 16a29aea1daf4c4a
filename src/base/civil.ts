import type { EpochMs, Ms } from './units.ts';
import { DAY, HOUR, MINUTE } from './units.ts';

/** Local milliseconds: the reading of a wall clock, counted as if it were UTC. */
export type LocalMs = number & { readonly local?: true };

/** A time zone as a pair of functions between moments and wall clocks. */
export interface Zone {
  readonly name: string;
  toLocal(at: EpochMs): LocalMs;
  /** In the hour that is skipped in spring the clock counts on; in the repeated hour of autumn the first reading is meant. */
  toEpoch(local: LocalMs): EpochMs;
}

const zones = new Map<string, Zone>();

/**
 * The zone of an IANA name, one and the same whenever it is asked for. Offsets come from Intl and are kept per UTC hour, so that a million readings cost one
 * look-up each; a zone that has kept one offset since 1992 (China) costs an addition.
 * @throws RangeError if the name is not known
 */
export function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) zones.set(name, (zone = measured(name)));
  return zone;
}

function measured(name: string): Zone {
  if (name === 'UTC') return { name, toLocal: (at) => at, toEpoch: (local) => local };
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const measure = (at: EpochMs): Ms => {
    const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
    const local = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second);
    return local - Math.floor(at / 1000) * 1000;
  };
  const known = new Map<number, Ms>();
  let lastQuarter = NaN;
  let lastOffset = 0;
  // Every change of offset since 1970 falls on a whole quarter of an hour in UTC.
  const offsetAt = (at: EpochMs): Ms => {
    const quarter = Math.floor(at / (15 * MINUTE));
    if (quarter === lastQuarter) return lastOffset;
    let offset = known.get(quarter);
    if (offset === undefined) {
      const hourStart = Math.floor(at / HOUR) * HOUR;
      // One measurement serves the hour if its ends agree, which they do but for a few hours a year.
      offset = measure(at);
      if (measure(hourStart) === offset && measure(hourStart + HOUR - 1) === offset) {
        for (let q = 0; q < 4; q++) known.set(hourStart / (15 * MINUTE) + q, offset);
      } else known.set(quarter, offset);
    }
    lastQuarter = quarter;
    lastOffset = offset;
    return offset;
  };
  const fixed = name === 'Asia/Shanghai' ? 8 * HOUR : null;
  const FIXED_SINCE = Date.UTC(1992, 0, 1);
  const offset = (at: EpochMs): Ms => (fixed !== null && at >= FIXED_SINCE ? fixed : offsetAt(at));
  return {
    name,
    toLocal: (at) => at + offset(at),
    toEpoch: (local) => {
      const before = offset(local - DAY);
      const guess = local - before;
      const after = offset(guess);
      const changed = local - after;
      return after !== before && offset(changed) === after ? changed : guess;
    },
  };
}

/** How often the clocks of a zone show that time: never in the hour skipped in spring, twice in the one repeated in autumn. */
export function readingsOf({ toLocal, toEpoch }: Zone, local: LocalMs): 0 | 1 | 2 {
  const first = toEpoch(local);
  if (toLocal(first) !== local) return 0;
  const dayOn = first + DAY;
  const second = local - (toLocal(dayOn) - dayOn);
  return second !== first && toLocal(second) === local ? 2 : 1;
}

/** Start of the local day, in local ms. */
export const localDay = (local: LocalMs): LocalMs => Math.floor(local / DAY) * DAY;
/** Local days from that of one moment to that of a later one, both of them counted. */
export const localDays = ({ toLocal }: Zone, from: EpochMs, to: EpochMs): number =>
  (localDay(toLocal(to)) - localDay(toLocal(from))) / DAY + 1;
/** Hour of the local day, 0–23. */
export const localHour = (local: LocalMs): number => Math.floor((local - localDay(local)) / HOUR);
/** ISO weekday: 1 Monday … 7 Sunday. */
export const isoWeekday = (local: LocalMs): number => ((Math.floor(local / DAY) + 3) % 7) + 1;
