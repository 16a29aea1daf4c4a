import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  EXPORT_FORMAT_IDS,
  TABLES,
  TABLE_IDS,
  type ColumnDoc,
  type ExportFormatId,
  type TableId,
} from '../../app/commands.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { TextFigures } from '../figures.ts';
import { SHARED } from './element.ts';

/** The tables that SQL can ask; a click on a name puts it into the SQL (`insert`), and each can be saved (`export`). */
@customElement('fl-table-docs')
export class FlTableDocs extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      section {
        border-top: 1px solid var(--rule);
        padding-top: 8px;
      }
      details {
        border-bottom: 1px solid var(--hairline);
        padding-bottom: 4px;
      }
      details:not([open]) {
        padding-bottom: 0;
      }
      summary {
        color: var(--ink);
        font-family: var(--mono);
      }
      .rows {
        float: right;
        font-family: var(--font);
      }
      .says {
        padding-left: 16px;
      }
      .says button {
        min-height: var(--touch);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 8px;
        padding: 4px 0 0 16px;
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

  @property({ attribute: false }) t!: Messages;
  @property({ attribute: false }) figures!: TextFigures;
  /** Rows by table, once they are counted. */
  @property({ attribute: false }) rows: ReadonlyMap<string, number> = new Map();

  override render(): TemplateResult {
    const { query } = this.t;
    return html`<section aria-labelledby="title" data-test="tables">
      <h2 id="title">${query.tables}</h2>
      <p class="small muted">${query.tablesNote}</p>
      ${TABLE_IDS.map(
        (table) =>
          html`<details ?open=${table === 'inquiry'}>
            <summary>${table}<span class="rows small muted" data-rows=${table}>${this.#rows(table)}</span></summary>
            <p class="small muted says">${query.tableSays[table] ?? TABLES[table].says}</p>
            <ul>
              ${TABLES[table].columns.map((column) => this.#column(table, column))}
            </ul>
            <p class="small says row">
              ${query.export} ${EXPORT_FORMAT_IDS.map((format) => this.#export(table, format))}
            </p>
          </details>`,
      )}
    </section>`;
  }

  #export(table: TableId, format: ExportFormatId): TemplateResult {
    const { query } = this.t;
    const ask = (): boolean => this.dispatchEvent(new CustomEvent('export', { detail: { table, format } }));
    return html`<button class="link" aria-label=${query.exportTable(table, query.formats[format])} @click=${ask}>
      ${query.formats[format]}
    </button>`;
  }

  #rows(table: TableId): string {
    const rows = this.rows.get(table);
    return rows === undefined ? '' : this.t.query.rows(this.figures.integer(rows));
  }

  #column(table: TableId, { name, type, says }: ColumnDoc): TemplateResult {
    const { query } = this.t;
    return html`<li>
      <button
        class="link"
        aria-label=${query.insert(name)}
        @click=${() => this.dispatchEvent(new CustomEvent('insert', { detail: name }))}
      >
        ${name}
      </button>
      <span class="small muted">${type}</span>
      <p class="small muted">${query.columnSays[`${table}.${name}`] ?? says}</p>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-table-docs': FlTableDocs;
  }
}
