import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { simPost } from '../../src/app/clients/hand.ts';
import type { RunHooks } from '../../src/app/clients/run.ts';
import { simulator } from '../../src/app/clients/sim.ts';
import { Supervisor } from '../../src/app/supervisor.ts';
import { compareAll } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { explained } from '../../workers/explained.ts';
import type { Order, Share, World } from '../../workers/share.ts';
import { supposed } from '../../workers/supposed.ts';
import { planOf, shopOf, traceOf, type World as Day } from '../sim/day.ts';
import { Shelf } from '../../workers/shelf.ts';
import { summariesOf } from '../../src/compare/replicate.ts';
import { alone } from './alone.ts';
import { FakeWorker } from './fakes.ts';
import { InnerWorker } from './inner-worker.ts';

const DAY: Day = {
  staff: { 小颖: '09:00-18:00 capacity 2 reaction 4s spread 0.6', 小美: '09:00-18:00 capacity 2 attention 0.9' },
  policy: 'least-open',
  day: Array.from({ length: 30 }, (_, i) => `09:${10 + i}:00 客${i} 在吗 30s\n+20s 客${i} 好的 9s`).join('\n'),
};
const world: World = {
  shop: shopOf(DAY),
  trace: { ...traceOf(DAY), work: { kind: 'lognormal', logMean: 10, logSd: 0.6 } },
};
const order: Order = {
  plans: [planOf(DAY), { ...planOf({ ...DAY, policy: 'weighted' }), id: 'other' }],
  replications: 40,
  seed: 7,
};
const expected = alone(world, order);
const SILENT: RunHooks = { progress: () => undefined, partial: () => undefined };

// Whoever looks at the clock finds that 40 ms have passed: pages and workers have something to tell after every few steps.
let clock = 0;
beforeEach(() => void vi.spyOn(performance, 'now').mockImplementation(() => (clock += 40)));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

type Hired = InnerWorker | FakeWorker;

/** A pool that spreads every run over `crew` of its workers, which are in this thread. */
function pool(size: number, hire: (number: number) => Hired = () => new InnerWorker(), crew = size) {
  const hired: Hired[] = [];
  const supervisor = new Supervisor();
  const post = simPost(() => {
    const worker = hire(hired.length);
    hired.push(worker);
    return worker as unknown as Worker;
  });
  const places = Array.from({ length: size }, () => supervisor.place(post));
  const ours = simulator(places, () => ({ workers: crew, leastShare: 1 }));
  ours.setWorld(world);
  return { simulator: ours, hired };
}

const calls = ({ hired }: { hired: readonly Hired[] }, name: string): number[] =>
  hired.map((worker) => (worker instanceof InnerWorker ? worker.calls.filter((call) => call === name).length : 0));

/** A worker that dies when it is called for the `nth` time by this name. */
const dyingAt = (name: string, nth: number): InnerWorker => {
  let left = nth;
  return new InnerWorker((call, worker) => {
    if (call === name && --left === 0) worker.die();
  });
};

test.each([1, 2, 3])('%i workers come to the same bytes as one thread alone', async (size) => {
  const ours = pool(size);
  expect(await ours.simulator.run(order, SILENT)).toEqual({ ok: true, value: expected });
  expect(ours.hired).toHaveLength(size);
  expect(calls(ours, 'replay').every((shares) => shares > 0)).toBe(true);
});

test('the world is copied once to each worker, and not again until it changes', async () => {
  const ours = pool(2);
  await ours.simulator.run(order, SILENT);
  await ours.simulator.run({ ...order, seed: 8 }, SILENT);
  expect(calls(ours, 'load')).toEqual([1, 1]);
  ours.simulator.setWorld({ ...world });
  expect(await ours.simulator.run(order, SILENT)).toEqual({ ok: true, value: expected });
  expect(calls(ours, 'load')).toEqual([2, 2]);
});

