import { held, type Case, type Measurement } from './case.ts';
import { inWorker } from './workers.ts';

/** 20 replications of the two plans that the app opens with, tables and comparison included, warm, in a worker of Chromium. */
export const sampleLive: Case = {
  name: 'sample-live',
  async run(): Promise<readonly Measurement[]> {
    const { ms } = await inWorker('sampleCase', 20, 15);
    return [held('sample-live', ms, 100, 'the bound')];
  },
};
