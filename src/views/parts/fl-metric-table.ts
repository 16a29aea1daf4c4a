import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Compared } from '../../app/state.ts';
import type { AccountRow, MetricRow } from '../../compare/comparison.ts';
import type { Messages } from '../../i18n/messages.ts';
import { METRIC_IDS, metricOf, type MetricId } from '../../metrics/metrics.ts';
import type { AccountId, Shop } from '../../model/shop.ts';
import type { TextFigures } from '../figures.ts';
import { accountRows, BUSIEST, perDay } from './account-rows.ts';
import { SHARED } from './element.ts';
import { inOwnFrame } from './frames.ts';
import { toldMetrics } from '../told-metrics.ts';
import { planMark } from './icons.ts';
import { metricTableStyles } from './metric-table-styles.ts';

type PairedDrawing = typeof import('../../charts/pairedDifference.ts').pairedDifference;

/** Every metric under both plans, the paired difference with its interval, and a word. */
@customElement('fl-metric-table')
export class FlMetricTable extends LitElement {
  static override readonly styles = [...SHARED, metricTableStyles];

  @property({ attribute: false }) compared: Compared | null = null;
  /** Whether it is of a run that goes on. */
  @property({ type: Boolean }) provisional = false;
  @property({ attribute: false }) shop: Shop | null = null;
  /** Length of the replayed period. */
  @property({ type: Number }) days = 1;
  @property({ attribute: false }) t!: Messages;
  @property({ attribute: false }) figures!: TextFigures;
  /** The drawing code comes after the first paint. */
  @state() private drawing: typeof import('../../charts/pairedDifference.ts') | null = null;
  @state() private allAccounts = false;
  @state() private metricPlots: ReadonlyMap<MetricId, Element> = new Map();
  @state() private accountPlots: ReadonlyMap<AccountId, Element> = new Map();
  #accounts: readonly AccountRow[] = [];
  #jobs: readonly (() => void)[] = [];

  override firstUpdated(): void {
    void import('../../charts/pairedDifference.ts').then((drawing) => (this.drawing = drawing));
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('compared') && !changed.has('days')) return;
    const rows = this.compared?.comparison.accounts ?? [];
    this.#accounts = this.provisional ? perDay(rows, this.days, this.#accounts) : perDay(rows, this.days);
  }

  override updated(changed: PropertyValues): void {
    if (!['compared', 't', 'drawing', 'days', 'allAccounts'].some((name) => changed.has(name))) return;
    this.#withdraw();
    if (this.drawing === null) return;
    const { pairedDifference } = this.drawing;
    this.#jobs = [
      inOwnFrame(() => (this.metricPlots = this.#metricPlots(pairedDifference))),
      inOwnFrame(() => (this.accountPlots = this.#accountPlots(pairedDifference))),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#withdraw();
  }

  #withdraw(): void {
    for (const withdraw of this.#jobs) withdraw();
  }

  #metricPlots(draw: PairedDrawing): Map<MetricId, Element> {
    const rows = this.compared?.comparison.rows ?? [];
    return new Map(rows.map((row) => [row.metric, this.#plot(row, rows, draw)]));
  }

  get #shown(): number {
    return this.allAccounts ? this.#accounts.length : BUSIEST;
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
              <th scope="col" class="interval" colspan="2">${this.provisional ? columns.plotSoFar : columns.plot}</th>
              <th scope="col">${columns.verdict}</th>
            </tr>
          </thead>
          <tbody>
            ${toldMetrics(this.compared?.comparison).map((metric) => this.#row(metric))}
          </tbody>
          ${accountRows({
            rows: this.#accounts,
            plots: this.accountPlots,
            shop: this.shop,
            shown: this.#shown,
            t: this.t,
            figures: this.figures,
            toggle: () => (this.allAccounts = !this.allAccounts),
          })}
        </table>
      </div>
      <p class="notes small">
        ${compare.survivors(METRIC_IDS.filter((id) => metricOf(id).survivors).map((id) => compare.metrics[id]))}
      </p>`;
  }

  #row(metric: MetricId): TemplateResult {
    const { compare } = this.t;
    const row = this.compared?.comparison.rows.find((one) => one.metric === metric);
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
      <td class="plot">${this.metricPlots.get(metric)}</td>
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

  #plot(row: MetricRow, rows: readonly MetricRow[], draw: PairedDrawing): Element {
    const { unit, better } = metricOf(row.metric);
    const { low, high } = this.figures.estimate(unit, row.difference);
    // Shares have one scale for all rows; times differ by orders of magnitude, each row has its own.
    const shared = rows
      .filter(({ metric }) => metricOf(metric).unit === 'share')
      .flatMap(({ difference }) => [difference.low, difference.high])
      .filter(Number.isFinite)
      .map(Math.abs);
    const label = `${this.t.compare.metrics[row.metric]}: ${this.t.compare.interval(low, high)}`;
    return draw(row.difference, {
      better,
      label,
      ...(unit === 'share' ? { reach: Math.max(...shared) * 1.1 } : {}),
    });
  }

  /** One scale for all accounts shown, so that who takes over from whom can be seen. */
  #accountPlots(draw: PairedDrawing): Map<AccountId, Element> {
    const shown = this.#accounts.slice(0, this.#shown);
    const reach = Math.max(0, ...shown.flatMap(({ difference: d }) => [-d.low, d.high])) * 1.1;
    return new Map(
      shown.map(({ account, difference }) => {
        const { low, high } = this.figures.estimate('count', difference);
        const label = `${account}: ${this.t.compare.interval(low, high)}`;
        return [account, draw(difference, { better: null, label, ...(reach > 0 && { reach }) })];
      }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-metric-table': FlMetricTable;
  }
}
