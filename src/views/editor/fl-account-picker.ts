import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Problem } from '../../base/result.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { ProxyShare } from '../../model/plan.ts';
import type { Shop } from '../../model/shop.ts';
import { nameOf } from '../plan-words.ts';
import { SHARED } from '../parts/element.ts';
import { ICONS } from '../parts/icons.ts';
import { partStyles } from './editor-styles.ts';
import { fieldAt, numberCell } from './fields.ts';
import { problemsAt, wrong } from './problems.ts';

/** Carries the accounts that are now chosen. */
export class AccountsChangeEvent extends Event {
  constructor(readonly chosen: readonly ProxyShare[]) {
    super('accounts-change');
  }
}

/** Some accounts of the shop, with weights where they matter. */
@customElement('fl-account-picker')
export class FlAccountPicker extends LitElement {
  static override readonly styles = [
    ...SHARED,
    partStyles,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        align-items: center;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        border: 1px solid var(--hairline);
        border-radius: 2px;
        padding-left: 8px;
        background: var(--surface);
      }
    `,
  ];

  @property({ attribute: false }) chosen: readonly ProxyShare[] = [];
  @property({ attribute: false }) weighted = false;
  @property({ attribute: false }) shop!: Shop;
  @property() label = '';
  @property({ attribute: false }) problems: readonly Problem[] = [];
  /** JSON path of the chosen accounts in the plan. */
  @property() path = '';
  @property({ attribute: false }) t: Messages = messages('zh-CN');

  override render(): TemplateResult {
    const words = this.t.plan;
    const left = this.shop.accounts.filter(({ id }) => !this.chosen.some(({ account }) => account === id));
    return html`<div class="field" role="group" aria-label=${this.label} data-at=${this.path}>
      <span>${this.label}</span>
      <ul>
        ${this.chosen.map((share, index) => this.#chip(share, index))}
        <li>
          <select aria-label=${words.addAccount} @change=${this.#add} ?disabled=${left.length === 0}>
            <option value="">${words.addAccount}</option>
            ${left.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
          </select>
        </li>
      </ul>
      ${wrong(
        this.problems.filter(({ at }) => at === this.path),
        'chosen-wrong',
        this.t,
      )}
    </div>`;
  }

  #chip({ account, weight }: ProxyShare, index: number): TemplateResult {
    const words = this.t.plan;
    const name = nameOf(this.shop, account);
    const remove = words.removeAccount(name);
    const problems = problemsAt(this.problems, `${this.path}[${index}]`);
    return html`<li class="chip">
      ${name}
      ${
        this.weighted
          ? numberCell(
              fieldAt(this, `${this.path}[${index}]`, words.fieldOf(words.columns.weight, name)),
              weight,
              (changed) => this.#send(this.chosen.map((one, i) => (i === index ? { ...one, weight: changed } : one))),
            )
          : wrong(problems, `chosen-${index}-wrong`, this.t)
      }
      <button
        class="quiet icon-only"
        aria-label=${remove}
        title=${remove}
        @click=${() => this.#send(this.chosen.filter((_, i) => i !== index))}
      >
        ${ICONS.close}
      </button>
    </li>`;
  }

  readonly #add = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    if (select.value !== '') this.#send([...this.chosen, { account: select.value, weight: 1 }]);
    select.value = '';
  };

  #send(chosen: readonly ProxyShare[]): void {
    this.dispatchEvent(new AccountsChangeEvent(chosen));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-account-picker': FlAccountPicker;
  }
}
