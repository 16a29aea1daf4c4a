// How much JavaScript a visitor must load before the first screen: what index.html pulls in, compressed.
// DuckDB (the worker, the WebAssembly) and our own workers are left out: they come after the first paint.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../setup/install.mjs';

/** Bytes, gzip. Lit, Plot, d3's part, comlink, valibot and the app itself. */
const BUDGET = 300_000;

const read = (/** @type {string} */ path) => readFileSync(`${ROOT}dist/${path}`);
const IMPORT = /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g;

/** @type {Map<string, number>} */
const sizes = new Map();
/** @type {string[]} */
const waiting = [
  ...read('index.html')
    .toString()
    .matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g),
].map((found) => found[1] ?? '');
while (waiting.length > 0) {
  const path = waiting.pop() ?? '';
  if (sizes.has(path)) continue;
  const bytes = read(path);
  sizes.set(path, gzipSync(bytes).length);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  for (const found of bytes.toString().matchAll(IMPORT)) waiting.push(folder + found[1]);
}
const sum = [...sizes.values()].reduce((total, size) => total + size, 0);
for (const [path, size] of sizes) console.log(`${String(size).padStart(9)}  ${path}`);
console.log(`${String(sum).padStart(9)}  of ${BUDGET}`);
if (sizes.size === 0) console.error('index.html loads nothing: the measurement is broken.');
process.exitCode = sizes.size > 0 && sum <= BUDGET ? 0 : 1;
