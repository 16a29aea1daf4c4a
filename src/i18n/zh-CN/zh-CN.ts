import type { Messages } from '../messages.ts';
import { buyers } from './buyers.ts';
import { chart } from './chart.ts';
import { compare } from './compare.ts';
import { data } from './data.ts';
import { grid } from './grid.ts';
import { inquiries } from './inquiries.ts';
import { lint } from './lint.ts';
import { measure } from './measure.ts';
import { packs } from './packs.ts';
import { plan } from './plan.ts';
import { query } from './query.ts';
import { quick } from './quick.ts';
import { report } from './report.ts';
import { shell } from './shell.ts';
import { why } from './why.ts';

export const zhCN: Messages = {
  shell,
  compare,
  measure,
  packs,
  chart,
  data,
  plan,
  lint,
  buyers,
  query,
  grid,
  quick,
  report,
  why,
  inquiries,
};
