import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../setup/browser.mjs';
import { runQuietly } from '../setup/command.mjs';
import { ROOT } from '../setup/install.mjs';
import { serve } from '../setup/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built app is served, with a slash at the end. */
    origin: string;
    chromium: string;
  }
}

/** Serves the app as `npm start` does; builds it first, unless whoever called has just done so. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!process.env['FENLIU_BUILT'] || !existsSync(join(ROOT, 'dist/index.html'))) {
    await runQuietly(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
  }
  const { origin, close } = await serve();
  project.provide('origin', origin);
  project.provide('chromium', await findChromium());
  return close;
}
