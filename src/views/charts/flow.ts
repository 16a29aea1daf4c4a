import { flow as drawFlow, flowDifference, flowTable } from '../../charts/flow.ts';
import type { FlowKey, FlowOutcome } from '../../charts/flowNodes.ts';
import { flowCounts } from '../../charts/summaries.ts';
import type { FilterPart } from '../../metrics/filter.ts';
import { OUTCOMES, type Outcome } from '../../model/run.ts';
import { optionsOf } from './drawing.ts';
import { lettersOf, once, plansOf, type ChartContext, type ChartForm } from './form.ts';

const SEEN = ['difference', 'a', 'b'] as const;
type Seen = (typeof SEEN)[number];

/** What is no loss: somebody answered, or nobody had to. */
const FINE: ReadonlySet<Outcome> = new Set(['answered', 'settled']);

const outcomes = ({ t }: ChartContext): FlowOutcome[] =>
  [...OUTCOMES]
    .sort((x, y) => Number(FINE.has(y)) - Number(FINE.has(x)))
    .map((id) => ({ id, name: t.chart.outcomes[id], lost: !FINE.has(id) }));

function partsOf({ plan, groups, accounts, outcomes: ends }: FlowKey): FilterPart[] {
  return [
    ...(groups === undefined ? [] : [{ kind: 'groups' as const, plan, groups }]),
    ...(accounts === undefined ? [] : [{ kind: 'accounts' as const, plan, accounts }]),
    ...(ends === undefined ? [] : [{ kind: 'outcomes' as const, plan, outcomes: ends as readonly Outcome[] }]),
  ];
}

/** Which way inquiries went, and what changed on the way. */
export const flow: ChartForm<Seen> = {
  id: 'flow',
  choices(context) {
    const { t } = context;
    const letters = lettersOf(context);
    const nameOf = (id: Seen): string => (id === 'difference' ? t.chart.flowChange : t.chart.flowPlan(letters[id]));
    return { label: t.chart.flowOf, of: SEEN.map((id) => ({ id, name: nameOf(id) })) };
  },
  uses: ({ result }) => [result],
  source(context, seen) {
    const { result, shop, locale, acts, t } = context;
    const { chart } = t;
    const letters = lettersOf(context);
    const names = {
      accounts: shop.accounts.map(({ name }) => name),
      outcomes: outcomes(context),
    };
    const groupsOf = (side: 'a' | 'b'): string[] => result[side].groups.map(({ name }) => name);
    const [ofA, ofB] = [groupsOf('a'), groupsOf('b')];
    const counts = once(() => ({ a: flowCounts(result.summariesA), b: flowCounts(result.summariesB) }));
    // Plans may have groups of their own: what has the same place is the same group, named as under B where A has none.
    const both = once(() => ({ ...names, groups: ofB.length > ofA.length ? ofB : ofA, ...counts() }));
    const texts = { ...chart, others: chart.otherAccounts, empty: chart.nothing };
    return {
      draw(width) {
        const options = { ...optionsOf(context, 'flow', width), onPick: (key: FlowKey) => acts.pick(partsOf(key)) };
        if (seen === 'difference')
          return flowDifference(both(), {
            ...options,
            texts: { ...texts, more: chart.more(letters), fewer: chart.fewer(letters) },
          });
        const data = { ...names, groups: seen === 'a' ? ofA : ofB, counts: counts()[seen], plan: seen };
        return drawFlow(data, { ...options, texts });
      },
      table: () =>
        flowTable(both(), {
          locale,
          plans: plansOf(context),
          texts: { ...texts, difference: chart.difference(letters) },
        }),
    };
  },
};
