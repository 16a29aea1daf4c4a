import { localDay, zoneOf } from '../base/civil.ts';
import { DAY, type EpochMs } from '../base/units.ts';
import type { Log } from '../model/log.ts';
import type { Patience, Trace, WorkLaw } from '../model/trace.ts';
import type { Scopes } from './scopes.ts';

const LONGEST_THINK = 2147483647;

/** The buyers' part of a log: arrivals, turns and think times as they were; from midnight before the first message to midnight after the last. */
export function traceOf(log: Log, scopes: Scopes, work: WorkLaw): Trace {
  const { inquiry } = log;
  const zone = zoneOf(log.timeZone);
  const first = inquiry.arrival[0];
  const last = inquiry.end.reduce((latest, end) => Math.max(latest, end), first);
  const midnight = (at: EpochMs, days: number): EpochMs => zone.toEpoch(localDay(zone.toLocal(at)) + days * DAY);
  const patience = patienceOf(log);
  return {
    start: midnight(first, 0),
    end: midnight(last, 1),
    arrival: inquiry.arrival.map(Math.round),
    buyer: inquiry.buyer,
    scope: scopes.inquiry,
    ...(scopes.sets && { scopeSets: scopes.sets }),
    ...(log.vip && { vip: log.vip }),
    turnOffset: inquiry.turnOffset,
    think: thinkTimes(log),
    work,
    respondsAt: log.grain === 'inquiry' ? 'start' : 'reply',
    ...(patience && { patience }),
  };
}

/** From each first reply to the buyer's next turn in the same inquiry; 0 where none follows. */
function thinkTimes({ inquiry, turn }: Log): Int32Array {
  const think = new Int32Array(turn.asked.length);
  for (let i = 0; i + 1 < inquiry.turnOffset.length; i++) {
    for (let t = inquiry.turnOffset[i]; t + 1 < inquiry.turnOffset[i + 1]; t++) {
      think[t] = Math.min(LONGEST_THINK, Math.max(0, Math.round(turn.asked[t + 1] - turn.replied[t])));
    }
  }
  return think;
}

/** Exponential patience of callers by maximum likelihood: time waited by all ÷ how many hung up. Chats have none. */
function patienceOf(log: Log): Patience | undefined {
  if (log.grain === 'message') return undefined;
  let waited = 0;
  let left = 0;
  for (let t = 0; t < log.turn.asked.length; t++) {
    const answered = log.turn.account[t] >= 0;
    waited += (answered ? log.turn.replied[t] : log.inquiry.end[log.turn.inquiry[t]]) - log.turn.asked[t];
    if (!answered) left++;
  }
  if (left === 0 || waited === 0) return undefined;
  return { leaving: 'visible', law: { kind: 'exponential', mean: waited / left } };
}
