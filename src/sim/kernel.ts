import { heapOf, type Heap } from '../base/heap.ts';
import type { EpochMs } from '../base/units.ts';
import { buyerCount, inquiryCount, turnCount, type Trace } from '../model/trace.ts';
import type { Draws } from './draw.ts';
import type { Journal } from './journal.ts';
import type { Program } from './program.ts';
import { rankAll, ranksOf, type Ranks } from './ranking.ts';
import type { Watch } from './watch.ts';

/** Where an inquiry is, as far as its account's list does not tell. */
export const WITH_ACCOUNT = 0; // or not arrived, or over
export const LINED = 1; // waits for a slot in its group's queue
export const POOLED = 2;
export const BLOCKED = 3;
export const LEFT = 4; // the buyer went before the first answer
export const IGNORED = 5; // its turn will never be looked at
export const WITH_ROBOT = 6; // until the buyer asks for a person
export const SETTLED = 7; // by the robot
export const UNSETTLED = 8; // the robot did not, and the buyer went away

/**
 * Turns join an account's list at a whole millisecond; these parts order them within it: freed slots, shifts and clicks
 * before the messages of that moment, slots that a message frees after them. Rounding gives the moment back.
 */
export const JOIN_BY_SLOT = -0.375;
export const JOIN_BY_SHIFT = -0.25;
export const JOIN_BY_CLICK = -0.125;
export const JOIN_BY_RETURN = 0.0625;
export const JOIN_BY_LEAVING = 0.125;

/** Classes of events in the heap; their order at equal times. Shifts and clicks, 1 and 2, have their own sorted array. */
export const REPLY = 0;
export const MESSAGE = 3;
export const RETURN = 4; // a buyer who left without an answer comes back
export const SLOT = 5; // the slot of a turn that nobody will look at goes to whoever waits
export const RELEASE = 6; // the slot of an inquiry that is over is free
export const REDISPATCH = 7;
export const TRANSFER = 8;
export const PATIENCE = 9;
const CLASS = 4294967296;
/** Rank in the heap: class, then entity. */
export const rankOf = (kind: number, entity: number): number => kind * CLASS + entity;
export const kindOf = (rank: number): number => Math.floor(rank / CLASS);
export const entityOf = (rank: number): number => rank % CLASS;

/**
 * One replay in progress. Each account is a lane: a list of turns in the order in which they join it, one reply in
 * progress, and the time at which it must be looked at again. Times are epoch ms.
 */
export interface Kernel {
  readonly trace: Trace;
  program: Program;
  draws: Draws;

  // Per inquiry.
  readonly turn: Int32Array; // the turn that is next or in progress
  readonly due: Float64Array; // when that turn joins its account's list: see JOIN_BY_*
  readonly next: Int32Array; // links of the one list that the inquiry is in: a lane, a queue, the pool
  readonly prev: Int32Array;
  readonly account: Int32Array;
  readonly group: Int16Array;
  readonly reason: Uint8Array;
  readonly groupReason: Uint8Array;
  readonly assignedAt: Float64Array;
  readonly place: Uint8Array;
  readonly transfers: Uint8Array; // times that it went from one account to another
  readonly moved: Int32Array; // turn that was transferred for waiting too long; −1 = none
  readonly returned: Uint8Array; // 1: its buyer left and came back
  // Per turn.
  readonly asked: Float64Array;
  readonly started: Float64Array;
  readonly replied: Float64Array;
  readonly by: Int32Array; // account that started on it; −1 = none

  // Per account.
  readonly online: Uint8Array;
  readonly working: Uint8Array;
  readonly suspended: Uint8Array; // by the plan or its hours
  readonly full: Uint8Array; // suspended for holding too much
  readonly live: Uint8Array; // online and not suspended
  readonly open: Int32Array; // inquiries held
  readonly given: Int32Array;
  readonly givenToday: Int32Array;
  readonly givenThisHour: Int32Array;
  readonly peakOpen: Int32Array;
  readonly lastGiven: Float64Array; // number of the assignment, 1, 2, …; 0 = never
  readonly lastFreed: Float64Array; // ms; −Infinity = never
  readonly offlineSince: Float64Array; // ms, of accounts that went offline
  readonly head: Int32Array; // first and last of the lane; −1 = empty
  readonly tail: Int32Array;
  readonly serving: Int32Array; // inquiry whose reply is in progress; −1 = none
  readonly doneAt: Float64Array; // end of that reply
  readonly freeAt: Float64Array; // end of the reply before; −Infinity = none
  readonly wake: Float64Array; // next time at which the lane moves by itself; Infinity = never
  readonly busy: Float64Array; // ms

