import { wrap } from 'comlink';

/** Any job of a worker, by its name. */
type AnyJobs = Record<string, (...args: readonly unknown[]) => Promise<unknown>>;

declare global {
  interface Window {
    /** Does a job in a fresh worker, as the app replays. */
    inWorker(job: { name: string; args: readonly unknown[] }): Promise<unknown>;
  }
}

window.inWorker = ({ name, args }) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onerror = ({ message }) => reject(new Error(message));
    wrap<AnyJobs>(worker)
      [name](...args)
      .then(resolve, reject)
      .finally(() => worker.terminate());
  });
