import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Locale, Theme } from '../../src/app/state.ts';
import { messages, type Messages } from '../../src/i18n/messages.ts';
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
    await askWhy(page, t);
    await page.screenshot({ path: join(PICTURES, `why-${size}-${locale}-${theme}.png`) });
    expect(await faults(page), 'why').toEqual([]);
    expect(await overflow(page.locator('fl-why .body')), 'the sheet of an inquiry fits').toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await page.getByRole('navigation').getByRole('button', { name: t.shell.pages.compare, exact: true }).click();
    const menu = part(page, 'plan-menu');
    if (await menu.isVisible()) await menu.click();
    await page.locator('.plan-b button').click();
    await part(page, 'accounts').waitFor();
    await page.screenshot({ path: join(PICTURES, `plan-${size}-${locale}-${theme}.png`) });
    expect(await faults(page), 'plan editor').toEqual([]);
    await openEverything(page, t);
    await page.screenshot({ path: join(PICTURES, `settings-${size}-${locale}-${theme}.png`) });
    expect(await faults(page), 'plan editor, all of it').toEqual([]);
    expect(await overflow(page.locator('fl-plan-editor .body')), 'the sheet of a plan fits').toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await supposeEverything(page, t);
    await page.screenshot({ path: join(PICTURES, `buyers-${size}-${locale}-${theme}.png`), fullPage: true });
    expect(await faults(page), 'assumptions about buyers').toEqual([]);
    expect(await overflow(page.locator('html')), 'assumptions about buyers fit').toBeLessThanOrEqual(0);
  });
});

/** px by which an element is wider inside than it has room. */
const overflow = (element: Locator): Promise<number> =>
  element.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

/** The sheet of the first inquiry that went elsewhere, on the page Query. */
async function askWhy(page: Page, { query, why }: Messages): Promise<void> {
  const run = page.getByRole('button', { name: query.run, exact: true });
  await run.and(page.locator(':enabled')).waitFor();
  await page.getByRole('combobox', { name: query.saved }).selectOption({ label: query.questions.moved });
  await run.click();
  await part(page, 'query-result').getByText(why.ask, { exact: true }).first().click();
  await expect.poll(() => part(page, 'why-end').count()).toBe(2);
}

/** All that can be supposed of buyers. */
async function supposeEverything(page: Page, { buyers }: Messages): Promise<void> {
  const fold = part(page, 'buyers');
  await fold.getByRole('heading', { name: buyers.title }).click();
  for (const label of [buyers.vip, buyers.muted, buyers.returns])
    await fold.getByRole('checkbox', { name: label }).check();
}

/** Every section of the sheet and the row of an account, with everything in them that a tick brings up. */
async function openEverything(page: Page, { plan }: Messages): Promise<void> {
  const sheet = page.getByRole('dialog');
  for (const closed of await sheet.locator('fl-fold summary').all()) await closed.click();
  for (const tick of await sheet.locator('fl-fold input[type=checkbox]').all()) await tick.check();
  await sheet.getByRole('combobox', { name: plan.settings.profile.title }).selectOption('qianniu');
  await sheet.getByLabel(plan.recentOn).check();
  await sheet.locator('[data-test=folds] > fl-robot').getByLabel(plan.settings.robot.mode).selectOption('ratio');
  await sheet.getByLabel(plan.settings.routing.redispatch).selectOption('later');
  await sheet.getByRole('button', { name: plan.settings.account.edit('小颖') }).click();
  const account = sheet.locator('fl-account-settings');
  await account.getByRole('button', { name: plan.settings.account.addBreak }).click();
  await account.getByRole('button', { name: plan.settings.account.addSuspension }).click();
  await account.getByLabel(plan.settings.account.employment).selectOption('full-time');
}

/** Language and theme by their buttons. */
async function dress(page: Page, locale: Locale, theme: Theme): Promise<void> {
  await page.getByRole('button', { name: messages(locale).shell.locales[locale], exact: true }).click();
  const { shell } = messages(locale);
  const chosen = page.getByRole('button', { name: `${shell.theme}: ${shell.themes[theme]}` });
  while ((await chosen.count()) === 0) await page.getByRole('button', { name: `${shell.theme}: ` }).click();
}
