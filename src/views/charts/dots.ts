import { quantileDots, quantileDotsTable } from '../../charts/quantileDots.ts';
import { planName } from '../plan-words.ts';
import { optionsOf } from './drawing.ts';
import { once, type ChartForm } from './form.ts';
import { curveOf } from './response.ts';

/** Fifty dots for those who count in inquiries. */
export const dots: ChartForm = {
  id: 'dots',
  choices: null,
  uses: ({ result, target }) => [result, target],
  source(context) {
    const { result, target, locale, acts, t } = context;
    const { chart } = t;
    const data = once(() => ({
      a: curveOf(result.summariesA, 'first'),
      b: curveOf(result.summariesB, 'first'),
      target,
    }));
    const table = { dot: chart.titles.dots, a: planName(result.a, locale), b: planName(result.b, locale) };
    return {
      draw: (width) =>
        quantileDots(data(), {
          ...optionsOf(context, 'dots', width),
          texts: { late: chart.dots, never: chart.never, x: chart.firstResponse, empty: chart.nothing },
          onPick: ({ plan, above, to }) => acts.pick([{ kind: 'response', plan, above, to }]),
        }),
      table: () => quantileDotsTable(data(), { locale, texts: { ...table, never: chart.never } }),
    };
  },
};
