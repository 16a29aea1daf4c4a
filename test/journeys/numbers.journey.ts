import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { deciding } from '../../src/views/judge.ts';
import { toldMetrics } from '../../src/views/told-metrics.ts';
import { otherDays } from '../recompute/days.mjs';
import { byDay, byHour, daysOf, flows, inHours, loads, openByQuarter, RATIOS } from '../recompute/drawn.mjs';
import { figuresOf, mean } from '../recompute/figures.mjs';
import { interval, type Interval } from '../recompute/paired.mjs';
import { agrees, type Recomputed } from '../recompute/recompute.mjs';
import { journey } from './journey.ts';
import { again, summaries } from './raw.ts';
import { expectShown, read } from './shown.ts';
import { importLog, metric, open, part, settled, verdict } from './workbench.ts';

const BANK = join(process.env['LOGS_DIR'] ?? '../shared/data', 'bank_calls_1999_02_01_to_18.csv');
const SLOW = 240_000;

/** What the tables say of replication 0 is what follows from them, column by column and figure by figure. */
function expectTablesHold({ checks, figures }: Recomputed): void {
  expect(checks.filter(({ wrong }) => wrong > 0)).toEqual([]);
  expect(figures.filter(({ app, recomputed }) => !agrees(app, recomputed))).toEqual([]);
  expect(figures.length).toBeGreaterThan(50);
}

const ofMetric = (told: Recomputed, plan: string, id: string) =>
  told.differences.find((one) => one.plan === plan && one.metric === id)!;

/** Every row of the table of metrics, and the figures of the sentence, to the last digit. */
async function expectScreenHolds(page: Page, told: Recomputed): Promise<void> {
  const rows = await page.evaluate(() => fenliu.state().result!.comparison.rows);
  const b = await page.evaluate(() => fenliu.state().result!.b.id);
  const comparison = await page.evaluate(() => fenliu.state().result!.comparison);
  const values = (plan: number, id: string): number[] => told.told[plan].get(id)!;
  const place = told.runs.findIndex(({ plan }) => plan === b);
  for (const id of toldMetrics([comparison])) {
    const row = await metric(page, id);
    expectShown(`${id} of A`, read(row.a), mean(values(0, id)));
    expectShown(`${id} of B`, read(row.b), mean(values(place, id)));
    const paired = ofMetric(told, b, id);
    const { confidence } = rows.find((one) => one.metric === id)!;
    const unit = await page.locator(`[data-test=metrics] tr[data-metric=${id}] td.unit`).innerText();
    expectDifference(id, { ...row, unit }, interval(paired.values, confidence));
  }
  const tables = deciding('generic').map((id) => {
    const { confidence } = rows.find((one) => one.metric === id)!;
    return interval(ofMetric(told, b, id).values, confidence);
  });
  const sentence = await verdict(page);
  const triples = [...sentence.matchAll(/([+−±]?[\d.,]+)\s*([^\d[\s]*)\s*\[([+−±]?[\d.,]+), ([+−±]?[\d.,]+)\]/g)];
  expect(triples.length, sentence).toBeGreaterThan(0);
  for (const [figure, value, unit, low, high] of triples) {
    const matching = tables.some((is) =>
      [
        [value, is.mean],
        [low, is.low],
        [high, is.high],
      ].every(([text, number]) => {
        const shown = read(text as string, unit);
        return Math.abs(shown.value - (number as number)) <= shown.half * (1 + 1e-9);
      }),
    );
    expect(matching, `${figure} in: ${sentence}`).toBe(true);
  }
}

function expectDifference(
  id: string,
  { difference, interval: bounds, unit }: { difference: string; interval: string; unit: string },
  is: Interval,
): void {
  if (!Number.isFinite(is.mean)) {
    expect(difference, id).toBe('—');
    return;
  }
  expectShown(`difference of ${id}`, read(difference, unit), is.mean);
  if (bounds === '') return;
  // The first is of simulation noise, the second of other days.
  const [, low, high] = /\[([^,]+), ([^\]]+)\]/.exec(bounds)!;
  expectShown(`low of ${id}`, read(low, unit), is.low);
  expectShown(`high of ${id}`, read(high, unit), is.high);
}

/** The rows of the table behind a chart. */
async function behind(page: Page, chart: string): Promise<string[][]> {
  const figure = page.locator(`[data-chart=${chart}]`);
  await figure.locator('summary').click();
  await figure.locator('tbody tr').first().waitFor();
  const rows = await figure.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}

journey(
  'every number of the table and the sentence is what an independent calculation makes of the raw tables',
  async ({ page }) => {
    await open(page);
    const told = await again(page, 'sample');
    expectTablesHold(told);
    await expectScreenHolds(page, told);
  },
  SLOW,
);

