import { concurrency, concurrencyTable } from '../../charts/concurrency.ts';
import { openQuarters } from '../../charts/summaries.ts';
import { optionsOf } from './drawing.ts';
import { once, plansOf, type ChartForm } from './form.ts';
import { everyDay } from './ridges.ts';

/** How many inquiries are open at once over the day, and how many may be. */
export const open: ChartForm = {
  id: 'open',
  choices: null,
  uses: ({ result }) => [result],
  source(context) {
    const { result, locale, acts, t } = context;
    const { chart } = t;
    const capacityB = result.rivals.find(({ plan }) => plan === result.b)?.capacity ?? [];
    const data = once(() => ({
      a: { open: openQuarters(result.summariesA), capacity: result.capacityA },
      b: { open: openQuarters(result.summariesB), capacity: capacityB },
    }));
    return {
      draw: (width) =>
        concurrency(data(), {
          ...optionsOf(context, 'open', width),
          texts: { y: chart.open, capacity: chart.capacity, empty: chart.nothing },
          onPick: (hours) => acts.pick([everyDay(hours)]),
        }),
      table: () => concurrencyTable(data(), { locale, plans: plansOf(context), texts: chart }),
    };
  },
};
