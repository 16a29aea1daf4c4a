import type { Browser, Page } from 'playwright-core';
import { messages } from '../../src/i18n/messages.ts';
import { importInApp, inApp, open, withFile } from './app.ts';
import { logFile } from './log-file.ts';
import { held, timed, type Case, type Measurement } from './case.ts';
import { inThreads } from './workers.ts';

const REPLICATIONS = 400;
const STEPS = 1e8;
const TRIES = 5;

/** Best ms of some work over a few tries: by one worker, and by two. */
async function aloneAndShared(one: () => Promise<unknown>, two: () => Promise<unknown>) {
  const alone: number[] = [];
  const shared: number[] = [];
  for (let i = 0; i < TRIES; i++) {
    alone.push(await timed(one));
    shared.push(await timed(two));
  }
  return { alone: Math.min(...alone), shared: Math.min(...shared) };
}

/** What the machine gives to mere counting, by one thread and halved between two. */
const countUp = () =>
  inThreads(2, ([one, other]) =>
    aloneAndShared(
      () => one.countUp(STEPS),
      () => Promise.all([one.countUp(STEPS / 2), other.countUp(STEPS / 2)]),
    ),
  );

/** The app with the sample, as on a machine of so many cores. */
async function openWith(browser: Browser, origin: string, cores: number): Promise<Page> {
  const page = await browser.newPage({ locale: 'en' });
  await page.addInitScript((value) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value });
  }, cores);
  await open(page, origin);
  await run(page);
  return page;
}

const run = (page: Page): Promise<unknown> =>
  page.evaluate((replications) => fenliu.run({ replications }), REPLICATIONS);

/** Replications of the sample by one worker, and halved between two. */
const shares = () =>
  inThreads(2, async ([one, other]) => {
    await Promise.all([one.sampleShare(0, 20), other.sampleShare(0, 20)]);
    return aloneAndShared(
      () => one.sampleShare(0, REPLICATIONS),
      () => Promise.all([one.sampleShare(0, REPLICATIONS / 2), other.sampleShare(REPLICATIONS / 2, REPLICATIONS / 2)]),
    );
  });

/** The sample by one worker against two; and by the app's pools of one and of two, with all that the page does meanwhile. */
export const twoWorkers: Case = {
  name: 'two-workers',
  async run(): Promise<readonly Measurement[]> {
    const counting = await countUp();
    const gain = (counting.alone / counting.shared).toFixed(2);
    const bare = await shares();
    const inPage = await inApp(async (browser, origin) => {
      const one = await openWith(browser, origin, 1);
      const two = await openWith(browser, origin, 2);
      const { alone, shared } = await aloneAndShared(
        () => run(one),
        () => run(two),
      );
      return held('two-workers-page', alone, shared, 'the same in the app, drawing included');
    });
    return [
      held('two-workers', bare.alone, bare.shared, `one worker against two; mere counting gains × ${gain} here`),
      inPage,
    ];
  },
};

/** Starts a long run, presses Cancel some replays later, and gives the ms from the press until nothing runs any more. */
async function cancelled(page: Page, replays: number): Promise<number> {
  await page.evaluate(async (after) => {
    fenliu.commands.setReplications(1000);
    const run = fenliu.commands.run();
    let pressed = NaN;
    addEventListener('click', () => (pressed = performance.now()), { capture: true, once: true });
    window.cancelled = run.then(() => performance.now() - pressed);
    for (;;) {
      const { run: at } = fenliu.state();
      if (at.status !== 'running') throw new Error('the run was over before it was cancelled');
      if (at.done >= after) return;
      await new Promise(requestAnimationFrame);
    }
  }, replays);
  await page.getByRole('button', { name: messages('en').shell.cancel, exact: true }).click();
  return page.evaluate(() => window.cancelled);
}

/** From the press on Cancel until the run has ended in every worker, the worst of some, against what it may take. */
export const cancel: Case = {
  name: 'cancel',
  async run(): Promise<readonly Measurement[]> {
    const path = logFile('import-1m', 1_000_000);
    return inApp(async (browser, origin) => {
      const page = await browser.newPage({ locale: 'en' });
      await open(page, origin);
      const worst = async (name: string, moments: readonly number[]): Promise<Measurement> => {
        const times: number[] = [];
        for (const replays of moments) times.push(await cancelled(page, replays));
        return held(name, Math.max(...times), 200, 'the bound');
      };
      const sample = await worst('cancel', [1, 20, 50, 100, 200]);
      await withFile(page, path);
      await importInApp(page);
      await page.evaluate(() => fenliu.commands.goTo('compare'));
      return [sample, await worst('cancel-1m', [0, 0, 1, 1, 2])];
    });
  },
};

declare global {
  interface Window {
    /** ms that the last cancel took. */
    cancelled: Promise<number>;
  }
}
