import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { SHARED, StoreElement } from './element.ts';
import { SCHEMA_SQL, tablesOf, type TableDoc } from '../table-docs.ts';

/** The tables that can be asked, as the database itself tells them. */
@customElement('fl-table-docs')
export class FlTableDocs extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    css`
      section {
        border-top: 1px solid var(--rule);
        padding-top: 8px;
      }
      details {
        border-bottom: 1px solid var(--hairline);
      }
      summary {
        color: var(--ink);
        font-family: var(--mono);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 8px;
        padding: 2px 0 2px 12px;
      }
      li button {
        justify-content: start;
        font-family: var(--mono);
        font-size: 12px;
        line-height: 18px;
      }
      li p {
        grid-column: 1 / -1;
      }
    `,
  ];

  @state() private tables: readonly TableDoc[] = [];
  #asked: unknown = null;

  override updated(): void {
    const { log } = this.state;
    if (log === this.#asked) return;
    this.#asked = log;
    this.store.commands.query(SCHEMA_SQL).then(
      (result) => (this.tables = tablesOf(result)),
      () => (this.tables = []),
    );
  }

  override render(): TemplateResult {
    const { query } = this.t;
    return html`<section aria-labelledby="title" data-test="tables">
      <h2 id="title">${query.tables}</h2>
      <p class="small muted">${query.tablesNote}</p>
      ${this.tables.map(
        ({ name, comment, columns }, index) =>
          html`<details ?open=${index === 0}>
            <summary>${name}</summary>
            ${comment === '' ? nothing : html`<p class="small muted">${comment}</p>`}
            <ul>
              ${columns.map(
                (column) =>
                  html`<li>
                    <button
                      class="link"
                      aria-label=${query.insert(column.name)}
                      @click=${() => this.dispatchEvent(new CustomEvent('insert', { detail: column.name }))}
                    >
                      ${column.name}
                    </button>
                    <span class="small muted">${column.type}</span>
                    ${column.comment === '' ? nothing : html`<p class="small muted">${column.comment}</p>`}
                  </li>`,
              )}
            </ul>
          </details>`,
      )}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-table-docs': FlTableDocs;
  }
}
