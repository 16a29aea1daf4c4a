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
import { withOptions } from '../optional.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import { withDay } from './edits.ts';
import { choiceField, clockField, fieldAt, numberField, tickField, type Field } from './fields.ts';
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
    return html`<div class="row" role="radiogroup" aria-label=${words.distribution} data-at=${this.path}>
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

  #field(id: string, label: string): Field {
    return fieldAt(this, `${this.path}.${id}`, label);
  }

  #automatic(distribution: AutomaticDistribution): TemplateResult {
    const words = this.t.plan;
    const set = (change: Partial<AutomaticDistribution>): void => this.#send({ ...distribution, ...change });
    const { from, to, reachHours, order, only } = distribution;
    return html`<p class="note">${words.automaticNote}</p>
      <div class="fields">
        ${clockField(this.#field('from', words.from), from, (value) => set({ from: value }))}
        ${clockField(this.#field('to', words.to), to, (value) => set({ to: value }))}
        ${numberField(this.#field('reachHours', words.reach), reachHours, (hours) => set({ reachHours: hours }))}
        ${choiceField(
          this.#field('order', words.order),
          { value: order, of: ORDERS.map((one) => [one, words.orders[one]] as const) },
          (one) => set({ order: one }),
        )}
      </div>
      ${tickField(words.settings.onlyAsked, only !== undefined, (on) =>
        this.#send(withOptions(distribution, { only: on ? 'asked-for-person' : null })),
      )}`;
  }

  #manual(distribution: ManualDistribution): TemplateResult {
    const words = this.t.plan;
    const { accounts } = distribution;
    const set = (change: Partial<ManualDistribution>): void => this.#send({ ...distribution, ...change });
    return html`<div class="fields">
        ${clockField(this.#field('at', words.distributeAt), distribution.at, (at) => set({ at }))}
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
      ${tickField(words.byRules, accounts === 'by-rules', (on) => set({ accounts: on ? 'by-rules' : [] }))}
      ${accounts === 'by-rules' ? nothing : this.#receivers(accounts, set)}`;
  }

  #receivers(accounts: readonly AccountId[], set: (change: Partial<ManualDistribution>) => void): TemplateResult {
    return html`<fl-account-picker
      .chosen=${accounts.map((account) => ({ account, weight: 1 }))}
      .shop=${this.shop}
      .label=${this.t.plan.distributeTo}
      .problems=${this.problems}
      .path=${`${this.path}.accounts`}
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
