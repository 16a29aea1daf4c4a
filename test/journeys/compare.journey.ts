import { expect } from 'vitest';
import { toldMetrics } from '../../src/views/told-metrics.ts';
import { journey } from './journey.ts';
import { byHand, editB, metric, open, part, settled, verdict, zh } from './workbench.ts';

journey('a plan that compares with itself differs by exactly nothing', async ({ page }) => {
  await open(page);
  const a = page.getByRole('combobox', { name: zh.shell.slot('A') });
  await page.getByRole('combobox', { name: zh.shell.slot('B') }).selectOption(await a.inputValue());
  await page.getByRole('button', { name: zh.compare.rerun }).click();
  await settled(page);
  for (const id of toldMetrics(undefined)) {
    const row = await metric(page, id);
    expect(row.b).toBe(row.a);
    expect(row.word).toBe(zh.compare.verdicts.identical);
  }
  expect(await verdict(page)).toContain('正好是 0');
});

journey('a changed weight makes the result stale until the plans are run again', async ({ page }) => {
  await open(page);
  await byHand(page);
  const before = await metric(page, 'turn_response_mean');
  const sheet = await editB(page);
  const weight = part(page, 'weights').getByRole('spinbutton', {
    name: zh.plan.fieldOf(zh.plan.columns.weight, '小颖'),
  });
  await weight.fill('9');
  await weight.press('Tab');
  await sheet.getByRole('button', { name: zh.plan.done }).click();
  await part(page, 'stale').waitFor();
  expect(await part(page, 'run-status').innerText()).toBe(zh.shell.statusStale);
  expect(await metric(page, 'turn_response_mean')).toEqual(before);
  await page.getByRole('button', { name: zh.compare.rerun }).click();
  await settled(page);
  expect(await part(page, 'stale').count()).toBe(0);
  expect((await metric(page, 'turn_response_mean')).b).not.toBe(before.b);
  expect(await part(page, 'changes').innerText()).toContain('9');
});

journey('a changed weight is replayed at once, unless that is switched off', async ({ page }) => {
  await open(page);
  const before = await metric(page, 'turn_response_mean');
  const sheet = await editB(page);
  const weight = part(page, 'weights').getByRole('spinbutton', {
    name: zh.plan.fieldOf(zh.plan.columns.weight, '小颖'),
  });
  await weight.fill('9');
  await weight.press('Tab');
  await sheet.getByRole('button', { name: zh.plan.done }).click();
  await expect.poll(async () => (await metric(page, 'turn_response_mean')).b).not.toBe(before.b);
  await settled(page);
  expect(await part(page, 'stale').count()).toBe(0);
});

journey('whoever is suspended gets nothing: the load chart and the table behind it say so', async ({ page }) => {
  await open(page);
  const sheet = await editB(page);
  const tick = sheet.getByRole('checkbox', { name: zh.plan.fieldOf(zh.plan.columns.suspended, '青柠') });
  await tick.check();
  await sheet.getByRole('button', { name: zh.plan.run }).click();
  await settled(page);
  const load = page.locator('fl-chart', { hasText: zh.chart.titles.load });
  await load.getByText(zh.chart.data).click();
  const row = load.getByRole('row', { name: /青柠/ });
  await row.waitFor();
  expect(await row.getByRole('cell').allInnerTexts()).toContain('0');
});

journey('an edit that is taken back is gone from every field', async ({ page }) => {
  await open(page);
  const sheet = await editB(page);
  const rotation = sheet.getByRole('combobox', { name: /^小颖 .*「接待」/ });
  await rotation.selectOption('removed');
  await expect.poll(() => part(page, 'changes').innerText()).toContain('小颖');
  await sheet.getByRole('button', { name: zh.plan.undo }).click();
  await expect.poll(() => rotation.inputValue()).toBe('in');
  await sheet.getByRole('button', { name: zh.plan.redo }).click();
  await expect.poll(() => rotation.inputValue()).toBe('removed');
});

journey('a plan with a fault is a draft: the fault is named and nothing runs', async ({ page }) => {
  await open(page);
  const sheet = await editB(page);
  const weight = part(page, 'weights').getByRole('spinbutton', {
    name: zh.plan.fieldOf(zh.plan.columns.weight, '小颖'),
  });
  await weight.fill('-1');
  await weight.press('Tab');
  await part(page, 'problems').waitFor();
  expect(await sheet.getByRole('button', { name: zh.plan.run }).isDisabled()).toBe(true);
  await sheet.getByRole('button', { name: zh.plan.undo }).click();
  await expect.poll(() => part(page, 'problems').count()).toBe(0);
});

journey(
  'a long run shows where it is and what is known so far, and can be cancelled without a loss',
  async ({ page }) => {
    await open(page);
    await byHand(page);
    const sentence = await verdict(page);
    const rate = await metric(page, 'reply_rate');
    await page.getByLabel(zh.compare.replications).fill('1000');
    await page.getByLabel(zh.compare.replications).press('Tab');
    await page.getByRole('button', { name: zh.compare.rerun }).click();
    await page.getByRole('progressbar').waitFor();
    await expect.poll(() => part(page, 'run-status').innerText()).toMatch(/^重放 [1-9]\d*\/1000$/);
    await expect.poll(() => part(page, 'basis').innerText()).toMatch(/暂定：1000 次重复里完成了 \d+ 次/);
    expect((await metric(page, 'reply_rate')).interval).toMatch(/^\[\+\d/);
    expect(await page.evaluate(() => fenliu.state().result?.replications)).toBe(20);
    await page.getByRole('button', { name: zh.shell.cancel, exact: true }).click();
    await page.getByRole('button', { name: zh.compare.rerun }).waitFor();
    expect(await part(page, 'run-status').innerText()).not.toMatch(/^重放/);
    expect(await verdict(page)).toBe(sentence);
    expect(await part(page, 'basis').innerText()).not.toContain('暂定');
    expect(await metric(page, 'reply_rate')).toEqual(rate);
  },
);

journey('a run over several workers comes to the figures of one, to the last bit', async ({ page }) => {
  const run = async (cores: number): Promise<{ told: string; workers: number }> => {
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'hardwareConcurrency', { value, configurable: true });
    }, cores);
    await open(page);
    const told = await page.evaluate(async () =>
      JSON.stringify([await fenliu.run({ replications: 200 }), fenliu.accounts()]),
    );
    return { told, workers: page.workers().filter((worker) => worker.url().includes('/sim-')).length };
  };
  const one = await run(1);
  const several = await run(4);
  expect([one.workers, several.workers]).toEqual([1, 3]);
  expect(several.told).toBe(one.told);
});
