import { weekHours, weekHoursTable, type WeekHour } from '../../charts/weekHours.ts';
import type { Comparison } from '../../compare/comparison.ts';
import type { FilterPart } from '../../metrics/filter.ts';
import { metricOf, type HourlyMetricId } from '../../metrics/metrics.ts';
import { optionsOf } from './drawing.ts';
import { lettersOf, type ChartContext, type ChartForm } from './form.ts';
import { hourlyChoices } from './hourly-choices.ts';

const hoursPart = (cells: readonly WeekHour[]): FilterPart => ({
  kind: 'hours',
  cells: cells.map(({ weekday, hour }) => 24 * weekday + hour),
});

function brushedOf({ filter }: ChartContext): readonly WeekHour[] | null {
  const part = filter.parts.find(({ kind }) => kind === 'hours');
  if (part?.kind !== 'hours') return null;
  return part.cells.map((cell) => ({ weekday: Math.floor(cell / 24), hour: cell % 24 }));
}

/** The comparison that it shows: that of all inquiries while nothing but hours is brushed away. */
const comparisonOf = ({ result, whole, filter }: ChartContext): Comparison =>
  (filter.parts.every(({ kind }) => kind === 'hours') ? whole : result).comparison;

/** When in the week the plans differ; hours stay in sight while others are brushed away. */
export const week: ChartForm<HourlyMetricId> = {
  id: 'week',
  choices: hourlyChoices,
  uses: (context) => [comparisonOf(context), JSON.stringify(brushedOf(context))],
  source(context, metric) {
    const { locale, acts, t } = context;
    const { chart, compare } = t;
    const letters = lettersOf(context);
    const { unit, better } = metricOf(metric);
    const { byCell } = comparisonOf(context);
    const data = { cells: byCell[metric] ?? [], unit, better, brushed: brushedOf(context) };
    return {
      draw: (width) =>
        weekHours(data, {
          ...optionsOf(context, 'week', width),
          texts: {
            title: chart.hourly(compare.metrics[metric], letters),
            weekdays: chart.weekdays,
            betterA: chart.better(letters.a),
            betterB: chart.better(letters.b),
            even: chart.even,
            nothing: chart.nobody,
            empty: chart.nothing,
          },
          onBrush: (cells) => acts.brush({ kind: 'hours' }, cells && hoursPart(cells)),
          onPick: (cell) => acts.pick([hoursPart([cell])]),
        }),
      table: () => weekHoursTable(data, { locale, texts: { ...chart, difference: chart.difference(letters) } }),
    };
  },
};
