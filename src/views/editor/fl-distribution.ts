import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Problem } from '../../base/result.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import { DISTRIBUTION_KINDS, type DistributionKind } from '../../i18n/texts/plan.ts';
import {
  isAutomatic,
  type AutomaticDistribution,
  type Distribution,
  type ManualDistribution,
} from '../../model/plan.ts';
import type { AccountId, Shop } from '../../model/shop.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import { withDay } from './edits.ts';
import { clockField } from './fields.ts';
import './fl-account-picker.ts';
import type { AccountsChangeEvent } from './fl-account-picker.ts';
import { problemsAt, wrong } from './problems.ts';

const DATES = [0, 1, 2];
const ORDERS = ['latest-first', 'oldest-first'] as const;
const NEW: Readonly<Record<DistributionKind, Distribution | null>> = {
  never: null,
  manual: { at: '09:00', dates: [0, 1], accounts: [] },
  automatic: { from: '08:00', to: '24:00', reachHours: 24, order: 'latest-first' },
};

const kindOf = (distribution: Distribution | null): DistributionKind =>
  distribution === null ? 'never' : isAutomatic(distribution) ? 'automatic' : 'manual';

/** The pool is to be distributed differently. */
export class DistributionChangeEvent extends Event {
  constructor(readonly distribution: Distribution | null) {
    super('distribution-change');
  }
}

/** How a message pool is emptied: by nobody, by one click a day, or every half hour. */
@customElement('fl-distribution')
export class FlDistribution extends LitElement {
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

  @property({ attribute: false }) distribution: Distribution | null = null;
  @property({ attribute: false }) shop!: Shop;
  @property({ attribute: false }) problems: readonly Problem[] = [];
  /** JSON path of the distribution in the plan. */
  @property() path = '';
  @property({ attribute: false }) t: Messages = messages('zh-CN');

  override render(): TemplateResult {
    const words = this.t.plan;
    const { distribution } = this;
    const kind = kindOf(distribution);
    return html`<div class="row" role="radiogroup" aria-label=${words.distribution}>
        <span>${words.distribution}</span>
        ${DISTRIBUTION_KINDS.map(
          (one) =>
            html`<label class="tick"
              ><input
                type="radio"
                name="distribution"
                .checked=${live(one === kind)}
                @change=${() => this.#send(NEW[one])}
              />${words.distributions[one]}</label
            >`,
        )}
      </div>
      ${
        distribution === null
          ? html`<p class="note">${words.neverDistributed}</p>`
          : isAutomatic(distribution)
            ? this.#automatic(distribution)
            : this.#manual(distribution)
      }`;
  }

  #clock(label: string, field: 'at' | 'from' | 'to', value: string, set: (value: string) => void): TemplateResult {
    const problems = problemsAt(this.problems, `${this.path}.${field}`);
    return clockField({ label, id: field, problems, t: this.t }, value, set);
  }

  #automatic(distribution: AutomaticDistribution): TemplateResult {
    const words = this.t.plan;
    const set = (change: Partial<AutomaticDistribution>): void => this.#send({ ...distribution, ...change });
    const { from, to, reachHours, order } = distribution;
    return html`<p class="note">${words.automaticNote}</p>
      <div class="fields">
        ${this.#clock(words.from, 'from', from, (value) => set({ from: value }))}
        ${this.#clock(words.to, 'to', to, (value) => set({ to: value }))}
        <span class="field"
          ><label for="reach">${words.reach}</label
          ><input
            id="reach"
            type="number"
            class="small-number"
            min="1"
            .value=${live(String(reachHours))}
            @change=${(event: Event) => set({ reachHours: (event.target as HTMLInputElement).valueAsNumber || 0 })}
        /></span>
        <span class="field"
          ><label for="order">${words.order}</label
          ><select
            id="order"
            @change=${(event: Event) =>
              set({ order: (event.target as HTMLSelectElement).value as AutomaticDistribution['order'] })}
          >
            ${ORDERS.map((one) => html`<option value=${one} .selected=${live(one === order)}>${words.orders[one]}</option>`)}
          </select></span
        >
      </div>
      ${this.#wrong('reachHours')}`;
  }

  #manual(distribution: ManualDistribution): TemplateResult {
    const words = this.t.plan;
    const { accounts } = distribution;
    const set = (change: Partial<ManualDistribution>): void => this.#send({ ...distribution, ...change });
    return html`<div class="fields">
        ${this.#clock(words.distributeAt, 'at', distribution.at, (at) => set({ at }))}
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
      ${this.#wrong('dates')}
      <label class="tick"
        ><input
          type="checkbox"
          .checked=${live(accounts === 'by-rules')}
          @change=${(event: Event) => set({ accounts: (event.target as HTMLInputElement).checked ? 'by-rules' : [] })}
        />${words.byRules}</label
      >
      ${accounts === 'by-rules' ? nothing : this.#receivers(accounts, set)} ${this.#wrong('accounts')}`;
  }

  #receivers(accounts: readonly AccountId[], set: (change: Partial<ManualDistribution>) => void): TemplateResult {
    return html`<fl-account-picker
      .chosen=${accounts.map((account) => ({ account, weight: 1 }))}
      .shop=${this.shop}
      .label=${this.t.plan.distributeTo}
      .t=${this.t}
      @accounts-change=${(event: AccountsChangeEvent) => set({ accounts: event.chosen.map(({ account }) => account) })}
    ></fl-account-picker>`;
  }

  #wrong(field: string): TemplateResult | typeof nothing {
    return wrong(problemsAt(this.problems, `${this.path}.${field}`), `${field}-wrong`, this.t);
  }

  #send(distribution: Distribution | null): void {
    this.dispatchEvent(new DistributionChangeEvent(distribution));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-distribution': FlDistribution;
  }
}
