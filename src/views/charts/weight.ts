import { shareOfWeight, shareOfWeightTable } from '../../charts/shareOfWeight.ts';
import { flowCounts } from '../../charts/summaries.ts';
import { optionsOf } from './drawing.ts';
import { once, plansOf, type ChartForm } from './form.ts';
import { weightShares } from './weight-shares.ts';

/** Whether accounts get what their weights say. */
export const weight: ChartForm = {
  id: 'weight',
  choices: null,
  uses: ({ result }) => [result],
  source(context) {
    const { result, shop, locale, acts, t } = context;
    const { chart } = t;
    const data = once(() => {
      const a = weightShares(result.a, shop, flowCounts(result.summariesA));
      const b = weightShares(result.b, shop, flowCounts(result.summariesB));
      return { rows: shop.accounts.map(({ name }, account) => ({ account, name, a: a[account], b: b[account] })) };
    });
    return {
      draw: (width) =>
        shareOfWeight(data(), {
          ...optionsOf(context, 'weight', width),
          texts: {
            x: chart.weight,
            y: chart.share,
            more: chart.moreThanWeight,
            less: chart.lessThanWeight,
            empty: chart.nothing,
          },
          onPick: ({ account, plan }) => acts.pick([{ kind: 'accounts', plan, accounts: [account] }]),
        }),
      table: () => shareOfWeightTable(data(), { locale, plans: plansOf(context), texts: chart }),
    };
  },
};
