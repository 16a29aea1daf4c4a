import { ridgeline, ridgelineTable, type HoursKey } from '../../charts/ridgeline.ts';
import { hourCurves } from '../../charts/summaries.ts';
import type { FilterPart } from '../../metrics/filter.ts';
import { optionsOf } from './drawing.ts';
import { once, plansOf, type ChartForm } from './form.ts';

/** Hours of the day, from ≤ hour < to, on every weekday. */
export function everyDay({ from, to }: HoursKey): FilterPart {
  const cells = Array.from({ length: 168 }, (_, cell) => cell).filter((cell) => cell % 24 >= from && cell % 24 < to);
  return { kind: 'hours', cells };
}

/** How long buyers wait at each hour of the day. */
export const ridges: ChartForm = {
  id: 'ridges',
  choices: null,
  uses: ({ result, target }) => [result, target],
  source(context) {
    const { result, target, locale, acts, t } = context;
    const { chart } = t;
    const data = once(() => {
      const [a, b] = [hourCurves(result.summariesA), hourCurves(result.summariesB)];
      return { hours: a.map((curve, hour) => ({ a: curve, b: b[hour] })), target };
    });
    return {
      draw: (width) =>
        ridgeline(data(), {
          ...optionsOf(context, 'ridges', width),
          texts: { x: chart.firstResponse, y: chart.askedAt, never: chart.neverShare, empty: chart.nothing },
          onPick: (hours) => acts.pick([everyDay(hours)]),
        }),
      table: () =>
        ridgelineTable(data(), {
          locale,
          plans: plansOf(context),
          texts: { hour: chart.hour, median: chart.median, inTime: chart.inTime, never: chart.neverShare },
        }),
    };
  },
};
