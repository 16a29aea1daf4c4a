import { differenceByHour, differenceByHourTable } from '../../charts/differenceByHour.ts';
import { metricOf, type HourlyMetricId } from '../../metrics/metrics.ts';
import { optionsOf } from './drawing.ts';
import { lettersOf, type ChartForm } from './form.ts';
import { hourlyChoices } from './hourly-choices.ts';

/** When in the day the plans differ. */
export const hour: ChartForm<HourlyMetricId> = {
  id: 'hour',
  choices: hourlyChoices,
  uses: ({ result }) => [result],
  source(context, metric) {
    const { result, locale, t } = context;
    const { chart, compare } = t;
    const letters = lettersOf(context);
    const { unit, better } = metricOf(metric);
    const data = { hours: result.comparison.byHour[metric] ?? [], unit, better };
    return {
      draw: (width) =>
        differenceByHour(data, {
          ...optionsOf(context, 'hour', width),
          height: 320,
          texts: {
            y: chart.hourly(compare.metrics[metric], letters),
            up: chart.up[better](letters),
            empty: chart.nothing,
          },
        }),
      table: () => differenceByHourTable(data, { locale, texts: { ...chart, difference: chart.difference(letters) } }),
    };
  },
};
