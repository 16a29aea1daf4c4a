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

const REPLICATIONS = 200;

/** Replications of the sample over two workers, against one worker that makes them all; the ratio is how much slower one is. */
export const twoWorkers: Case = {
  name: 'two-workers',
  run: (): Promise<readonly Measurement[]> =>
    inThreads(2, async ([one, other]) => {
      await Promise.all([one.sampleShare(20, 1), other.sampleShare(20, 2)]);
      const alone: number[] = [];
      const shared: number[] = [];
      for (let i = 0; i < 5; i++) {
        alone.push(await timed(() => one.sampleShare(REPLICATIONS, 1)));
        shared.push(
          await timed(() =>
            Promise.all([one.sampleShare(REPLICATIONS / 2, 1), other.sampleShare(REPLICATIONS / 2, 2)]),
          ),
        );
      }
      return [
        held('two-workers', Math.min(...alone), Math.min(...shared), 'two workers; one makes all in the first figure'),
      ];
    }),
};
