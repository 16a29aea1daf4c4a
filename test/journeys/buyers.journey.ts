import { expect } from 'vitest';
import { journey } from './journey.ts';
import { byHand, metric, open, part, settled, zh } from './workbench.ts';

const { buyers } = zh;

journey(
  'a share of members is told in the basis of the result, in the address, and gone when it is taken back',
  async ({ page }) => {
    await open(page);
    await byHand(page);
    const before = await part(page, 'basis').innerText();
    const fold = part(page, 'buyers');
    expect(await fold.locator('summary').innerText()).toContain(buyers.nothing);
    await fold.getByRole('heading', { name: buyers.title }).click();
    await fold.getByRole('checkbox', { name: buyers.vip }).check();
    await part(page, 'stale').waitFor();
    expect(await part(page, 'basis').innerText()).toBe(before);
    await page.getByRole('button', { name: zh.compare.rerun }).click();
    await settled(page);
    const supposed = `${before} · ${buyers.assumes([buyers.vipWords(10)])}`;
    expect(await part(page, 'basis').innerText()).toBe(supposed);
    expect(page.url()).toContain('&buyers=vip_0.1');

    await page.reload();
    await settled(page);
    await byHand(page);
    expect(await part(page, 'basis').innerText()).toBe(supposed);
    await fold.getByRole('heading', { name: buyers.title }).click();
    await fold.getByRole('checkbox', { name: buyers.vip }).uncheck();
    await page.getByRole('button', { name: zh.compare.rerun }).click();
    await settled(page);
    expect(await part(page, 'basis').innerText()).toBe(before);
    expect(page.url()).not.toContain('buyers');
  },
);

journey(
  'buyers who are not alerted change both plans; a number that makes no sense is named and nothing runs',
  async ({ page }) => {
    await open(page);
    await byHand(page);
    const before = await metric(page, 'turn_response_mean');
    const fold = part(page, 'buyers');
    await fold.getByRole('heading', { name: buyers.title }).click();
    await fold.getByRole('checkbox', { name: buyers.muted }).check();
    await part(page, 'stale').waitFor();
    const run = page.getByRole('button', { name: zh.compare.rerun });
    await run.click();
    await settled(page);
    const after = await metric(page, 'turn_response_mean');
    expect([after.a, after.b]).not.toEqual([before.a, before.b]);

    const share = fold.getByRole('spinbutton', { name: buyers.mutedShare });
    await share.fill('120');
    await share.press('Tab');
    await fold.getByText('买家的比例要在 0 到 1 之间').waitFor();
    await expect.poll(() => run.isDisabled()).toBe(true);
    expect(await part(page, 'progress').innerText()).toBe(buyers.wrong);
    await share.fill('20');
    await share.press('Tab');
    await expect.poll(() => run.isEnabled()).toBe(true);
    expect(await part(page, 'stale').count()).toBe(0);
  },
);

journey(
  'with members and dedicated agents the sheet of an inquiry tells the agent, as the table does',
  async ({ page }) => {
    await open(page);
    const told = await page.evaluate(async () => {
      const plan = fenliu.plan(fenliu.state().b);
      const [{ account }] = plan.groups[0].members;
      fenliu.setPlan({ ...plan, dedicated: { accounts: [{ account, weight: 1 }], whenAway: 'route' } });
      await fenliu.run({ buyers: { vipShare: 0.5 }, replications: 2 });
      const { rows } = await fenliu.sql(
        `select inquiry, account from run_inquiry where reason = 'DEDICATED' and plan = '${plan.id}' order by 1`,
        50,
      );
      const explained = await Promise.all(rows.map(([inquiry]) => fenliu.explain(Number(inquiry), { plan: plan.id })));
      return explained.map(({ decisions }, i) => {
        const last = decisions.findLast((one) => one.account !== null);
        return last?.account === rows[i][1] && last.reason === 'DEDICATED' && last.steps.at(-1)!.rule === 'DEDICATED';
      });
    });
    expect(told).toHaveLength(50);
    expect(told.every(Boolean)).toBe(true);
  },
);
