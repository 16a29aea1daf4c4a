// npm run bench [-- [--json] case …]: builds the bench for Node and runs the cases.
import { pathToFileURL } from 'node:url';
import { findChromium } from '../setup/browser.mjs';
import { install, ROOT } from '../setup/install.mjs';

const args = process.argv.slice(2);
await install();
const { build } = await import('vite');
process.env['CHROME_PATH'] = await findChromium();
const outDir = `${ROOT}.cache/bench`;
await build({
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: `${ROOT}test/bench/bench.ts`,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    // The scripts of test/setup know the repository by where they lie.
    rolldownOptions: { external: /\.mjs$/ },
  },
});
const { bench } = await import(pathToFileURL(`${outDir}/bench.js`).href);
await bench({ json: args.includes('--json'), only: args.filter((arg) => !arg.startsWith('--')) });
