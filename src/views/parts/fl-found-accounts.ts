import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Messages } from '../../i18n/messages.ts';
import type { Account, Shop } from '../../model/shop.ts';
import type { TextFigures } from '../figures.ts';
import { SHARED } from './element.ts';

const PAGE = 50;

/** The accounts of the log: role, where their hours come from, how fast they work. */
@customElement('fl-found-accounts')
export class FlFoundAccounts extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      section {
        display: grid;
        gap: 8px;
        grid-template-columns: minmax(0, 960px);
      }
      h3 {
        border-bottom: 1px solid var(--rule);
        padding-bottom: 4px;
      }
      th,
      td {
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) shop!: Shop;
  @property({ attribute: false }) t!: Messages;
  @property({ attribute: false }) figures!: TextFigures;
  @state() private page = 0;

  override render(): TemplateResult {
    const { data, shell } = this.t;
    const { accountColumns } = data;
    const { accounts } = this.shop;
    const shown = accounts.slice(this.page * PAGE, (this.page + 1) * PAGE);
    return html`<section aria-labelledby="title">
      <h3 id="title">${data.accountsTitle}</h3>
      <div class="scroll" role="region" tabindex="0" aria-label=${shell.scrollable(data.accountsTitle)}>
        <table data-test="found-accounts">
          <thead>
            <tr>
              <th scope="col">${accountColumns.account}</th>
              <th scope="col">${accountColumns.role}</th>
              <th scope="col">${accountColumns.presence}</th>
              <th scope="col" class="num">${accountColumns.replies}</th>
              <th scope="col" class="num">${accountColumns.pace}</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map((account) => this.#row(account))}
          </tbody>
        </table>
      </div>
      ${accounts.length > PAGE ? this.#pager(accounts.length) : nothing}
    </section>`;
  }

  #row({ id, role, presence, work }: Account): TemplateResult {
    const { data, plan } = this.t;
    return html`<tr>
      <th scope="row">${id}</th>
      <td>${plan.roles[role]}</td>
      <td>${presence.inferred ? data.presenceInferred : data.presenceLogged}</td>
      <td class="num">${work.basis === 0 ? data.pooledPace : this.figures.integer(work.basis)}</td>
      <td class="num">${this.figures.number(work.pace, 2)}</td>
    </tr>`;
  }

  #pager(of: number): TemplateResult {
    const { shell } = this.t;
    const last = Math.ceil(of / PAGE) - 1;
    return html`<div class="row small">
      <span
        >${shell.pager(String(this.page * PAGE + 1), String(Math.min(of, (this.page + 1) * PAGE)), String(of))}</span
      >
      <button ?disabled=${this.page === 0} @click=${() => this.page--}>${shell.previous}</button>
      <button ?disabled=${this.page === last} @click=${() => this.page++}>${shell.next}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-found-accounts': FlFoundAccounts;
  }
}
