import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey, ORIGIN } from './journey.ts';
import { byHand, goTo, open, part, settled, verdict, zh, type Picked } from './workbench.ts';

const { planFiles } = zh.data;
const json = (name: string, text: string): Picked => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const planOf = (page: Page, id: string): Promise<string> =>
  page.evaluate((plan) => JSON.stringify(fenliu.plan(plan)), id);

journey('a plan is saved as a file, changed there, and opened as plan B', async ({ page }) => {
  await open(page);
  await goTo(page, 'data');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: planFiles.save('A', '现行') }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('现行.json');
  const text = await readFile(await file.path(), 'utf8');
  expect(JSON.parse(text)).toEqual(JSON.parse(await planOf(page, 'as-is')));
  await part(page, 'plan-file').setInputFiles(json('改过.json', text.replaceAll('"capacity": 12', '"capacity": 3')));
  await part(page, 'plan-opened').waitFor();
  expect(await part(page, 'plan-opened').innerText()).toContain('改过.json');
  const { a, b } = await page.evaluate(() => ({ a: fenliu.state().a, b: fenliu.state().b }));
  expect([a, b]).toEqual(['as-is', 'as-is-2']);
  expect(await planOf(page, b)).toContain('"capacity":3');
});

journey(
  'a plan file that is wrong is refused with every place, value and reason, and changes nothing',
  async ({ page }) => {
    await open(page);
    const sentence = await verdict(page);
    const before = await page.evaluate(() => JSON.stringify(fenliu.plans()));
    await goTo(page, 'data');
    const broken = (await planOf(page, 'as-is'))
      .replace('"capacity":12', '"capacity":0')
      .replace('"from":"08:00"', '"from":"25:61"');
    await part(page, 'plan-file').setInputFiles(json('坏方案.json', broken));
    await part(page, 'refusal').waitFor();
    const rows = await part(page, 'refusal').locator('tbody tr').all();
    const told = await Promise.all(rows.map((row) => row.getByRole('cell').allInnerTexts()));
    expect(told.map(([at, value]) => `${at} ${value}`)).toEqual([
      'accounts[0].capacity 0',
      'accounts[0].shifts[0].from 25:61',
    ]);
    expect(told.every(([, , reason]) => reason.length > 3)).toBe(true);
    await part(page, 'plan-file').setInputFiles(json('空.json', ''));
    await expect.poll(() => part(page, 'refusal').innerText()).toContain('空.json');
    expect(await page.evaluate(() => JSON.stringify(fenliu.plans()))).toBe(before);
    await goTo(page, 'compare');
    await settled(page);
    expect(await verdict(page)).toBe(sentence);
  },
);

journey('a JSON file that is dropped on the window is a plan', async ({ page }) => {
  await open(page);
  const text = await planOf(page, 'night-pool');
  await page.evaluate((plan) => {
    const data = new DataTransfer();
    data.items.add(new File([plan], '夜间.json'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, text);
  await part(page, 'plan-opened').waitFor();
  expect(await page.evaluate(() => fenliu.state().b)).toBe('night-pool');
});

journey('a share link that was cut is told, and the shop opens all the same', async ({ page }) => {
  await page.goto(`${ORIGIN()}#s=eJyrVkrLz1eyUkpKLFKqBQ`);
  await settled(page);
  expect(await part(page, 'notice').innerText()).toContain('#s=eJyrVkrLz1eyUkpKLFKqBQ');
  await part(page, 'notice').getByRole('button').click();
  await part(page, 'notice').waitFor({ state: 'detached' });
});

journey('what is misconfigured stands under the verdict, and one click mends it', async ({ page }) => {
  await open(page);
  await byHand(page);
  await part(page, 'findings').locator('summary').click();
  const ofA = page.locator('[data-test=findings] [data-slot=A] [data-rule=after_sales_receives]');
  expect(await ofA.count()).toBe(2);
  expect(await ofA.first().innerText()).toContain('售后01');
  await ofA.first().getByRole('button').click();
  await expect.poll(() => ofA.count()).toBe(1);
  const suspended = await page.evaluate(() =>
    fenliu
      .plan('as-is')
      .accounts.filter((one) => one.suspended)
      .map(({ account }) => account),
  );
  expect(suspended).toEqual(['晨光旗舰店:售后01']);
  await part(page, 'stale').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => ofA.count()).toBe(2);
});
