import { expect, test } from 'vitest';
import { POLICY_IDS, WEIGHT_MODES } from '../../src/model/plan.ts';
import { draw, type Draws } from '../../src/sim/draw.ts';
import { experiment, firstReplications, type Progress } from '../../src/sim/experiment.ts';
import { POLICIES } from '../../src/sim/policies/policies.ts';
import { planOf, shopOf, traceOf, type World } from './day.ts';

const WORLD: World = {
  staff: { 小颖: '09:00-18:00 capacity 2 reaction 4s spread 0.6', 小美: '09:00-18:00 capacity 2 attention 0.9' },
  policy: 'least-open',
  day: Array.from({ length: 40 }, (_, i) => `09:${10 + i}:00 客${i} 在吗 30s\n+20s 客${i} 好的 9s`).join('\n'),
};
const trace = { ...traceOf(WORLD), work: { kind: 'lognormal' as const, logMean: 10, logSd: 0.6 } };
const shop = shopOf(WORLD);

test('every policy id of the model has its policy, and every reading of a weight', () => {
  expect([...new Set(POLICIES.map(({ id }) => id))].toSorted()).toEqual(POLICY_IDS.toSorted());
  const readings = POLICIES.flatMap((policy) => ('weights' in policy ? [policy.weights] : []));
  expect(readings).toEqual(WEIGHT_MODES);
});

test('an experiment tells its progress, and returns what was summarised by plan and replication', () => {
  const plans = [planOf(WORLD), { ...planOf({ ...WORLD, policy: 'weighted' }), id: 'other' }];
  const seen: Progress[] = [];
  const steps = experiment({
    shop,
    trace,
    plans,
    replications: firstReplications(3),
    seed: 5,
    summarise: ({ replied, asked }, plan, replication) =>
      `${plan.id} ${replication} ${replied.reduce((sum, at, i) => sum + (Number.isNaN(at) ? 0 : at - asked[i]), 0)}`,
  });
  let step = steps.next();
  for (; !step.done; step = steps.next()) seen.push(step.value);
  const told = step.value;
  expect(told.map((row) => row.map((text) => text.split(' ').slice(0, 2).join(' ')))).toEqual([
    ['plan 0', 'plan 1', 'plan 2'],
    ['other 0', 'other 1', 'other 2'],
  ]);
  expect(new Set(told[0].map((text) => text.split(' ')[2])).size).toBe(3);
  expect(seen.at(-1)).toEqual({ done: 6, total: 6 });
  expect(seen.every(({ done }, i) => i === 0 || done >= seen[i - 1].done)).toBe(true);
});

test('a replication comes out the same whichever others are done with it, and in whatever order', () => {
  const plans = [planOf(WORLD), { ...planOf({ ...WORLD, policy: 'weighted' }), id: 'other' }];
  const done = (replications: readonly number[]): Map<number, readonly string[]> => {
    const told = new Map<number, readonly string[]>();
    const steps = experiment({
      shop,
      trace,
      plans,
      replications,
      seed: 5,
      summarise: ({ replied }, plan) => `${plan.id} ${replied.join()}`,
      finished: (replication, summaries) => told.set(replication, summaries),
    });
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect([...told.values()]).toEqual(replications.map((_, place) => step.value.map((row) => row[place])));
    return told;
  };
  const all = done(firstReplications(6));
  const shared = new Map([...done([5, 1]), ...done([4]), ...done([0, 2, 3])]);
  for (const [replication, summaries] of all) expect(shared.get(replication)).toEqual(summaries);
  expect(shared.size).toBe(6);
});

test('what is known of a replay is told as it was, and not replayed again', () => {
  const plans = [planOf(WORLD), { ...planOf({ ...WORLD, policy: 'weighted' }), id: 'other' }];
  const replayed: string[] = [];
  const finished: (readonly string[])[] = [];
  const steps = experiment({
    shop,
    trace,
    plans,
    replications: firstReplications(3),
    seed: 5,
    summarise: (_, plan, replication) => {
      replayed.push(`${plan.id} ${replication}`);
      return 'new';
    },
    known: (plan, replication) => (plan.id === 'plan' && replication !== 1 ? 'known' : undefined),
    finished: (_, summaries) => void finished.push(summaries),
  });
  while (!steps.next().done);
  expect(replayed).toEqual(['other 0', 'plan 1', 'other 1', 'other 2']);
  expect(finished).toEqual([
    ['known', 'new'],
    ['new', 'new'],
    ['known', 'new'],
  ]);
});

test('chance belongs to the inquiry and its turn: a longer log draws the same for the part that it shares', () => {
  const shorter = { ...trace, arrival: trace.arrival.subarray(0, 10), turnOffset: trace.turnOffset.subarray(0, 11) };
  const part = draw(shop, { ...shorter, think: trace.think.subarray(0, 20) }, 5, 1);
  const whole = draw(shop, trace, 5, 1);
  expect(part.work).toEqual(whole.work.subarray(0, 20));
  expect(part.reaction).toEqual(whole.reaction.subarray(0, 20));
  expect(part.attention).toEqual(whole.attention.subarray(0, 20));
  expect(draw(shop, trace, 5, 2).work).not.toEqual(whole.work);
});

test('chance that was kept is not drawn again, and comes to the same', () => {
  const replay = (drawn: Map<number, Draws> | undefined, policy: 'weighted' | 'least-open'): string[][] => {
    const plans = [planOf({ ...WORLD, policy })];
    const summarise: Parameters<typeof experiment<string>>[0]['summarise'] = ({ replied }) => replied.join();
    const steps = experiment({ shop, trace, plans, replications: [0, 1, 2], seed: 5, drawn, summarise });
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  };
  const drawn = new Map<number, Draws>();
  expect(replay(drawn, 'weighted')).toEqual(replay(undefined, 'weighted'));
  const first = [...drawn.values()];
  expect(replay(drawn, 'least-open')).toEqual(replay(undefined, 'least-open'));
  expect([...drawn.keys()]).toEqual([0, 1, 2]);
  expect([...drawn.values()].every((draws, i) => draws === first[i])).toBe(true);
});
