import { push } from '../base/heap.ts';
import { SECOND } from '../base/units.ts';
import type { Robot } from '../model/plan.ts';
import { ROBOT, uniformOf } from './draw.ts';
import { MESSAGE, SETTLED, UNSETTLED, WITH_ROBOT, rankOf, type Kernel } from './kernel.ts';
import { reasonCode } from './program.ts';

const ROBOT_SHOP = reasonCode('ROBOT_SHOP');
const ROBOT_GROUP = reasonCode('ROBOT_GROUP');

/** What is drawn of a robot, once an inquiry, under whatever plan. */
const SETTLES = 0;
const ASKS = 1;
const COMES_FIRST = 2;
const chance = (k: Kernel, inquiry: number, index: number): number =>
  uniformOf(k.draws, ROBOT, { entity: inquiry, index });

/** What is drawn for an inquiry: below the robot's probability, it happens. */
export const chanceOfRobot = (k: Kernel, inquiry: number): { settles: number; asks: number; comesFirst: number } => ({
  settles: chance(k, inquiry, SETTLES),
  asks: chance(k, inquiry, ASKS),
  comesFirst: chance(k, inquiry, COMES_FIRST),
});

/** The robot that answers for a group: the shop's, else the group's own. */
const robotOf = ({ program }: Kernel, group: number): Robot | null =>
  program.robot ?? (group < 0 ? null : program.groups.robot[group]);

/** Whether a robot answers the first message before any person; then it has. The shop's is asked before the group's. */
export function robotFirst(k: Kernel, inquiry: number): boolean {
  const { robot, groups } = k.program;
  const group = k.group[inquiry];
  const own = group < 0 ? null : groups.robot[group];
  if (robot !== null && comesFirst(k, inquiry, robot)) return answer(k, inquiry, robot);
  return own !== null && comesFirst(k, inquiry, own) && answer(k, inquiry, own);
}

/** Whether a robot answers because no person is free; then it has. */
export function robotInstead(k: Kernel, inquiry: number): boolean {
  const robot = robotOf(k, k.group[inquiry]);
  return robot?.mode === 'human-first' && answer(k, inquiry, robot);
}

/** Whether the service assistant settles what would be pooled; then it has. */
export function robotSettles(k: Kernel, inquiry: number): boolean {
  const robot = robotOf(k, k.group[inquiry]);
  if (robot === null || chance(k, inquiry, SETTLES) >= robot.resolves) return false;
  settle(k, inquiry, robot);
  return true;
}

/** Whether the buyer of a pooled inquiry asked for a person; whoever talked with one before did. */
export function wantsPerson(k: Kernel, inquiry: number): boolean {
  const robot = robotOf(k, k.group[inquiry]);
  const isFirst = k.turn[inquiry] === k.trace.turnOffset[inquiry];
  return robot === null || !isFirst || chance(k, inquiry, ASKS) < robot.asksForPerson;
}

const comesFirst = (k: Kernel, inquiry: number, robot: Robot): boolean =>
  isFirst(robot, robot.mode === 'ratio' ? chance(k, inquiry, COMES_FIRST) : 1);

/** Whether a robot answers before any person, by what was drawn. */
export const isFirst = ({ mode, share = 0 }: Robot, drawn: number): boolean =>
  mode === 'robot-first' || (mode === 'ratio' && drawn < share);

/** The robot settles it, or the buyer asks for a person after a while, or goes away. */
function answer(k: Kernel, inquiry: number, robot: Robot): true {
  if (chance(k, inquiry, SETTLES) < robot.resolves) settle(k, inquiry, robot);
  else {
    k.reason[inquiry] = reasonOf(k, robot);
    const asks = chance(k, inquiry, ASKS) < robot.asksForPerson;
    k.place[inquiry] = asks ? WITH_ROBOT : UNSETTLED;
    const at = k.asked[k.turn[inquiry]] + Math.round(robot.handoverSeconds * SECOND);
    if (asks && at <= k.end) push(k.events, at, rankOf(MESSAGE, inquiry));
  }
  return true;
}

/** No person was needed: nobody was asked. */
function settle(k: Kernel, inquiry: number, robot: Robot): void {
  k.reason[inquiry] = reasonOf(k, robot);
  k.place[inquiry] = SETTLED;
  k.asked[k.turn[inquiry]] = NaN;
}

const reasonOf = ({ program }: Kernel, robot: Robot): number => (robot === program.robot ? ROBOT_SHOP : ROBOT_GROUP);
