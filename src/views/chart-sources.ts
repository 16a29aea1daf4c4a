import type { Locale, RunResult } from '../app/state.ts';
import { accountBars, accountBarsTable } from '../charts/accountBars.ts';
import { differenceByHour, differenceByHourTable } from '../charts/differenceByHour.ts';
import { loadRows } from '../charts/loadRows.ts';
import { responseCurve, type ResponseCurve } from '../charts/responseCurve.ts';
import { responseEcdf, responseEcdfTable } from '../charts/responseEcdf.ts';
import { messages } from '../i18n/messages.ts';
import type { ResponseUnit } from '../i18n/texts/chart.ts';
import { metricOf, type MetricId } from '../metrics/metrics.ts';
import { RESPONSE_BINS } from '../metrics/bins.ts';
import type { Summary } from '../metrics/summary.ts';
import type { Shop } from '../model/shop.ts';
import { planName } from './plan-words.ts';
import type { ChartSource } from './parts/fl-chart.ts';

export interface ChartContext {
  readonly result: RunResult;
  readonly locale: Locale;
}

const curveOf = (summaries: readonly Summary[], of: ResponseUnit): ResponseCurve =>
  responseCurve(
    RESPONSE_BINS,
    summaries.map((one) =>
      of === 'first'
        ? { counts: one.firstResponses, arrivals: one.inquiries }
        : { counts: one.turnResponses, arrivals: one.turns },
    ),
  );

/** Shares that were never answered under A and B. */
export function neverAnswered(result: RunResult, of: ResponseUnit): { a: number; b: number } {
  return { a: 1 - curveOf(result.summariesA, of).ever, b: 1 - curveOf(result.summariesB, of).ever };
}

/** Once: what is costly to make is made when it is first drawn. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

export function responseSource({ result, locale }: ChartContext, of: ResponseUnit): ChartSource {
  const { chart } = messages(locale);
  const data = once(() => ({ a: curveOf(result.summariesA, of), b: curveOf(result.summariesB, of) }));
  return {
    draw: (width) =>
      responseEcdf(data(), {
        width,
        height: 300,
        locale,
        label: chart.ecdfLabel(planName(result.a, locale), planName(result.b, locale)),
        texts: { x: chart.ecdfX[of], y: chart.ecdfY[of], empty: chart.nothing },
      }),
    table: () =>
      responseEcdfTable(data(), {
        locale,
        texts: { within: chart.within, a: planName(result.a, locale), b: planName(result.b, locale), ever: chart.ever },
      }),
  };
}

export function hourSource({ result, locale }: ChartContext, metric: MetricId): ChartSource {
  const { chart, compare } = messages(locale);
  const { unit, better } = metricOf(metric);
  const data = { hours: result.comparison.byHour[metric] ?? [], unit, better };
  return {
    draw: (width) =>
      differenceByHour(data, {
        width,
        height: 300,
        locale,
        label: chart.byHourLabel(compare.metrics[metric]),
        texts: { y: chart.hourly(compare.metrics[metric]), up: chart.up[better], empty: chart.nothing },
      }),
    table: () => differenceByHourTable(data, { locale, texts: chart }),
  };
}

export function loadSource({ result, locale }: ChartContext, shop: Shop, days: number): ChartSource {
  const { chart } = messages(locale);
  const data = once(() => ({
    rows: loadRows({
      names: shop.accounts.map(({ name }) => name),
      a: result.summariesA.map(({ load }) => load),
      b: result.summariesB.map(({ load }) => load),
      days,
    }),
  }));
  return {
    draw: (width) =>
      accountBars(data(), {
        width,
        locale,
        label: chart.loadLabel(planName(result.a, locale), planName(result.b, locale)),
        texts: { ...chart, empty: chart.nothing },
      }),
    table: () => accountBarsTable(data(), { locale, texts: chart }),
  };
}

const ONE: ResponseCurve = responseCurve(RESPONSE_BINS, [{ counts: [1], arrivals: 1 }]);
const SIDE = { perDay: 1, late: 0, wait: 1000, utilisation: 0 };

/**
 * Every form of chart drawn once, of nothing and into nothing: the first drawing compiles the library, which takes
 * longer than drawing, and can be done before there is a result.
 */
export function rehearsals(locale: Locale): readonly (() => void)[] {
  const { chart } = messages(locale);
  const options = { width: 400, height: 300, locale, label: '' };
  const texts = { ...chart, x: '', y: '', up: '', empty: '' };
  return [
    () =>
      differenceByHour(
        { hours: [{ mean: 0, low: 0, high: 0 }], unit: 'share', better: 'higher' },
        { ...options, texts },
      ),
    () => accountBars({ rows: [{ account: 0, name: '', accounts: 1, a: SIDE, b: SIDE }] }, { ...options, texts }),
    () => responseEcdf({ a: ONE, b: ONE }, { ...options, texts }),
  ];
}
