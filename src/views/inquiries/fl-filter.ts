import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { NO_FILTER, withoutPart, type FilterPart } from '../../metrics/filter.ts';
import { SHARED, StoreElement } from '../parts/element.ts';
import './fl-chips.ts';
import { filterWords, tellingOf } from './filter-words.ts';
import { passingOf } from './passing.ts';

/** What is filtered now, above what it filters: it stays in sight, and is nothing where all inquiries are shown. */
@customElement('fl-filter')
export class FlFilter extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        position: sticky;
        top: 0;
        z-index: 4;
      }
      :host([empty]) {
        position: absolute;
      }
      @media (max-width: 720px) {
        :host {
          display: contents;
        }
      }
    `,
  ];

  @state() private said = '';
  @query('[data-test=filter-said]') private readonly saying!: HTMLElement;

  override render(): TemplateResult {
    const { filter, result } = this.state;
    this.toggleAttribute('empty', filter.parts.length === 0 || result === null);
    return html`<p class="unseen" tabindex="-1" role="status" data-test="filter-said">${this.said}</p>
      ${filter.parts.length === 0 || result === null ? nothing : this.#chips(result)}`;
  }

  #chips(result: NonNullable<typeof this.state.result>): TemplateResult {
    const { filter } = this.state;
    const { t, figures } = this;
    const words = filterWords(filter, tellingOf(this.state, result, { t, figures }));
    return html`<fl-chips
      .filter=${filter}
      .words=${words}
      .passing=${passingOf(this.state)}
      .t=${t}
      @remove=${({ detail }: CustomEvent<FilterPart>) => this.#remove(detail, words[filter.parts.indexOf(detail)])}
      @clear=${() => this.#clear()}
      @list=${() => this.store.commands.listInquiries(this.state.filter)}
    ></fl-chips>`;
  }

  #remove(part: FilterPart, words: string): void {
    const rest = withoutPart(this.state.filter, part);
    if (rest.parts.length === 0) {
      this.#clear();
      return;
    }
    this.said = this.t.inquiries.removed(words);
    this.store.commands.setFilter(rest);
  }

  /** The chips are gone, and the focus with them: it stays in their place. */
  #clear(): void {
    this.said = this.t.inquiries.cleared;
    this.store.commands.setFilter(NO_FILTER);
    void this.updateComplete.then(() => this.saying.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-filter': FlFilter;
  }
}
