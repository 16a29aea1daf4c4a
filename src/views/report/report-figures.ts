import type { Slot } from '../../app/slots.ts';
import type { Locale, RunResult } from '../../app/state.ts';
import { accountBars } from '../../charts/accountBars.ts';
import { differenceByHour } from '../../charts/differenceByHour.ts';
import { loadRows, sortedRows, type LoadData } from '../../charts/loadRows.ts';
import { responseCurve, type ResponseCurve } from '../../charts/responseCurve.ts';
import { responseEcdf } from '../../charts/responseEcdf.ts';
import type { PlanSlot } from '../../charts/theme.ts';
import { messages } from '../../i18n/messages.ts';
import { RESPONSE_BINS } from '../../metrics/bins.ts';
import { metricOf, type HourlyMetricId } from '../../metrics/metrics.ts';
import type { Summary } from '../../metrics/summary.ts';
import type { Shop } from '../../model/shop.ts';
import { planName } from '../plan-words.ts';

/** A comparison on its way to paper. */
export interface Printed {
  readonly result: RunResult;
  readonly shop: Shop;
  /** Length of the replayed period. */
  readonly days: number;
  readonly locale: Locale;
  /** Of the plan that is looked at. */
  readonly letter: Slot;
  /** That there is room for; those whose load changes most are drawn. */
  readonly accounts: number;
}

/** A figure with its heading and what is said below it. */
export interface ReportFigure {
  readonly heading: string;
  readonly note: string;
  readonly picture: SVGSVGElement;
}

/** px of a sheet of A4 between margins of 12 mm, and of half of it. */
const WIDTH = 702;
const HALF = 340;
const HEIGHT = 196;
const BY_HOUR: HourlyMetricId = 'reply_rate_3min';

/** How long, when, and who: the three figures of the printed page. */
export const reportFigures = (printed: Printed): readonly ReportFigure[] => [
  howLong(printed),
  when(printed),
  who(printed),
];

const plansOf = (letter: Slot): [PlanSlot, PlanSlot] => ['a', letter.toLowerCase() as PlanSlot];

const curveOf = (summaries: readonly Summary[]): ResponseCurve =>
  responseCurve(
    RESPONSE_BINS,
    summaries.map(({ firstResponses: counts, inquiries: arrivals }) => ({ counts, arrivals })),
  );

function howLong({ result, locale, letter }: Printed): ReportFigure {
  const { chart } = messages(locale);
  const picture = responseEcdf(
    { a: curveOf(result.summariesA), b: curveOf(result.summariesB) },
    {
      width: HALF,
      height: HEIGHT,
      locale,
      plans: plansOf(letter),
      label: chart.labels.response(planName(result.a, locale), planName(result.b, locale)),
      texts: { x: chart.ecdfX.first, y: chart.ecdfY.first, empty: chart.nothing },
    },
  );
  return { heading: chart.titles.response, note: '', picture };
}

function when({ result, locale, letter }: Printed): ReportFigure {
  const { chart, compare } = messages(locale);
  const name = compare.metrics[BY_HOUR];
  const { unit, better } = metricOf(BY_HOUR);
  const letters = { a: 'A', b: letter };
  const picture = differenceByHour(
    { hours: result.comparison.byHour[BY_HOUR] ?? [], unit, better },
    {
      width: HALF,
      height: HEIGHT,
      locale,
      plans: plansOf(letter),
      label: chart.labels.hour(planName(result.a, locale), planName(result.b, locale)),
      texts: { y: chart.hourly(name, letters), up: chart.up[better](letters), empty: chart.nothing },
    },
  );
  return { heading: chart.titles.hour, note: '', picture };
}

function who({ result, shop, days, locale, accounts, letter }: Printed): ReportFigure {
  const { chart, report } = messages(locale);
  const all: LoadData = {
    rows: loadRows({
      names: shop.accounts.map(({ name }) => name),
      a: result.summariesA.map(({ load }) => load),
      b: result.summariesB.map(({ load }) => load),
      days,
    }),
  };
  const rows = sortedRows(all, 'change').slice(0, accounts);
  const picture = accountBars(
    { rows },
    {
      width: WIDTH,
      locale,
      plans: plansOf(letter),
      label: chart.labels.load(planName(result.a, locale), planName(result.b, locale)),
      texts: { ...chart, empty: chart.nothing },
    },
  );
  const note = rows.length < all.rows.length ? report.page.changed(rows.length, all.rows.length) : '';
  return { heading: chart.titles.load, note, picture };
}
