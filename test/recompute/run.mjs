// node test/recompute/run.mjs DIR: every number of an export worked out again from its raw tables; see README.md.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recompute, report } from './recompute.mjs';
import { TABLES } from './tables.mjs';

const [folder = '.'] = process.argv.slice(2);
const missing = TABLES.filter((table) => !existsSync(join(folder, `${table}.csv`)));
if (missing.length > 0) {
  console.error(`${folder} lacks ${missing.map((table) => `${table}.csv`).join(', ')}; see test/recompute/README.md`);
  process.exit(1);
}
const texts = Object.fromEntries(TABLES.map((table) => [table, readFileSync(join(folder, `${table}.csv`), 'utf8')]));
const { lines, wrong } = report(recompute(/** @type {import('./tables.mjs').Texts} */ (texts)));
console.log(lines.join('\n'));
process.exitCode = wrong === 0 ? 0 : 1;
