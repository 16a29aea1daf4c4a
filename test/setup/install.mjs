// What a fresh clone needs before anything of node_modules can be used; plain Node, no dependencies.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runQuietly } from './command.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> }} Lock */

/** @returns {Lock | null} */
const lockAt = (/** @type {string} */ path) => {
  const file = `${ROOT}${path}`;
  return existsSync(file) ? /** @type {Lock} */ (JSON.parse(readFileSync(file, 'utf8'))) : null;
};

/** Whether node_modules holds the versions that the lock file names; packages of other platforms may be absent. */
export function isInstalled() {
  const wanted = lockAt('package-lock.json');
  const present = lockAt('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const found = present.packages[path];
    return found ? found.version === version : optional === true || devOptional === true;
  });
}

/**
 * Installs what the lock file names, if it is not there yet.
 * @returns {Promise<string>} what was done, in a word
 * @throws if npm fails, with what it said
 */
export async function install() {
  if (isInstalled()) return 'up to date';
  await runQuietly('npm', ['ci', '--no-fund', '--no-audit', '--no-progress', '--prefer-offline', '--loglevel=error']);
  return 'installed';
}
