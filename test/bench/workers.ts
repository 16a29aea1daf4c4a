import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { wrap, type Remote } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { build } from 'vite';
import { ROOT } from '../setup/install.mjs';
import { serve } from '../setup/serve.ts';
import { inChromium } from './browser.ts';
import type { Jobs } from './jobs.ts';

/** Fresh threads of Node, with nothing compiled yet, for the length of some work. */
export async function inThreads<T>(count: number, work: (threads: readonly Remote<Jobs>[]) => Promise<T>): Promise<T> {
  const threads = Array.from({ length: count }, () => new Worker(new URL('./thread.js', import.meta.url)));
  const failed = new Promise<never>((_, reject) => {
    for (const thread of threads) thread.on('error', reject);
  });
  try {
    return await Promise.race([work(threads.map((thread) => wrap<Jobs>(nodeEndpoint(thread)))), failed]);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Work for one fresh thread of Node. */
export const inThread = <T>(work: (thread: Remote<Jobs>) => Promise<T>): Promise<T> =>
  inThreads(1, ([thread]) => work(thread));

let page: Promise<string> | undefined;

async function buildPage(): Promise<string> {
  const outDir = join(ROOT, '.cache/bench-page');
  await build({
    configFile: false,
    root: join(ROOT, 'test/bench/page'),
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023' },
  });
  return outDir;
}

/** Does a job in a fresh worker of a fresh Chromium. */
export async function inWorker<Name extends keyof Jobs>(
  name: Name,
  ...args: Parameters<Jobs[Name]>
): Promise<Awaited<ReturnType<Jobs[Name]>>> {
  const { origin, close } = await serve({ folder: await (page ??= buildPage()), guarded: false });
  try {
    return await inChromium(async (browser) => {
      const tab = await browser.newPage();
      await tab.goto(origin);
      return (await tab.evaluate((job) => window.inWorker(job), { name, args })) as Awaited<ReturnType<Jobs[Name]>>;
    });
  } finally {
    await close();
  }
}
