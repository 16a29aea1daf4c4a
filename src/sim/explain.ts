import type { Candidate, Decision, Drop, Explanation } from '../model/explanation.ts';
import type { Group, Plan } from '../model/plan.ts';
import { GROUP_REASONS, OUTCOMES, type Replay } from '../model/run.ts';
import type { Shop } from '../model/shop.ts';
import type { Trace } from '../model/trace.ts';
import { compile } from './compile.ts';
import { draw } from './draw.ts';
import { advance, finish, start, watchInquiries } from './replay.ts';
import { stepsOf } from './steps.ts';
import type { Observation, Stand } from './watch.ts';

/** Which replay is asked about. */
export interface Rerun {
  readonly shop: Shop;
  /** Without problems (see `planProblems`). */
  readonly plan: Plan;
  readonly trace: Trace;
  readonly seed: number;
  readonly replication: number;
}

/** Which inquiry of it is explained, by arrival, from 0. */
export interface Question extends Rerun {
  readonly inquiry: number;
}

/** Runs the replay again with the inquiry watched: every decision about it, as it was made, and what came of it. */
export const explain = (question: Question): Explanation => explainEach(question, [question.inquiry])[0];

/** Explains several inquiries by running the replay again once. */
export function explainEach(rerun: Rerun, inquiries: readonly number[]): Explanation[] {
  const { shop, plan, trace, seed, replication } = rerun;
  const kernel = start(compile(shop, plan, trace), trace, draw(shop, trace, seed, replication));
  const watch = watchInquiries(kernel, inquiries);
  while (advance(kernel, 1e9));
  const replay = finish(kernel);
  return inquiries.map((inquiry) => ({
    inquiry,
    groupReason: GROUP_REASONS[replay.groupReason[inquiry]],
    decisions: watch.get(inquiry)!.map((one) => decisionOf(one, shop, plan)),
    turns: turnsOf(replay, { shop, trace, inquiry }),
    outcome: OUTCOMES[replay.outcome[inquiry]],
  }));
}

function decisionOf(seen: Observation, shop: Shop, plan: Plan): Decision {
  const { at, turn, occasion, to } = seen;
  const group = plan.groups.at(to.group);
  const gave = to.assigned ? to.account : -1;
  return {
    at,
    turn,
    occasion,
    steps: stepsOf(seen, shop, plan),
    candidates: group && to.group >= 0 ? candidatesOf(seen, { shop, plan, group, gave }) : [],
    reason: to.reason,
    account: gave < 0 ? null : shop.accounts[gave].id,
    group: to.group < 0 ? null : (group?.id ?? null),
  };
}

interface Choice {
  readonly shop: Shop;
  readonly plan: Plan;
  readonly group: Group;
  readonly gave: number;
}

function candidatesOf(seen: Observation, choice: Choice): Candidate[] {
  const { shop, plan, group } = choice;
  const stands = group.members.map(({ account }) =>
    seen.accounts.at(shop.accounts.findIndex(({ id }) => id === account)),
  );
  const total = stands.reduce((sum, stand) => sum + (stand?.given ?? 0), 0);
  const measures = seen.groups[plan.groups.indexOf(group)].members;
  return group.members.map(({ account, weight, inRotation }, m) => {
    const known = shop.accounts.some(({ id }) => id === account);
    const stand = known ? stands[m] : undefined;
    return {
      account,
      dropped: dropOf(seen, choice, m, stand),
      online: stand?.online ?? false,
      working: stand?.working ?? false,
      suspended: (stand?.suspended ?? false) || (stand?.full ?? false),
      inRotation,
      open: stand?.open ?? 0,
      capacity: stand?.capacity ?? 0,
      waiting: stand?.waiting ?? 0,
      weight,
      share: (stand?.given ?? 0) / total,
      measure: measures.find((one) => one.account === stand?.account)?.measure ?? NaN,
    };
  });
}

/** The first rule that a member fails; a rule that names accounts may give to one who fails it. */
function dropOf(seen: Observation, { plan, group, gave }: Choice, m: number, stand: Stand | undefined): Drop | null {
  const { account, weight, inRotation } = group.members[m];
  const setting = plan.accounts.find((one) => one.account === account);
  if (stand === undefined || setting === undefined) return 'UNKNOWN';
  if (stand.account === gave) return null;
  if (!inRotation) return 'REMOVED';
  if (!(weight > 0)) return 'WEIGHTLESS';
  if (setting.deactivated) return 'DEACTIVATED';
  if (!stand.online) return 'OFFLINE';
  if (stand.suspended) return 'SUSPENDED';
  if (stand.full) return 'AUTO_SUSPENDED';
  if (stand.open >= stand.capacity) return 'CAPACITY';
  return seen.occasion === 'transfer' && stand.account === seen.from.account ? 'HAS_IT_ALREADY' : 'NOT_CHOSEN';
}

function turnsOf(
  replay: Replay,
  { shop, trace, inquiry }: { shop: Shop; trace: Trace; inquiry: number },
): Explanation['turns'] {
  const from = trace.turnOffset[inquiry];
  return Array.from({ length: trace.turnOffset[inquiry + 1] - from }, (_, i) => ({
    asked: replay.asked[from + i],
    started: replay.started[from + i],
    replied: replay.replied[from + i],
    account: replay.by[from + i] < 0 ? null : shop.accounts[replay.by[from + i]].id,
  }));
}
