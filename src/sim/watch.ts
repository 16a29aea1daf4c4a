import type { EpochMs, Ms } from '../base/units.ts';
import type { Occasion } from '../model/explanation.ts';
import { REASONS, type Reason } from '../model/run.ts';
import type { Kernel } from './kernel.ts';
import { waitingFor } from './lane.ts';
import { chanceOfRobot } from './robot.ts';

/** One account as a decision found it. */
export interface Stand {
  readonly account: number;
  readonly online: boolean;
  readonly working: boolean;
  /** By the plan or its hours. */
  readonly suspended: boolean;
  /** Suspended for holding too much. */
  readonly full: boolean;
  readonly open: number;
  readonly capacity: number;
  /** Buyers who wait for its reply, the one that is being written included. */
  readonly waiting: number;
  /** Inquiries given to it so far. */
  readonly given: number;
}

/** A member of a group as its policy sees it. */
export interface Measured {
  readonly account: number;
  /** What the policy compares (see its text); NaN where it compares nothing. */
  readonly measure: number;
}

/** What stood before a decision, and what it came to. */
export interface Observation {
  readonly at: EpochMs;
  readonly turn: number;
  readonly occasion: Occasion;
  /** Accounts live and in rotation anywhere. */
  readonly liveInRotation: number;
  readonly accounts: readonly Stand[];
  /** By group, members in rotation with a weight. */
  readonly groups: readonly { readonly live: number; readonly lined: number; readonly members: readonly Measured[] }[];
  /** Who last talked with the buyer, and how long ago; `null`: nobody, or nobody asks. */
  readonly contact: { readonly account: number; readonly age: Ms } | null;
  /** The buyer's dedicated agent; −1 = none. */
  readonly agent: number;
  /** What was drawn for robots: below the probability, it happens. */
  readonly chance: { readonly settles: number; readonly asks: number; readonly comesFirst: number };
  readonly from: { readonly account: number; readonly group: number };
  readonly to: Result;
}

/** What a decision came to. */
export interface Result {
  readonly account: number; // as the replay reports it: what stays where it was keeps its account
  readonly assigned: boolean; // whether this decision gave it
  readonly group: number;
  readonly reason: Reason;
  readonly place: number;
}

/** The inquiries whose decisions are written down, and what was written of each. */
export type Watch = ReadonlyMap<number, Observation[]>;

/** Writes down what stands before a decision about a watched inquiry, lets it happen, and what it came to. */
export function observed(k: Kernel, inquiry: number, occasion: Occasion, decide: () => void): void {
  const seen = k.watch?.get(inquiry);
  if (seen === undefined) {
    decide();
    return;
  }
  const before = standing(k, inquiry, occasion);
  const { assignments } = k;
  decide();
  const { account, group, reason, place } = k;
  const to: Result = {
    account: account[inquiry],
    assigned: k.assignments > assignments,
    group: group[inquiry],
    reason: REASONS[reason[inquiry]],
    place: place[inquiry],
  };
  seen.push({ ...before, to });
}

function standing(k: Kernel, inquiry: number, occasion: Occasion): Omit<Observation, 'to'> {
  const { program, trace } = k;
  const { policy, offset, member, count } = program.groups;
  const buyer = trace.buyer[inquiry];
  const contact = program.recent === null ? -1 : k.contact[buyer];
  const at = Math.round(k.due[inquiry]);
  const measured = (group: number, m: number): Measured => ({
    account: member[m],
    measure: policy[group].measure?.(k, m, inquiry) ?? NaN,
  });
  return {
    at,
    turn: k.turn[inquiry] - trace.turnOffset[inquiry],
    occasion,
    liveInRotation: k.liveInRotation,
    accounts: Array.from(k.online, (_, account) => standOf(k, account, inquiry)),
    groups: Array.from({ length: count }, (_, group) => ({
      live: k.liveMembers[group],
      lined: k.lineLength[group],
      members: Array.from({ length: offset[group + 1] - offset[group] }, (__, i) => measured(group, offset[group] + i)),
    })),
    contact: contact < 0 ? null : { account: contact, age: at - k.contactAt[buyer] },
    agent: program.dedicated?.agent[buyer] ?? -1,
    chance: chanceOfRobot(k, inquiry),
    from: { account: k.account[inquiry], group: k.group[inquiry] },
  };
}

const standOf = (k: Kernel, account: number, inquiry: number): Stand => ({
  account,
  online: k.online[account] === 1,
  working: k.working[account] === 1,
  suspended: k.suspended[account] === 1,
  full: k.full[account] === 1,
  open: k.open[account],
  capacity: k.program.accounts.capacity[account],
  waiting: waitingFor(k, account, inquiry),
  given: k.given[account],
});
