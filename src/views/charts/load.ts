import { accountBars, accountBarsTable } from '../../charts/accountBars.ts';
import { loadRows } from '../../charts/loadRows.ts';
import { LOAD_ORDERS, type LoadOrder } from '../../i18n/texts/chart.ts';
import { optionsOf } from './drawing.ts';
import { once, plansOf, type ChartForm } from './form.ts';

/** Who received what, who made buyers wait, and who was busy. */
export const load: ChartForm<LoadOrder> = {
  id: 'load',
  choices: ({ t }) => ({ label: t.chart.sortBy, of: LOAD_ORDERS.map((id) => ({ id, name: t.chart.sorts[id] })) }),
  uses: ({ result }) => [result],
  source(context, sort) {
    const { result, shop, days, locale, acts, t } = context;
    const { chart } = t;
    const data = once(() => ({
      rows: loadRows({
        names: shop.accounts.map(({ name }) => name),
        a: result.summariesA.map((one) => one.load),
        b: result.summariesB.map((one) => one.load),
        days,
      }),
    }));
    return {
      draw: (width) =>
        accountBars(data(), {
          ...optionsOf(context, 'load', width),
          sort,
          texts: { ...chart, empty: chart.nothing },
          onPick: ({ account }) => acts.pick([{ kind: 'accounts', plan: 'a', accounts: [account] }]),
        }),
      table: () => accountBarsTable(data(), { locale, sort, plans: plansOf(context), texts: chart }),
    };
  },
};
