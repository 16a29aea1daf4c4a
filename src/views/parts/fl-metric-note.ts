import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { MOST_REPLICATIONS } from '../../app/plan-commands.ts';
import { toldOf } from '../../app/told.ts';
import type { Comparison, MetricRow } from '../../compare/comparison.ts';
import { metricOf, type MetricId } from '../../metrics/metrics.ts';
import { contestsOf } from '../contests.ts';
import type { Contest } from '../judge.ts';
import { trapOf } from '../told-metrics.ts';
import { SHARED, StoreElement } from './element.ts';
import { ICONS } from './icons.ts';
import { noteStyles } from './metric-note-styles.ts';

/** Size of the unit in which a threshold is typed. */
const SIZES = { share: 0.01, ms: 1000, count: 1, money: 1 } as const;

/** How one metric is computed, how sure its difference is, what more would tell, and what the shop calls too little. */
@customElement('fl-metric-note')
export class FlMetricNote extends StoreElement {
  static override readonly styles = [...SHARED, noteStyles];

  @property() metric: MetricId = 'reply_rate';

  /** Whoever opens the note by keys begins at its way out. */
  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  override render(): TemplateResult {
    const { metric, t } = this;
    const { compare, measure, packs } = t;
    const { pack, sql } = metricOf(metric);
    const told = toldOf(this.state);
    const contests = told === null ? [] : contestsOf(this.state, told);
    const looked = contests.find(({ plan }) => plan === told?.b);
    const row = looked?.comparison.rows.find((one) => one.metric === metric);
    return html`<header>
        <h2>${compare.metrics[metric]}</h2>
        <button class="quiet icon-only" aria-label=${measure.close} @click=${this.#close}>${ICONS.close}</button>
      </header>
      ${row === undefined || looked === undefined ? nothing : this.#figures(row, looked, contests.length)}
      <dl>
        <dt>${measure.counts}</dt>
        <dd>${compare.metricNotes[metric]}</dd>
        <dt>${measure.rules}</dt>
        <dd><b>${packs.names[pack]}</b> ${packs.rules[pack]}</dd>
      </dl>
      ${this.#threshold(row)}
      <details>
        <summary>${measure.sql}</summary>
        <pre tabindex="0">
select plan, replication, ${sql}
from ${metricOf(metric).table}
group by all</pre>
      </details>`;
  }

  #figures(row: MetricRow, { slot, comparison }: Contest, challengers: number): TemplateResult {
    const { measure, compare } = this.t;
    const trap = trapOf(row, comparison.rows);
    const sibling = trap === null ? '' : compare.metrics[trap.metric];
    return html`${
        trap === null ? nothing : html`<p class="trap">${measure.trapHelp(compare.metrics[row.metric], sibling)}</p>`
      }
      <dl data-test="intervals">
        <dt>${measure.difference(slot)}</dt>
        <dd>${this.#intervals(row, comparison)}</dd>
        ${challengers > 1 ? html`<dd>${measure.holm(challengers)}</dd>` : nothing} ${this.#pairing(row)}
      </dl>
      ${this.#more(row, comparison)}`;
  }

  #intervals({ metric, difference, acrossDays, lack, confidence }: MetricRow, comparison: Comparison): TemplateResult {
    const { measure } = this.t;
    const { unit } = metricOf(metric);
    const sure = this.figures.share(confidence);
    const noise = this.figures.estimate(unit, difference);
    const days = acrossDays === null ? null : this.figures.estimate(unit, acrossDays);
    return html`<p class="figure">${this.figures.withUnit(noise.value, noise.unit)}</p>
      <p>
        <span class="figure">${noise.interval}</span>
        <span class="by">${measure.noiseBy(comparison.replications, sure)}</span>
      </p>
      <p>
        ${
          days === null
            ? html`<span class="by">${lack === null ? nothing : measure.lacks[lack]}</span>`
            : html`<span class="figure">${days.interval}</span>
                <span class="by">${measure.daysBy(comparison.otherDays, sure)}</span>`
        }
      </p>`;
  }

  #pairing({ correlation, varianceRatio }: MetricRow): TemplateResult | typeof nothing {
    const { measure } = this.t;
    if (!Number.isFinite(correlation) || !Number.isFinite(varianceRatio)) return nothing;
    const { number } = this.figures;
    return html`<dt>${measure.pairing}</dt>
      <dd data-test="pairing">${measure.paired(number(correlation, 2), number(varianceRatio, 1))}</dd>`;
  }

  /** What more would tell; replications can be had by a click, days cannot. */
  #more({ reason, more }: MetricRow, { replications }: Comparison): TemplateResult | typeof nothing {
    const { measure } = this.t;
    if (reason === null) return nothing;
    const total = replications + (more?.count ?? 0);
    const offer =
      more?.of !== 'replications' || total === Infinity
        ? nothing
        : total > MOST_REPLICATIONS
          ? measure.tooMany(MOST_REPLICATIONS)
          : html`<button data-test="replay" @click=${() => this.#replay(total)}>${measure.replay(total)}</button>`;
    return html`<dl>
      <dt>${measure.moreTitle}</dt>
      <dd data-test="more">${more === null ? measure.reasons[reason] : measure.moreHelp(more)} ${offer}</dd>
    </dl>`;
  }

  #replay(replications: number): void {
    const { commands } = this.store;
    commands.setReplications(replications);
    if (!this.state.live) void commands.run();
  }

  #threshold(row: MetricRow | undefined): TemplateResult {
    const { measure } = this.t;
    const { metric } = this;
    const { unit } = metricOf(metric);
    const least = this.state.thresholds[metric] ?? 0;
    return html`<div class="threshold ${row?.reason === 'threshold' ? 'bites' : ''}">
      <label
        >${measure.threshold}<input
          type="number"
          min="0"
          step="any"
          inputmode="decimal"
          aria-describedby="help"
          .value=${live(String(Number((least / SIZES[unit]).toPrecision(6))))}
          @change=${this.#set}
        />${unit === 'share' || unit === 'ms' ? measure.units[unit] : nothing}</label
      >
      <p id="help" class="by">${measure.thresholdHelp}</p>
    </div>`;
  }

  readonly #set = (event: Event): void => {
    const { metric } = this;
    const typed = Number((event.target as HTMLInputElement).value);
    const least = Number.isFinite(typed) ? Math.max(0, typed) : 0;
    this.store.commands.setThreshold(metric, Number((least * SIZES[metricOf(metric).unit]).toPrecision(6)));
    this.requestUpdate();
  };

  readonly #close = (): boolean => this.dispatchEvent(new Event('close'));
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-metric-note': FlMetricNote;
  }
}
