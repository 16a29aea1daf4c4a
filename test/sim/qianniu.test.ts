import { expect, test } from 'vitest';
import { planProblems } from '../../src/model/parse.ts';
import { GROUP_REASONS, OUTCOMES, REASONS, type Reason } from '../../src/model/run.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { replay } from '../../src/sim/replay.ts';
import { qianniuWorld } from '../bench/qianniu.ts';
import { oracle } from './oracle.ts';

test('the workload of the whole routing order has no problems, and every mechanism of it is at work', () => {
  const { shop, plan, trace } = qianniuWorld(40_000);
  expect(planProblems(plan, shop)).toEqual([]);
  const run = replay(compile(shop, plan, trace), trace, draw(shop, trace, 1, 0));
  const share = (codes: Uint8Array, code: number): number => codes.filter((one) => one === code).length / codes.length;
  const of = (reason: Reason): number => share(run.reason, REASONS.indexOf(reason));
  for (const reason of ['RECENT_24H', 'DEDICATED', 'ROBOT_GROUP', 'WEIGHT', 'TRANSFER', 'REDISPATCH'] as const)
    expect(of(reason), reason).toBeGreaterThan(0.001);
  for (const [code, name] of GROUP_REASONS.entries())
    if (!['SCOPE', 'UNSCOPED'].includes(name)) expect(share(run.groupReason, code), name).toBeGreaterThan(0.1);
  // Most are answered: the shop is busy, not broken.
  expect(share(run.outcome, OUTCOMES.indexOf('answered'))).toBeGreaterThan(0.85);
  expect(share(run.outcome, OUTCOMES.indexOf('abandoned'))).toBeGreaterThan(0.001);
});

test('it replays like the plainly written rules, to the byte', () => {
  const { shop, plan, trace } = qianniuWorld(1_500);
  const program = compile(shop, plan, trace);
  const draws = draw(shop, trace, 2, 0);
  expect(replay(program, trace, draws)).toEqual(oracle({ shop, plan, trace, draws, program }));
});
