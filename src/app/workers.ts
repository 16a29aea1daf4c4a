import LOG_WORKER from '../../workers/log.ts?worker&url';
import SIM_WORKER from '../../workers/sim.ts?worker&url';
import { DUCKDB_WASM, DUCKDB_WORKER } from '../db/bundle.ts';
import { poolSize } from './clients/crew.ts';
import { logPost, logReader } from './clients/log.ts';
import { simPost } from './clients/hand.ts';
import { simulator } from './clients/sim.ts';
import { DuckdbTables, tablesPost } from './clients/tables.ts';
import type { TablesState } from './state.ts';
import { Supervisor } from './supervisor.ts';
import { startWorker } from './trusted.ts';
import type { Workers } from './workbench.ts';

/** The app's own workers under one supervisor; each starts when it is first needed. */
export function ownWorkers(told: (tables: TablesState) => void): Workers {
  const supervisor = new Supervisor();
  const ours = (url: string) => (): Worker => startWorker(url, { type: 'module' });
  const duckdb = tablesPost(() => startWorker(DUCKDB_WORKER), {
    wasm: new URL(DUCKDB_WASM, document.baseURI).href,
    onLoss: () => tables.lost(),
  });
  const tables: DuckdbTables = new DuckdbTables(supervisor.place(duckdb), told);
  const sim = simPost(ours(SIM_WORKER));
  return {
    reader: logReader(supervisor.place(logPost(ours(LOG_WORKER)))),
    simulator: simulator(
      Array.from({ length: poolSize(navigator.hardwareConcurrency || 1) }, () => supervisor.place(sim)),
    ),
    tables,
  };
}
