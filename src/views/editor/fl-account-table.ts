import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account, AccountId } from '../../model/shop.ts';
import { SHARED } from '../parts/element.ts';
import { accountRow } from './account-row.ts';
import { partStyles } from './editor-styles.ts';
import './fl-account-settings.ts';
import { pageOf, pager } from './pager.ts';
import { PlanPart } from './plan-part.ts';

const PAGE = 50;
const SEARCH_FROM = 12;

/** Every account of the shop with its settings, and its place in the chosen group. */
@customElement('fl-account-table')
export class FlAccountTable extends PlanPart {
  static override readonly styles = [
    ...SHARED,
    partStyles,
    css`
      td,
      th {
        padding-block: 2px;
        vertical-align: middle;
      }
      .role {
        color: var(--muted);
        font-size: 12px;
        margin-left: 4px;
      }
      th[scope='row'] {
        white-space: nowrap;
      }
      tr.off th[scope='row'] {
        color: var(--muted);
      }
      .shift-text button {
        min-width: 13em;
        justify-content: flex-start;
        text-align: left;
        white-space: normal;
      }
      .shift-text button .muted {
        white-space: nowrap;
      }
      /* The table may be wider than the sheet; what is open under a row never is. */
      .scroll {
        container-type: inline-size;
      }
      .open td {
        background: var(--sunken);
        padding: 12px 0;
      }
      fl-account-settings {
        position: sticky;
        left: 0;
        width: 100cqw;
        padding-inline: 12px;
      }
      label.cell {
        min-width: var(--touch);
        min-height: var(--touch);
        justify-content: center;
      }
    `,
  ];

  @property({ attribute: false }) group: string | null = null;
  @state() private search = '';
  @state() private page = 0;
  @state() private open: AccountId | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('plan');
    if (before !== undefined && before.id !== this.plan.id) {
      this.search = '';
      this.page = 0;
      this.open = null;
    }
  }

  override render(): TemplateResult {
    const words = this.t.plan;
    const all = this.shop.accounts;
    const found = this.#found();
    const page = pageOf(found, this.page, PAGE);
    return html`<section aria-labelledby="heading">
      <h3 id="heading">${words.accounts(all.length)}</h3>
      ${
        all.length > SEARCH_FROM
          ? html`<input
              type="search"
              aria-label=${words.search}
              placeholder=${words.search}
              .value=${this.search}
              @input=${(event: Event) => {
                this.search = (event.target as HTMLInputElement).value;
                this.page = 0;
              }}
            />`
          : nothing
      }
      ${found.length === 0 ? html`<p class="note">${words.noMatch}</p>` : this.#table(page.shown)}
      ${pager(page, this.t, (to) => (this.page = to))}
    </section>`;
  }

  #found(): readonly Account[] {
    const wanted = this.search.trim().toLowerCase();
    return wanted === ''
      ? this.shop.accounts
      : this.shop.accounts.filter(({ id }) => id.toLowerCase().includes(wanted));
  }

  #table(shown: readonly Account[]): TemplateResult {
    const { columns, accounts } = this.t.plan;
    const group = this.plan.groups.find(({ id }) => id === this.group);
    return html`<div
      class="scroll"
      role="region"
      tabindex="0"
      aria-label=${this.t.shell.scrollable(accounts(shown.length))}
    >
      <table data-test="accounts">
        <thead>
          <tr>
            <th scope="col">${columns.account}</th>
            ${group === undefined ? nothing : html`<th scope="col">${columns.rotation(group.name)}</th>`}
            <th scope="col">${columns.suspended}</th>
            <th scope="col">${columns.deactivated}</th>
            <th scope="col" class="num">${columns.capacity}</th>
            <th scope="col">${columns.shifts}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((account) =>
            accountRow({
              account,
              group,
              plan: this.plan,
              shop: this.shop,
              problems: this.problems,
              t: this.t,
              open: this.open === account.id,
              change: (plan) => this.change(plan),
              toggle: () => (this.open = this.open === account.id ? null : account.id),
            }),
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** Brings the row of an account on the page, and opens it where what is wanted is inside. */
  show(account: AccountId, inside: boolean): void {
    this.search = '';
    this.page = Math.floor(this.shop.accounts.findIndex(({ id }) => id === account) / PAGE);
    if (inside) this.open = account;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-account-table': FlAccountTable;
  }
}
