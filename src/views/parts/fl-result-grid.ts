import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { QueryResult } from '../../app/commands.ts';
import type { Messages } from '../../i18n/messages.ts';
import { SHARED } from './element.ts';

/** Columns of this name hold numbers of inquiries, and each can be looked into. */
const INQUIRY = 'inquiry';

/** The rows of a query, at most as many as were asked for; asks by `why` for the inquiry of a cell. */
@customElement('fl-result-grid')
export class FlResultGrid extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        display: grid;
        gap: 8px;
        grid-template-columns: minmax(0, 1fr);
      }
      .scroll {
        max-height: 60vh;
        overflow: auto;
        border: 1px solid var(--hairline);
        background: var(--surface);
      }
      table {
        width: auto;
        min-width: 100%;
      }
      th,
      td {
        padding: 3px 12px;
        white-space: nowrap;
        max-width: 40ch;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      td:last-child,
      th:last-child {
        padding-right: 12px;
      }
      thead th {
        position: sticky;
        top: 0;
        background: var(--surface);
        color: var(--ink);
      }
      tbody tr {
        content-visibility: auto;
        contain-intrinsic-block-size: 28px;
      }
      td .link {
        min-height: 24px;
        margin-left: 8px;
      }
      @media (max-width: 720px), (pointer: coarse) {
        td .link {
          min-height: var(--touch);
          min-width: var(--touch);
        }
      }
      .nothing {
        color: var(--muted);
      }
    `,
  ];

  @property({ attribute: false }) result!: QueryResult;
  @property({ attribute: false }) t!: Messages;
  /** How many inquiries there are, numbered from 0. */
  @property({ type: Number }) inquiries = 0;

  override render(): TemplateResult {
    const { query, shell } = this.t;
    const { columns, rows, rowCount, ms } = this.result;
    const numeric = columns.map((_, i) => rows.some((row) => typeof row[i] === 'number'));
    return html`<p class="small muted" data-test="query-count">${query.result(rows.length, rowCount, ms)}</p>
      ${
        rows.length === 0
          ? html`<p class="muted">${query.empty}</p>`
          : html`<div class="scroll" role="region" tabindex="0" aria-label=${shell.scrollable(query.title)}>
              <table data-test="query-result">
                <thead>
                  <tr>
                    ${columns.map((name, i) => html`<th scope="col" class=${numeric[i] ? 'num' : ''}>${name}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${rows.map(
                    (row) =>
                      html`<tr>
                        ${row.map((cell, i) => (columns[i] === INQUIRY && this.#isInquiry(cell) ? this.#inquiry(cell) : this.#cell(cell, numeric[i])))}
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }`;
  }

  #isInquiry(cell: unknown): cell is number {
    return Number.isInteger(cell) && Number(cell) >= 0 && Number(cell) < this.inquiries;
  }

  #inquiry(inquiry: number): TemplateResult {
    const { why } = this.t;
    const ask = (): boolean => this.dispatchEvent(new CustomEvent<number>('why', { detail: inquiry }));
    return html`<td class="num">
      ${inquiry}<button class="link" aria-label=${why.askOf(String(inquiry))} @click=${ask}>${why.ask}</button>
    </td>`;
  }

  #cell(cell: string | number | boolean | null, numeric: boolean): TemplateResult {
    if (cell === null) return html`<td class="nothing ${numeric ? 'num' : ''}">NULL</td>`;
    return html`<td class=${numeric ? 'num' : ''}>${String(cell)}</td>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-result-grid': FlResultGrid;
  }
}
