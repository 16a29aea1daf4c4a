import type { Browser, Page } from 'playwright-core';
import { inChromium, serveApp } from './browser.ts';
import { held, median, type Case, type Measurement } from './case.ts';
import { logFile } from './log-file.ts';

/** The built app in Chromium for the length of some work. */
export async function inApp<T>(work: (browser: Browser, origin: string) => Promise<T>): Promise<T> {
  const { origin, close } = await serveApp();
  try {
    return await inChromium((browser) => work(browser, origin));
  } finally {
    await close();
  }
}

/** Opens the app and waits for the sample's result; ms from navigation until it stands on the screen and answers. */
export async function open(page: Page, origin: string): Promise<number> {
  await page.goto(origin);
  return page.evaluate(async () => {
    await fenliu.ready();
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    return performance.now();
  });
}

/** From navigation to the sample's result on the screen, with a warm cache, against the two seconds that it may take. */
export const start: Case = {
  name: 'start',
  run: () =>
    inApp(async (browser, origin) => {
      const context = await browser.newContext();
      await open(await context.newPage(), origin);
      const times: number[] = [];
      for (let i = 0; i < 5; i++) {
        const page = await context.newPage();
        times.push(await open(page, origin));
        await page.close();
      }
      return [held('start', median(times), 2000, 'the bound')];
    }),
};

/** Puts a file of this machine into the page, as the picker does. */
export async function withFile(page: Page, path: string): Promise<void> {
  const input = await page.evaluateHandle(() => {
    const picker = document.createElement('input');
    picker.type = 'file';
    picker.id = 'bench';
    document.body.append(picker);
    return picker;
  });
  await input.setInputFiles(path);
}

export interface AppImport {
  readonly ms: number;
  readonly rows: number;
  readonly inquiries: number;
  readonly turns: number;
}

/** From the file in hand to its inquiries and turns in DuckDB's tables; the replay that follows is not waited for. */
export const importInApp = (page: Page): Promise<AppImport> =>
  page.evaluate(async () => {
    const { files } = document.querySelector<HTMLInputElement>('#bench')!;
    fenliu.commands.setReplications(2);
    const before = fenliu.state().log;
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    const began = performance.now();
    const importing = fenliu.importFile(files![0]);
    while (fenliu.state().log === before) await frame();
    while (fenliu.state().tables !== 'ready') await frame();
    const ms = performance.now() - began;
    const { kept, inquiries, turns, flags } = await importing;
    const { rows } = await fenliu.sql(
      'select (select count(*) from message), (select count(*) from inquiry), (select count(*) from turn)',
    );
    // Exact doubles are rows of the file, and not of the log.
    const messages = kept - (flags.duplicate_row ?? 0);
    if (String(rows[0]) !== String([messages, inquiries, turns])) throw new Error(`tables hold ${String(rows[0])}`);
    return { ms, rows: kept, inquiries, turns };
  });

/** The longest task of the page's own thread while plans are replayed and while a million rows are imported. */
export const mainThread: Case = {
  name: 'main-thread',
  async run(): Promise<readonly Measurement[]> {
    const path = logFile('import-1m', 1_000_000);
    return inApp(async (browser, origin) => {
      const page = await browser.newPage();
      await page.addInitScript(() => {
        window.tasks = [];
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) window.tasks.push(duration);
        }).observe({ type: 'longtask' });
      });
      await open(page, origin);
      await page.evaluate(() => fenliu.sql('select 1'));
      await withFile(page, path);
      const longest = async (work: () => Promise<unknown>): Promise<number> => {
        await page.evaluate(() => void (window.tasks.length = 0));
        await work();
        return page.evaluate(() => Math.max(0, ...window.tasks));
      };
      const run = await longest(() => page.evaluate(() => fenliu.run({ replications: 400 })));
      const read = await longest(() => importInApp(page));
      const told = (name: string, ms: number): Measurement =>
        held(name, ms, 50, ms === 0 ? 'none above the bound' : 'the bound');
      return [told('main-thread-run', run), told('main-thread-import', read)];
    });
  },
};

declare global {
  interface Window {
    /** ms of every task above 50 ms. */
    tasks: number[];
  }
}
