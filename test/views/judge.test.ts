import { expect, test } from 'vitest';
import type { Comparison, Estimate, MetricRow, Verdict } from '../../src/compare/comparison.ts';
import { METRIC_IDS, type MetricId } from '../../src/metrics/metrics.ts';
import { textFigures } from '../../src/views/figures.ts';
import { judge, overall, tell } from '../../src/views/judge.ts';

const at = (mean: number, half = 0): Estimate => ({ mean, low: mean - half, high: mean + half });
const row = (metric: MetricId, verdict: Verdict, difference: Estimate = at(0.01, 0.002)): MetricRow => ({
  metric,
  a: at(0.9),
  b: at(0.91),
  difference,
  acrossDays: null,
  lack: 'not-summed',
  confidence: 0.95,
  p: 0.5,
  verdict,
  reason: null,
  more: null,
  pilot: { deviation: NaN, days: null },
  correlation: 0.5,
  varianceRatio: 2,
});
const comparison = (verdicts: Partial<Record<MetricId, Verdict>>): Comparison => ({
  replications: 20,
  planned: 20,
  otherDays: { method: 'none', days: 0, resamples: 0, isStratified: false },
  rows: METRIC_IDS.map((id) => row(id, verdicts[id] ?? 'not-distinguishable')),
  accounts: [],
  byHour: {},
  byCell: {},
});

test('the reply rate decides before everything else', () => {
  const { rows } = comparison({ reply_rate: 'worse', reply_rate_3min: 'better', first_response_p90: 'better' });
  expect(overall(rows)).toBe('worse');
});

test('where the reply rate cannot tell, three minutes decide, then the slowest tenth', () => {
  expect(overall(comparison({ reply_rate_3min: 'better', first_response_p90: 'worse' }).rows)).toBe('better');
  expect(overall(comparison({ first_response_p90: 'worse' }).rows)).toBe('worse');
});

test('a faster mean of the answered alone makes no plan better', () => {
  expect(overall(comparison({ first_response_mean: 'better' }).rows)).toBe('not-distinguishable');
});

test('plans are the same only when nothing at all differs', () => {
  const same = Object.fromEntries(METRIC_IDS.map((id) => [id, 'identical' as const]));
  expect(overall(comparison(same).rows)).toBe('identical');
  expect(overall(comparison({ ...same, lost_inquiries: 'better' }).rows)).toBe('not-distinguishable');
});

test('the sentence gets gains, losses and what is even, each deciding metric once', () => {
  const judged = judge(
    comparison({ reply_rate: 'better', first_response_p90: 'worse', lost_inquiries: 'better' }),
    { a: '现行', b: '售后挂起' },
    textFigures('zh-CN'),
  );
  expect(judged.better.map(({ metric }) => metric)).toEqual(['reply_rate']);
  expect(judged.worse.map(({ metric }) => metric)).toEqual(['first_response_p90']);
  expect(judged.even).toEqual(['reply_rate_3min']);
});

test('a quantile that was never answered has no difference, but a change', () => {
  const never = { ...row('first_response_p90', 'better', at(-Infinity)), a: at(Infinity), b: at(59_000) };
  expect(tell(never, textFigures('zh-CN')).value).toBe('未回复 → 59 秒');
  expect(tell(never, textFigures('en')).value).toBe('never answered → 59 s');
});
