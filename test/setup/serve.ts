import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { preview } from 'vite';
import { ROOT } from './install.mjs';

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

export interface Served {
  /** With a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a built folder on a free port of this machine; `guarded`: with the headers of `npm start`. */
export async function serve({ folder = join(ROOT, 'dist'), guarded = true } = {}): Promise<Served> {
  const port = await freePort();
  const server = await preview({
    configFile: guarded ? join(ROOT, 'vite.config.ts') : false,
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port, strictPort: true },
  });
  return { origin: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
