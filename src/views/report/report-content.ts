import { isStale, shownResult, type AppState } from '../../app/state.ts';
import { slotsOf, type Slot } from '../../app/slots.ts';
import { judgedBy } from '../../app/told.ts';
import type { EpochMs } from '../../base/units.ts';
import type { Comparison, MetricRow, Verdict } from '../../compare/comparison.ts';
import { messages } from '../../i18n/messages.ts';
import { metricOf, type MetricId } from '../../metrics/metrics.ts';
import type { PackId } from '../../metrics/pack.ts';
import { packOf } from '../../metrics/packs.ts';
import type { Plan } from '../../model/plan.ts';
import type { Shop } from '../../model/shop.ts';
import { buyerWords } from '../buyer-words.ts';
import { textFigures, type TextFigures } from '../figures.ts';
import { changeWords, planName } from '../plan-words.ts';
import { verdictSentence } from '../contests.ts';
import { chosenWords, provenanceLine } from './provenance-words.ts';

/** What stands on the printed page, written. */
export interface ReportContent {
  readonly title: string;
  /** Of the plan that is looked at. */
  readonly letter: Slot;
  readonly period: string;
  readonly question: string;
  readonly changes: { readonly heading: string; readonly words: readonly string[] };
  readonly verdict: string;
  /** What must be known before the figures are believed. */
  readonly warnings: readonly string[];
  readonly rows: readonly ReportRow[];
  readonly method: readonly string[];
  readonly provenance: string;
}

export interface ReportRow {
  readonly metric: string;
  readonly a: string;
  readonly b: string;
  readonly difference: string;
  /** Both intervals, in the unit of the difference; a dash where there is none. */
  readonly noise: string;
  readonly days: string;
  readonly verdict: Verdict;
  readonly word: string;
}

/** What an owner asks first. */
const METRICS: readonly MetricId[] = [
  'reply_rate',
  'reply_rate_3min',
  'first_response_p50',
  'first_response_p90',
  'turn_response_mean',
  'lost_inquiries',
];
/** Phrases that the page has room for. */
const MOST_CHANGES = 6;
const DASH = '—';

/** The page for the result that is shown; `null` without one. `at`: when it is printed. */
export function reportContent(state: AppState, at: EpochMs): ReportContent | null {
  const { log, locale } = state;
  const result = shownResult(state);
  if (log === null || result === null) return null;
  const t = messages(locale);
  const figures = textFigures(locale);
  const { page } = t.report;
  const { a, b, rivals, replications, buyers } = result;
  const judged = (one: Comparison): Comparison => judgedBy(state.thresholds, one);
  const told = {
    ...result,
    comparison: judged(result.comparison),
    rivals: rivals.map((one) => ({ ...one, comparison: judged(one.comparison) })),
  };
  const { comparison } = told;
  const letter = slotsOf(state, result).get(b.id) ?? 'B';
  const names = { a: planName(a, locale), b: planName(b, locale), letter };
  const changes = changeWords({ a, b }, log.shop, t, MOST_CHANGES);
  const supposed = buyerWords(buyers, t);
  const method = page.method({
    letter,
    replications,
    otherDays: comparison.otherDays,
    several: rivals.length > 1,
    inferred: inferredOf([a, b], log.shop),
  });
  return {
    title: page.title(log.shop.name),
    letter,
    period: figures.period(log.report.from, log.report.to, log.shop.timeZone),
    question: page.question(names),
    changes: {
      heading: page.changes(names),
      words: changes.length > 0 ? changes : [t.compare.noDifference],
    },
    verdict: verdictSentence(state, told),
    warnings: [
      ...(isStale(state) ? [page.stale] : []),
      ...(result === state.result ? [] : [t.report.filtered(chosenWords(state))]),
      ...(supposed.length === 0 ? [] : [t.buyers.assumes(supposed)]),
    ],
    rows: rowsOf(comparison, state.pack, figures).map((row) => ({
      ...row,
      metric: t.compare.metrics[row.id],
      word: t.compare.verdicts[row.verdict],
    })),
    method,
    provenance: provenanceLine(state, 'comparison', at),
  };
}

type Row = Omit<ReportRow, 'metric' | 'word'> & { readonly id: MetricId };

const rowsOf = (comparison: Comparison, pack: PackId, figures: TextFigures): Row[] =>
  [...new Set([packOf(pack).headline, ...METRICS])]
    .flatMap((id) => comparison.rows.filter(({ metric }) => metric === id))
    .map((row) => rowOf(row, figures));

function rowOf({ metric, a, b, difference, acrossDays, verdict }: MetricRow, figures: TextFigures): Row {
  const { unit } = metricOf(metric);
  const told = figures.estimate(unit, difference);
  // In the unit of the difference: both intervals are of the same mean.
  const days = acrossDays && figures.estimate(unit, acrossDays);
  return {
    id: metric,
    a: figures.value(unit, a.mean),
    b: figures.value(unit, b.mean),
    difference: [told.value, told.unit].filter(Boolean).join(' '),
    noise: told.interval || DASH,
    days: days === null ? DASH : [days.interval || DASH, days.unit === told.unit ? '' : days.unit].join(' ').trim(),
    verdict,
  };
}

/** Accounts whose hours under either plan are those that the log was read to show. */
function inferredOf(plans: readonly Plan[], { accounts }: Shop): number {
  const asLogged = new Set(
    plans.flatMap((plan) => plan.accounts.filter(({ shifts }) => shifts === 'as-logged').map(({ account }) => account)),
  );
  return accounts.filter(({ id, presence }) => presence.inferred && asLogged.has(id)).length;
}
