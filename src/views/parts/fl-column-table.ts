import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Messages } from '../../i18n/messages.ts';
import { COLUMN_ROLES, type ColumnRole, type Mapping, type Preview } from '../../model/intake.ts';
import { rolesOf, withRole } from '../intake-words.ts';
import { SHARED } from './element.ts';

const ROWS = 5;

/** The columns of a file with their first values and what each is taken for. */
@customElement('fl-column-table')
export class FlColumnTable extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      th,
      td {
        min-width: 120px;
        max-width: 220px;
        vertical-align: top;
      }
      thead th {
        vertical-align: top;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      thead tr:first-child th {
        color: var(--ink);
        font-size: 14px;
        font-weight: 650;
        border-bottom: 0;
      }
      select {
        width: 100%;
      }
      .used select {
        border-color: var(--ink);
      }
      .raw {
        max-width: 220px;
      }
    `,
  ];

  @property({ attribute: false }) preview!: Preview;
  /** Whether the user has changed the guesses. */
  @property({ attribute: false }) byUser = false;
  @property({ attribute: false }) t!: Messages;

  override render(): TemplateResult {
    const { data, shell } = this.t;
    const { header, rows } = this.preview;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${shell.scrollable(data.firstRows)}>
      <table data-test="columns">
        <thead>
          <tr>
            ${header.map((name, index) => html`<th scope="col">${this.#name(name, index)}</th>`)}
          </tr>
          <tr>
            ${header.map((name, index) => this.#meaning(this.#name(name, index), index))}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, ROWS).map(
            (row) =>
              html`<tr>
                ${header.map((_, index) => html`<td class="raw">${row[index] ?? ''}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #name(name: string, index: number): string {
    return name.trim() === '' ? this.t.data.columnNumber(index + 1) : name;
  }

  #meaning(name: string, column: number): TemplateResult {
    const { data } = this.t;
    const { mapping } = this.preview;
    const [role, ...others] = rolesOf(mapping, column);
    const first = role as ColumnRole | undefined;
    return html`<td class=${first === undefined ? '' : 'used'}>
      <select
        aria-label=${data.meaningOf(name)}
        @change=${(event: Event) => {
          const to = (event.target as HTMLSelectElement).value as ColumnRole | '';
          this.#send(withRole(mapping, column, { from: first ?? null, to: to === '' ? null : to }));
        }}
      >
        <option value="" .selected=${live(first === undefined)}>${data.roleNone}</option>
        ${COLUMN_ROLES.map((one) => html`<option value=${one} .selected=${live(one === first)}>${data.roles[one]}</option>`)}
      </select>
      ${first === undefined ? nothing : html`<div class="small muted">${this.#why(first)}</div>`}
      ${
        others.length > 0
          ? html`<div class="small muted">${data.alsoMeans(others.map((one) => data.roles[one]))}</div>`
          : nothing
      }
    </td>`;
  }

  #why(role: ColumnRole): string {
    const { because } = this.t.data;
    const why = this.preview.because[role];
    return why !== undefined ? because[why] : this.byUser ? because.user : '';
  }

  #send(mapping: Mapping): void {
    this.dispatchEvent(new CustomEvent('mapping-change', { detail: mapping }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-column-table': FlColumnTable;
  }
}
