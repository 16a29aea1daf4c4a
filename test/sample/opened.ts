import { fit } from '../../src/fit/fit.ts';
import { preview, readLog, type Reading } from '../../src/log/intake.ts';
import type { IntakeOptions, Preview } from '../../src/model/intake.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Replay } from '../../src/model/run.ts';
import { shopOf } from '../../src/model/scenario.ts';
import type { Shop } from '../../src/model/shop.ts';
import type { Trace } from '../../src/model/trace.ts';
import { sampleLog } from '../../src/sample/sample.ts';
import { SAMPLE } from '../../src/sample/scenario.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { replay } from '../../src/sim/replay.ts';

export interface Opened extends Reading {
  readonly preview: Preview;
  readonly shop: Shop;
  readonly trace: Trace;
}

const GUESS: IntakeOptions = { mapping: null, timeZone: 'Asia/Shanghai', gap: 1_200_000, keepText: false };

/** The sample as the app opens it: its log imported with every guess as it is, and fitted. */
export async function openSample(csv = sampleLog()): Promise<Opened> {
  const file = new File([csv], 'week.csv');
  const look = await preview(file, GUESS);
  const reading = await readLog(file, GUESS, { progress: () => undefined, cancelled: () => false });
  if (!look.ok || !reading.ok) throw new Error('the sample cannot be read');
  const { shop, trace } = fit(reading.value.log);
  return { ...reading.value, preview: look.value, shop: shopOf(SAMPLE.shop, shop), trace };
}

export function planOf(id: string): Plan {
  const plan = SAMPLE.plans.find((one) => one.id === id);
  if (!plan) throw new Error(`the sample has no plan ${id}`);
  return plan;
}

/** One replay of the opened sample under a plan. */
export const under = (id: string, { shop, trace }: Opened): Replay =>
  replay(compile(shop, planOf(id), trace), trace, draw(shop, trace, 1, 0));

/** Index of an account by the name that people call it. */
export const account = ({ shop }: Opened, name: string): number => shop.accounts.findIndex((one) => one.name === name);
