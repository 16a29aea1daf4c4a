import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Problem } from '../../base/result.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { OfflineKind } from '../../i18n/texts/plan.ts';
import type { ManualDistribution, OfflineRule, ProxyShare } from '../../model/plan.ts';
import type { Shop } from '../../model/shop.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import { ruleOfKind, withDay } from './edits.ts';
import { clockField } from './fields.ts';
import './fl-account-picker.ts';
import type { AccountsChangeEvent } from './fl-account-picker.ts';
import { problemsAt, wrong } from './problems.ts';

const KINDS: readonly OfflineKind[] = ['proxy', 'pool', 'members', 'queue'];
const DATES = [0, 1, 2];
const NEW_DISTRIBUTION: ManualDistribution = { at: '09:00', dates: [0, 1], accounts: [] };

/** One offline rule with the fields of its kind. */
@customElement('fl-offline-rule')
export class FlOfflineRule extends LitElement {
  static override readonly styles = [
    ...SHARED,
    partStyles,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
    `,
  ];

  @property({ attribute: false }) rule!: OfflineRule;
  @property({ attribute: false }) shop!: Shop;
  @property({ attribute: false }) problems: readonly Problem[] = [];
  /** JSON path of the rule in the plan. */
  @property() path = '';
  @property({ attribute: false }) t: Messages = messages('zh-CN');

  override render(): TemplateResult {
    const words = this.t.plan;
    const { rule } = this;
    return html`<div class="row" role="radiogroup" aria-label=${words.offline}>
        ${KINDS.map(
          (kind) =>
            html`<label class="tick"
              ><input
                type="radio"
                name="kind"
                .checked=${kind === rule.kind}
                @change=${() => this.#send(ruleOfKind(kind, rule))}
              />${words.offlineKinds[kind]}</label
            >`,
        )}
      </div>
      <p class="note">${words.offlineNotes[rule.kind]}</p>
      ${rule.kind === 'proxy' ? this.#proxy(rule.accounts) : nothing}
      ${rule.kind === 'pool' ? this.#pool(rule.distribution) : nothing}`;
  }

  #proxy(accounts: readonly ProxyShare[]): TemplateResult {
    const words = this.t.plan;
    return html`<fl-account-picker
        .chosen=${accounts}
        .weighted=${true}
        .shop=${this.shop}
        .label=${words.proxyAccounts}
        .t=${this.t}
        @accounts-change=${(event: AccountsChangeEvent) => this.#send({ kind: 'proxy', accounts: event.chosen })}
      ></fl-account-picker>
      ${this.#wrong('accounts')}`;
  }

  #pool(distribution: ManualDistribution | null): TemplateResult {
    const words = this.t.plan;
    return html`<label class="tick"
        ><input
          type="checkbox"
          .checked=${distribution !== null}
          @change=${(event: Event) =>
            this.#distribute((event.target as HTMLInputElement).checked ? NEW_DISTRIBUTION : null)}
        />${words.distributed}</label
      >
      ${distribution === null ? html`<p class="note">${words.neverDistributed}</p>` : this.#manual(distribution)}`;
  }

  #manual(distribution: ManualDistribution): TemplateResult {
    const words = this.t.plan;
    const set = (change: Partial<ManualDistribution>): void => this.#distribute({ ...distribution, ...change });
    return html`<div class="fields">
        ${clockField(
          {
            label: words.distributeAt,
            id: 'at',
            problems: problemsAt(this.problems, `${this.path}.distribution.at`),
            t: this.t,
          },
          distribution.at,
          (at) => set({ at }),
        )}
        <span class="field" role="group" aria-label=${words.distributeDates}
          ><span>${words.distributeDates}</span
          ><span class="row"
            >${DATES.map(
              (day) =>
                html`<label class="tick"
                  ><input
                    type="checkbox"
                    .checked=${distribution.dates.includes(day)}
                    @change=${(event: Event) =>
                      set({ dates: withDay(distribution.dates, day, (event.target as HTMLInputElement).checked) })}
                  />${words.datesBefore(day)}</label
                >`,
            )}</span
          ></span
        >
      </div>
      ${this.#wrong('distribution.dates')}
      <fl-account-picker
        .chosen=${distribution.accounts.map((account) => ({ account, weight: 1 }))}
        .shop=${this.shop}
        .label=${words.distributeTo}
        .t=${this.t}
        @accounts-change=${(event: AccountsChangeEvent) =>
          set({ accounts: event.chosen.map(({ account }) => account) })}
      ></fl-account-picker>
      ${this.#wrong('distribution.accounts')}`;
  }

  #wrong(field: string): TemplateResult | typeof nothing {
    return wrong(problemsAt(this.problems, `${this.path}.${field}`), `${field}-wrong`, this.t);
  }

  #distribute(distribution: ManualDistribution | null): void {
    this.#send({ kind: 'pool', distribution });
  }

  #send(rule: OfflineRule): void {
    this.dispatchEvent(new CustomEvent('rule-change', { detail: rule }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-offline-rule': FlOfflineRule;
  }
}
