import type { Outcome } from '../../src/app/clients/outcome.ts';
import { fit } from '../../src/fit/fit.ts';
import { readLog } from '../../src/log/intake.ts';
import { shopOf } from '../../src/model/scenario.ts';
import { sampleLog } from '../../src/sample/sample.ts';
import { SAMPLE } from '../../src/sample/scenario.ts';
import { replayShare, type Order, type World } from '../../workers/share.ts';
import { alone } from '../app/alone.ts';
import { timed } from './case.ts';

let opened: Promise<World> | undefined;

/** The sample shop as the app opens it, from the bytes of its log; opened once. */
async function open(): Promise<World> {
  const options = { mapping: null, timeZone: SAMPLE.shop.timeZone, gap: 1_800_000, keepText: false };
  const file = new File([sampleLog()], SAMPLE.log);
  const read = await readLog(file, options, { progress: () => undefined, cancelled: () => false });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { shop, trace } = fit(read.value.log);
  return { shop: shopOf(SAMPLE.shop, shop), trace };
}

const planOf = (id: string): Order['plans'][0] => SAMPLE.plans.find((plan) => plan.id === id)!;

/** The comparison that the app opens with, as a pool of one worker makes it. */
const compareSample = (world: World, replications: number): Outcome =>
  alone(world, { plans: [planOf(SAMPLE.a), planOf(SAMPLE.b)], replications, seed: 1 });

export interface SampleResult {
  readonly firstMs: number;
  readonly ms: number;
  readonly turns: number;
}

/** Both plans of the opening comparison in some replications: the first run, and the best of the others. */
export async function sampleCase(replications: number, runs: number): Promise<SampleResult> {
  const world = await (opened ??= open());
  const times: number[] = [];
  for (let i = 0; i <= runs; i++) times.push(await timed(() => compareSample(world, replications)));
  return { firstMs: times[0], ms: Math.min(...times.slice(1)), turns: world.trace.think.length };
}

/** A share of a longer comparison, as one worker of a pool replays it: so many replications from a number on. */
export async function sampleShare(from: number, count: number): Promise<number> {
  const world = await (opened ??= open());
  const plans = [planOf(SAMPLE.a), planOf(SAMPLE.b)] as const;
  const replications = Array.from({ length: count }, (_, r) => from + r);
  let pairs = 0;
  const share = { order: { plans, replications: from + count, seed: 1, buyers: {} }, replications };
  const work = replayShare(world, share, () => pairs++);
  while (!work.next().done);
  return pairs;
}
