import { OUTCOMES, type Outcome, type Replay } from '../model/run.ts';
import { accountJournal, poolJournal } from './journal.ts';
import { BLOCKED, LEFT, POOLED, SETTLED, UNSETTLED, type Kernel } from './kernel.ts';
import { patienceOf } from './patience.ts';

const codeOf = (outcome: Outcome): number => OUTCOMES.indexOf(outcome);
const ANSWERED = codeOf('answered');
const WAITING = codeOf('waiting');
const ABANDONED = codeOf('abandoned');
const POOLED_STILL = codeOf('pooled');
const TURNED_AWAY = codeOf('blocked');
const BY_ROBOT = codeOf('settled');
const LOST_BY_ROBOT = codeOf('unsettled');

/** What a finished kernel found; work that would end after the trace is cut off. */
export function result(k: Kernel): Replay {
  cutOff(k);
  return {
    account: k.account,
    group: k.group,
    reason: k.reason,
    groupReason: k.groupReason,
    outcome: outcomes(k),
    assignedAt: k.assignedAt,
    transfers: k.transfers,
    returned: k.returned,
    asked: k.asked,
    started: k.started,
    replied: k.replied,
    by: k.by,
    passedOn: Int32Array.from(k.passed),
    busyMs: k.busy,
    onlineMs: k.program.accounts.onlineMs,
    paidMs: k.program.accounts.paidMs,
    hourlyCost: k.program.accounts.hourlyCost,
    assigned: k.given,
    peakOpen: k.peakOpen,
    attended: k.program.attended,
    ...(k.journal && { journals: { accounts: accountJournal(k.journal), pool: poolJournal(k.journal) } }),
  };
}

function cutOff(k: Kernel): void {
  k.serving.forEach((inquiry, account) => {
    if (inquiry < 0 || k.doneAt[account] <= k.end) return;
    const turn = k.turn[inquiry];
    k.busy[account] -= k.doneAt[account] - Math.max(k.started[turn], k.end);
    if (k.started[turn] > k.end) {
      k.started[turn] = NaN;
      k.by[turn] = -1;
    }
    k.serving[account] = -1;
  });
}

function outcomes(k: Kernel): Uint8Array {
  const codes = new Uint8Array(k.place.length);
  for (let inquiry = 0; inquiry < codes.length; inquiry++) codes[inquiry] = outcomeOf(k, inquiry);
  return codes;
}

function outcomeOf(k: Kernel, inquiry: number): number {
  const first = k.trace.turnOffset[inquiry];
  const answered = k.trace.respondsAt === 'start' ? k.started[first] : k.replied[first];
  if (answered <= k.end) return ANSWERED;
  const place = k.place[inquiry];
  if (place === BLOCKED) return TURNED_AWAY;
  if (place === POOLED) return POOLED_STILL;
  if (place === SETTLED) return BY_ROBOT;
  if (place === UNSETTLED) return LOST_BY_ROBOT;
  if (place === LEFT || (k.silent && k.asked[first] + patienceOf(k, inquiry) <= k.end)) return ABANDONED;
  return WAITING;
}
