import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { MetricId } from '../../src/metrics/metrics.ts';
import type { PackId } from '../../src/metrics/pack.ts';
import { journey } from './journey.ts';
import { byHand, metric, open, part, settled, verdict, zh } from './workbench.ts';

const { compare, measure, packs, shell } = zh;

const pack = (page: Page, id: PackId): Locator => page.locator(`[data-pack=${id}]`);
const name = (page: Page, id: MetricId): Locator => page.locator(`tr[data-metric=${id}] button.name`);

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

journey(
  'a rule book that is chosen leads the table, decides the sentence and stays in the address',
  async ({ page }) => {
    await open(page);
    expect(await pack(page, 'jd').innerText()).toContain(packs.winner('B'));
    await pack(page, 'jd').click();
    expect(await pack(page, 'jd').getAttribute('aria-pressed')).toBe('true');
    expect(await verdict(page)).toMatch(/^按京东 30 秒应答率，B/);
    const rows = page.locator('[data-test=metrics] tr[data-metric]');
    expect(await rows.count()).toBe(1);
    await part(page, 'generic').click();
    expect(await rows.count()).toBeGreaterThan(10);
    await page.reload();
    await settled(page);
    expect(await pack(page, 'jd').getAttribute('aria-pressed')).toBe('true');
  },
);

journey(
  'a plan that answers everyone at last, but late, wins by one rule book and loses by another',
  async ({ page }) => {
    await open(page);
    expect(await part(page, 'packs-disagree').count()).toBe(0);
    await page.evaluate(async () => {
      // Nobody is forgotten at night, but by day each account holds one buyer at a time.
      const plan = fenliu.plan('after-sales-suspended');
      fenliu.setPlan({ ...plan, accounts: plan.accounts.map((account) => ({ ...account, capacity: 1 })) });
      await fenliu.run({ a: 'pool-never-distributed', b: plan.id });
    });
    await settled(page);
    const said = await part(page, 'packs-disagree').innerText();
    expect(said).toContain(packs.names['taobao-2022']);
    expect(said).toContain(packs.names['reply-rate']);
    expect(await pack(page, 'taobao-2022').innerText()).toContain(packs.winner('A'));
    expect(await pack(page, 'reply-rate').innerText()).toContain(packs.winner('B'));
    await pack(page, 'reply-rate').click();
    expect(await verdict(page)).toMatch(/^按旺旺回复率（按买家·天），B.*好：/);
    await pack(page, 'taobao-2022').click();
    expect(await verdict(page)).toMatch(/^按淘宝 2022 三分钟人工响应率，B.*差：/);
  },
);

journey('how a metric is computed opens by its name, by keys alone, and goes with Escape', async ({ page }) => {
  await open(page);
  await name(page, 'reply_rate').focus();
  await page.keyboard.press('Enter');
  const note = page.getByRole('dialog', { name: measure.ask(compare.metrics.reply_rate) });
  await note.waitFor();
  const close = note.getByRole('button', { name: measure.close });
  await expect.poll(() => close.evaluate((button) => button.matches(':focus'))).toBe(true);
  await note.getByText(compare.metricNotes.reply_rate).waitFor();
  await note.getByText(packs.rules.generic).waitFor();
  expect(await part(page, 'intervals').innerText()).toMatch(
    /\[\+\d.*\][^]*模拟的随机性：20 次[^]*\[\+\d.*\][^]*按天的 t 区间，共 7 天/,
  );
  expect(await part(page, 'pairing').innerText()).toMatch(/相关系数 −?[01]\.\d\d；方差/);
  await note.getByText(measure.sql, { exact: true }).click();
  expect(await note.locator('pre').innerText()).toContain('from run_inquiry');
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await note.waitFor({ state: 'hidden' });
  await expect.poll(() => name(page, 'reply_rate').evaluate((button) => button.matches(':focus'))).toBe(true);
});

journey('a difference that the shop calls too small loses its word at once, and gets it back', async ({ page }) => {
  await open(page);
  await byHand(page);
  const before = await metric(page, 'reply_rate_3min');
  expect(before.word).toBe(compare.verdicts.better);
  await name(page, 'reply_rate_3min').click();
  const least = page.getByRole('spinbutton', { name: measure.threshold });
  await least.fill('5');
  await least.press('Tab');
  const after = await metric(page, 'reply_rate_3min');
  expect(after.word.split('\n')).toEqual([compare.verdicts['not-distinguishable'], measure.reasons.threshold]);
  expect({ ...after, word: '' }).toEqual({ ...before, word: '' });
  expect(await verdict(page)).toMatch(/^按回复率，/);
  expect(await page.evaluate(() => location.hash)).toContain('least=reply_rate_3min_0.05');
  expect(await part(page, 'run-status').innerText()).toMatch(/✓$/);
  await least.fill('0');
  await least.press('Tab');
  expect(await metric(page, 'reply_rate_3min')).toEqual(before);
});

