import { assert } from '../../src/base/result.ts';
import { importInApp, inApp, open, withFile, type AppImport } from './app.ts';
import { held, median, type Case, type Measurement } from './case.ts';
import { logFile } from './log-file.ts';
import { COUNT_SQL, importSql } from './log.ts';
import { runNative, type NativeRun } from './native.ts';

const MILLION = 1_000_000;
const NATIVE = 'native DuckDB, one thread';

/** Imports a file in the app a few times: guessed, read, checked, sessionised and in DuckDB-WASM. */
const imports = (path: string, times: number): Promise<AppImport[]> =>
  inApp(async (browser, origin) => {
    const page = await browser.newPage();
    await open(page, origin);
    await page.evaluate(() => fenliu.sql('select 1'));
    await withFile(page, path);
    const runs: AppImport[] = [];
    for (let i = 0; i < times; i++) runs.push(await importInApp(page));
    return runs;
  });

/** The median of the app's imports, which must have found what the SQL finds. */
function checked(runs: readonly AppImport[], { counts }: NativeRun): number {
  for (const { rows, inquiries, turns } of runs) {
    const told = String([rows, inquiries, turns]);
    assert(told === String(counts), `${told}; native ${String(counts)}`);
  }
  return median(runs.map(({ ms }) => ms));
}

async function againstNative(name: string, rows: number, times: number): Promise<readonly Measurement[]> {
  const path = logFile(name, rows);
  const native = await runNative(importSql(path), COUNT_SQL);
  return [held(name, checked(await imports(path, times), native), native.ms, NATIVE)];
}

/** A message CSV of a million rows against the SQL of native DuckDB. */
export const import1m: Case = { name: 'import-1m', run: () => againstNative('import-1m', MILLION, 3) };

/** Five million rows, 490 MB. */
export const import5m: Case = { name: 'import-5m', run: () => againstNative('import-5m', 5 * MILLION, 1) };

/** The same million in GB18030, which DuckDB does not read, against the app's own import of it in UTF-8. */
export const importGb18030: Case = {
  name: 'import-1m-gb18030',
  async run() {
    const utf8 = logFile('import-1m', MILLION);
    const native = await runNative(importSql(utf8), COUNT_SQL);
    const plain = checked(await imports(utf8, 3), native);
    const chinese = checked(await imports(logFile('import-1m-gb18030', MILLION, 'gb18030'), 3), native);
    return [held('import-1m-gb18030', chinese, plain, 'the same in UTF-8')];
  },
};
