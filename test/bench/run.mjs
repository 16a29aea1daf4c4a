// npm run bench [-- [--json] case …]: builds the bench for Node and runs the cases.
import { pathToFileURL } from 'node:url';
import { findChromium } from '../setup/browser.mjs';
import { install, ROOT } from '../setup/install.mjs';

const args = process.argv.slice(2);
await install();
const { build } = await import('vite');
process.env['CHROME_PATH'] = await findChromium();
/**
 * The scripts of test/setup know the repository by where they lie.
 * @type {import('vite').Plugin}
 */
const scriptsStay = {
  name: 'fenliu:scripts-stay',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer !== undefined && source.startsWith('.') && source.endsWith('.mjs')
      ? { id: new URL(source, pathToFileURL(importer)).href, external: 'absolute' }
      : null,
};
const outDir = `${ROOT}.cache/bench`;
await build({
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
  publicDir: false,
  plugins: [scriptsStay],
  ssr: { noExternal: ['comlink'] },
  build: {
    ssr: true,
    rollupOptions: { input: [`${ROOT}test/bench/bench.ts`, `${ROOT}test/bench/thread.ts`] },
    outDir,
    emptyOutDir: true,
    target: 'node20',
  },
});
const { bench } = await import(pathToFileURL(`${outDir}/bench.js`).href);
await bench({ json: args.includes('--json'), only: args.filter((arg) => !arg.startsWith('--')) });
