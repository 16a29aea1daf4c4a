import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { messages } from '../../src/i18n/messages.ts';
import { journey } from './journey.ts';
import { metric, open, part, settled, zh } from './workbench.ts';

const en = messages('en');

/** The cell of a row that holds the word and what to read it with. */
const wordOf = (page: Page): Promise<string> =>
  page.locator('tr[data-metric=first_response_mean] td.verdict').innerText();

journey(
  'a plan that loses the buyers of the night has the faster mean: the row says what to read instead',
  async ({ page }) => {
    await open(page);
    // A answers the night late, by proxy; B leaves it in a pool that nobody ever empties.
    const means = await page.evaluate(async () => {
      const rows = await fenliu.run({ a: 'night-proxy', b: 'pool-never-distributed' });
      return rows
        .filter((row) => ['first_response_mean', 'reply_rate'].includes(row.metric))
        .map((row) => [row.metric, row.difference.high < 0 ? 'falls' : row.difference.low > 0 ? 'grows' : 'stays']);
    });
    expect(means.toSorted()).toEqual([
      ['first_response_mean', 'falls'],
      ['reply_rate', 'falls'],
    ]);
    await settled(page);
    const { better, worse } = zh.compare.verdicts;
    const trap = '只算有人回的；回复率更差';
    expect((await metric(page, 'reply_rate')).word).toBe(worse);
    expect((await wordOf(page)).split('\n')).toEqual([better, trap]);
    expect(trap).toBe(zh.measure.trap(zh.compare.metrics.reply_rate, false));
    // The sentence above the table is not deceived.
    expect(await part(page, 'verdict').innerText()).toMatch(/^按回复率，B「.*」比 A「.*」差：回复率/);

    await page.locator('tr[data-metric=first_response_mean] button.name').click();
    const said = page.locator('fl-metric-note .trap');
    expect(await said.innerText()).toMatch(
      /^别被它骗了：首次响应均值只算有人回的，.*少回几条慢的，均值反而变短。看回复率/,
    );
    await page.keyboard.press('Escape');

    await page.evaluate(() => fenliu.commands.setLocale('en'));
    const englishTrap = 'answered ones only; Reply rate is worse';
    await expect.poll(async () => (await wordOf(page)).split('\n')).toEqual([en.compare.verdicts.better, englishTrap]);
    await page.locator('tr[data-metric=first_response_mean] button.name').click();
    expect(await said.innerText()).toMatch(
      /^Do not be misled: .* counts the answered alone\..*one that drops slow ones looks faster\. Read Reply rate/,
    );
    expect(await part(page, 'metrics').innerText()).toContain('†');
  },
);
