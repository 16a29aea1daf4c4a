import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Locale, Theme } from '../../src/app/state.ts';
import { messages } from '../../src/i18n/messages.ts';
import { ROOT } from '../setup/install.mjs';
import { journey } from './journey.ts';
import { open, part } from './workbench.ts';

const PICTURES = join(ROOT, '.cache/screenshots');
mkdirSync(PICTURES, { recursive: true });

/** What axe finds wrong, told by rule and place. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

const WINDOWS = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

describe.each(Object.entries(WINDOWS))('%s window', (size, viewport) => {
  const looks = journey.extend({ options: { viewport, locale: 'zh-CN' } });

  looks.for([
    ['zh-CN', 'light'],
    ['zh-CN', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const)('every page in %s, %s, can be read and used by everyone', async ([locale, theme], { page }) => {
    await open(page);
    await dress(page, locale, theme);
    const t = messages(locale);
    for (const name of ['compare', 'data', 'query'] as const) {
      await page.getByRole('navigation').getByRole('button', { name: t.shell.pages[name], exact: true }).click();
      if (name === 'compare')
        await expect.poll(() => page.locator('[data-test=chart] svg').count()).toBeGreaterThanOrEqual(3);
      await page.screenshot({ path: join(PICTURES, `${name}-${size}-${locale}-${theme}.png`), fullPage: true });
      expect(await faults(page), name).toEqual([]);
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(scrollWidth, `${name} is not wider than the window`).toBeLessThanOrEqual(clientWidth);
    }
    await page.getByRole('navigation').getByRole('button', { name: t.shell.pages.compare, exact: true }).click();
    await page.locator('.plan-b button').click();
    await part(page, 'accounts').waitFor();
    await page.screenshot({ path: join(PICTURES, `plan-${size}-${locale}-${theme}.png`) });
    expect(await faults(page), 'plan editor').toEqual([]);
  });
});

/** Language and theme by their buttons. */
async function dress(page: Page, locale: Locale, theme: Theme): Promise<void> {
  await page.getByRole('button', { name: messages(locale).shell.locales[locale], exact: true }).click();
  const { shell } = messages(locale);
  const chosen = page.getByRole('button', { name: `${shell.theme}: ${shell.themes[theme]}` });
  while ((await chosen.count()) === 0) await page.getByRole('button', { name: `${shell.theme}: ` }).click();
}
