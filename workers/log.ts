import { expose, transfer } from 'comlink';
import type { Result } from '../src/base/result.ts';
import { buffersOf } from '../src/db/arrow.ts';
import { preview } from '../src/log/intake.ts';
import { readSide } from '../src/log/side/read.ts';
import type { IntakeProgress } from '../src/model/intake.ts';
import { traceBuffers } from '../src/model/trace.ts';
import { importedOf, type Imported, type Reading } from './imported.ts';
import { buyerKey } from './vault.ts';

/** Number of the latest reading; a cancelled or overtaken one ends at its next breath. */
let latest = 0;

const api = {
  ping: (): true => true,
  preview,
  readSide,
  async read(reading: Reading, progress: (at: IntakeProgress) => void): Promise<Result<Imported>> {
    const mine = ++latest;
    const hooks = { progress, cancelled: () => mine !== latest, buyerKey: await buyerKey() };
    const imported = await importedOf(reading, hooks);
    if (!imported.ok) return imported;
    const { tables, fitted } = imported.value;
    return transfer(imported, [...buffersOf(tables), ...traceBuffers(fitted.trace)]);
  },
  cancel(): void {
    latest++;
  },
};

export type LogApi = typeof api;
expose(api);
