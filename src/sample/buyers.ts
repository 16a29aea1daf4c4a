import { zoneOf } from '../base/civil.ts';
import { log } from '../base/elementary.ts';
import { DAY, HOUR, MINUTE, SECOND, type EpochMs } from '../base/units.ts';
import { NO_SCOPE, type Trace } from '../model/trace.ts';
import { chance, exponential, geometric, lognormal } from './chance.ts';
import { BUSIEST, rateAt } from './rhythm.ts';

/** The week of the log: Monday 2024-03-04 to Sunday 2024-03-10 by the shop's clock. */
const MONDAY = Date.UTC(2024, 2, 4);
const DAYS = 7;

const MEAN_TURNS = 3;
const MOST_TURNS = 14;
/** How long a buyer reads, thinks and types before the next question. */
const THINK = { median: 40 * SECOND, sd: 0.9 };
const LONGEST_THINK = 20 * MINUTE;
/** Share of inquiries by somebody who has been here before in the week. */
const RETURNING = 0.12;
/** Reply work of the reference account. */
const WORK = { median: 19 * SECOND, sd: 0.6 };

/** What the buyers of the week do, whatever the shop does; numbers of buyers count from 0 in order of appearance. */
export function buyersOf(timeZone: string): Trace {
  const zone = zoneOf(timeZone);
  const start = zone.toEpoch(MONDAY);
  const arrival = Float64Array.from(arrivals(), (local) => zone.toEpoch(local));
  const turns = Array.from(arrival, (_, i) => geometric(chance('turns', i), MEAN_TURNS, MOST_TURNS));
  const turnOffset = new Int32Array(arrival.length + 1);
  turns.forEach((count, i) => (turnOffset[i + 1] = turnOffset[i] + count));
  return {
    start,
    end: zone.toEpoch(MONDAY + DAYS * DAY),
    arrival,
    buyer: whoAsks(arrival),
    scope: new Uint16Array(arrival.length).fill(NO_SCOPE),
    turnOffset,
    think: Int32Array.from(turns.flatMap(thinkTimes)),
    work: { kind: 'lognormal', logMean: log(WORK.median), logSd: WORK.sd },
    respondsAt: 'reply',
  };
}

/** A Poisson process whose rate follows the clock (Lewis & Shedler 1979, thinning), in whole local seconds. */
function* arrivals(): Generator<number> {
  let local = MONDAY;
  for (let i = 0; ; i++) {
    local += (exponential(chance('arrival', i)) / BUSIEST) * HOUR;
    if (local >= MONDAY + DAYS * DAY) return;
    if (chance('kept', i) * BUSIEST < rateAt(local)) yield Math.floor(local / SECOND) * SECOND;
  }
}

/** Mostly somebody new; else a buyer of at least a day before. */
function whoAsks(arrival: ArrayLike<EpochMs>): Int32Array {
  const buyer = new Int32Array(arrival.length);
  let known = 0;
  let before = 0;
  for (let i = 0; i < buyer.length; i++) {
    while (arrival[i] - arrival[before] > DAY) before++;
    const returns = before > 0 && chance('known', i) < RETURNING;
    buyer[i] = returns ? buyer[Math.floor(chance('known', i, 1) * before)] : known++;
  }
  return buyer;
}

function thinkTimes(count: number, inquiry: number): number[] {
  const times = Array.from({ length: count }, (_, k) => lognormal(chance('think', inquiry, k), THINK));
  return times.map((ms, k) => (k + 1 < count ? Math.min(LONGEST_THINK, Math.max(3 * SECOND, Math.round(ms))) : 0));
}
