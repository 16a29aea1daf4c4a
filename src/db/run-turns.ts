import { localHour, zoneOf } from '../base/civil.ts';
import { attendance, listedResponse } from '../metrics/marks.ts';
import { OUTCOMES, type Replay } from '../model/run.ts';
import { encode, type Column } from './encode.ts';
import { constant, named, type Known } from './run-setting.ts';
import type { TableData } from './schema.ts';

/** One row a turn that was asked. */
export function turnTable(replay: Replay, known: Known): TableData {
  const { plan, shop, trace, answeredAt: at, logged = trace } = known;
  const asked = replay.asked.reduce((count, at) => (Number.isNaN(at) ? count : count + 1), 0);
  const turn = new Int32Array(asked);
  const number = new Int32Array(asked);
  const inquiry = new Int32Array(asked);
  const place = new Int32Array(asked);
  for (let i = 0, row = 0; i < trace.arrival.length; i++) {
    for (let t = trace.turnOffset[i]; t < trace.turnOffset[i + 1]; t++) {
      if (Number.isNaN(replay.asked[t])) continue;
      turn[row] = t;
      number[row] = logged.turnOffset[i] + t - trace.turnOffset[i];
      inquiry[row] = i;
      place[row++] = t - trace.turnOffset[i] + 1;
    }
  }
  const by = new Int32Array(asked);
  const response = new Float64Array(asked);
  const [listed, silence] = [new Float64Array(asked), new Float64Array(asked)];
  const times = (of: Float64Array): Column => ({ kind: 'ms', values: picked(of, turn) });
  for (let row = 0; row < asked; row++) {
    const t = turn[row];
    by[row] = replay.by[t];
    response[row] = at[t] - replay.asked[t];
    listed[row] = listedResponse(replay.asked[t], replay.assignedAt[inquiry[row]], at[t]);
    silence[row] = place[row] === 1 ? NaN : replay.asked[t] - replay.replied[t - 1];
  }
  return encode('run_turn', asked, {
    plan: constant(plan.id, asked),
    turn: { kind: 'whole', values: number },
    inquiry: { kind: 'whole', values: inquiry },
    n: { kind: 'whole', values: place },
    outcome: { kind: 'name', codes: inquiry.map((i) => replay.outcome[i]), names: OUTCOMES },
    buyer: { kind: 'whole', values: inquiry.map((i) => trace.buyer[i]) },
    ...clocks(replay, known, { turn, inquiry }),
    account: named(by, shop),
    asked_ms: times(replay.asked),
    started_ms: times(replay.started),
    replied_ms: times(replay.replied),
    response_ms: { kind: 'ms', values: response },
    listed_ms: { kind: 'ms', values: listed },
    silence_ms: { kind: 'ms', values: silence },
  });
}

/** On which day the inquiry of a turn began, in which hour the turn was asked, and whether anybody was there. */
function clocks(
  { asked, attended }: Replay,
  { facts, shop }: Known,
  { turn, inquiry }: { turn: Int32Array; inquiry: Int32Array },
): Record<'day' | 'hour' | 'attended', Column> {
  const { toLocal } = zoneOf(shop.timeZone);
  const { day, days } = facts;
  const isAttended = attendance(attended);
  return {
    day: { kind: 'whole', values: inquiry.map((i) => days[day[i]]) },
    hour: { kind: 'whole', values: turn.map((t) => localHour(toLocal(asked[t]))) },
    attended:
      isAttended === null
        ? { kind: 'nothing' }
        : { kind: 'whole', values: turn.map((t) => (isAttended(asked[t]) ? 1 : 0)) },
  };
}

function picked(of: Float64Array, rows: Int32Array): Float64Array {
  const out = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) out[row] = of[rows[row]];
  return out;
}
