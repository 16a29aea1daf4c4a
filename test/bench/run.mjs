// npm run bench [-- [--json] case …]: builds the bench for Node and the app for the browser, and runs the cases.
import { pathToFileURL } from 'node:url';
import { findChromium } from '../setup/browser.mjs';
import { runQuietly } from '../setup/command.mjs';
import { install, ROOT } from '../setup/install.mjs';

const args = process.argv.slice(2);
await install();
const { build } = await import('vite');
process.env['CHROME_PATH'] = await findChromium();
await runQuietly(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
const outDir = `${ROOT}.cache/bench`;
await build({
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
  publicDir: false,
  build: { ssr: `${ROOT}test/bench/bench.ts`, outDir, emptyOutDir: true, target: 'node20' },
});
const { bench } = await import(pathToFileURL(`${outDir}/bench.js`).href);
await bench({ json: args.includes('--json'), only: args.filter((arg) => !arg.startsWith('--')) });
