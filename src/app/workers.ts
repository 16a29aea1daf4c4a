import LOG_WORKER from '../../workers/log.ts?worker&url';
import SIM_WORKER from '../../workers/sim.ts?worker&url';
import { DUCKDB_WASM, DUCKDB_WORKER } from '../db/bundle.ts';
import { logPost, logReader } from './clients/log.ts';
import { simPost, simulator } from './clients/sim.ts';
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
  return {
    reader: logReader(supervisor.place(logPost(ours(LOG_WORKER)))),
    simulator: simulator(supervisor.place(simPost(ours(SIM_WORKER)))),
    tables,
  };
}