test('what the first worker made does not travel back to it to be compared', async () => {
  const args = (worker: Hired, ...names: string[]): unknown[][] =>
    worker instanceof InnerWorker ? worker.args.filter((_, i) => names.includes(worker.calls[i])) : [];
  /** Replicates that were sent to a worker, in the course of a run and at its end. */
  const sent = (worker: Hired): number =>
    args(worker, 'compare', 'conclude').reduce((sum, [, replicates]) => sum + (replicates as unknown[]).length, 0);
  const made = (worker: Hired): number =>
    args(worker, 'replay').reduce((sum, [share]) => sum + (share as Share).replications.length, 0);
  const one = pool(1);
  await one.simulator.run(order, SILENT);
  await one.simulator.run({ ...order, seed: 8 }, SILENT);
  expect(sent(one.hired[0])).toBe(0);
  const three = pool(3);
  await three.simulator.run(order, SILENT);
  const [first] = three.hired;
  expect(made(first)).toBeGreaterThan(0);
  expect(sent(first)).toBe(order.replications - made(first));
  // One that took the place of a lost one has none of its own.
  const dying = pool(1, (number) => (number === 0 ? dyingAt('conclude', 1) : new InnerWorker()));
  expect(await dying.simulator.run(order, SILENT)).toEqual({ ok: true, value: expected });
  expect(sent(dying.hired[1])).toBe(order.replications);
});

test('of four plans each is compared with the first, as if it were alone with it', async () => {
  const plans = [...order.plans, { ...order.plans[0], id: 'third' }, { ...order.plans[1], id: 'fourth' }];
  const outcome = await pool(2).simulator.run({ ...order, plans }, SILENT);
  if (!outcome.ok) throw new Error('the run ends well');
  const { comparisons, summaries } = outcome.value;
  expect(summaries).toHaveLength(4);
  expect(comparisons).toHaveLength(3);
  const means = ({ rows }: Comparison): number[] => rows.map(({ difference }) => difference.mean);
  expect(means(comparisons[0])).toEqual(means(comparisons[2]));
  expect(comparisons[1].rows.every(({ verdict }) => verdict === 'identical')).toBe(true);
});

test('while a run goes on it tells how far it is, and what the replications that are done say so far', async () => {
  const { simulator } = pool(1);
  const progress: number[] = [];
  const partial: Comparison[] = [];
  await simulator.run(order, { progress: (done) => progress.push(done), partial: ([so]) => partial.push(so) });
  expect(progress).toEqual(progress.toSorted((x, y) => x - y));
  expect(progress.at(-1)).toBeLessThanOrEqual(40);
  expect(progress.some((done) => !Number.isInteger(done))).toBe(true);
  expect(partial.length).toBeGreaterThan(2);
  const [a, b] = expected.summaries;
  const accounts = world.shop.accounts.map(({ id }) => id);
  // One worker does them in order, so what is done is a beginning.
  for (const so of partial) {
    const [baseline, challenger] = [a, b].map((of) => of.slice(0, so.replications));
    expect(so).toEqual(compareAll({ baseline, challengers: [challenger], accounts, planned: 40 })[0]);
    if (so.replications < 40)
      expect(so.rows.every(({ verdict }) => verdict !== 'better' && verdict !== 'worse')).toBe(true);
  }
});

test('partial results of several workers only grow, and are never more than what was asked for', async () => {
  const { simulator } = pool(3);
  const replications: number[] = [];
  await simulator.run(order, { ...SILENT, partial: ([so]) => replications.push(so.replications) });
  expect(replications.length).toBeGreaterThan(1);
  expect(replications).toEqual(replications.toSorted((x, y) => x - y));
  expect(replications.at(-1)).toBeLessThanOrEqual(40);
});

test('when one of two plans changes, what is known of the other makes no difference to the outcome', async () => {
  const ours = pool(2);
  await ours.simulator.run(order, SILENT);
  const changed = { ...order, plans: [order.plans[0], { ...order.plans[1], name: '改了' }] };
  expect(await ours.simulator.run(changed, SILENT)).toEqual({ ok: true, value: alone(world, changed) });
  expect(await ours.simulator.run(order, SILENT)).toEqual({ ok: true, value: expected });
});

