import { expose, transfer } from 'comlink';
import { assert, fail, ok, type Result } from '../src/base/result.ts';
import { buffersOf } from '../src/db/arrow.ts';
import type { Progress } from '../src/sim/experiment.ts';
import { outcomeOf, type Order, type Outcome, type World } from './outcome.ts';
import { inSlices } from './slices.ts';

let world: World | null = null;
/** Number of the latest run; a cancelled or overtaken one ends between two slices. */
let latest = 0;

const api = {
  ping: (): true => true,
  load: (next: World): void => void (world = next),
  /** Cancelled or overtaken: one problem with the code `cancelled`. */
  async run(order: Order, told: (progress: Progress) => void): Promise<Result<Outcome>> {
    assert(world !== null, 'a trace was loaded');
    const mine = ++latest;
    const outcome = await inSlices(outcomeOf(world, order), { told, cancelled: () => mine !== latest });
    if (outcome === undefined) return fail([{ code: 'cancelled', at: 'run', value: '' }]);
    return transfer(ok(outcome), buffersOf(outcome.tables));
  },
  cancel(): void {
    latest++;
  },
};

export type SimApi = typeof api;
expose(api);
