import { bundle } from '../setup/bundle.mjs';

/**
 * The runner and the kernel as one module.
 * @param {string} name of whoever asks, since each has a folder of its own
 * @returns {Promise<typeof import('./theory.ts')>}
 */
export async function bundled(name) {
  return /** @type {typeof import('./theory.ts')} */ (await bundle('test/theory/theory.ts', `theory/${name}`));
}
