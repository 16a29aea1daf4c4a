import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Reason } from '../../src/model/run.ts';
import { journey } from './journey.ts';
import { goTo, open, part, zh } from './workbench.ts';

/** Runs a saved question on the page Query; its rows, each by the names of the columns. */
async function askSaved(page: Page, question: string): Promise<Record<string, string>[]> {
  await goTo(page, 'query');
  const run = page.getByRole('button', { name: zh.query.run, exact: true });
  await run.and(page.locator(':enabled')).waitFor();
  await page.getByRole('combobox', { name: zh.query.saved }).selectOption({ label: question });
  await run.click();
  const result = part(page, 'query-result');
  await result.waitFor();
  const names = await result.locator('thead th').allInnerTexts();
  const lines = await result.locator('tbody tr').all();
  const rows = await Promise.all(lines.slice(0, 40).map((line) => line.locator('td').allInnerTexts()));
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [names[i], cell])));
}

journey(
  'a saved question leads to why: the sheet says the account and the rule of the row, in both plans',
  async ({ page }) => {
    await open(page);
    const rows = await askSaved(page, zh.query.questions.moved);
    expect(rows.length).toBeGreaterThan(3);
    const answered = await page.evaluate(() => fenliu.plans().map(({ id, name }) => [id, name] as const));
    const names = new Map(answered);
    for (const row of rows.slice(0, 3)) {
      const inquiry = Number.parseInt(row['inquiry'], 10);
      await page.getByRole('button', { name: zh.why.askOf(String(inquiry)) }).click();
      const sheet = page.getByRole('dialog', { name: zh.why.title(String(inquiry)) });
      for (const [place, slot] of (['a', 'b'] as const).entries()) {
        const told = sheet.locator('fl-why-plan').nth(place);
        const account = row[`account_${slot}`];
        const reason = zh.why.reasons[row[`reason_${slot}`] as Reason];
        const holder = account === 'NULL' ? zh.why.heldByNobody : zh.why.heldBy(account.replace(/^.*:/, ''), reason);
        await told.getByText(holder, { exact: true }).waitFor();
        const { plan } = await page.evaluate((p) => ({ plan: p === 0 ? fenliu.state().a : fenliu.state().b }), place);
        expect(await told.getByRole('heading', { level: 3 }).innerText()).toContain(names.get(plan));
        // The chain of each decision ends with the rule that decided.
        expect(await told.locator('fl-why-decision').count()).toBeGreaterThan(0);
        expect(await told.locator('fl-why-decision').first().locator('li').last().innerText()).toContain(
          zh.why.causes.FIRED,
        );
      }
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden' });
      // Whoever came by the keyboard is back where he was.
      const focused = await page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.getAttribute('aria-label');
      });
      expect(focused).toBe(zh.why.askOf(String(inquiry)));
    }
  },
);

journey('the console explains what the tables of the run hold, for each of the first inquiries', async ({ page }) => {
  await open(page);
  const differing = await page.evaluate(async () => {
    const { rows } = await fenliu.sql(
      'select plan, inquiry, account, reason, outcome from run_inquiry order by 2',
      400,
    );
    const wrong: unknown[] = [];
    for (const [plan, inquiry, account, reason, outcome] of rows) {
      const told = await fenliu.explain(Number(inquiry), { plan: plan as string });
      const last = told.decisions.findLast((one) => one.account !== null);
      const held = last?.account ?? null;
      if (held !== account || told.outcome !== outcome || (last && last.reason !== reason)) wrong.push([inquiry, told]);
    }
    return { wrong, asked: rows.length };
  });
  expect(differing).toEqual({ wrong: [], asked: 400 });
});
