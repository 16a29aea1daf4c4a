import { held, timed, type Case, type Measurement } from './case.ts';
import { inThreads, inWorker } from './workers.ts';

/** 20 replications of the two plans that the app opens with, tables and comparison included, warm, in a worker of Chromium. */
export const sampleLive: Case = {
  name: 'sample-live',
  async run(): Promise<readonly Measurement[]> {
    const { ms } = await inWorker('sampleCase', 20, 15);
    return [held('sample-live', ms, 100, 'the bound')];
  },
};

const REPLICATIONS = 160;
const STEPS = 1e8;

/** Best ms of some work over a few tries: by one worker, and halved between two. */
async function aloneAndShared(whole: () => Promise<unknown>, halves: () => Promise<unknown>) {
  const alone: number[] = [];
  const shared: number[] = [];
  for (let i = 0; i < 5; i++) {
    alone.push(await timed(whole));
    shared.push(await timed(halves));
  }
  return { alone: Math.min(...alone), shared: Math.min(...shared) };
}

/** Replications of the sample by one worker against two that halve them, beside what the machine gives to mere counting. */
export const twoWorkers: Case = {
  name: 'two-workers',
  run: (): Promise<readonly Measurement[]> =>
    inThreads(2, async ([one, other]) => {
      await Promise.all([one.sampleShare(20, 1), other.sampleShare(20, 2)]);
      const counting = await aloneAndShared(
        () => one.countUp(STEPS),
        () => Promise.all([one.countUp(STEPS / 2), other.countUp(STEPS / 2)]),
      );
      const { alone, shared } = await aloneAndShared(
        () => one.sampleShare(REPLICATIONS, 1),
        () => Promise.all([one.sampleShare(REPLICATIONS / 2, 1), other.sampleShare(REPLICATIONS / 2, 2)]),
      );
      const gain = (counting.alone / counting.shared).toFixed(2);
      return [held('two-workers', alone, shared, `one worker against two; mere counting gains × ${gain} here`)];
    }),
};
