import type { MetricRow, Verdict } from '../compare/comparison.ts';
import type { Thresholds } from '../compare/thresholds.ts';
import { formatOf, type ExportFormatId } from '../db/exports/formats.ts';
import type { Cell, ResultColumn } from '../db/result.ts';
import { metricOf, type MetricId } from '../metrics/metrics.ts';
import type { PlanId } from '../model/plan.ts';
import type { RunResult } from './state.ts';
import { judgedBy } from './told.ts';

/** What ids are called in the reader's language. */
export interface ComparisonWords {
  readonly plans: Readonly<Record<PlanId, string>>;
  readonly metrics: Readonly<Record<MetricId, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
}

interface Told {
  readonly result: RunResult;
  readonly plan: PlanId;
  readonly row: MetricRow;
  readonly words: ComparisonWords;
}

type Column = readonly [name: string, type: 'text' | 'real' | 'whole', (told: Told) => Cell];

/** A file has no NaN: what is not known is empty. Infinity, a quantile among the unanswered, stays. */
const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

/** Shares are 0–1, times ms; every difference is plan − baseline, paired, with both of its intervals. */
const COLUMNS: readonly Column[] = [
  ['baseline', 'text', ({ result }) => result.a.id],
  ['baseline_name', 'text', ({ result, words }) => words.plans[result.a.id] ?? result.a.name],
  ['plan', 'text', ({ plan }) => plan],
  ['plan_name', 'text', ({ plan, words }) => words.plans[plan] ?? plan],
  ['metric', 'text', ({ row }) => row.metric],
  ['metric_name', 'text', ({ row, words }) => words.metrics[row.metric]],
  ['unit', 'text', ({ row }) => metricOf(row.metric).unit],
  ['better', 'text', ({ row }) => metricOf(row.metric).better],
  ['baseline_value', 'real', ({ row }) => known(row.a.mean)],
  ['plan_value', 'real', ({ row }) => known(row.b.mean)],
  ['difference', 'real', ({ row }) => known(row.difference.mean)],
  ['noise_low', 'real', ({ row }) => known(row.difference.low)],
  ['noise_high', 'real', ({ row }) => known(row.difference.high)],
  ['days_low', 'real', ({ row }) => known(row.acrossDays?.low)],
  ['days_high', 'real', ({ row }) => known(row.acrossDays?.high)],
  ['confidence', 'real', ({ row }) => row.confidence],
  ['p', 'real', ({ row }) => known(row.p)],
  ['verdict', 'text', ({ row }) => row.verdict],
  ['verdict_word', 'text', ({ row, words }) => words.verdicts[row.verdict]],
  ['reason', 'text', ({ row }) => row.reason],
  ['more_of', 'text', ({ row }) => row.more?.of ?? null],
  ['more_count', 'real', ({ row }) => known(row.more?.count)],
  ['correlation', 'real', ({ row }) => known(row.correlation)],
  ['replications', 'whole', ({ result }) => result.replications],
  ['seed', 'real', ({ result }) => result.seed],
];

/** Every metric of every plan against the baseline, a row each, as a file of a format. */
export async function comparisonFile(
  result: RunResult,
  { words, thresholds }: { readonly words: ComparisonWords; readonly thresholds: Thresholds },
  format: ExportFormatId,
): Promise<readonly BlobPart[]> {
  const told = result.rivals.flatMap(({ plan, comparison }) =>
    judgedBy(thresholds, comparison).rows.map((row): Told => ({ result, plan: plan.id, row, words })),
  );
  const cellAt = (row: number, column: number): Cell => COLUMNS[column][2](told[row]);
  const columns = COLUMNS.map(([name, type]): ResultColumn => ({
    name,
    type,
    kind: type === 'text' ? 'text' : 'number',
  }));
  const writer = await formatOf(format).open(columns);
  await writer.take({ rows: told.length, cellAt, readRow: (row) => COLUMNS.map((_, column) => cellAt(row, column)) });
  return writer.close();
}
