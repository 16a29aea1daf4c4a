import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EXPORT_FORMAT_IDS, type ExportFormatId } from '../../app/commands.ts';
import type { Messages } from '../../i18n/messages.ts';
import { SHARED } from '../parts/element.ts';

/** Rows that are shown at most; an export has them all. */
const LIMITS = [1_000, 10_000, 100_000, 1_000_000];

/** How a question is asked and its answer taken away. */
export interface HowAsked {
  readonly limit: number;
  readonly format: ExportFormatId;
}

/** What is done with a question. Tells by `run`, `cancel`, `retry`, `export`, and by `how` what is chosen. */
@customElement('fl-query-bar')
export class FlQueryBar extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        display: block;
      }
      .export {
        display: inline-flex;
        gap: 4px;
        margin-left: auto;
      }
      @media (max-width: 900px) {
        .export {
          margin-left: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) how!: HowAsked;
  @property({ attribute: false }) t!: Messages;
  @property({ type: Boolean }) running = false;
  /** Why nothing can be asked yet; `null`: it can. */
  @property({ attribute: false }) lack: string | null = null;
  /** Whether trying again may help. */
  @property({ type: Boolean }) retriable = false;

  override render(): TemplateResult {
    const { t, how, lack } = this;
    const { query: words } = t;
    return html`<div class="row">
      ${
        this.running
          ? html`<button @click=${() => this.#tell('cancel')}>${t.shell.cancel}</button>`
          : html`<button class="primary" ?disabled=${lack !== null} @click=${() => this.#tell('run')}>
              ${words.run}
            </button>`
      }
      <select aria-label=${words.limit} @change=${(event: Event) => this.#choose({ limit: Number(valueOf(event)) })}>
        ${LIMITS.map((rows) => html`<option value=${rows} ?selected=${rows === how.limit}>${words.limitOf(rows)}</option>`)}
      </select>
      ${lack === null ? nothing : html`<span class="small muted">${lack}</span>`}
      ${this.retriable ? html`<button @click=${() => this.#tell('retry')}>${words.retry}</button>` : nothing}
      <span class="export">
        <select
          aria-label=${words.format}
          @change=${(event: Event) => this.#choose({ format: valueOf(event) as ExportFormatId })}
        >
          ${EXPORT_FORMAT_IDS.map((id) => html`<option value=${id} ?selected=${id === how.format}>${words.formats[id]}</option>`)}
        </select>
        <button ?disabled=${lack !== null} @click=${() => this.#tell('export')}>${words.export}</button>
      </span>
    </div>`;
  }

  #choose(chosen: Partial<HowAsked>): void {
    this.dispatchEvent(new CustomEvent<HowAsked>('how', { detail: { ...this.how, ...chosen } }));
  }

  #tell(what: 'run' | 'cancel' | 'retry' | 'export'): void {
    this.dispatchEvent(new CustomEvent(what));
  }
}

const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;

declare global {
  interface HTMLElementTagNameMap {
    'fl-query-bar': FlQueryBar;
  }
}
