import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RunResult } from '../../app/state.ts';
import { pairedDifference } from '../../charts/pairedDifference.ts';
import type { MetricRow } from '../../compare/comparison.ts';
import type { Messages } from '../../i18n/messages.ts';
import { METRIC_IDS, metricOf, type MetricId } from '../../metrics/metrics.ts';
import type { TextFigures } from '../figures.ts';
import { SHARED } from './element.ts';
import { planMark } from './icons.ts';

/** Every metric under both plans, the paired difference with its interval, and a word. */
@customElement('fl-metric-table')
export class FlMetricTable extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      td,
      th {
        height: 34px;
        vertical-align: middle;
      }
      thead th,
      thead td {
        height: auto;
        vertical-align: bottom;
      }
      thead td {
        border-bottom-color: var(--rule);
      }
      thead .difference {
        font-weight: 400;
      }
      th[scope='row'] {
        white-space: nowrap;
        padding-right: 24px;
      }
      .notes {
        color: var(--muted);
        padding-top: 4px;
      }
      sup {
        line-height: 0;
        color: var(--muted);
      }
      .value {
        width: 8em;
      }
      .difference {
        width: 8em;
        padding-right: 4px;
        font-weight: 650;
      }
      .unit {
        width: 5.5em;
        white-space: nowrap;
        color: var(--muted);
        font-size: 12px;
        padding-right: 8px;
      }
      .interval {
        width: 9em;
        white-space: nowrap;
        color: var(--muted);
      }
      .plot {
        width: 200px;
      }
      .plot svg {
        display: block;
      }
      .verdict {
        white-space: nowrap;
        width: 9em;
      }
      .better {
        color: var(--plan-b);
        font-weight: 650;
      }
      .worse {
        color: var(--plan-a);
        font-weight: 650;
      }
      .verdict svg {
        margin-right: 6px;
      }
      .even {
        color: var(--muted);
      }
      @media (max-width: 720px) {
        th[scope='row'] {
          position: sticky;
          left: 0;
          background: var(--paper);
          padding-right: 12px;
        }
      }
    `,
  ];

  @property({ attribute: false }) result: RunResult | null = null;
  @property({ attribute: false }) t!: Messages;
  @property({ attribute: false }) figures!: TextFigures;
  #plots = new Map<MetricId, Element>();

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('result') && !changed.has('t')) return;
    const rows = this.result?.comparison.rows ?? [];
    this.#plots = new Map(rows.map((row) => [row.metric, this.#plot(row, rows)]));
  }

  override render(): TemplateResult {
    const { compare, shell } = this.t;
    const { columns } = compare;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${shell.scrollable(compare.tableTitle)}>
        <table data-test="metrics">
          <caption class="unseen">
            ${compare.tableTitle}
          </caption>
          <thead>
            <tr>
              <th scope="col">${columns.metric}</th>
              <th scope="col" class="num value">${planMark('A')} A</th>
              <th scope="col" class="num value">${planMark('B')} B</th>
              <th scope="col" class="num difference">${columns.difference}</th>
              <td class="unit"></td>
              <th scope="col" class="interval" colspan="2">${columns.plot}</th>
              <th scope="col">${columns.verdict}</th>
            </tr>
          </thead>
          <tbody>
            ${METRIC_IDS.map((metric) => this.#row(metric))}
          </tbody>
        </table>
      </div>
      <p class="notes small">
        ${compare.survivors(METRIC_IDS.filter((id) => metricOf(id).survivors).map((id) => compare.metrics[id]))}
      </p>`;
  }

  #row(metric: MetricId): TemplateResult {
    const { compare } = this.t;
    const row = this.result?.comparison.rows.find((one) => one.metric === metric);
    const name = html`<th scope="row">
      ${compare.metrics[metric]}${metricOf(metric).survivors ? html`<sup>†</sup>` : nothing}
    </th>`;
    if (row === undefined)
      return html`<tr data-metric=${metric}>
        ${name}
        <td colspan="7"></td>
      </tr>`;
    const { unit } = metricOf(metric);
    const difference = this.figures.estimate(unit, row.difference);
    return html`<tr data-metric=${metric}>
      ${name}
      <td class="num value">${this.figures.value(unit, row.a.mean)}</td>
      <td class="num value">${this.figures.value(unit, row.b.mean)}</td>
      <td class="num difference">${difference.value}</td>
      <td class="unit">${difference.unit}</td>
      <td class="interval">${difference.interval}</td>
      <td class="plot">${this.#plots.get(metric)}</td>
      <td class="verdict">${this.#verdict(row)}</td>
    </tr>`;
  }

  /** The word, with the symbol of the plan that does better. */
  #verdict({ verdict }: MetricRow): TemplateResult {
    const word = this.t.compare.verdicts[verdict];
    if (verdict === 'better') return html`<span class="better">${planMark('B')}${word}</span>`;
    if (verdict === 'worse') return html`<span class="worse">${planMark('A')}${word}</span>`;
    return html`<span class="even">${word}</span>`;
  }

  #plot(row: MetricRow, rows: readonly MetricRow[]): Element {
    const { unit, better } = metricOf(row.metric);
    const { low, high } = this.figures.estimate(unit, row.difference);
    // Shares have one scale for all rows; times differ by orders of magnitude, each row has its own.
    const shared = rows
      .filter(({ metric }) => metricOf(metric).unit === 'share')
      .flatMap(({ difference }) => [difference.low, difference.high])
      .filter(Number.isFinite)
      .map(Math.abs);
    const label = `${this.t.compare.metrics[row.metric]}: ${this.t.compare.interval(low, high)}`;
    return pairedDifference(row.difference, {
      better,
      label,
      ...(unit === 'share' ? { reach: Math.max(...shared) * 1.1 } : {}),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-metric-table': FlMetricTable;
  }
}