journey(
  'where days hide a difference more replications are not offered; where chance hides it they are',
  async ({ page }) => {
    await open(page);
    await name(page, 'first_response_p90').click();
    expect(await part(page, 'more').innerText()).toContain('多重放没有用');
    expect(await part(page, 'replay').count()).toBe(0);
    await page.keyboard.press('Escape');
    // Two replications of two plans that differ by one weight: chance hides what there is.
    await page.evaluate(async () => {
      await fenliu.run({ a: 'after-sales-suspended', b: 'least-open', replications: 2 });
    });
    await settled(page);
    const id = await page.evaluate(
      () =>
        fenliu
          .state()
          .result?.comparison.rows.find(
            ({ more, metric }) =>
              more?.of === 'replications' &&
              more.count < 900 &&
              document
                .querySelector('fl-app')
                ?.shadowRoot?.querySelector('fl-page-compare')
                ?.shadowRoot?.querySelector('fl-metric-table')
                ?.shadowRoot?.querySelector(`tr[data-metric=${metric}]`),
          )?.metric,
    );
    expect(id).toBeDefined();
    await name(page, id!).click();
    const offered = await part(page, 'replay').innerText();
    await part(page, 'replay').click();
    const replications = await page.evaluate(() => fenliu.state().replications);
    expect(offered).toBe(measure.replay(replications));
    await settled(page);
    expect(await page.evaluate(() => fenliu.state().result?.replications)).toBe(replications);
  },
);

journey('three challengers stand side by side under their letters, and are judged together', async ({ page }) => {
  await open(page);
  const alone = await page.evaluate(() => fenliu.metrics().find(({ metric }) => metric === 'reply_rate'));
  const add = async (plan: string): Promise<void> => {
    await part(page, 'add-plan').click();
    await page.getByRole('dialog').getByRole('button', { name: plan, exact: true }).click();
  };
  await add('夜间留言池');
  await add('停用账号移出');
  expect(await part(page, 'add-plan').count()).toBe(0);
  await settled(page);
  const row = page.locator('[data-test=metrics] tr[data-metric=reply_rate]');
  expect(await row.locator('td.verdict').count()).toBe(3);
  expect(await verdict(page)).toMatch(/^按 3 分钟回复率，D「停用账号移出」.*同 A 相比，/);
  // Another is looked at by keys: letters stay, the sentence turns to it.
  const look = page.locator('.plan-b button.look');
  await look.focus();
  await page.keyboard.press('Enter');
  expect(await verdict(page)).toMatch(/^按 3 分钟回复率，B「售后挂起」/);
  expect(await page.getByRole('combobox', { name: shell.slot('D') }).inputValue()).toBe('deactivated-removed');
  await name(page, 'reply_rate').click();
  expect(await part(page, 'intervals').innerText()).toContain(measure.holm(3));
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const together = await page.evaluate(() => fenliu.state().result!.comparison.rows[0]);
  expect(together.confidence).toBeGreaterThanOrEqual(0.95);
  expect(together.difference.mean).toBeCloseTo(alone!.difference.mean, 12);
  await page.getByRole('button', { name: shell.removePlan('C', '夜间留言池') }).click();
  expect(await page.getByRole('combobox', { name: shell.slot('C') }).inputValue()).toBe('deactivated-removed');
  await settled(page);
  expect(await row.locator('td.verdict').count()).toBe(2);
});

const phone = journey.extend({ options: { viewport: { width: 390, height: 844 }, locale: 'zh-CN' } });

phone('on the phone the plans are a menu, and the note of a metric fits', async ({ page }) => {
  await open(page);
  const b = page.getByRole('combobox', { name: shell.slot('B') });
  expect(await b.isVisible()).toBe(false);
  await part(page, 'plan-menu').click();
  expect(await b.isVisible()).toBe(true);
  await name(page, 'turn_response_mean').click();
  const box = (await part(page, 'note').boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  expect(box.y + box.height).toBeLessThanOrEqual(845);
  expect(await faults(page)).toEqual([]);
});
