import { inquiryCount } from '../model/trace.ts';
import { add, emptyAdditive, runningSums, type Additive } from './additive.ts';
import { RESPONSE_BINS } from './bins.ts';
import { costs, gini, work, type Costs, type Work } from './costs.ts';
import { flowOf } from './count-flow.ts';
import { WIDTH, countFirst } from './count-inquiries.ts';
import { countMarks, countRules, emptyUnits } from './count-rules.ts';
import { countSlow, emptySlow } from './count-slow.ts';
import { CELLS, spanOf, type TraceFacts } from './facts.ts';
import { HOURLY_METRICS, type HourlyMetricId, type RatioMetricId } from './metrics.ts';
import { loadOf } from './load.ts';
import { countPassed } from './passed.ts';
import { firstQuantiles } from './quantiles.ts';
import { meanOfQuarters } from './quarters.ts';
import { heldMs, type ReplayRows } from './rows.ts';
import type { Selection } from './select.ts';
import type { Ratio, Summary } from './summary.ts';
import { HOURLY_SUMS, RATIO_METRICS, ratioOf, ratiosOf, total, valueOf } from './sums.ts';

/** Tells the figures of one replay over a selection of its inquiries, or all of them. */
export type Tally = (rows: ReplayRows, selection: Selection | 'all') => Summary;

/** The one way in which a Summary is made; for many of one trace keep a `tallier`. */
export const tally = (facts: TraceFacts, rows: ReplayRows, selection: Selection | 'all'): Summary =>
  tallier(facts)(rows, selection);

/** A tally for replays of one trace; memory that no summary keeps is used again. */
export function tallier(facts: TraceFacts): Tally {
  const scratch = new Float64Array(inquiryCount(facts.trace));
  const units = emptyUnits(facts);
  const slow = emptySlow(facts);
  const running = runningSums(facts);
  const whole = (rows: ReplayRows): Additive => {
    const sums = emptyAdditive(facts, rows);
    add(sums, facts, rows, facts.every, 1);
    return sums;
  };
  return (rows, which) => {
    const isAll = which === 'all';
    const selection = isAll ? facts.every : which;
    const { sheet, cells, bins, turns, load: counted, flow, quarters } = isAll ? whole(rows) : running(rows, which);
    const { sums: days } = sheet;
    const load = loadOf(counted, rows, isAll);
    const unevenness = gini(load.assigned);
    countPassed(rows, selection, { load, isAll });
    countMarks(turns.marks, sheet);
    countSlow(facts, rows, selection, { sum: days.slow, slow });
    const buyerShares = countRules(facts, rows, selection, { sums: days, units });
    const counts = new Uint32Array(WIDTH);
    countFirst(days, bins, counts);
    const ratios = ratiosOf(days);
    const quantiles = firstQuantiles({ facts, rows, selection, counts }, QUANTILES, scratch);
    const byWeekHour = hourly((id) => ratioOf(cells, HOURLY_SUMS[id]));
    return {
      values: {
        ...valuesOf(ratios),
        first_response_p50: quantiles[0],
        first_response_p90: quantiles[1],
        first_response_p95: quantiles[2],
        first_response_p99: quantiles[3],
        load_gini: unevenness,
        kuaishou_reply_3min: buyerShares.kuaishou!,
        ...(isAll ? wholeFigures(rows, total(days.answered)) : NOT_WHOLE),
      },
      byHour: hourly((id) => byHourOf(byWeekHour[id])),
      byWeekHour,
      byDay: { days: facts.days, ratios, firstResponses: bins.byDay },
      firstResponses: counts.slice(0, RESPONSE_BINS.length),
      turnResponses: turns.bins.slice(0, RESPONSE_BINS.length),
      firstResponsesByHour: bins.byHour,
      inquiries: total(days.needed),
      turns: total(days.turns),
      load,
      flow: flowOf(flow, rows),
      openByQuarter: meanOfQuarters(quarters, spanOf(facts).count),
    };
  };
}

const QUANTILES = [0.5, 0.9, 0.95, 0.99];

/** Figures of accounts, which are of the whole replay. */
function wholeFigures(rows: ReplayRows, answered: number): Costs & Work {
  let held = 0;
  for (let i = 0; i < rows.given.length; i++) held += heldMs(rows, i);
  return { ...costs(rows.whole, answered), ...work(rows.whole, held) };
}

const NOT_WHOLE: Costs & Work = {
  cost_per_answered: NaN,
  idle_paid: NaN,
  utilisation: NaN,
  concurrency_mean: NaN,
  concurrency_peak: NaN,
};

function valuesOf(ratios: Readonly<Record<RatioMetricId, Ratio>>): Record<RatioMetricId, number> {
  const values: Partial<Record<RatioMetricId, number>> = {};
  for (const id of RATIO_METRICS) values[id] = valueOf(ratios[id]);
  return values as Record<RatioMetricId, number>;
}

function hourly<T>(of: (id: HourlyMetricId) => T): Record<HourlyMetricId, T> {
  const told: Partial<Record<HourlyMetricId, T>> = {};
  for (const id of HOURLY_METRICS) told[id] = of(id);
  return told as Record<HourlyMetricId, T>;
}

/** A metric by hour of the day, from its sums by weekday and hour. */
function byHourOf({ part, whole }: Ratio): Float64Array {
  const values = new Float64Array(24);
  for (let hour = 0; hour < 24; hour++) values[hour] = sumOf(part, hour) / (whole === null ? 1 : sumOf(whole, hour));
  return values;
}

function sumOf(values: Float64Array, hour: number): number {
  let sum = 0;
  for (let cell = hour; cell < CELLS; cell += 24) sum += values[cell];
  return sum;
}
