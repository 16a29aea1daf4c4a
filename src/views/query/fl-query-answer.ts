import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { QueryError, ResultTable } from '../../app/commands.ts';
import type { Locale } from '../../app/state.ts';
import type { PlanSlot } from '../../charts/theme.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { TextFigures } from '../figures.ts';
import { SHARED } from '../parts/element.ts';
import '../parts/fl-result-grid.ts';
import './fl-quick-chart.ts';

/** How a question was answered. */
export type Answer =
  | { readonly status: 'none' | 'cancelled' }
  | { readonly status: 'running'; readonly seconds: number; readonly rows: number }
  | { readonly status: 'done'; readonly result: ResultTable }
  | { readonly status: 'failed'; readonly message: string; readonly error: QueryError | null };

/** The answer to a question as a table or a chart, or why there is none. */
@customElement('fl-query-answer')
export class FlQueryAnswer extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        display: grid;
        gap: 8px;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        min-height: 240px;
      }
      button[aria-pressed='true']:hover {
        background: var(--ink);
      }
      .error {
        display: grid;
        gap: 8px;
        border-left: 3px solid var(--late);
        padding: 4px 12px;
      }
      .error .mono {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) answer: Answer = { status: 'none' };
  @property({ attribute: false }) t!: Messages;
  @property({ attribute: false }) figures!: TextFigures;
  @property() locale: Locale = 'zh-CN';
  /** How many inquiries the log has, numbered from 0. */
  @property({ type: Number }) inquiries = 0;
  @property({ attribute: false }) slotOf: (text: string) => PlanSlot | null = () => null;
  /** Whether what is behind the rows can be looked at in Compare. */
  @property({ type: Boolean }) comparable = false;
  @state() private view: 'table' | 'chart' = 'table';

  override render(): TemplateResult {
    const { query: words } = this.t;
    const { answer } = this;
    switch (answer.status) {
      case 'none':
        return html`<p class="muted">${words.first}</p>`;
      case 'running':
        return html`<p class="muted" data-test="query-running">${words.running(answer.seconds, answer.rows)}</p>`;
      case 'cancelled':
        return html`<p class="muted" role="status">${words.cancelled}</p>`;
      case 'failed':
        return this.#failed(answer.message, answer.error);
      case 'done':
        return this.#done(answer.result);
    }
  }

  #failed(message: string, error: QueryError | null): TemplateResult {
    const { query: words } = this.t;
    return html`<div class="error" role="alert" data-test="query-error">
      <h2 class="late">${words.error}${error?.place ? html` · ${words.errorAt(error.place.line)}` : nothing}</h2>
      ${error?.refusal ? html`<p>${words.refused[error.refusal]}</p>` : nothing}
      <p class="mono">${message}</p>
    </div>`;
  }

  #done(result: ResultTable): TemplateResult {
    const { query: words } = this.t;
    return html`<div class="row">
        <button aria-pressed=${this.view === 'table' ? 'true' : 'false'} @click=${() => (this.view = 'table')}>
          ${words.asTable}
        </button>
        <button aria-pressed=${this.view === 'chart' ? 'true' : 'false'} @click=${() => (this.view = 'chart')}>
          ${words.asChart}
        </button>
        ${
          this.comparable && result.count > 0
            ? html`<button class="quiet" @click=${() => this.dispatchEvent(new CustomEvent('compare'))}>
                ${words.compare}
              </button>`
            : nothing
        }
        <span class="small muted" role="status" data-test="query-count"
          >${words.result(result.count, result.rowCount, result.ms)}</span
        >
      </div>
      ${this.view === 'table' ? this.#table(result) : this.#chart(result)}`;
  }

  #table(result: ResultTable): TemplateResult {
    return html`<fl-result-grid
      .result=${result}
      .inquiries=${this.inquiries}
      .t=${this.t}
      .locale=${this.locale}
      @why=${(event: CustomEvent<number>) =>
        this.dispatchEvent(new CustomEvent<number>('why', { detail: event.detail }))}
    ></fl-result-grid>`;
  }

  #chart(result: ResultTable): TemplateResult {
    return html`<fl-quick-chart
      .result=${result}
      .t=${this.t}
      .figures=${this.figures}
      .locale=${this.locale}
      .slotOf=${this.slotOf}
    ></fl-quick-chart>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-query-answer': FlQueryAnswer;
  }
}