  // Per buyer; empty where nobody asks for recent contacts.
  readonly contact: Int32Array; // account that last talked with him; −1 = none yet
  readonly contactAt: Float64Array; // ms
  readonly contactBy: Int32Array; // number of the inquiry; an assignment's is higher than any reply's

  // Per group.
  readonly liveMembers: Int32Array;
  readonly lineHead: Int32Array;
  readonly lineTail: Int32Array;
  readonly lineLength: Int32Array;
  readonly cursor: Int32Array; // of round robin: place in the group after whoever was last
  readonly evenCursor: Int32Array; // the same, while all are suspended
  readonly credit: Float64Array; // per member, of smooth round robin
  ranks: Ranks; // of policies that rank members
  readonly dayCredit: Float64Array; // per account that the offline rule names
  readonly nightCredit: Float64Array;

  readonly passed: number[]; // see Replay.passedOn
  readonly events: Heap;
  poolHead: number;
  poolTail: number;
  /** Accounts that are live and in rotation somewhere. */
  liveInRotation: number;
  /** Inquiries in all queues together. While it is 0, accounts do not touch each other between two barriers. */
  lined: number;
  assignments: number;
  arrivals: number; // how many have arrived
  changes: number; // how many state changes have happened
  isNight: boolean;
  /** Replies and barriers that may still happen in this slice. */
  budget: number;
  /** When turns that wait are looked through for the time-out next; Infinity: never. */
  look: EpochMs;
  /** Lanes move up to this moment: replies that are done by then, starts on turns that joined before it. */
  horizon: EpochMs;
  readonly end: EpochMs;
  readonly silent: boolean;
  /** Whether accounts may take up another turn than the one that joined first. */
  picks: boolean;
  done: boolean;
  /** What accounts and the pool hold is written here, if it is asked for. */
  journal: Journal | null;
  /** The inquiries whose decisions are written down. */
  watch: Watch | null;
}

const sameSize = (used: Kernel, program: Program, trace: Trace): boolean =>
  used.trace === trace &&
  used.online.length === program.accounts.count &&
  used.contact.length === (program.recent ? buyerCount(trace) : 0) &&
  used.liveMembers.length === program.groups.count &&
  used.credit.length === program.groups.member.length &&
  used.dayCredit.length === program.day.accounts.length &&
  used.nightCredit.length === program.night.accounts.length;

/** A kernel at the start of its trace. The arrays of `used` are taken over, and what it returned is lost. */
export function kernelOf(program: Program, trace: Trace, draws: Draws, used?: Kernel): Kernel {
  const kernel = used && sameSize(used, program, trace) ? used : allocate(program, trace, draws, used);
  if (kernel.program !== program) kernel.ranks = ranksOf(program);
  kernel.program = program;
  kernel.draws = draws;
  reset(kernel);
  return kernel;
}

