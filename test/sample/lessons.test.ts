import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { MetricRow } from '../../src/compare/comparison.ts';
import { METRIC_IDS, type MetricId } from '../../src/metrics/metrics.ts';
import { summariser } from '../../src/metrics/summarise.ts';
import type { Summary } from '../../src/metrics/summary.ts';
import { SAMPLE } from '../../src/sample/scenario.ts';
import { experiment, firstReplications } from '../../src/sim/experiment.ts';
import { account, openSample } from './opened.ts';

const opened = await openSample();
const runs = runAll();

function runAll(): ReadonlyMap<string, readonly Summary[]> {
  const { shop, trace } = opened;
  const { plans } = SAMPLE;
  const running = experiment({
    shop,
    trace,
    plans,
    replications: firstReplications(20),
    seed: 1,
    summarise: summariser(trace, shop),
  });
  let step = running.next();
  while (!step.done) step = running.next();
  const summaries = step.value;
  return new Map(plans.map(({ id }, p) => [id, summaries[p]]));
}

const summaries = (id: string): readonly Summary[] => runs.get(id)!;
const ids = opened.shop.accounts.map(({ id }) => id);

function row(a: string, b: string, metric: string): MetricRow {
  const found = compare(summaries(a), summaries(b), ids).rows.find((one) => one.metric === metric);
  if (!found) throw new Error(`no metric ${metric}`);
  return found;
}

describe('every lesson is true of the fitted sample', () => {
  test.each(SAMPLE.lessons)('$title.en', ({ a, b, expect: { metric, direction } }) => {
    expect(METRIC_IDS).toContain(metric);
    const { low, high } = row(a, b, metric).difference;
    if (direction === 'higher') expect(low).toBeGreaterThan(0);
    else expect(high).toBeLessThan(0);
  });

  test('of proxy and pool neither loses an inquiry that the other one saves', () => {
    const { mean } = row('night-proxy', 'night-pool', 'lost_inquiries').difference;
    expect(Math.abs(mean)).toBeLessThan(1);
  });

  test('a pool that nobody distributes loses a night a day, and its mean response looks better for it', () => {
    expect(row('night-pool', 'pool-never-distributed', 'lost_inquiries').difference.low).toBeGreaterThan(50);
    expect(row('night-pool', 'pool-never-distributed', 'first_response_mean').verdict).toBe('better');
  });
});

describe('the comparison that the app opens with', () => {
  const opening = (metric: MetricId): MetricRow => row(SAMPLE.a, SAMPLE.b, metric);

  test('says at first sight what suspending the after-sales accounts is worth', () => {
    const { a, b } = opening('reply_rate');
    expect(a.mean).toBeGreaterThan(0.92);
    expect(a.mean).toBeLessThan(0.95);
    expect(b.mean).toBeGreaterThan(0.985);
    expect(opening('reply_rate_3min').difference.low).toBeGreaterThan(0.015);
    expect(opening('first_response_p90').difference.high).toBeLessThan(-30_000);
  });

  test('has a P90 that is a wait of minutes under either plan, never among those nobody answered', () => {
    const waits = [...summaries(SAMPLE.a), ...summaries(SAMPLE.b)].map(({ values }) => values.first_response_p90);
    expect(Math.max(...waits)).toBeLessThan(180_000);
  });

  test('gives the after-sales accounts new inquiries in A, and none in B', () => {
    for (const name of ['售后01', '售后02']) {
      const given = (id: string): number[] => summaries(id).map(({ load }) => load.assigned[account(opened, name)]);
      expect(Math.min(...given('as-is'))).toBeGreaterThan(50);
      expect(Math.max(...given('after-sales-suspended'))).toBe(0);
    }
  });
});
