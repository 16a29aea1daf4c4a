// The runner and the kernel as one module: loaded file by file they are slower by half, which is a minute here.
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROOT } from '../setup/install.mjs';

/**
 * @param {string} name of whoever asks, since each has a folder of its own
 * @returns {Promise<typeof import('./theory.ts')>}
 */
export async function bundled(name) {
  const outDir = `${ROOT}.cache/theory/${name}`;
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    build: { ssr: `${ROOT}test/theory/theory.ts`, outDir, emptyOutDir: true, target: 'node20' },
  });
  return await import(pathToFileURL(`${outDir}/theory.js`).href);
}