function allocate(program: Program, trace: Trace, draws: Draws, used?: Kernel): Kernel {
  const accounts = program.accounts.count;
  const groups = program.groups.count;
  const buyers = program.recent ? buyerCount(trace) : 0;
  const room: PerTrace = used?.trace === trace ? used : roomFor(trace);
  // One literal without spreads: engines then lay the fields out inside the object.
  return {
    trace,
    program,
    draws,
    turn: room.turn,
    due: room.due,
    next: room.next,
    prev: room.prev,
    account: room.account,
    group: room.group,
    reason: room.reason,
    groupReason: room.groupReason,
    assignedAt: room.assignedAt,
    place: room.place,
    transfers: room.transfers,
    moved: room.moved,
    returned: room.returned,
    asked: room.asked,
    started: room.started,
    replied: room.replied,
    by: room.by,
    online: new Uint8Array(accounts),
    working: new Uint8Array(accounts),
    suspended: new Uint8Array(accounts),
    full: new Uint8Array(accounts),
    live: new Uint8Array(accounts),
    open: new Int32Array(accounts),
    given: new Int32Array(accounts),
    givenToday: new Int32Array(accounts),
    givenThisHour: new Int32Array(accounts),
    peakOpen: new Int32Array(accounts),
    lastGiven: new Float64Array(accounts),
    lastFreed: new Float64Array(accounts),
    offlineSince: new Float64Array(accounts),
    head: new Int32Array(accounts),
    tail: new Int32Array(accounts),
    serving: new Int32Array(accounts),
    doneAt: new Float64Array(accounts),
    freeAt: new Float64Array(accounts),
    wake: new Float64Array(accounts),
    busy: new Float64Array(accounts),
    contact: new Int32Array(buyers),
    contactAt: new Float64Array(buyers),
    contactBy: new Int32Array(buyers),
    liveMembers: new Int32Array(groups),
    lineHead: new Int32Array(groups),
    lineTail: new Int32Array(groups),
    lineLength: new Int32Array(groups),
    cursor: new Int32Array(groups),
    evenCursor: new Int32Array(groups),
    credit: new Float64Array(program.groups.member.length),
    ranks: ranksOf(program),
    dayCredit: new Float64Array(program.day.accounts.length),
    nightCredit: new Float64Array(program.night.accounts.length),
    passed: [],
    events: heapOf(),
    poolHead: -1,
    poolTail: -1,
    liveInRotation: 0,
    lined: 0,
    assignments: 0,
    arrivals: 0,
    changes: 0,
    isNight: false,
    budget: 0,
    look: Infinity,
    picks: false,
    horizon: -Infinity,
    end: trace.end,
    silent: trace.patience?.leaving === 'silent',
    done: false,
    journal: null,
    watch: null,
  };
}

type PerTrace = Pick<
  Kernel,
  | 'turn'
  | 'due'
  | 'next'
  | 'prev'
  | 'account'
  | 'group'
  | 'reason'
  | 'groupReason'
  | 'assignedAt'
  | 'place'
  | 'transfers'
  | 'moved'
  | 'returned'
  | 'asked'
  | 'started'
  | 'replied'
  | 'by'
>;

function roomFor(trace: Trace): PerTrace {
  const n = inquiryCount(trace);
  const turns = turnCount(trace);
  return {
    turn: new Int32Array(n),
    due: new Float64Array(n),
    next: new Int32Array(n),
    prev: new Int32Array(n),
    account: new Int32Array(n),
    group: new Int16Array(n),
    reason: new Uint8Array(n),
    groupReason: new Uint8Array(n),
    assignedAt: new Float64Array(n),
    place: new Uint8Array(n),
    transfers: new Uint8Array(n),
    moved: new Int32Array(n),
    returned: new Uint8Array(n),
    asked: new Float64Array(turns),
    started: new Float64Array(turns),
    replied: new Float64Array(turns),
    by: new Int32Array(turns),
  };
}

function reset(k: Kernel): void {
  k.turn.set(k.trace.turnOffset.subarray(0, k.turn.length));
  for (const none of [k.contact, k.account, k.group, k.head, k.tail, k.serving, k.lineHead, k.lineTail]) none.fill(-1);
  for (const never of [k.assignedAt, k.asked, k.started, k.replied]) never.fill(NaN);
  for (const none of [k.moved, k.by]) none.fill(-1);
  for (const zero of [k.reason, k.groupReason, k.place, k.transfers, k.returned]) zero.fill(0);
  for (const zero of [k.online, k.working, k.suspended, k.full, k.live]) zero.fill(0);
  for (const zero of [
    k.cursor,
    k.evenCursor,
    k.givenToday,
    k.givenThisHour,
    k.open,
    k.given,
    k.peakOpen,
    k.liveMembers,
    k.lineLength,
  ])
    zero.fill(0);
  for (const zero of [k.lastGiven, k.offlineSince, k.busy, k.credit, k.dayCredit, k.nightCredit]) zero.fill(0);
  k.lastFreed.fill(-Infinity);
  k.freeAt.fill(-Infinity);
  k.wake.fill(Infinity);
  k.passed.length = 0;
  k.events.size = 0;
  k.poolHead = -1;
  k.poolTail = -1;
  k.liveInRotation = 0;
  k.lined = 0;
  k.assignments = 0;
  k.arrivals = 0;
  k.changes = 0;
  k.isNight = false;
  k.look = k.trace.start + k.program.transfer;
  k.picks = k.program.order !== 'oldest-first' || k.program.nudge < Infinity;
  k.done = false;
  k.journal = null;
  k.watch = null;
  rankAll(k);
}
