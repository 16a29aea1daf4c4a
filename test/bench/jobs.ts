import { chatCase } from './chat.ts';
import { countUp } from './counting.ts';
import { sizeCase } from './growth.ts';
import { objectsCase } from './objects.ts';
import { sampleCase } from './sample.ts';

/** What can be measured in a worker, of Chromium or of Node; each figure is taken inside it. */
export const JOBS = { chatCase, objectsCase, sizeCase, sampleCase, countUp };

export type Jobs = typeof JOBS;