journey(
  'of three challengers, with a robot and a pool among them, words are held to Holm’s steps',
  async ({ page }) => {
    await open(page);
    await page.evaluate(async () => {
      fenliu.commands.compare('as-is', 'night-pool', ['pool-never-distributed', 'deactivated-in-group']);
      await fenliu.run({ replications: 12, seed: 5 });
    });
    await settled(page);
    const told = await again(page, 'challengers');
    expectTablesHold(told);
    const rivals = await page.evaluate(() =>
      fenliu.state().result!.rivals.map(({ plan, comparison: { rows } }) => ({ plan: plan.id, rows })),
    );
    for (const { plan, rows } of rivals)
      for (const { metric: id, lack, p, confidence, difference } of rows) {
        const is = ofMetric(told, plan, id);
        const bounds = interval(is.values, confidence);
        for (const end of ['mean', 'low', 'high'] as const)
          expect(agrees(difference[end], bounds[end]), `${end} of ${plan} ${id}: ${difference[end]}`).toBe(true);
        // What has no sums by day is judged by simulation noise alone.
        if (lack !== 'not-summed') continue;
        expect(Math.abs(p - is.adjusted), `p of ${plan} ${id}: ${p}`).toBeLessThanOrEqual(1e-6 * is.adjusted);
        expect(confidence, `confidence of ${plan} ${id}`).toBeCloseTo(is.confidence, 12);
      }
  },
  SLOW,
);

/** Charts: replication 0 from the raw tables, and what the page shows of all replications by plain sums. */
async function expectChartsHold(page: Page, told: Recomputed): Promise<void> {
  const [a, b] = told.runs;
  const all = await summaries(page);
  const days = daysOf(a.inquiries);
  [a, b].forEach((run, p) => {
    const [first] = all[p];
    loads(run, 1).forEach(({ account, perDay, late, wait, utilisation }, at) => {
      const { load } = first;
      const app = [
        load['assigned'][at],
        load['late'][at] / load['assigned'][at],
        load['waitMs'][at] / load['waits'][at],
      ];
      [...app, load['utilisation'][at]].forEach((value, k) =>
        expect(agrees(value, [perDay, late, wait, utilisation][k]), `${account}, ${k}: ${value}`).toBe(true),
      );
    });
    const ways = (counts: Iterable<number>): number[] => [...counts].sort((x, y) => x - y);
    expect(ways(flows(run.inquiries).values())).toEqual(ways(first.flow));
    openByQuarter(run.inquiries, days).forEach((open_, quarter) =>
      expect(first.openByQuarter[quarter], `open at quarter ${quarter}`).toBeCloseTo(open_, 9),
    );
    for (const [id, ratio] of Object.entries(RATIOS)) {
      const { part: parts, whole } = byDay(run.inquiries, ratio);
      expect(first.byDay[id], `${id} by day`).toEqual({ part: parts, whole });
    }
  });
  for (const [id, hours] of Object.entries(all[0][0].byHour))
    byHour(a, b, id).forEach((is, hour) =>
      expect(agrees(all[1][0].byHour[id][hour] - hours[hour], is), `${id} at ${hour}`).toBe(true),
    );
}

/** The interval for other days of some ratios: within what chance lets two bootstraps differ. */
async function expectOtherDaysHold(page: Page): Promise<void> {
  const { rows, otherDays: method } = await page.evaluate(() => fenliu.state().result!.comparison);
  const [a, b] = (await summaries(page)).map((of) => (id: string) => {
    const meanOf = (what: 'part' | 'whole') =>
      of[0].days.map((_, day) => mean(of.map((one) => one.byDay[id][what][day])));
    return { days: of[0].days, part: meanOf('part'), whole: meanOf('whole') };
  });
  for (const id of Object.keys(RATIOS)) {
    const { acrossDays } = rows.find((row) => row.metric === id)!;
    const { least, most } = otherDays(a(id), b(id), method.resamples);
    const half = (acrossDays!.high - acrossDays!.low) / 2;
    expect(half, `${id} over ${method.days} days, ${least}–${most}`).toBeGreaterThanOrEqual(least * (1 - 1e-9));
    expect(half, `${id} over ${method.days} days, ${least}–${most}`).toBeLessThanOrEqual(most * (1 + 1e-9));
  }
}

