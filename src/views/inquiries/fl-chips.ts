import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Messages } from '../../i18n/messages.ts';
import { NO_FILTER, selectsOnOutcome, type Filter, type FilterPart } from '../../metrics/filter.ts';
import { SHARED } from '../parts/element.ts';
import { ICONS } from '../parts/icons.ts';
import { chipStyles } from './chip-styles.ts';
import type { Passing } from './passing.ts';

/**
 * The parts of a filter, each a button that takes it away: by a click, or by Delete, after which the next one has the
 * focus. Asks by `remove` (the part), `clear` and `list` (to see the inquiries).
 */
@customElement('fl-chips')
export class FlChips extends LitElement {
  static override readonly styles = [...SHARED, chipStyles];

  @property({ attribute: false }) filter: Filter = NO_FILTER;
  /** Each part in words, in their order (`filterWords`). */
  @property({ attribute: false }) words: readonly string[] = [];
  /** How many inquiries pass; `null`: being counted. */
  @property({ attribute: false }) passing: Passing | null = null;
  @property({ attribute: false }) t!: Messages;

  /** Place of the chip that was taken away last, until the others have moved up. */
  #removed: number | null = null;

  /** Whoever takes chips away keeps the focus on them. */
  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('filter') || this.#removed === null) return;
    const chips = this.#chips();
    chips[Math.min(this.#removed, chips.length - 1)]?.focus();
    this.#removed = null;
  }

  override render(): TemplateResult {
    const { inquiries } = this.t;
    const { parts } = this.filter;
    return html`<div class="bar">
        <div class="chips" role="group" aria-label=${inquiries.filters}>
          <span class="small muted" aria-hidden="true">${inquiries.filters}</span>
          <ul @keydown=${this.#onKey}>
            ${parts.map((part, place) => html`<li>${this.#chip(part, this.words[place] ?? '')}</li>`)}
          </ul>
          <button
            class="quiet small"
            data-test="clear-filter"
            @click=${() => this.dispatchEvent(new CustomEvent('clear'))}
          >
            ${inquiries.clear}
          </button>
        </div>
        <div class="line small">
          <span class="muted" role="status" data-test="passing"
            >${this.passing === null ? inquiries.telling : inquiries.passing(this.passing)}</span
          >
          <button class="link small" @click=${() => this.dispatchEvent(new CustomEvent('list'))}>
            ${inquiries.open}
          </button>
        </div>
      </div>
      ${
        selectsOnOutcome(this.filter)
          ? html`<p class="warning small" role="note" data-test="by-outcome">${inquiries.byOutcome}</p>`
          : nothing
      }`;
  }

  #chip(part: FilterPart, words: string): TemplateResult {
    const { inquiries } = this.t;
    return html`<button
      class="chip"
      data-test="chip"
      aria-label=${inquiries.remove(words)}
      title=${inquiries.remove(words)}
      @click=${() => this.#remove(part)}
    >
      <span>${words}</span>${ICONS.close}
    </button>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    const place = this.#chips().findIndex((chip) => chip === event.target);
    if (place < 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.#remove(this.filter.parts[place]);
  };

  #remove(part: FilterPart): void {
    this.#removed = this.filter.parts.indexOf(part);
    this.dispatchEvent(new CustomEvent<FilterPart>('remove', { detail: part }));
  }

  #chips(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.chip')];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-chips': FlChips;
  }
}
