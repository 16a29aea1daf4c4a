import { expose, transfer } from 'comlink';
import { assert, fail, ok, type Result } from '../src/base/result.ts';
import { buffersOf } from '../src/db/arrow.ts';
import type { Progress } from '../src/sim/experiment.ts';
import { outcomeOf, type Order, type Outcome, type World } from './outcome.ts';
import { inSlices } from './slices.ts';

let world: World | null = null;
let cancelled = false;

const api = {
  ping: (): true => true,
  load: (next: World): void => void (world = next),
  /** Cancelled: one problem with the code `cancelled`. */
  async run(order: Order, told: (progress: Progress) => void): Promise<Result<Outcome>> {
    assert(world !== null, 'a trace was loaded');
    cancelled = false;
    const outcome = await inSlices(outcomeOf(world, order), { told, cancelled: () => cancelled });
    if (outcome === undefined) return fail([{ code: 'cancelled', at: 'run', value: '' }]);
    return transfer(ok(outcome), buffersOf(outcome.tables));
  },
  cancel: (): void => void (cancelled = true),
};

export type SimApi = typeof api;
expose(api);