journey(
  'what charts show is what the raw tables say: curves, hours, accounts, flows, days',
  async ({ page }) => {
    await open(page);
    const told = await again(page, 'charts');
    await expectChartsHold(page, told);
    await expectOtherDaysHold(page);
    const curve = await behind(page, 'response');
    for (const [label, seconds] of [
      ['≤ 30 秒', 30],
      ['≤ 1 分', 60],
      ['≤ 3 分', 180],
    ] as const) {
      const row = curve.find(([name]) => name === label)!;
      told.told
        .slice(0, 2)
        .forEach((of, p) =>
          expectShown(`${label} of plan ${p}`, read(row[p + 1]), mean(of.get(`first_within_${seconds}s`)!)),
        );
    }
    const [ofA, ofB] = await summaries(page);
    const shownHours = await behind(page, 'hour');
    const metricId = await page.locator('[data-chart=hour] select').inputValue();
    shownHours.forEach((row, hour) => {
      const known = ofA
        .map((one, r) => ofB[r].byHour[metricId][hour] - one.byHour[metricId][hour])
        .filter(Number.isFinite);
      const is = interval(known, 0.95);
      if (known.length === 0) return;
      [is.mean, is.low, is.high].forEach((value, k) => expectShown(`${metricId} at ${hour}`, read(row[k + 1]), value));
    });
    const shownLoad = await behind(page, 'load');
    const days = daysOf(told.runs[0].inquiries);
    told.runs[0].accounts.forEach(({ account }, at) => {
      const row = shownLoad.find(([name]) => name === told.names.get(account));
      if (row === undefined) return;
      [ofA, ofB].forEach((of, p) => {
        const sum = (what: string): number => mean(of.map(({ load }) => load[what][at]));
        const given = sum('assigned');
        expectShown(`${account} a day, plan ${p}`, read(row[1 + p]), given / days);
        if (given === 0) return;
        expectShown(`${account} late, plan ${p}`, read(row[3 + p]), sum('late') / given);
        expectShown(`${account} wait, plan ${p}`, read(row[5 + p]), sum('waitMs') / sum('waits'));
        expectShown(`${account} utilisation, plan ${p}`, read(row[7 + p]), sum('utilisation'));
      });
    });
    expect(shownLoad.length).toBeGreaterThan(3);
  },
  SLOW,
);

journey(
  'a selection of weekday mornings is told as the same inquiries are, counted by hand',
  async ({ page }) => {
    await open(page);
    const cells = Array.from({ length: 5 }, (_, day) => [9, 10, 11].map((hour) => 24 * day + hour)).flat();
    await page.evaluate(async (hours) => {
      const filter = { parts: [{ kind: 'hours', cells: hours }] } as const;
      fenliu.commands.setFilter(filter);
      const isTold = (): boolean => {
        const { filtered, result } = fenliu.state();
        return filtered?.filter === filter && filtered.comparison.replications === result!.replications;
      };
      while (!isTold()) await new Promise(requestAnimationFrame);
    }, cells);
    const told = await again(page, 'filter');
    const all = await summaries(page);
    told.runs.slice(0, 2).forEach((run, p) => {
      const figures = figuresOf(inHours(run.inquiries, cells));
      for (const [id, is] of Object.entries(figures))
        expect(agrees(all[p][0].values[id], is), `${id} of plan ${p}: ${all[p][0].values[id]}, ${is}`).toBe(true);
    });
    for (const id of ['reply_rate', 'reply_rate_3min', 'first_response_p90', 'first_response_mean'] as const)
      await expect
        .poll(async () => {
          const row = await metric(page, id);
          return [row.a, row.b].every((text, p) => {
            const shown = read(text);
            return Math.abs(shown.value - mean(all[p].map(({ values }) => values[id]))) <= shown.half * (1 + 1e-9);
          });
        })
        .toBe(true);
  },
  SLOW,
);

journey.skipIf(!existsSync(BANK))(
  'eighteen days of calls to a bank: the screen, the tables and the days hold as well',
  async ({ page }) => {
    await open(page);
    await page.evaluate(() => fenliu.commands.setReplications(6));
    await importLog(page, BANK);
    await page.evaluate(async () => {
      await fenliu.ready();
      const { a, b } = fenliu.state();
      const busiest = fenliu.accounts().toSorted((x, y) => y.a.mean - x.a.mean)[0].account;
      const plan = fenliu.plan(b);
      const accounts = plan.accounts.map((one) => ({ ...one, suspended: one.suspended || one.account === busiest }));
      fenliu.setPlan({ ...plan, accounts });
      await fenliu.run({ a, b, replications: 6, seed: 3 });
      fenliu.commands.goTo('compare');
    });
    await settled(page);
    await part(page, 'verdict').waitFor();
    const told = await again(page, 'bank');
    expectTablesHold(told);
    await expectScreenHolds(page, told);
    await expectChartsHold(page, told);
    await expectOtherDaysHold(page);
  },
  SLOW,
);
