import { createServer, type AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import { CHROMIUM_FLAGS } from '../setup/browser.mjs';

/** A server that nobody may talk to, and how many tried. */
export interface Foreign {
  readonly url: string;
  connections(): number;
}

/** What happened on the pages of one journey besides what the journey asked for. */
export interface Witness {
  /** Errors that the console told, uncaught errors and promises, responses that failed. */
  readonly errors: string[];
  /** What the content security policy stopped. */
  readonly violations: string[];
  /** Requests to anywhere but the app's own server. */
  readonly strayRequests: string[];
}

interface Journey {
  readonly browser: Browser;
  readonly foreign: Foreign;
  readonly options: BrowserContextOptions;
  readonly page: Page;
  readonly witness: Witness;
}

declare global {
  interface Window {
    violations: string[];
  }
}

export const ORIGIN = (): string => inject('origin');

async function listen(): Promise<Foreign & { close(): Promise<void> }> {
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    connections: () => connections,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Runs in the page before anything else does. */
function watch(): void {
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    window.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  });
}

const POLICY_ERROR = /Content Security Policy|TrustedScript|Trusted Type/;

async function witnessOf(page: Page): Promise<Witness> {
  const errors: string[] = [];
  const violations: string[] = [];
  const strayRequests: string[] = [];
  const origin = ORIGIN();
  await page.addInitScript(watch);
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    (POLICY_ERROR.test(message.text()) ? violations : errors).push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith(`blob:${origin}`))
      strayRequests.push(url);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
  });
  return {
    errors,
    violations,
    strayRequests,
  };
}

/**
 * A test with a browser, one fresh page of the app's server, and a server next door that must stay alone. After every
 * journey nothing may have been asked of anybody else, nothing may have failed, and the policy stopped nothing;
 * a journey that provokes one of these empties the witness's list after reading it.
 */
export const journey = base.extend<Journey>({
  browser: [
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: inject('chromium'), args: CHROMIUM_FLAGS });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  foreign: async ({}, use) => {
    const foreign = await listen();
    await use(foreign);
    await foreign.close();
  },
  options: { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' },
  page: async ({ browser, options, foreign }, use) => {
    const context = await browser.newContext(options);
    await use(await context.newPage());
    await context.close();
    expect(foreign.connections(), 'connections to the server next door').toBe(0);
  },
  witness: [
    async ({ page }, use) => {
      const witness = await witnessOf(page);
      await use(witness);
      expect(witness.strayRequests, 'requests to elsewhere').toEqual([]);
      expect(witness.violations, 'what the policy stopped').toEqual([]);
      expect(witness.errors, 'errors on the page').toEqual([]);
    },
    { auto: true },
  ],
});
