import type { ChartOptions } from '../../charts/options.ts';
import type { ChartId } from '../../i18n/texts/chart.ts';
import { planName } from '../plan-words.ts';
import { plansOf, type ChartContext } from './form.ts';

/** What every drawing of the page is told. */
export function optionsOf(context: ChartContext, id: ChartId, width: number): ChartOptions {
  const { result, locale, t } = context;
  return {
    width,
    locale,
    label: t.chart.labels[id](planName(result.a, locale), planName(result.b, locale)),
    plans: plansOf(context),
  };
}
