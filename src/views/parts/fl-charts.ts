import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Locale, RunResult } from '../../app/state.ts';
import { messages } from '../../i18n/messages.ts';
import { RESPONSE_UNITS, type ResponseUnit } from '../../i18n/texts/chart.ts';
import { HOURLY_METRICS, type HourlyMetricId } from '../../metrics/metrics.ts';
import type { Shop } from '../../model/shop.ts';
import { textFigures } from '../figures.ts';
import { SHARED } from './element.ts';
import { inOwnFrame } from './frames.ts';
import './fl-chart.ts';
import type { ChartSource } from './fl-chart.ts';

/** How long, when, and who: the three charts of a comparison. */
@customElement('fl-charts')
export class FlCharts extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        display: grid;
        gap: 24px 32px;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        align-items: start;
      }
      select {
        max-width: 200px;
      }
      @media (max-width: 1100px) {
        :host {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
      @media (max-width: 720px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) result: RunResult | null = null;
  @property({ attribute: false }) shop: Shop | null = null;
  @property({ type: Number }) days = 1;
  @property() locale: Locale = 'zh-CN';
  /** The drawing code, a third of the app, comes after the first paint. */
  @state() private drawing: typeof import('../chart-sources.ts') | null = null;
  @state() private responses: ResponseUnit = 'first';
  @state() private metric: HourlyMetricId = 'reply_rate_3min';
  #response: ChartSource | null = null;
  #hours: ChartSource | null = null;
  #load: ChartSource | null = null;

  override firstUpdated(): void {
    void import('../chart-sources.ts').then((sources) => {
      for (const rehearse of sources.rehearsals(this.locale)) inOwnFrame(rehearse);
      this.drawing = sources;
    });
  }

  override willUpdate(changed: PropertyValues): void {
    const { result, shop, locale, days, drawing } = this;
    const fresh = ['result', 'locale', 'shop', 'drawing'].some((name) => changed.has(name));
    if (result === null || shop === null || drawing === null) {
      this.#response = this.#hours = this.#load = null;
      return;
    }
    const context = { result, locale };
    if (fresh || changed.has('responses')) this.#response = drawing.responseSource(context, this.responses);
    if (fresh || changed.has('metric')) this.#hours = drawing.hourSource(context, this.metric);
    if (fresh) this.#load = drawing.loadSource(context, shop, days);
  }

  override render(): TemplateResult {
    const t = messages(this.locale);
    const { chart, compare } = t;
    return html`
      <fl-chart
        .heading=${chart.ecdf}
        .note=${this.#neverNote()}
        .source=${this.#response}
        .t=${t}
        data-chart="response"
      >
        <select
          slot="controls"
          aria-label=${chart.of}
          @change=${(event: Event) => (this.responses = valueOf(event) as ResponseUnit)}
        >
          ${RESPONSE_UNITS.map(
            (unit) =>
              html`<option value=${unit} .selected=${live(unit === this.responses)}>${chart.unitOf[unit]}</option>`,
          )}
        </select>
      </fl-chart>
      <fl-chart .heading=${chart.byHour} .note=${chart.byHourNote} .source=${this.#hours} .t=${t} data-chart="hour">
        <select
          slot="controls"
          aria-label=${chart.metric}
          @change=${(event: Event) => (this.metric = valueOf(event) as HourlyMetricId)}
        >
          ${HOURLY_METRICS.map(
            (id) => html`<option value=${id} .selected=${live(id === this.metric)}>${compare.metrics[id]}</option>`,
          )}
        </select>
      </fl-chart>
      <fl-chart
        .heading=${chart.load}
        .note=${chart.loadNote}
        .source=${this.#load}
        .t=${t}
        data-chart="load"
      ></fl-chart>
    `;
  }

  #neverNote(): string {
    if (this.result === null || this.drawing === null) return '';
    const { share } = textFigures(this.locale);
    const { a, b } = this.drawing.neverAnswered(this.result, this.responses);
    return messages(this.locale).chart.ecdfNote(share(a), share(b));
  }
}

const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;

declare global {
  interface HTMLElementTagNameMap {
    'fl-charts': FlCharts;
  }
}
