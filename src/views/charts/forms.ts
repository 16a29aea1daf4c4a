import { cost } from './cost.ts';
import { dots } from './dots.ts';
import { flow } from './flow.ts';
import type { ChartForm } from './form.ts';
import { hour } from './hour.ts';
import { load } from './load.ts';
import { open } from './open.ts';
import { response } from './response.ts';
import { ridges } from './ridges.ts';
import { week } from './week.ts';
import { weight } from './weight.ts';

export { rehearsals } from './rehearsals.ts';

/** Every chart of the page, in its order. */
export const FORMS: readonly ChartForm[] = [response, dots, week, hour, load, flow, open, ridges, weight, cost];
