import type { Replay } from '../model/run.ts';
import { OUTCOMES } from '../model/run.ts';
import { inquiryCount, turnCount } from '../model/trace.ts';
import type { TraceFacts } from './facts.ts';
import { MEANS } from './means.ts';
import { turnWriter, type Times, type TurnRows } from './turns.ts';
import { unitsOf } from './units.ts';

/**
 * What one replay did with each inquiry: enough to tell every figure over any of them without another replay. Struct of
 * arrays by inquiry, and by turn as the trace has them: 40 bytes an inquiry and 2 a turn.
 */
export interface ReplayRows extends TurnRows {
  /** Index into Shop.accounts of the last account that had it; −1 = none. */
  readonly account: Int16Array;
  /** Index into Plan.groups; −1 = none. */
  readonly group: Int16Array;
  /** Index into OUTCOMES. */
  readonly outcome: Uint8Array;
  readonly transfers: Uint8Array;
  /** From the first question to its reply, in ms; Infinity = never answered, NaN = settled by a robot. */
  readonly firstResponse: Float64Array;
  /** When its last account was given it: ms after the first message; −1 = never. At most 24 days. */
  readonly given: Int32Array;
  /** ms that it was with that account, until the last reply; 0 where it got none, for nobody was occupied. At most 24 days. */
  readonly held: Int32Array;
  /** Of the whole replay, whatever is selected. */
  readonly whole: WholeReplay;
}

/** Per account, in the order of `Shop.accounts`. */
export type WholeReplay = Pick<Replay, 'busyMs' | 'onlineMs' | 'paidMs' | 'hourlyCost' | 'assigned' | 'peakOpen'>;

const SETTLED = OUTCOMES.indexOf('settled');
const LONGEST_INT = 2147483647;

/** Bytes of these rows. */
export const bytesOfRows = ({ whole, ...arrays }: ReplayRows): number =>
  [...Object.values(arrays), ...Object.values(whole)].reduce((sum, { byteLength }) => sum + byteLength, 0);

/** The memory of rows, for handing them to another thread. */
export const rowBuffers = ({ whole, ...arrays }: ReplayRows): ArrayBuffer[] =>
  [...Object.values(arrays), ...Object.values(whole)].map(({ buffer }) => buffer as ArrayBuffer);

/** Turns one replay into its rows. `used`: rows of the same trace that nobody needs any more; they are overwritten. */
export type ToRows = (replay: Replay, used?: ReplayRows) => ReplayRows;

/** Rows of replays of one trace. */
export function rowsOf(facts: TraceFacts): ToRows {
  const { trace } = facts;
  const writeTurns = turnWriter(facts);
  return (replay, used) => {
    const rows: ReplayRows = { ...(used ?? blankRows(facts)), whole: wholeOf(replay) };
    rows.group.set(replay.group);
    rows.outcome.set(replay.outcome);
    rows.transfers.set(replay.transfers);
    const respondedAt = trace.respondsAt === 'start' ? replay.started : replay.replied;
    writeTurns(rows, { replay, respondedAt });
    writeInquiries(rows, facts, { replay, respondedAt });
    return rows;
  };
}

function blankRows({ trace }: TraceFacts): Omit<ReplayRows, 'whole'> {
  const [n, turns] = [inquiryCount(trace), turnCount(trace)];
  return {
    account: new Int16Array(n),
    group: new Int16Array(n),
    outcome: new Uint8Array(n),
    transfers: new Uint8Array(n),
    firstResponse: new Float64Array(n),
    given: new Int32Array(n),
    held: new Int32Array(n),
    turns: new Uint16Array(n),
    turnsInTime: new Uint16Array(n),
    turnMs: new Uint32Array(n),
    units: unitsOf(n),
    capped: new Uint32Array(n * MEANS.length),
    bin: new Uint8Array(turns),
    mark: new Uint8Array(turns),
  };
}

/** The replay's memory is overwritten by the next one. */
const wholeOf = ({ busyMs, onlineMs, paidMs, hourlyCost, assigned, peakOpen }: Replay): WholeReplay => ({
  busyMs: busyMs.slice(),
  onlineMs: onlineMs.slice(),
  paidMs: paidMs.slice(),
  hourlyCost: hourlyCost.slice(),
  assigned: assigned.slice(),
  peakOpen: peakOpen.slice(),
});

function writeInquiries(rows: ReplayRows, { trace }: TraceFacts, { replay, respondedAt }: Times): void {
  const { turnOffset, arrival } = trace;
  const { asked, replied, assignedAt, account: last } = replay;
  const { account, outcome, firstResponse, given, held } = rows;
  for (let i = 0; i < arrival.length; i++) {
    const first = turnOffset[i];
    const took = respondedAt[first] - asked[first];
    account[i] = last[i];
    firstResponse[i] = outcome[i] === SETTLED ? NaN : Number.isNaN(took) ? Infinity : took;
    const since = assignedAt[i];
    given[i] = Number.isNaN(since) ? -1 : Math.min(since - arrival[i], LONGEST_INT);
    let at = turnOffset[i + 1] - 1;
    while (at >= first && Number.isNaN(replied[at])) at--;
    const until = at < first ? NaN : replied[at];
    held[i] = until > since ? Math.min(until - since, LONGEST_INT) : 0;
  }
}
