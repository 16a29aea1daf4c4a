import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { runQuietly } from '../setup/command.mjs';
import { findChromium } from '../setup/browser.mjs';
import { ROOT } from '../setup/install.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built app is served, with a slash at the end. */
    origin: string;
    chromium: string;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Serves the app as `npm start` does; builds it first, unless whoever called has just done so. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!process.env['FENLIU_BUILT'] || !existsSync(join(ROOT, 'dist/index.html'))) {
    await runQuietly(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
  }
  const port = await freePort();
  const server = await preview({ configFile: join(ROOT, 'vite.config.ts'), preview: { port, strictPort: true } });
  project.provide('origin', `http://127.0.0.1:${port}/`);
  project.provide('chromium', await findChromium());
  return () => server.close();
}