test.each([1, 2, 3])('what %i workers kept is told of a filter as the rows of one thread say', async (size) => {
  const ours = pool(size);
  await ours.simulator.run(order, SILENT);
  const shelf = new Shelf();
  alone(world, order, undefined, shelf);
  const asking = { order, filter: { parts: [{ kind: 'hours' as const, cells: [9] }] }, b: 1, from: 0, most: Infinity };
  const { replicates, kept } = shelf.tell(world, asking);
  expect(kept).toBe(40);
  expect(replicates).toHaveLength(40);
  expect(await ours.simulator.tell(asking)).toMatchObject({ summaries: summariesOf(replicates) });
  // In pieces, as a brush that rests is told.
  let told = await ours.simulator.tell({ ...asking, most: 3 });
  while (told?.isAll === false) told = await ours.simulator.tell({ ...asking, most: 3 }, told);
  expect(told).toMatchObject({ summaries: summariesOf(replicates) });
  // A run that has begun since keeps others: what was told before is not a result of them.
  const first = (await ours.simulator.tell({ ...asking, most: 3 }))!;
  await ours.simulator.run({ ...order, seed: 9 }, SILENT);
  expect(await ours.simulator.tell({ ...asking, most: 3 }, first)).toBeNull();
  // Who never ran has kept nothing.
  expect(await pool(size).simulator.tell(asking)).toBeNull();
  expect(await ours.simulator.tell({ ...asking, order: { ...order, seed: 8 } })).toBeNull();
});

test('with another seed, other buyers or another log everything is replayed again', async () => {
  const ours = pool(1);
  await ours.simulator.run(order, SILENT);
  const seeded = { ...order, seed: 8 };
  expect(await ours.simulator.run(seeded, SILENT)).toEqual({ ok: true, value: alone(world, seeded) });
  const muted = { ...order, buyers: { muted: { share: 1, thinkFactor: 3, dropout: 0.5 } } };
  expect(await ours.simulator.run(muted, SILENT)).toEqual({ ok: true, value: alone(world, muted) });
  const later = { ...world, trace: { ...world.trace, think: world.trace.think.map((ms) => 2 * ms) } };
  ours.simulator.setWorld(later);
  expect(await ours.simulator.run(order, SILENT)).toEqual({ ok: true, value: alone(later, order) });
});

test('a cancelled run ends in every worker, and the next one is whole', async () => {
  const ours = pool(2);
  const { simulator } = ours;
  const long = { ...order, replications: 5000 };
  const cancelled = await simulator.run(long, { ...SILENT, progress: (done) => done > 20 && simulator.cancel() });
  expect(cancelled).toMatchObject({ ok: false, error: [{ code: 'cancelled' }] });
  expect(calls(ours, 'cancel')).toEqual([1, 1]);
  expect(await simulator.run(order, SILENT)).toEqual({ ok: true, value: expected });
  expect(ours.hired).toHaveLength(2);
});

test('a run that is overtaken ends as cancelled, the later one is whole', async () => {
  const { simulator } = pool(2);
  const first = simulator.run({ ...order, seed: 1 }, SILENT);
  const second = simulator.run(order, SILENT);
  expect(await first).toMatchObject({ ok: false, error: [{ code: 'cancelled' }] });
  expect(await second).toEqual({ ok: true, value: expected });
});

test.each([1, 2, 3])('of %i workers one dies in the middle of a share: what it left is done again', async (size) => {
  const ours = pool(size);
  let told = 0;
  const dies = (): void => {
    const last = ours.hired.at(-1);
    if (ours.hired.length === size && last instanceof InnerWorker && ++told === 2) last.die();
  };
  expect(await ours.simulator.run(order, { ...SILENT, progress: dies })).toEqual({ ok: true, value: expected });
  expect(ours.hired[size - 1].terminated).toBe(true);
});

