import type { PlanSlot } from '../../charts/theme.ts';
import type { AccountRow, MetricRow } from '../../compare/comparison.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Slot } from '../../app/slots.ts';
import { metricOf, type MetricId } from '../../metrics/metrics.ts';
import type { AccountId } from '../../model/shop.ts';
import type { TextFigures } from '../figures.ts';

/** How differences are drawn: by code that comes after the first paint, in the colours of the challenger looked at. */
export interface Plotting {
  readonly draw: typeof import('../../charts/pairedDifference.ts').pairedDifference;
  readonly slot: Slot;
  readonly t: Messages;
  readonly figures: TextFigures;
}

/** Both intervals of every metric. Shares have one scale for all rows; times differ by orders of magnitude, each row has its own. */
export function plotsOfMetrics(rows: readonly MetricRow[], plotting: Plotting): Map<MetricId, Element> {
  const shared = rows
    .filter(({ metric }) => metricOf(metric).unit === 'share')
    .flatMap(({ difference: noise, acrossDays: days }) => [noise.low, noise.high, days?.low ?? 0, days?.high ?? 0])
    .filter(Number.isFinite)
    .map(Math.abs);
  const reach = Math.max(0, ...shared) * 1.1;
  return new Map(rows.map((row) => [row.metric, plotOf(row, reach, plotting)]));
}

function plotOf({ metric, difference, acrossDays }: MetricRow, reach: number, plotting: Plotting): Element {
  const { draw, slot, t, figures } = plotting;
  const { unit, better } = metricOf(metric);
  const { low, high } = figures.estimate(unit, difference);
  return draw(difference, {
    better,
    label: `${t.compare.metrics[metric]}: ${t.compare.interval(low, high)}`,
    acrossDays,
    plans: ['a', slot.toLowerCase() as PlanSlot],
    ...(unit === 'share' && reach > 0 ? { reach } : {}),
  });
}

/** One scale for all accounts, so that who takes over from whom can be seen. */
export function plotsOfAccounts(rows: readonly AccountRow[], { draw, t, figures }: Plotting): Map<AccountId, Element> {
  const reach = Math.max(0, ...rows.flatMap(({ difference: d }) => [-d.low, d.high])) * 1.1;
  return new Map(
    rows.map(({ account, difference }) => {
      const { low, high } = figures.estimate('count', difference);
      const label = `${account}: ${t.compare.interval(low, high)}`;
      return [account, draw(difference, { better: null, label, ...(reach > 0 && { reach }) })];
    }),
  );
}
