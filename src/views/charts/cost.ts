import { costRate, costRateTable } from '../../charts/costRate.ts';
import type { PlanSlot } from '../../charts/theme.ts';
import type { Comparison, Estimate } from '../../compare/comparison.ts';
import type { MetricId } from '../../metrics/metrics.ts';
import type { PlanId } from '../../model/plan.ts';
import { planName } from '../plan-words.ts';
import { optionsOf } from './drawing.ts';
import type { ChartForm } from './form.ts';

const UNKNOWN: Estimate = { mean: NaN, low: NaN, high: NaN };

/** What a reply costs under each plan, and how many get one. */
export const cost: ChartForm = {
  id: 'cost',
  choices: null,
  uses: ({ whole }) => [whole],
  source(context) {
    const { whole, slots, locale, acts, t } = context;
    const { chart } = t;
    const told = ({ rows }: Comparison, metric: MetricId, side: 'a' | 'b'): Estimate =>
      rows.find((row) => row.metric === metric)?.[side] ?? UNKNOWN;
    const of = (comparison: Comparison, side: 'a' | 'b') => ({
      cost: told(comparison, 'cost_per_answered', side),
      rate: told(comparison, 'reply_rate', side),
    });
    const slotOf = (id: PlanId): PlanSlot => (slots.get(id)?.toLowerCase() ?? 'a') as PlanSlot;
    const plans = [whole.a, ...whole.rivals.map(({ plan }) => plan)];
    const figures = [of(whole.comparison, 'a'), ...whole.rivals.map(({ comparison }) => of(comparison, 'b'))];
    const data = {
      plans: plans.map((plan, p) => ({
        plan: p === 0 ? ('a' as const) : slotOf(plan.id),
        name: planName(plan, locale),
        ...figures[p],
      })),
    };
    return {
      draw: (width) =>
        costRate(data, {
          ...optionsOf(context, 'cost', width),
          texts: { x: chart.cost, y: chart.rate, good: chart.good, empty: chart.noCost },
          onPick: ({ plan }) => {
            if (plan !== 'a') acts.lookAt(plans.slice(1).find(({ id }) => slotOf(id) === plan)!.id);
          },
        }),
      table: () => costRateTable(data, { locale, texts: chart }),
    };
  },
};
