import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Cell, ResultTable } from '../../app/commands.ts';
import type { Locale } from '../../app/state.ts';
import type { Messages } from '../../i18n/messages.ts';
import '../grid/fl-grid.ts';
import { gridDataOf } from '../query/result-data.ts';
import { SHARED } from './element.ts';

/** Columns of this name hold numbers of inquiries, and each can be looked into. */
const INQUIRY = 'inquiry';
/** px that the way into an inquiry takes. */
const WAY = 56;

/** The rows of a query; asks by `why` for the inquiry of a cell. */
@customElement('fl-result-grid')
export class FlResultGrid extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      p {
        padding: 8px 0;
      }
    `,
  ];

  @property({ attribute: false }) result!: ResultTable;
  @property({ attribute: false }) t!: Messages;
  @property() locale: Locale = 'zh-CN';
  /** How many inquiries there are, numbered from 0. */
  @property({ type: Number }) inquiries = 0;

  override willUpdate(changed: PropertyValues<this>): void {
    // The cells are drawn by a new function, or they would not be drawn again.
    if (changed.has('t') || changed.has('inquiries') || changed.has('result'))
      this.#more = (cell, column) => (this.#isWay(column) && this.#isInquiry(cell) ? this.#inquiry(cell) : null);
  }

  override render(): TemplateResult {
    const { query } = this.t;
    if (this.result.columns.length === 0 || this.result.count === 0) return html`<p class="muted">${query.empty}</p>`;
    return html`<fl-grid
      data-test="query-result"
      .data=${gridDataOf(this.result)}
      .t=${this.t}
      .locale=${this.locale}
      .label=${query.title}
      .more=${this.#more}
      .extra=${this.#extra}
      @open=${this.#open}
    ></fl-grid>`;
  }

  #more: (cell: Cell, column: number) => TemplateResult | null = () => null;
  readonly #extra = (column: number): number => (this.#isWay(column) ? WAY : 0);

  readonly #open = (event: CustomEvent<{ row: number; column: number }>): void => {
    const { row, column } = event.detail;
    const cell = this.result.cellAt(row, column);
    if (this.#isWay(column) && this.#isInquiry(cell)) this.#why(cell);
  };

  #isWay(column: number): boolean {
    return this.result.columns[column].name === INQUIRY;
  }

  #isInquiry(cell: Cell): cell is number {
    return Number.isInteger(cell) && Number(cell) >= 0 && Number(cell) < this.inquiries;
  }

  #why(inquiry: number): void {
    this.dispatchEvent(new CustomEvent<number>('why', { detail: inquiry }));
  }

  #inquiry(inquiry: number): TemplateResult {
    const { why } = this.t;
    return html`<button
        class="link"
        tabindex="-1"
        aria-label=${why.askOf(String(inquiry))}
        @click=${() => this.#why(inquiry)}
      >
        ${why.ask}</button
      >${nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-result-grid': FlResultGrid;
  }
}
