import { expect } from 'vitest';
import { journey } from './journey.ts';
import { goTo, metric, open, part, verdict, zh } from './workbench.ts';

journey(
  'a first visit finds the sample shop replayed and one sentence that says what to mend',
  async ({ page, witness }) => {
    await open(page);
    expect(await verdict(page)).toMatch(/比/);
    expect(await page.title()).toContain('晨光旗舰店');
    expect(await part(page, 'basis').innerText()).toMatch(/20 次重复/);
    expect((await metric(page, 'reply_rate')).word).toBe(zh.compare.verdicts.better);
    await expect.poll(() => page.locator('[data-test=chart] svg').count()).toBeGreaterThanOrEqual(3);
    // The start itself: script and styles are read, the worker comes up.
    await witness.restart();
    for (const name of ['data', 'query', 'compare'] as const) await goTo(page, name);
    expect(await witness.longestTask()).toBe(0);
  },
);

journey('an after-sales account that is not suspended costs replies; suspended, it does not', async ({ page }) => {
  await open(page);
  const replies = await metric(page, 'reply_rate');
  expect(parseFloat(replies.b)).toBeGreaterThan(parseFloat(replies.a));
  expect(await part(page, 'late').innerText()).toMatch(/每 50/);
  expect(await part(page, 'changes').innerText()).toContain('挂起');
});
