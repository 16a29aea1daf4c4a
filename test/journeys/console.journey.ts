import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { METRIC_IDS } from '../../src/metrics/metrics.ts';
import { journey } from './journey.ts';
import { goTo, metric, open, part, verdict, writeSql, zh } from './workbench.ts';

const DAY = [
  '会话,时间,发送方,买家,客服,内容',
  '甲,2024-03-04 09:00:00,买家,tb1,,在吗',
  '甲,2024-03-04 09:00:20,客服,tb1,店:小颖,在的',
  '乙,2024-03-04 09:02:00,买家,tb2,,你好',
  '乙,2024-03-04 09:02:40,客服,tb2,店:阿强,您好',
].join('\n');

journey('the console does what the screen does: import, plans, run, metrics, SQL, export', async ({ page }) => {
  await open(page);
  const told = await page.evaluate(async (text) => {
    const report = await fenliu.importFile(new File([text], '一天.csv'), { gapMinutes: 10 });
    const copy = fenliu.duplicatePlan(fenliu.plans()[0].id);
    const plan = fenliu.plan(copy);
    fenliu.setPlan({
      ...plan,
      accounts: plan.accounts.map((one) => ({ ...one, suspended: one.account === '店:阿强' })),
    });
    const metrics = await fenliu.run({ b: copy, replications: 4, seed: 9 });
    const { rows } = await fenliu.sql('select count(*) from inquiry');
    const out = await fenliu.csv('select id, account from inquiry order by id');
    return { report, metrics, accounts: fenliu.accounts(), rows, out, stale: fenliu.stale() };
  }, DAY);
  expect(told.report).toMatchObject({ rowsRead: 4, kept: 4, rejected: 0, inquiries: 2 });
  expect(told.metrics.map(({ metric: id }) => id)).toEqual(METRIC_IDS);
  const { a, b, difference } = told.metrics.find(({ metric: id }) => id === 'reply_rate')!;
  expect(a.mean).toBeGreaterThan(b.mean);
  expect(difference.mean).toBeCloseTo(b.mean - a.mean, 12);
  expect(told.accounts.find(({ account }) => account === '店:阿强')!.b.mean).toBe(0);
  expect(told.rows).toEqual([[2]]);
  expect(told.out).toBe('id,account\r\n0,店:小颖\r\n1,店:阿强\r\n');
  expect(told.stale).toBe(false);
  // The screen shows the same.
  expect(await part(page, 'basis').innerText()).toContain(' 4 次重复 ');
});

journey('what the console reads is what the screen shows', async ({ page }) => {
  await open(page);
  const replyRate = await page.evaluate(() => fenliu.metrics().find(({ metric: id }) => id === 'reply_rate')!);
  const row = await metric(page, 'reply_rate');
  expect(row.a).toBe(`${(100 * replyRate.a.mean).toFixed(1)}%`);
  expect(row.b).toBe(`${(100 * replyRate.b.mean).toFixed(1)}%`);
  expect(row.difference).toBe(`+${(100 * replyRate.difference.mean).toFixed(2)}`);
  const { low, high } = replyRate.difference;
  expect(row.interval).toBe(`[+${(100 * low).toFixed(2)}, +${(100 * high).toFixed(2)}]`);
});

journey('same seed, same figures to the last bit; another seed, others', async ({ page }) => {
  await open(page);
  const [first, again, other] = await page.evaluate(async () => {
    const figures = async (seed: number): Promise<string> =>
      JSON.stringify(await fenliu.run({ seed, replications: 5 }));
    return [await figures(11), await figures(11), await figures(12)];
  });
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

journey('what is wrong is thrown with everything that is wrong', async ({ page }) => {
  await open(page);
  const sentence = await verdict(page);
  const told = await page.evaluate(async () => {
    const problems = (work: () => unknown): Promise<unknown> =>
      Promise.resolve()
        .then(work)
        .then(
          () => null,
          (error: unknown) =>
            (error as { problems?: { code: string; at: string }[] }).problems?.map(({ code, at }) => `${at} ${code}`) ??
            String(error),
        );
    return [
      await problems(() => fenliu.importFile(new File([''], 'empty.csv'))),
      await problems(() =>
        fenliu.setPlan({ ...fenliu.plans()[0], offline: { kind: 'proxy', accounts: [] }, night: 3 }),
      ),
      await problems(() => fenliu.run({ a: 'nobody' })),
    ];
  });
  expect(told).toEqual([['file empty_file'], ['night wrong_type'], ['id unknown_plan']]);
  await goTo(page, 'compare');
  expect(await verdict(page)).toBe(sentence);
});

journey('the result of a query is saved as a file that a spreadsheet reads', async ({ page }) => {
  await open(page);
  await goTo(page, 'query');
  const run = page.getByRole('button', { name: zh.query.run, exact: true });
  await run.and(page.locator(':enabled')).waitFor();
  await writeSql(page, "select '售后01' as account, 3 as n");
  await run.click();
  await part(page, 'query-count').waitFor();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: zh.query.export, exact: true }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe(`${zh.query.exportName}.csv`);
  expect(await readFile(await file.path(), 'utf8')).toBe('\uFEFFaccount,n\r\n售后01,3\r\n');
});

journey('beside the SQL stands what each table holds, and how many rows', async ({ page }) => {
  await open(page);
  await goTo(page, 'query');
  const rows = page.locator('[data-rows=run_inquiry]');
  await expect.poll(() => rows.innerText()).not.toBe('');
  const inquiries = await page.evaluate(() => fenliu.report().inquiries);
  expect(await rows.innerText()).toBe(zh.query.rows((2 * inquiries).toLocaleString('zh-CN')));
});

journey('an address opens the page, the plans and the settings that it names', async ({ page }) => {
  await open(page);
  const address = page.url().replace(/#.*$/, '') + '#data?v=1&lang=en&a=as-is&b=night-pool&n=3&seed=5';
  await page.goto('about:blank');
  await page.goto(address);
  await page.evaluate(() => fenliu.ready());
  const state = await page.evaluate(() => {
    const { locale, page: shown, a, b, replications, seed } = fenliu.state();
    return { locale, shown, a, b, replications, seed };
  });
  expect(state).toEqual({ locale: 'en', shown: 'data', a: 'as-is', b: 'night-pool', replications: 3, seed: 5 });
  await page.getByRole('navigation').getByRole('button', { name: 'Compare' }).click();
  await page.goBack();
  await expect.poll(() => page.evaluate(() => fenliu.state().page)).toBe('data');
});
