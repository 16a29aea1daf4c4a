import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../setup/browser.mjs';
import { runQuietly } from '../setup/command.mjs';
import { serve, type Served } from '../setup/serve.ts';

/** Builds and serves the app as `npm start` does. */
export async function serveApp(): Promise<Served> {
  await runQuietly(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
  return serve();
}

/** A Chromium for the length of some work. */
export async function inChromium<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: process.env['CHROME_PATH']!, args: CHROMIUM_FLAGS });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
