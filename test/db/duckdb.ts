import { createRequire } from 'node:module';
import { Worker as Thread } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const DIST = '@duckdb/duckdb-wasm/dist';
export const WASM = require.resolve(`${DIST}/duckdb-eh.wasm`);
const SCRIPT = require.resolve(`${DIST}/duckdb-node-eh.worker.cjs`);

// What a browser's worker has as globals.
const BOOT = `
const { parentPort } = require('node:worker_threads');
globalThis.self = globalThis;
globalThis.postMessage = (data, transfer) => parentPort.postMessage(data, transfer);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
require(${JSON.stringify(SCRIPT)});
`;

type Listener = (event: { data?: unknown; message?: string }) => void;

/** DuckDB's worker on a thread of Node, as much of a browser's `Worker` as the app asks for. */
export class DuckdbThread {
  readonly #thread = new Thread(BOOT, { eval: true, stdout: true, stderr: true });

  addEventListener(type: string, listener: Listener): void {
    if (type === 'message') this.#thread.on('message', (data: unknown) => listener({ data }));
    if (type === 'error') this.#thread.on('error', ({ message }: Error) => listener({ message }));
  }

  removeEventListener(): void {
    this.#thread.removeAllListeners();
  }

  postMessage(data: unknown, transfer: ArrayBuffer[] = []): void {
    this.#thread.postMessage(data, transfer);
  }

  terminate(): void {
    void this.#thread.terminate();
  }
}

export const duckdbWorker = (): Worker => new DuckdbThread() as unknown as Worker;
