import type { Problem } from '../base/result.ts';
import { ROBOT_MODES, type Robot } from './plan.ts';
import { problem } from './shape.ts';
import { choiceProblems, durationProblems, probabilityProblems } from './valueProblems.ts';

/** What is wrong with a robot, of the shop or of a group, that stands at a JSON path. */
export function robotProblems(robot: Robot, at: string): Problem[] {
  return [
    ...choiceProblems(robot.mode, ROBOT_MODES, `${at}.mode`),
    ...shareProblems(robot, `${at}.share`),
    ...probabilityProblems(robot.resolves, `${at}.resolves`),
    ...probabilityProblems(robot.asksForPerson, `${at}.asksForPerson`),
    ...durationProblems(robot.handoverSeconds, `${at}.handoverSeconds`),
  ];
}

function shareProblems({ mode, share }: Robot, at: string): Problem[] {
  if (share !== undefined) return probabilityProblems(share, at);
  return mode === 'ratio' ? [problem('missing_share', at, share)] : [];
}
