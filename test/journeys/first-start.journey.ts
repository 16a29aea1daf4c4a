import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { SAMPLE } from '../../src/sample/scenario.ts';
import { journey } from './journey.ts';
import { ask, goTo, metric, open, part, settled, verdict, zh } from './workbench.ts';

journey('a first visit finds the sample shop replayed and one sentence that says what to mend', async ({ page }) => {
  await open(page);
  expect(await verdict(page)).toMatch(/比/);
  expect(await page.title()).toContain('晨光旗舰店');
  expect(await part(page, 'basis').innerText()).toMatch(/20 次重复/);
  expect((await metric(page, 'reply_rate')).word).toBe(zh.compare.verdicts.better);
  await expect.poll(() => page.locator('[data-test=chart] svg').count()).toBeGreaterThanOrEqual(3);
  for (const name of ['data', 'query', 'compare'] as const) await goTo(page, name);
});

journey('an after-sales account that is not suspended costs replies; suspended, it does not', async ({ page }) => {
  await open(page);
  const replies = await metric(page, 'reply_rate');
  expect(parseFloat(replies.b)).toBeGreaterThan(parseFloat(replies.a));
  expect(await part(page, 'late').innerText()).toMatch(/每 50/);
  expect(await part(page, 'changes').innerText()).toContain('挂起');
});

journey('a deactivated account in the group loses what reaches it when all are offline', async ({ page }) => {
  await open(page);
  await learn(page, 'remove-deactivated');
  expect((await metric(page, 'reply_rate')).word).toBe(zh.compare.verdicts.better);
  expect(await part(page, 'story').innerText()).toContain('停用03');
  const given = await ask(
    page,
    `select plan, count(*) as given, count(response_ms) as answered from run_inquiry
     where account like '%停用03' group by plan`,
  );
  const { rows } = given as { rows: string[][] };
  expect(rows).toEqual([['deactivated-in-group', expect.stringMatching(/^[1-9]\d*$/), '0']]);
});

journey('after midnight a proxy and a pool give different mornings', async ({ page }) => {
  await open(page);
  await learn(page, 'proxy-or-pool');
  const mean = await metric(page, 'first_response_mean');
  expect(mean.word).toBe(zh.compare.verdicts.worse);
  const reasons = await ask(
    page,
    `select plan, reason, count(*) > 0 from run_inquiry where reason in ('OFFLINE_PROXY', 'POOL_MANUAL', 'OFFLINE_POOL')
     group by all order by all`,
  );
  expect(reasons).toEqual({
    rows: [
      ['night-pool', 'POOL_MANUAL', 'true'],
      ['night-proxy', 'OFFLINE_PROXY', 'true'],
    ],
  });
});

journey('a pool that nobody distributes loses its inquiries', async ({ page }) => {
  await open(page);
  await learn(page, 'distribute-the-pool');
  expect((await metric(page, 'reply_rate')).word).toBe(zh.compare.verdicts.worse);
  const pooled = await ask(
    page,
    `select plan, count(*) > 0, count(response_ms) from run_inquiry where outcome = 'pooled' group by plan`,
  );
  expect(pooled).toEqual({ rows: [['pool-never-distributed', 'true', '0']] });
});

/** Chooses a lesson of the sample and waits for its two plans. */
async function learn(page: Page, id: string): Promise<void> {
  const lesson = SAMPLE.lessons.find((one) => one.id === id)!;
  await page.getByRole('button', { name: lesson.title['zh-CN'] }).click();
  await page.getByText(lesson.text['zh-CN']).waitFor();
  await expect
    .poll(() => page.evaluate(() => [fenliu.state().result?.a.id, fenliu.state().result?.b.id]))
    .toEqual([lesson.a, lesson.b]);
  await settled(page);
}
