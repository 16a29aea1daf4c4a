import { HOUR } from '../base/units.ts';
import type { Cause, Step, StepId } from '../model/explanation.ts';
import type { Plan, Robot } from '../model/plan.ts';
import type { Reason } from '../model/run.ts';
import type { Shop } from '../model/shop.ts';
import { BLOCKED, LINED, POOLED, WITH_ROBOT } from './kernel.ts';
import { isFirst } from './robot.ts';
import type { Observation, Result } from './watch.ts';

/** The rules that are asked of a message, in their order. */
const ORDER = [
  'LIVE',
  'RECENT',
  'DEDICATED',
  'ROBOT_FIRST',
  'GROUP',
  'OVERFLOW',
  'ROBOT_INSTEAD',
  'QUEUE',
  'OFFLINE',
] as const satisfies readonly StepId[];

/** The rules that a decision asked, up to the one that fired: why the others did not, and which did. */
export function stepsOf(seen: Observation, shop: Shop, plan: Plan): Step[] {
  if (seen.occasion === 'transfer') return [{ rule: 'TRANSFER', cause: seen.to.assigned ? 'FIRED' : 'NO_CANDIDATE' }];
  if (seen.occasion === 'slot') return [{ rule: 'SLOT', cause: 'FIRED' }];
  if (seen.occasion === 'distribution')
    return [{ rule: 'DISTRIBUTION', cause: seen.to.assigned ? 'FIRED' : 'NO_CANDIDATE' }];
  const fired = firedOf(seen, plan);
  const asked = seen.liveInRotation === 0 ? (['LIVE', 'OFFLINE'] as const) : ORDER;
  const passed = asked.slice(
    0,
    asked.findIndex((rule) => rule === fired),
  );
  return [
    ...passed.map((rule) => ({ rule, cause: causeOf(rule, seen, plan), ...subjectOf(rule, seen, shop) })),
    { rule: fired, cause: endOf(seen, fired), ...subjectOf(fired, seen, shop) },
  ];
}

const RULE_OF: Readonly<Partial<Record<Reason, StepId>>> = {
  RECENT_24H: 'RECENT',
  RECENT_72H: 'RECENT',
  DEDICATED: 'DEDICATED',
  OVERFLOW: 'OVERFLOW',
  OFFLINE_PROXY: 'OFFLINE',
  OFFLINE_POOL: 'OFFLINE',
  OFFLINE_MAIN: 'OFFLINE',
  OFFLINE_MEMBER: 'OFFLINE',
  ALL_SUSPENDED_EVEN: 'OFFLINE',
};

/** The rule that fired, by what the kernel reports. */
function firedOf(seen: Observation, plan: Plan): StepId {
  const { to, liveInRotation, groups, chance } = seen;
  const nobody = liveInRotation === 0 || to.group < 0 || groups[to.group].live === 0;
  if (isRobots(to)) {
    if (liveInRotation === 0) return 'OFFLINE';
    const robots = robotsOf(plan, to.group);
    if (robots.some((robot) => isFirst(robot, chance.comesFirst))) return 'ROBOT_FIRST';
    return robots[0].mode === 'human-first' ? 'ROBOT_INSTEAD' : 'OFFLINE';
  }
  if (!to.assigned) return to.place === POOLED || nobody ? 'OFFLINE' : 'QUEUE';
  return RULE_OF[to.reason] ?? 'GROUP';
}

/** Of the shop, then of the group. */
const robotsOf = ({ robot, groups }: Plan, group: number): readonly Robot[] =>
  [robot, group < 0 ? undefined : groups[group].robot].filter((one) => one !== undefined);

const isRobots = ({ place }: Result): boolean => place >= WITH_ROBOT;

/** A queue may be full, and a rule may name nobody. */
function endOf({ to }: Observation, fired: StepId): Cause {
  if (to.place === BLOCKED) return 'QUEUE_FULL';
  if (fired === 'OFFLINE' && !to.assigned && !isRobots(to) && to.place !== POOLED && to.place !== LINED)
    return 'NOBODY_NAMED';
  return 'FIRED';
}

/** Why a rule that was asked did not fire. */
function causeOf(rule: (typeof ORDER)[number], seen: Observation, plan: Plan): Cause {
  switch (rule) {
    case 'LIVE':
      return seen.liveInRotation === 0 ? 'NOBODY_LIVE' : 'SOMEBODY_LIVE';
    case 'RECENT':
      return recentCause(seen, plan);
    case 'DEDICATED':
      return plan.dedicated === undefined ? 'SWITCHED_OFF' : seen.agent < 0 ? 'NO_AGENT' : 'AGENT_AWAY';
    case 'ROBOT_FIRST':
      return robotCause(seen, robotsOf(plan, seen.from.group));
    case 'GROUP':
      return groupCause(seen, seen.from.group);
    case 'OVERFLOW':
      return seen.from.group < 0 || plan.groups[seen.from.group].overflow === undefined
        ? 'NO_OVERFLOW_GROUP'
        : 'NO_CANDIDATE';
    case 'ROBOT_INSTEAD':
      return robotCause(seen, robotsOf(plan, seen.from.group).slice(0, 1));
    case 'QUEUE':
    case 'OFFLINE':
      return 'NOBODY_LIVE';
  }
}

function recentCause({ contact, accounts }: Observation, { recentContact }: Plan): Cause {
  if (recentContact === undefined) return 'SWITCHED_OFF';
  if (contact === null) return 'NO_CONTACT';
  if (!accounts[contact.account].online) return 'CONTACT_OFFLINE';
  return contact.age <= recentContact.hours * HOUR ? 'CONTACT_SUSPENDED' : 'CONTACT_TOO_OLD';
}

function robotCause({ occasion }: Observation, robots: readonly Robot[]): Cause {
  if (robots.length === 0) return 'SWITCHED_OFF';
  if (occasion !== 'message') return 'NOT_A_FIRST_MESSAGE';
  return robots.some(({ mode }) => mode === 'ratio') ? 'CHANCE_SAID_PERSON' : 'PERSON_FIRST';
}

function groupCause({ groups }: Observation, group: number): Cause {
  if (group < 0) return 'NO_GROUP';
  if (groups[group].live === 0) return 'NOBODY_LIVE';
  return groups[group].lined > 0 ? 'OTHERS_WAIT' : 'NO_CANDIDATE';
}

/** Whom a rule is about. */
function subjectOf(rule: StepId, { contact, agent }: Observation, shop: Shop): Pick<Step, 'account' | 'age'> {
  if (rule === 'RECENT' && contact !== null) return { account: shop.accounts[contact.account].id, age: contact.age };
  if (rule === 'DEDICATED' && agent >= 0) return { account: shop.accounts[agent].id };
  return {};
}
