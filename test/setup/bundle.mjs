// Sources of the tests as one module for plain Node: loaded file by file they are slower by half.
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROOT } from './install.mjs';

/**
 * @param {string} entry path of a TypeScript file from the root
 * @param {string} folder below `.cache`, for each who asks one of its own
 * @returns {Promise<unknown>} the module
 */
export async function bundle(entry, folder) {
  const outDir = `${ROOT}.cache/${folder}`;
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    build: { ssr: `${ROOT}${entry}`, outDir, emptyOutDir: true, target: 'node20' },
  });
  const name = entry.slice(entry.lastIndexOf('/') + 1).replace(/\.ts$/, '.js');
  return await import(pathToFileURL(`${outDir}/${name}`).href);
}
