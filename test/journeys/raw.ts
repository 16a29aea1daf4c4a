import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { recompute, type Recomputed } from '../recompute/recompute.mjs';
import { TABLES, type Texts } from '../recompute/tables.mjs';

/** Exports the raw tables through the console and works everything out again; RECOMPUTE_DIR: also leaves them there. */
export async function again(page: Page, name: string): Promise<Recomputed> {
  const texts = await page.evaluate(async (tables) => {
    while (fenliu.state().tables !== 'ready') await new Promise(requestAnimationFrame);
    const all = await Promise.all(tables.map(async (table) => [table, await fenliu.csv(`from ${table}`)] as const));
    return Object.fromEntries(all) as Texts;
  }, TABLES);
  const { RECOMPUTE_DIR } = process.env;
  if (RECOMPUTE_DIR !== undefined) {
    mkdirSync(join(RECOMPUTE_DIR, name), { recursive: true });
    for (const table of TABLES) writeFileSync(join(RECOMPUTE_DIR, name, `${table}.csv`), texts[table]);
  }
  return recompute(texts);
}

/** What charts are made from, of every replication of the result that is shown: A, then B. */
export const summaries = (page: Page) =>
  page.evaluate(() => {
    const { result, filtered, filter } = fenliu.state();
    const shown = filter.parts.length > 0 ? filtered! : result!;
    const plain = (values: ArrayLike<number>): number[] => Array.from(values);
    return [shown.summariesA, shown.summariesB].map((of) =>
      of.map(({ values, byHour, byDay, load, flow, openByQuarter }) => ({
        values: Object.fromEntries(Object.entries(values)),
        byHour: Object.fromEntries(Object.entries(byHour).map(([id, hours]) => [id, plain(hours)])),
        days: plain(byDay.days),
        byDay: Object.fromEntries(
          Object.entries(byDay.ratios).map(([id, { part, whole }]) => [
            id,
            { part: plain(part), whole: plain(whole ?? []) },
          ]),
        ),
        load: Object.fromEntries(
          Object.entries(load).map(([what, accounts]) => [what, plain(accounts as Float64Array)]),
        ),
        flow: plain(flow.count),
        openByQuarter: plain(openByQuarter),
      })),
    );
  });
