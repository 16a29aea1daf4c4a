import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { fingerOn, middleOf } from './finger.ts';
import { journey } from './journey.ts';
import { open, part, zh } from './workbench.ts';

const phone = journey.extend({
  options: { viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'zh-CN' },
});

/** Puts an element into the middle of the window and lets the page come to rest. */
async function centred(element: Locator): Promise<void> {
  await element.evaluate((node) => node.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' }));
  await element.page().evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const pageTop = (page: Page): Promise<number> => page.evaluate(() => scrollY);
const editPlanB = async (page: Page): Promise<Locator> => {
  await page.evaluate(() => fenliu.commands.edit(fenliu.state().b));
  const sheet = page.getByRole('dialog');
  await sheet.waitFor();
  return sheet;
};
const sheetTop = (sheet: Locator): Promise<number> => sheet.locator('.body').evaluate(({ scrollTop }) => scrollTop);

const handleOf = (sheet: Locator, name: string): Locator =>
  sheet.getByRole('button', { name: zh.plan.editing.board.handle(name), exact: true });

/** The groups in which an account is a member of plan B, each with whether it is in rotation. */
const membershipOf = (page: Page, name: string): Promise<[string, boolean][]> =>
  page.evaluate(
    (end) =>
      fenliu
        .plan(fenliu.state().b)
        .groups.flatMap(({ id, members }) =>
          members
            .filter(({ account }) => account.endsWith(end))
            .map((member): [string, boolean] => [id, member.inRotation]),
        ),
    name,
  );

phone(
  'a finger takes an account by its handle to a group further down: the sheet scrolls at its edge',
  async ({ page }) => {
    await open(page);
    const sheet = await editPlanB(page);
    await sheet.getByRole('button', { name: zh.plan.addGroup }).click();
    const [day, added] = await page.evaluate(() => fenliu.plan(fenliu.state().b).groups.map(({ id }) => id));
    const finger = await fingerOn(page);
    const edge = (await sheet.locator('.foot').boundingBox())!.y - 8;
    const move = async (name: string, zone: string): Promise<void> => {
      await centred(handleOf(sheet, name));
      const from = await middleOf(handleOf(sheet, name));
      const list = sheet.locator(`fl-group-board ul[data-zone="${zone}"]`);
      await finger.down(from);
      await finger.slide({ x: from.x, y: edge });
      await expect.poll(async () => (await middleOf(list)).y).toBeLessThan(edge - 60);
      await finger.slide({ x: from.x, y: edge - 100 });
      await finger.slide(await middleOf(list));
      await finger.up();
    };
    expect(await membershipOf(page, '小颖')).toEqual([[day, true]]);
    await move('小颖', `in ${added}`);
    await expect.poll(() => membershipOf(page, '小颖')).toEqual([[added, true]]);
    await move('阿琳', `removed ${added}`);
    await expect.poll(() => membershipOf(page, '阿琳')).toEqual([[added, false]]);
    await expect.poll(() => sheet.locator('fl-group-board .ghost').count()).toBe(0);
  },
);

phone('a finger beside the handle scrolls the sheet and moves nobody', async ({ page }) => {
  await open(page);
  const sheet = await editPlanB(page);
  const before = await page.evaluate(() => JSON.stringify(fenliu.plan(fenliu.state().b)));
  const card = sheet.locator('fl-group-board li.card').first();
  await centred(card);
  const [from, top] = [await middleOf(card.locator('.name')), await sheetTop(sheet)];
  const finger = await fingerOn(page);
  await finger.drag(from, { x: from.x, y: from.y - 200 });
  await expect.poll(() => sheetTop(sheet)).toBeGreaterThan(top + 100);
  expect(await page.evaluate(() => JSON.stringify(fenliu.plan(fenliu.state().b)))).toBe(before);
});

phone('a finger draws hours in the week of an account, and scrolls by the names of the days', async ({ page }) => {
  await open(page);
  const sheet = await editPlanB(page);
  await sheet.getByRole('button', { name: zh.plan.settings.account.edit('小颖') }).click();
  const roster = sheet.locator('fl-roster');
  await roster.getByRole('button', { name: zh.plan.editing.roster.clear }).click();
  const shifts = (): Promise<unknown> =>
    page.evaluate(() => fenliu.plan(fenliu.state().b).accounts.find(({ account }) => account.endsWith('小颖'))!.shifts);
  await expect.poll(shifts).toEqual([]);
  await centred(roster.getByRole('grid'));
  const cell = (day: number, half: number): Promise<{ x: number; y: number }> =>
    middleOf(roster.getByRole('gridcell').nth(day * 48 + half));
  const finger = await fingerOn(page);
  // Down and across: a finger that goes down first would scroll if the week let it.
  await finger.down(await cell(0, 18));
  await finger.slide(await cell(4, 18));
  await finger.slide(await cell(4, 23));
  await finger.up();
  await expect.poll(shifts).toEqual([{ days: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' }]);

  const name = await middleOf(roster.getByRole('rowheader').nth(3));
  const top = await sheetTop(sheet);
  await finger.drag(name, { x: name.x, y: name.y - 150 });
  await expect.poll(() => sheetTop(sheet)).toBeGreaterThan(top + 80);
  expect(await shifts()).toEqual([{ days: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' }]);
});

/** A chart of Compare, drawn and in the middle of the window. */
async function chart(page: Page, title: string): Promise<Locator> {
  const found = page.locator('fl-chart', { has: page.getByRole('heading', { name: title, exact: true }) });
  await centred(found);
  await found.locator('[data-test=chart] svg').waitFor();
  await centred(found.locator('[data-test=chart] svg'));
  return found;
}

phone('a finger across the week brushes its hours, up and down it scrolls the page', async ({ page }) => {
  await open(page);
  const week = await chart(page, zh.chart.titles.week);
  const hour = (name: RegExp): Locator => week.getByRole('button', { name });
  const finger = await fingerOn(page);
  await finger.drag(await middleOf(hour(/^二 9时/)), await middleOf(hour(/^二 14时/)));
  const filter = (): Promise<unknown> => page.evaluate(() => fenliu.state().filter.parts);
  await expect.poll(filter).toEqual([{ kind: 'hours', cells: [33, 34, 35, 36, 37, 38] }]);
  await part(page, 'chip').first().waitFor();
  // Across at first, then down: a rectangle.
  await finger.down(await middleOf(hour(/^一 10时/)));
  await finger.slide(await middleOf(hour(/^一 11时/)));
  await finger.slide(await middleOf(hour(/^二 11时/)));
  await finger.up();
  await expect.poll(filter).toEqual([{ kind: 'hours', cells: [10, 11, 34, 35] }]);

  const [top, from] = [await pageTop(page), await middleOf(hour(/^四 12时/))];
  await finger.drag(from, { x: from.x, y: from.y - 200 });
  await expect.poll(() => pageTop(page)).toBeGreaterThan(top + 100);
  expect(await filter()).toEqual([{ kind: 'hours', cells: [10, 11, 34, 35] }]);
});

/** The words that stand on a chart. */
const words = (chartOf: Locator): Promise<string | null> => chartOf.locator('[data-test=chart] svg').textContent();

phone('a finger moves the target, and the curve scrolls away under one that goes up', async ({ page }) => {
  await open(page);
  const response = await chart(page, zh.chart.titles.response);
  const handle = response.getByRole('slider', { name: zh.chart.target });
  const target = async (): Promise<number> => Number(await handle.getAttribute('aria-valuenow'));
  const dots = page.locator('fl-chart', { has: page.getByRole('heading', { name: zh.chart.titles.dots }) });
  await centred(dots);
  await expect.poll(() => words(dots)).toContain('超过 3 分');
  await centred(response.locator('[data-test=chart] svg'));
  expect(await target()).toBe(180_000);
  const from = await middleOf(handle);
  const finger = await fingerOn(page);
  await finger.drag(from, { x: from.x - 60, y: from.y });
  await expect.poll(target).toBeLessThan(150_000);
  const moved = await target();
  expect(moved).toBeGreaterThan(5_000);
  // What else is told against the target follows.
  await centred(dots);
  await expect.poll(() => words(dots)).not.toContain('超过 3 分');
  await centred(response.locator('[data-test=chart] svg'));

  const [top, again] = [await pageTop(page), await middleOf(handle)];
  await finger.drag(again, { x: again.x, y: again.y - 150 });
  await expect.poll(() => pageTop(page)).toBeGreaterThan(top + 80);
  expect(await target()).toBe(moved);
});
