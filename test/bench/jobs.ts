import { brushCase } from './brush.ts';
import { chatCase } from './chat.ts';
import { countUp } from './counting.ts';
import { sizeCase } from './growth.ts';
import { objectsCase } from './objects.ts';
import { qianniuCase } from './qianniu.ts';
import { sampleCase, sampleShare } from './sample.ts';

/** What can be measured in a worker, of Chromium or of Node; each figure is taken inside it. */
export const JOBS = { brushCase, chatCase, objectsCase, qianniuCase, sizeCase, sampleCase, sampleShare, countUp };

export type Jobs = typeof JOBS;
