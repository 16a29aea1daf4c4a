import { html, nothing, type TemplateResult } from 'lit';
import type { Estimate, MetricRow } from '../../compare/comparison.ts';
import type { Messages } from '../../i18n/messages.ts';
import { metricOf, type MetricId } from '../../metrics/metrics.ts';
import type { TextFigures } from '../figures.ts';
import type { Contest } from '../judge.ts';
import { isTold, trapOf } from '../told-metrics.ts';
import { planMark } from './icons.ts';

/** What rows of the table are made from: one column of figures a challenger, intervals of the one looked at. */
export interface RowsView {
  /** In the order of their letters; none before there is a result. */
  readonly contests: readonly Contest[];
  readonly looked: Contest | undefined;
  readonly plots: ReadonlyMap<MetricId, Element>;
  readonly t: Messages;
  readonly figures: TextFigures;
  /** Says what the note that a name opens is about. */
  ask(metric: MetricId): void;
}

/** Id of the note that every name of a metric opens. */
export const NOTE = 'note';

/** Columns of the table in all, the name's among them. */
export const columnsOf = (challengers: number): number => (challengers > 1 ? 4 + 3 * challengers : 8);

const rowIn = ({ comparison }: Contest, metric: MetricId): MetricRow =>
  comparison.rows.find((row) => row.metric === metric)!;

/** A metric under every plan. */
export function metricRow(metric: MetricId, view: RowsView): TemplateResult {
  const { contests, looked, figures } = view;
  if (looked === undefined)
    return html`<tr data-metric=${metric}>
      ${nameCell(metric, view)}
      <td colspan="7"></td>
    </tr>`;
  const row = rowIn(looked, metric);
  return html`<tr data-metric=${metric}>
    ${nameCell(metric, view)}
    <td class="num value">${figures.value(metricOf(metric).unit, row.a.mean)}</td>
    ${contests.length > 1 ? several(metric, view) : one(row, looked, view)}
  </tr>`;
}

function nameCell(metric: MetricId, { t, ask }: RowsView): TemplateResult {
  const name = t.compare.metrics[metric];
  return html`<th scope="row">
    <button
      class="link name"
      popovertarget=${NOTE}
      popovertargetaction="show"
      aria-haspopup="dialog"
      title=${t.measure.ask(name)}
      @click=${() => ask(metric)}
    >
      ${name}</button
    >${metricOf(metric).survivors ? html`<sup>†</sup>` : nothing}
  </th>`;
}

function one(row: MetricRow, looked: Contest, view: RowsView): TemplateResult {
  const { figures } = view;
  const { unit } = metricOf(row.metric);
  const difference = figures.estimate(unit, differenceOf(row));
  return html`<td class="num value">${figures.value(unit, row.b.mean)}</td>
    <td class="num difference">${difference.value}</td>
    <td class="unit">${difference.unit}</td>
    ${plotCells(row, view)}
    <td class="verdict">${verdictOf(row, looked, view)}</td>`;
}

function several(metric: MetricId, view: RowsView): TemplateResult {
  const { contests, looked, figures } = view;
  const { unit } = metricOf(metric);
  return html`${contests.map((contest) => {
    const row = rowIn(contest, metric);
    const difference = figures.estimate(unit, differenceOf(row));
    const place = contest === looked ? 'looked' : '';
    return html`<td class="num value first ${place}">${figures.value(unit, row.b.mean)}</td>
      <td class="num difference ${place}">${difference.value} <span class="unit">${difference.unit}</span></td>
      <td class="verdict ${place}">${verdictOf(row, contest, view)}</td>`;
  })}
  ${plotCells(rowIn(looked!, metric), view)}`;
}

/** The intervals in figures and drawn. */
const plotCells = (row: MetricRow, view: RowsView): TemplateResult =>
  html`${intervalCell(row, view)}
    <td class="plot">${isTold(row) ? view.plots.get(row.metric) : nothing}</td>`;

/** Both intervals: of the simulation, and of other days where they can be told. */
function intervalCell({ metric, difference, acrossDays }: MetricRow, { figures, t }: RowsView): TemplateResult {
  const { unit } = metricOf(metric);
  const noise = figures.estimate(unit, difference).interval;
  const days = acrossDays === null ? '' : figures.estimate(unit, acrossDays).interval;
  if (noise === '' || days === '') return html`<td class="interval">${noise}</td>`;
  return html`<td class="interval two">
    <span>${noise}<i>${t.measure.noise}</i></span
    ><span>${days}<i>${t.measure.days}</i></span>
  </td>`;
}

const UNTOLD: Estimate = { mean: NaN, low: NaN, high: NaN };
const differenceOf = (row: MetricRow): Estimate => (isTold(row) ? row.difference : UNTOLD);

/** The word, with the symbol of the plan that does better, and below it why there is none, or what to read it with. */
function verdictOf(row: MetricRow, { slot, comparison }: Contest, { t }: RowsView): TemplateResult {
  if (!isTold(row)) return html`<span class="even">—</span>`;
  const { verdict, reason, more } = row;
  const word = t.compare.verdicts[verdict];
  const trap = trapOf(row, comparison.rows);
  const below =
    trap !== null
      ? html`<span class="below trap"
          >${t.measure.trap(t.compare.metrics[trap.metric], trap.verdict === 'better')}</span
        >`
      : reason === null
        ? nothing
        : html`<span class="below" title=${t.measure.reasons[reason]}
            >${more === null ? t.measure.reasons[reason] : t.measure.more(more)}</span
          >`;
  if (verdict === 'better')
    return html`<span class="better of-${slot.toLowerCase()}">${planMark(slot)}${word}</span>${below}`;
  if (verdict === 'worse') return html`<span class="better of-a">${planMark('A')}${word}</span>${below}`;
  return html`<span class="even">${word}</span>${below}`;
}
