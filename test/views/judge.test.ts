import { expect, test } from 'vitest';
import type { Comparison, Estimate, MetricRow, Verdict } from '../../src/compare/comparison.ts';
import { METRIC_IDS, type MetricId } from '../../src/metrics/metrics.ts';
import { PACK_IDS, type PackId } from '../../src/metrics/pack.ts';
import { textFigures } from '../../src/views/figures.ts';
import { decide, deciding, judge, tell, type Decision } from '../../src/views/judge.ts';
import { toldMetrics, trapOf } from '../../src/views/told-metrics.ts';

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

const said = (verdicts: Partial<Record<MetricId, Verdict>>, pack: PackId = 'generic'): Decision =>
  decide(comparison(verdicts).rows, pack);

test('the headline of the rule book decides before everything else', () => {
  const told = { taobao_2022_reply_3min: 'worse', reply_rate: 'better', reply_rate_3min: 'better' } as const;
  expect(said(told, 'taobao-2022')).toEqual({ verdict: 'worse', by: 'taobao_2022_reply_3min' });
  expect(said(told, 'generic')).toEqual({ verdict: 'better', by: 'reply_rate_3min' });
});

test('where the headline cannot tell, the reply rate decides, then the slowest tenth', () => {
  expect(said({ reply_rate: 'better', first_response_p90: 'worse' }, 'jd')).toEqual({
    verdict: 'better',
    by: 'reply_rate',
  });
  expect(said({ first_response_p90: 'worse' }, 'jd')).toEqual({ verdict: 'worse', by: 'first_response_p90' });
});

test('a figure that is the headline and decides anyway is asked once', () => {
  for (const pack of PACK_IDS) expect(new Set(deciding(pack)).size).toBe(deciding(pack).length);
});

test('a faster mean of the answered alone makes no plan better', () => {
  expect(said({ first_response_mean: 'better' })).toEqual({ verdict: 'not-distinguishable', by: null });
});

test('plans are the same only when nothing at all differs', () => {
  const same = Object.fromEntries(METRIC_IDS.map((id) => [id, 'identical' as const]));
  expect(said(same).verdict).toBe('identical');
  expect(said({ ...same, lost_inquiries: 'better' }).verdict).toBe('not-distinguishable');
});

test('the sentence gets gains, losses and what is even, each deciding metric once, and who else does better', () => {
  const judged = judge(
    {
      slot: 'C',
      comparison: comparison({ reply_rate: 'better', first_response_p90: 'worse', lost_inquiries: 'better' }),
    },
    [{ slot: 'B', comparison: comparison({ reply_rate_3min: 'worse' }) }],
    { a: '现行', b: '售后挂起', pack: 'generic', figures: textFigures('zh-CN') },
  );
  expect(judged).toMatchObject({ slot: 'C', verdict: 'better', by: 'reply_rate', soFar: [] });
  expect(judged.better.map(({ metric }) => metric)).toEqual(['reply_rate']);
  expect(judged.worse.map(({ metric }) => metric)).toEqual(['first_response_p90']);
  expect(judged.even).toEqual(['reply_rate_3min']);
  expect(judged.others).toEqual([{ slot: 'B', verdict: 'worse' }]);
});

test('who answers more and is slower on average is read with the reply rate; who answers fewer and looks faster too', () => {
  const trap = (verdicts: Partial<Record<MetricId, Verdict>>): MetricId | undefined => {
    const { rows } = comparison(verdicts);
    return trapOf(
      rows.find(({ metric }) => metric === 'first_response_mean')!,
      rows,
    )?.metric;
  };
  expect(trap({ first_response_mean: 'worse', reply_rate: 'better' })).toBe('reply_rate');
  expect(trap({ first_response_mean: 'better', reply_rate: 'worse' })).toBe('reply_rate');
  expect(trap({ first_response_mean: 'better', reply_rate: 'better' })).toBeUndefined();
  expect(trap({ first_response_mean: 'worse' })).toBeUndefined();
});

test('a figure that only some plans have is shown where any of the plans compared has it', () => {
  const none = comparison({});
  const without: Comparison = { ...none, rows: none.rows.map((one) => ({ ...one, a: at(0), b: at(0) })) };
  const some: Comparison = { ...without, rows: without.rows.map((one) => ({ ...one, b: at(2) })) };
  expect(toldMetrics([without])).not.toContain('transfers');
  expect(toldMetrics([without, some])).toContain('transfers');
  expect(toldMetrics([some], 'jd')).toEqual(['jd_reply_30s']);
});

test('a quantile that was never answered has no difference, but a change', () => {
  const never = { ...row('first_response_p90', 'better', at(-Infinity)), a: at(Infinity), b: at(59_000) };
  expect(tell(never, textFigures('zh-CN')).value).toBe('未回复 → 59 秒');
  expect(tell(never, textFigures('en')).value).toBe('never answered → 59 s');
});