test.each(['compare', 'conclude'])(
  'the first worker dies when it is asked to %s: another takes all pairs',
  async (call) => {
    const ours = pool(2, (number) => (number === 0 ? dyingAt(call, 1) : new InnerWorker()));
    expect(await ours.simulator.run(order, SILENT)).toEqual({ ok: true, value: expected });
    expect(ours.hired).toHaveLength(3);
  },
);

test('workers that die whenever they are given work make the run fail with a name, not hang', async () => {
  const ours = pool(2, () => dyingAt('replay', 1));
  await expect(ours.simulator.run(order, SILENT)).rejects.toMatchObject({ name: 'WorkerLost', worker: 'sim' });
  expect(ours.hired).toHaveLength(6);
  expect(ours.hired.every((worker) => worker.terminated)).toBe(true);
});

test('a worker that falls silent is given up, and what it had is done by another', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const ours = pool(2, (number) => (number === 1 ? new FakeWorker() : new InnerWorker()));
  let over = false;
  const outcome = ours.simulator.run(order, SILENT).finally(() => (over = true));
  while (!over) {
    await new Promise((resolve) => setImmediate(resolve));
    // Once the first has nothing left to do, only the silence of the second is waited for.
    if (calls(ours, 'replay')[0] > 5) vi.advanceTimersByTime(1000);
  }
  expect(await outcome).toEqual({ ok: true, value: expected });
  expect(ours.hired[1].terminated).toBe(true);
});

describe('why an inquiry went where it went', () => {
  const asked = { plan: order.plans[0], seed: order.seed, replication: 5, inquiry: 4 };
  const answer = explained(world, asked);

  /** Asks as soon as a run has begun to tell; both answers. */
  async function askedMeanwhile({ simulator: ours }: ReturnType<typeof pool>) {
    const told: Promise<unknown>[] = [];
    const ask = (): void => {
      if (told.length === 0) told.push(ours.explain(asked));
    };
    const run = await ours.run(order, { ...SILENT, progress: ask });
    return { told: await told[0], run };
  }

  test('is answered by a worker that is free while another replays', async () => {
    const ours = pool(2, undefined, 1);
    expect(await askedMeanwhile(ours)).toEqual({ told: answer, run: { ok: true, value: expected } });
    expect(calls(ours, 'explain')).toEqual([0, 1]);
    expect(calls(ours, 'replay')[1]).toBe(0);
  });

  test('is answered between two slices when all of them replay, and the run is the same to the byte', async () => {
    const ours = pool(1);
    expect(await askedMeanwhile(ours)).toEqual({ told: answer, run: { ok: true, value: expected } });
    expect(calls(ours, 'explain')).toEqual([1]);
  });

  test('is asked of another worker when the first dies of it; twice is told', async () => {
    const ours = pool(1, (number) => (number === 0 ? dyingAt('explain', 1) : new InnerWorker()));
    expect(await ours.simulator.explain(asked)).toEqual(answer);
    const lost = pool(1, () => dyingAt('explain', 1));
    await expect(lost.simulator.explain(asked)).rejects.toMatchObject({ name: 'WorkerLost' });
  });
});

describe('buyers who are supposed to be others than the log shows', () => {
  const buyers = { vipShare: 0.3, muted: { share: 0.5, thinkFactor: 4, dropout: 0.5 } };
  const imagined = { ...order, buyers };
  const told = alone(world, imagined);

  test.each([1, 2, 3])('are the same in %i workers as in one thread alone, to the byte', async (size) => {
    const ours = pool(size);
    expect(told).not.toEqual(expected);
    expect(await ours.simulator.run(imagined, SILENT)).toEqual({ ok: true, value: told });
    // Nothing of them stays behind: the next run is as logged again.
    expect(await ours.simulator.run(order, SILENT)).toEqual({ ok: true, value: expected });
    expect(calls(ours, 'load').every((loads) => loads === 1)).toBe(true);
  });

  test('are explained as they were replayed', async () => {
    const asked = { plan: order.plans[0], seed: order.seed, replication: 5, inquiry: 4, buyers };
    const { simulator: ours } = pool(1);
    expect(await ours.explain(asked)).toEqual(explained(supposed(world, asked), asked));
  });
});
