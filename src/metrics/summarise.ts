import { localHour, zoneOf } from '../base/civil.ts';
import { quantileInPlace } from '../base/statistics.ts';
import { OUTCOMES, type Replay } from '../model/run.ts';
import type { Shop } from '../model/shop.ts';
import { inquiryCount, turnCount, type Trace } from '../model/trace.ts';
import { RESPONSE_BINS, binOf } from './bins.ts';
import { costs } from './costs.ts';
import { IN_TIME_MS } from './metrics.ts';
import type { AccountLoad, Summary } from './summary.ts';

const SETTLED = OUTCOMES.indexOf('settled');

/** Turns one replay of the trace into its summary. */
export type Summarise = (replay: Replay) => Summary;

/** The summary of one replay; for many replays of a trace keep a `summariser`. */
export const summarise = (replay: Replay, trace: Trace, shop: Shop): Summary => summariser(trace, shop)(replay);

/** A summariser for one trace: hours of arrival are worked out once, and the memory for quantiles is used again. */
export function summariser(trace: Trace, shop: Shop): Summarise {
  const zone = zoneOf(shop.timeZone);
  const hourOf = (at: number): number => localHour(zone.toLocal(at));
  const arrivalHour = Uint8Array.from(trace.arrival, hourOf);
  const scratch = new Float64Array(inquiryCount(trace));
  return (replay) => {
    const respondedAt = trace.respondsAt === 'start' ? replay.started : replay.replied;
    const inquiries = countInquiries({ trace, replay, respondedAt, arrivalHour, scratch });
    const turns = countTurns({ replay, respondedAt, hourOf, turns: turnCount(trace) });
    const { needed } = inquiries;
    return {
      values: {
        reply_rate: inquiries.answered / needed,
        reply_rate_3min: turns.inTime / turns.asked,
        first_response_p50: quantileInPlace(scratch, needed, 0.5),
        first_response_p90: quantileInPlace(scratch, needed, 0.9),
        first_response_mean: inquiries.sum / inquiries.answered,
        turn_response_mean: turns.sum / turns.answered,
        lost_inquiries: needed - inquiries.answered,
        robot_settled: inquiryCount(trace) - needed,
        transfers: replay.transfers.reduce((sum, times) => sum + times, 0),
        ...costs(replay, inquiries.answered),
      },
      byHour: {
        reply_rate: ratio(inquiries.hourAnswered, inquiries.hourArrived),
        reply_rate_3min: ratio(turns.hourInTime, turns.hourAsked),
        first_response_mean: ratio(inquiries.hourSum, inquiries.hourAnswered),
      },
      firstResponses: inquiries.bins,
      turnResponses: turns.bins,
      inquiries: needed,
      turns: turns.asked,
      load: loadOf(trace, replay, respondedAt),
    };
  };
}

interface InquiryInput {
  readonly trace: Trace;
  readonly replay: Replay;
  readonly respondedAt: Float64Array;
  readonly arrivalHour: Uint8Array;
  /** Filled with the first response of every inquiry that needed a person, Infinity where there was none. */
  readonly scratch: Float64Array;
}

function countInquiries({ trace, replay, respondedAt, arrivalHour, scratch }: InquiryInput) {
  const hourArrived = new Float64Array(24);
  const hourAnswered = new Float64Array(24);
  const hourSum = new Float64Array(24);
  const bins = new Uint32Array(RESPONSE_BINS.length);
  let needed = 0;
  let answered = 0;
  let sum = 0;
  for (let i = 0; i < scratch.length; i++) {
    if (replay.outcome[i] === SETTLED) continue;
    const first = trace.turnOffset[i];
    const response = respondedAt[first] - replay.asked[first];
    const hour = arrivalHour[i];
    hourArrived[hour]++;
    if (Number.isNaN(response)) {
      scratch[needed++] = Infinity;
      continue;
    }
    scratch[needed++] = response;
    answered++;
    sum += response;
    hourAnswered[hour]++;
    hourSum[hour] += response;
    bins[binOf(response)]++;
  }
  return { needed, answered, sum, hourArrived, hourAnswered, hourSum, bins };
}

interface TurnInput {
  readonly replay: Replay;
  readonly respondedAt: Float64Array;
  readonly hourOf: (at: number) => number;
  readonly turns: number;
}

function countTurns({ replay, respondedAt, hourOf, turns }: TurnInput) {
  const hourAsked = new Float64Array(24);
  const hourInTime = new Float64Array(24);
  const bins = new Uint32Array(RESPONSE_BINS.length);
  let asked = 0;
  let answered = 0;
  let inTime = 0;
  let sum = 0;
  for (let t = 0; t < turns; t++) {
    const at = replay.asked[t];
    if (Number.isNaN(at)) continue;
    asked++;
    const hour = hourOf(at);
    hourAsked[hour]++;
    const response = respondedAt[t] - at;
    if (Number.isNaN(response)) continue;
    answered++;
    sum += response;
    bins[binOf(response)]++;
    if (response > IN_TIME_MS) continue;
    inTime++;
    hourInTime[hour]++;
  }
  return { asked, answered, inTime, sum, hourAsked, hourInTime, bins };
}

const ratio = (part: Float64Array, whole: Float64Array): Float64Array => part.map((value, hour) => value / whole[hour]);

/** What each account received; an inquiry counts for the account that had it last. */
function loadOf(trace: Trace, replay: Replay, respondedAt: Float64Array): AccountLoad {
  const accounts = replay.assigned.length;
  const answered = new Float64Array(accounts);
  const late = new Float64Array(accounts);
  for (let i = 0; i < replay.account.length; i++) {
    const account = replay.account[i];
    if (account < 0) continue;
    const first = trace.turnOffset[i];
    const response = respondedAt[first] - replay.asked[first];
    if (!Number.isNaN(response)) answered[account]++;
    if (!(response <= IN_TIME_MS)) late[account]++;
  }
  return {
    assigned: Float64Array.from(replay.assigned),
    answered,
    late,
    utilisation: Float64Array.from(replay.busyMs, (busy, a) => busy / replay.onlineMs[a]),
    peakOpen: Float64Array.from(replay.peakOpen),
  };
}
