import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Locale } from '../../app/state.ts';
import { messages } from '../../i18n/messages.ts';
import type { Sensitivity } from '../../model/intake.ts';
import { textFigures } from '../figures.ts';
import { suggestionWords } from '../intake-words.ts';
import { SHARED } from './element.ts';
import './fl-chart.ts';
import type { ChartSource } from './fl-chart.ts';

/** What the silence that parts inquiries does to the figures of a log, and what the log itself suggests. */
@customElement('fl-gaps')
export class FlGaps extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      section {
        display: grid;
        gap: 8px;
        grid-template-columns: minmax(0, 1fr);
      }
      h3 {
        border-bottom: 1px solid var(--rule);
        padding-bottom: 4px;
      }
      p {
        max-width: 60em;
      }
      .panels {
        --picture: 240px;
        --note: 0;
        display: grid;
        gap: 16px 48px;
        grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
      }
    `,
  ];

  @property({ attribute: false }) sensitivity!: Sensitivity;
  /** Inquiries of the log as it was read. */
  @property({ type: Number }) inquiries = 0;
  @property() locale: Locale = 'zh-CN';
  /** The drawing code comes after the first paint. */
  @state() private drawing: typeof import('../gap-sources.ts') | null = null;
  #sources: Readonly<Record<'inquiries' | 'response', ChartSource>> | null = null;

  override firstUpdated(): void {
    void import('../gap-sources.ts').then((sources) => (this.drawing = sources));
  }

  override willUpdate(changed: PropertyValues): void {
    const fresh = ['sensitivity', 'locale', 'drawing'].some((name) => changed.has(name));
    if (fresh && this.drawing !== null) this.#sources = this.drawing.gapSources(this.sensitivity, this.locale);
  }

  override render(): TemplateResult {
    const t = messages(this.locale);
    const { gaps } = t.data;
    const { decides, suggested } = this.sensitivity;
    const figures = textFigures(this.locale);
    const panel = (what: 'inquiries' | 'response'): TemplateResult =>
      html`<fl-chart
        .heading=${gaps[what]}
        .source=${this.#sources?.[what] ?? null}
        .t=${t}
        data-chart=${`gap-${what}`}
      ></fl-chart>`;
    return html`<section aria-labelledby="title" data-test="gaps">
      <h3 id="title">${gaps.title}</h3>
      <p class="small muted">
        ${decides ? gaps.decides : gaps.compares(figures.integer(this.inquiries))}
        ${suggested === null ? gaps.noSuggestion : nothing}
      </p>
      ${suggested === null ? nothing : html`<p class="small" data-test="gap-suggestion">${suggestionWords(suggested, this.locale)}</p>`}
      <div class="panels">${panel('inquiries')} ${panel('response')}</div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-gaps': FlGaps;
  }
}
