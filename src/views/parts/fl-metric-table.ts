import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { partialOf, type Compared, type Rival } from '../../app/state.ts';
import { toldOf } from '../../app/told.ts';
import type { AccountRow } from '../../compare/comparison.ts';
import { METRIC_IDS, metricOf, type MetricId } from '../../metrics/metrics.ts';
import type { AccountId } from '../../model/shop.ts';
import { contestsOf } from '../contests.ts';
import type { Contest } from '../judge.ts';
import { toldMetrics } from '../told-metrics.ts';
import { accountRows, BUSIEST, perDay } from './account-rows.ts';
import { SHARED, StoreElement } from './element.ts';
import { daysOf } from './period.ts';
import './fl-metric-note.ts';
import { soon } from './soon.ts';
import { metricHeads } from './metric-heads.ts';
import { columnsOf, metricRow, NOTE, type RowsView } from './metric-rows.ts';
import { metricTableStyles } from './metric-table-styles.ts';
import { plotsOfAccounts, plotsOfMetrics } from './paired-plots.ts';

/** Every metric under all plans, the paired differences with their intervals, and a word. */
@customElement('fl-metric-table')
export class FlMetricTable extends StoreElement {
  static override readonly styles = [...SHARED, metricTableStyles];

  /** The drawing code comes after the first paint. */
  @state() private drawing: typeof import('../../charts/pairedDifference.ts') | null = null;
  @state() private allAccounts = false;
  /** Whether the metrics of any shop are shown below those of a pack. */
  @state() private isUnfolded = false;
  @state() private asked: MetricId = 'reply_rate';
  @state() private metricPlots: ReadonlyMap<MetricId, Element> = new Map();
  @state() private accountPlots: ReadonlyMap<AccountId, Element> = new Map();
  @query(`#${NOTE}`) private readonly note!: HTMLElement;
  #compared: Compared | null = null;
  #contests: readonly (Contest & Rival)[] = [];
  #accounts: readonly AccountRow[] = [];
  #drawn: readonly unknown[] = [];
  #jobs: readonly (() => void)[] = [];

  override firstUpdated(): void {
    void import('../../charts/pairedDifference.ts').then((drawing) => (this.drawing = drawing));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#compared = toldOf(this.state);
    this.#contests = this.#compared === null ? [] : contestsOf(this.state, this.#compared);
    const rows = this.#compared?.comparison.accounts ?? [];
    this.#accounts = this.#isProvisional ? perDay(rows, this.#days, this.#accounts) : perDay(rows, this.#days);
  }

  /** Draws again what has changed of what is drawn. */
  override updated(): void {
    const now = [this.#compared?.comparison, this.#looked?.slot, this.t, this.drawing, this.#days, this.allAccounts];
    if (this.drawing === null || now.every((one, i) => one === this.#drawn[i])) return;
    this.#drawn = now;
    this.#withdraw();
    const slot = this.#looked?.slot ?? 'B';
    const plotting = { draw: this.drawing.pairedDifference, slot, t: this.t, figures: this.figures };
    this.#jobs = [
      soon(() => (this.metricPlots = plotsOfMetrics(this.#compared?.comparison.rows ?? [], plotting))),
      soon(() => (this.accountPlots = plotsOfAccounts(this.#accounts.slice(0, this.#shown), plotting))),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#withdraw();
  }

  #withdraw(): void {
    for (const withdraw of this.#jobs) withdraw();
  }

  get #isProvisional(): boolean {
    return partialOf(this.state) !== null;
  }

  get #days(): number {
    const { log } = this.state;
    return log === null ? 1 : daysOf(log);
  }

  get #looked(): Contest | undefined {
    return this.#contests.find(({ plan }) => plan === this.#compared?.b);
  }

  get #shown(): number {
    return this.allAccounts ? this.#accounts.length : BUSIEST;
  }

  override render(): TemplateResult {
    const { compare, shell, measure } = this.t;
    const contests = this.#contests;
    const view: RowsView = {
      contests,
      looked: this.#looked,
      plots: this.metricPlots,
      t: this.t,
      figures: this.figures,
      ask: this.#ask,
    };
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${shell.scrollable(compare.tableTitle)}>
        <table data-test="metrics" class=${contests.length > 1 ? 'several' : ''}>
          <caption class="unseen">
            ${compare.tableTitle}
          </caption>
          <thead>
            ${metricHeads({
              contests,
              looked: this.#looked,
              isProvisional: this.#isProvisional,
              locale: this.state.locale,
              t: this.t,
              lookAt: (plan) => this.store.commands.compare(this.state.a, plan),
            })}
          </thead>
          ${this.#metrics(view)}
          ${accountRows({
            rows: this.#accounts,
            contests: contests.map(({ comparison }) => comparison.accounts),
            days: this.#days,
            plots: this.accountPlots,
            shop: this.state.log?.shop ?? null,
            shown: this.#shown,
            t: this.t,
            figures: this.figures,
            toggle: () => (this.allAccounts = !this.allAccounts),
          })}
        </table>
      </div>
      <div
        id=${NOTE}
        popover
        role="dialog"
        aria-label=${measure.ask(compare.metrics[this.asked])}
        data-test="note"
        @toggle=${this.#onToggle}
      >
        <fl-metric-note
          .store=${this.store}
          .metric=${this.asked}
          @close=${() => this.note.hidePopover()}
        ></fl-metric-note>
      </div>
      <p class="notes small">
        ${compare.survivors(METRIC_IDS.filter((id) => this.#isTold(id)).map((id) => compare.metrics[id]))}
      </p>`;
  }

  /** Whether a metric of the answered alone is in the table. */
  #isTold(id: MetricId): boolean {
    const { pack, survivors } = metricOf(id);
    return survivors && (pack === 'generic' || pack === this.state.pack);
  }

  /** Those of the pack, then those of any shop. */
  #metrics(view: RowsView): TemplateResult {
    const { pack } = this.state;
    const { packs } = this.t;
    const comparisons = this.#contests.map(({ comparison }) => comparison);
    const generic = toldMetrics(comparisons);
    const rows = (metrics: readonly MetricId[]): TemplateResult[] => metrics.map((metric) => metricRow(metric, view));
    if (pack === 'generic')
      return html`<tbody>
        ${rows(generic)}
      </tbody>`;
    return html`<tbody>
        ${rows(toldMetrics(comparisons, pack))}
      </tbody>
      <tbody>
        <tr class="section">
          <th scope="rowgroup" colspan=${columnsOf(this.#contests.length)}>
            <button
              class="link"
              aria-expanded=${this.isUnfolded}
              data-test="generic"
              @click=${() => (this.isUnfolded = !this.isUnfolded)}
            >
              ${packs.alsoGeneric(generic.length)}
            </button>
          </th>
        </tr>
        ${this.isUnfolded ? rows(generic) : nothing}
      </tbody>`;
  }

  /** Focus goes into the note, and back to the name that opened it unless it has gone elsewhere. */
  readonly #onToggle = ({ newState }: ToggleEvent): void => {
    const inside = this.note.querySelector('fl-metric-note');
    if (newState === 'open') inside?.focus();
    else if (document.activeElement === document.body || this.shadowRoot?.activeElement === inside)
      this.renderRoot.querySelector<HTMLElement>(`tr[data-metric=${this.asked}] button.name`)?.focus();
  };

  readonly #ask = (metric: MetricId): void => {
    // The button shows it again, beside itself.
    if (this.note.matches(':popover-open')) this.note.hidePopover();
    this.asked = metric;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-metric-table': FlMetricTable;
  }
}
