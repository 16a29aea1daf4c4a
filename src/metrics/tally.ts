import { inquiryCount } from '../model/trace.ts';
import { RESPONSE_BINS } from './bins.ts';
import { costs, gini, work, type Costs, type Work } from './costs.ts';
import { WIDTH, countInquiries, countWithinTargets, emptyBins } from './count-inquiries.ts';
import { countRules } from './count-rules.ts';
import { countTurns } from './count-turns.ts';
import { flowOf } from './count-flow.ts';
import { CELLS, type TraceFacts } from './facts.ts';
import { HOURLY_METRICS, metricOf, type HourlyMetricId, type RatioMetricId } from './metrics.ts';
import { loadOf } from './load.ts';
import { firstQuantiles } from './quantiles.ts';
import { openByQuarter } from './quarters.ts';
import type { ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import type { Ratio, Summary } from './summary.ts';
import { emptySums, ratioOf, ratiosOf, total, valueOf } from './sums.ts';

/** Tells the figures of one replay over a selection of its inquiries, or all of them. */
export type Tally = (rows: ReplayRows, selection: Selection | 'all') => Summary;

/** The one way in which a Summary is made; for many of one trace keep a `tallier`. */
export const tally = (facts: TraceFacts, rows: ReplayRows, selection: Selection | 'all'): Summary =>
  tallier(facts)(rows, selection);

/** A tally for replays of one trace; the memory for quantiles is used again. */
export function tallier(facts: TraceFacts): Tally {
  const scratch = new Float64Array(inquiryCount(facts.trace));
  return (rows, which) => {
    const isAll = which === 'all';
    const selection = isAll ? facts.every : which;
    const [days, cells, bins] = [emptySums(facts.days.length), emptySums(CELLS), emptyBins(facts.days.length)];
    const turnBins = new Uint32Array(WIDTH);
    const load = loadOf(rows, selection, isAll);
    countInquiries(facts, rows, selection, { days, cells, bins });
    countTurns(facts, rows, selection, { days, cells, bins: turnBins, load });
    countWithinTargets(days, bins);
    const counts = overDays(bins.byDay);
    const ratios = ratiosOf(days);
    const buyerShares = countRules(facts, rows, selection, days);
    const quantiles = firstQuantiles({ facts, rows, selection, counts }, [0.5, 0.9, 0.95, 0.99], scratch);
    const byWeekHour = hourly((id) => ratioOf(cells, metricOf(id).sum!));
    return {
      values: {
        ...valuesOf(ratios),
        first_response_p50: quantiles[0],
        first_response_p90: quantiles[1],
        first_response_p95: quantiles[2],
        first_response_p99: quantiles[3],
        load_gini: gini(load.assigned),
        kuaishou_reply_3min: buyerShares.kuaishou!,
        ...(isAll ? wholeFigures(rows, total(days.answered)) : NOT_WHOLE),
      },
      byHour: hourly((id) => byHourOf(byWeekHour[id])),
      byWeekHour,
      byDay: {
        days: facts.days,
        ratios,
        firstResponses: bins.byDay,
      },
      firstResponses: counts.slice(0, RESPONSE_BINS.length),
      turnResponses: turnBins.slice(0, RESPONSE_BINS.length),
      firstResponsesByHour: bins.byHour,
      inquiries: total(days.needed),
      turns: total(days.turns),
      load,
      flow: flowOf(rows, selection),
      openByQuarter: openByQuarter(facts, rows, selection),
    };
  };
}

/** Figures of accounts, which are of the whole replay. */
const wholeFigures = ({ whole, held }: ReplayRows, answered: number): Costs & Work => ({
  ...costs(whole, answered),
  ...work(whole, total(held)),
});

const NOT_WHOLE: Costs & Work = {
  cost_per_answered: NaN,
  idle_paid: NaN,
  utilisation: NaN,
  concurrency_mean: NaN,
  concurrency_peak: NaN,
};

const valuesOf = (ratios: Readonly<Record<RatioMetricId, Ratio>>): Record<RatioMetricId, number> =>
  Object.fromEntries(Object.entries(ratios).map(([id, ratio]) => [id, valueOf(ratio)])) as Record<
    RatioMetricId,
    number
  >;

const hourly = <T>(of: (id: HourlyMetricId) => T): Record<HourlyMetricId, T> =>
  Object.fromEntries(HOURLY_METRICS.map((id) => [id, of(id)])) as Record<HourlyMetricId, T>;

/** A metric by hour of the day, from its sums by weekday and hour. */
function byHourOf({ part, whole }: Ratio): Float64Array {
  const sumOf = (values: Float64Array, hour: number): number => {
    let sum = 0;
    for (let cell = hour; cell < CELLS; cell += 24) sum += values[cell];
    return sum;
  };
  return Float64Array.from({ length: 24 }, (_, hour) => sumOf(part, hour) / (whole === null ? 1 : sumOf(whole, hour)));
}

/** Counts by bin, of all days. */
function overDays(byDay: Uint32Array): Uint32Array {
  const counts = new Uint32Array(WIDTH);
  for (let at = 0; at < byDay.length; at += WIDTH) for (let b = 0; b < WIDTH; b++) counts[b] += byDay[at + b];
  return counts;
}
