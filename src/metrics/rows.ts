import type { Replay } from '../model/run.ts';
import { OUTCOMES } from '../model/run.ts';
import { inquiryCount, turnCount } from '../model/trace.ts';
import type { TraceFacts } from './facts.ts';
import { MEANS } from './means.ts';
import { passedOf } from './passed.ts';
import { turnWriter, type SparseTurns, type Times, type TurnRows } from './turns.ts';
import { unitsOf } from './units.ts';

/**
 * What one replay did with each inquiry: enough to tell every figure over any of them without another replay. Struct of
 * arrays by inquiry, and by turn as the trace has them: BYTES_AN_INQUIRY and BYTES_A_TURN.
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
  /** When its last account was given it, and its last reply, whoever wrote it: ms after the first message, at most 24 days (see `far`); −1 = never. */
  readonly given: Int32Array;
  readonly lasted: Int32Array;
  /** Of inquiries that went on for longer: number, given and lasted in full, in threes, by ascending number. */
  readonly far: Float64Array;
  /** Turns that accounts passed on unanswered: see `passedOf`. */
  readonly passed: Int32Array;
  /** Of the whole replay, whatever is selected. */
  readonly whole: WholeReplay;
}

/** Per account, in the order of `Shop.accounts`. */
export type WholeReplay = Pick<Replay, 'busyMs' | 'onlineMs' | 'paidMs' | 'hourlyCost' | 'assigned' | 'peakOpen'>;

const SETTLED = OUTCOMES.indexOf('settled');
const LONGEST_INT = 2147483647;
export const BYTES_AN_INQUIRY = 41;
export const BYTES_A_TURN = 2;

/** ms that an inquiry was with its last account, until the last reply; 0 where it got none, for nobody was occupied. */
export function heldMs(rows: ReplayRows, i: number): number {
  const given = givenAfter(rows, i);
  return given < 0 ? 0 : Math.max(0, lastedMs(rows, i) - given);
}

/** When its last account was given it, in ms after its first message; −1: never. */
export const givenAfter = ({ given, far }: ReplayRows, i: number): number =>
  given[i] < LONGEST_INT ? given[i] : far[placeIn(far, i) + 1];

/** From its first message to the last reply; −1: nobody replied. */
export const lastedMs = ({ lasted, far }: ReplayRows, i: number): number =>
  lasted[i] < LONGEST_INT ? lasted[i] : far[placeIn(far, i) + 2];

function placeIn(far: Float64Array, i: number): number {
  let [low, high] = [0, far.length / 3];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (far[3 * middle] < i) low = middle + 1;
    else high = middle;
  }
  return 3 * low;
}

/** Bytes of these rows. */
export const bytesOfRows = ({ whole, ...arrays }: ReplayRows): number =>
  [...Object.values(arrays), ...Object.values(whole)].reduce((sum, { byteLength }) => sum + byteLength, 0);

/** The memory of rows, for handing them to another thread. */
export const rowBuffers = ({ whole, ...arrays }: ReplayRows): ArrayBuffer[] =>
  [...Object.values(arrays), ...Object.values(whole)].map(({ buffer }) => buffer as ArrayBuffer);

/** What few rows have. */
type Sparse = keyof SparseTurns | 'far' | 'passed';

/** Turns one replay into its rows. `used`: rows of the same trace that nobody needs any more; they are overwritten. */
export type ToRows = (replay: Replay, used?: ReplayRows) => ReplayRows;

/** Rows of replays of one trace. */
export function rowsOf(facts: TraceFacts): ToRows {
  const { trace } = facts;
  const writeTurns = turnWriter(facts);
  return (replay, used) => {
    const rows = { ...(used ?? blankRows(facts)), whole: wholeOf(replay) };
    rows.group.set(replay.group);
    rows.outcome.set(replay.outcome);
    rows.transfers.set(replay.transfers);
    const respondedAt = trace.respondsAt === 'start' ? replay.started : replay.replied;
    const few = writeTurns(rows, { replay, respondedAt });
    const far = writeInquiries(rows, facts, { replay, respondedAt });
    return { ...rows, ...few, far, passed: passedOf(replay, trace) };
  };
}

function blankRows({ trace }: TraceFacts): Omit<ReplayRows, 'whole' | Sparse> {
  const [n, turns] = [inquiryCount(trace), turnCount(trace)];
  return {
    account: new Int16Array(n),
    group: new Int16Array(n),
    outcome: new Uint8Array(n),
    transfers: new Uint8Array(n),
    firstResponse: new Float64Array(n),
    given: new Int32Array(n),
    lasted: new Int32Array(n),
    turns: new Uint16Array(n),
    turnsInTime: new Uint16Array(n),
    turnMs: new Uint32Array(n),
    units: unitsOf(n),
    slow: new Uint8Array(n),
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

/** Returns what is `far`. */
function writeInquiries(
  rows: Omit<ReplayRows, Sparse>,
  { trace }: TraceFacts,
  { replay, respondedAt }: Times,
): Float64Array {
  const { turnOffset, arrival } = trace;
  const { asked, replied, assignedAt, account: last } = replay;
  const { account, outcome, firstResponse, given, lasted } = rows;
  const far: number[] = [];
  for (let i = 0; i < arrival.length; i++) {
    const first = turnOffset[i];
    const took = respondedAt[first] - asked[first];
    account[i] = last[i];
    firstResponse[i] = outcome[i] === SETTLED ? NaN : Number.isNaN(took) ? Infinity : took;
    const since = Number.isNaN(assignedAt[i]) ? -1 : assignedAt[i] - arrival[i];
    let at = turnOffset[i + 1] - 1;
    while (at >= first && Number.isNaN(replied[at])) at--;
    const until = at < first ? -1 : replied[at] - arrival[i];
    given[i] = Math.min(since, LONGEST_INT);
    lasted[i] = Math.min(until, LONGEST_INT);
    if (since >= LONGEST_INT || until >= LONGEST_INT) far.push(i, since, until);
  }
  return Float64Array.from(far);
}
