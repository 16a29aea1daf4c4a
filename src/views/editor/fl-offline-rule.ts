import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Problem } from '../../base/result.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { OfflineKind } from '../../i18n/texts/plan.ts';
import type { OfflineRule, ProxyShare } from '../../model/plan.ts';
import type { Shop } from '../../model/shop.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import { ruleOfKind } from './edits.ts';
import './fl-account-picker.ts';
import './fl-distribution.ts';
import type { DistributionChangeEvent } from './fl-distribution.ts';
import type { AccountsChangeEvent } from './fl-account-picker.ts';
import { wrong } from './problems.ts';

const KINDS: readonly OfflineKind[] = ['proxy', 'pool', 'main', 'members', 'queue'];

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
  /** Whether a robot, of the shop or of a group, makes a message pool of every rule but `queue`. */
  @property({ attribute: false }) robot = false;
  @property({ attribute: false }) shop!: Shop;
  @property({ attribute: false }) problems: readonly Problem[] = [];
  /** JSON path of the rule in the plan. */
  @property() path = '';
  @property({ attribute: false }) t: Messages = messages('zh-CN');

  override render(): TemplateResult {
    const words = this.t.plan;
    const { rule } = this;
    return html`<div class="row" role="radiogroup" aria-label=${words.offline} data-at=${this.path}>
        ${KINDS.map(
          (kind) =>
            html`<label class="tick"
              ><input
                type="radio"
                name="kind"
                .checked=${live(kind === rule.kind)}
                @change=${() => this.#send(ruleOfKind(kind, rule))}
              />${words.offlineKinds[kind]}</label
            >`,
        )}
      </div>
      <p class="note">${words.offlineNotes[rule.kind]}</p>
      ${
        this.robot && rule.kind !== 'pool' && rule.kind !== 'queue'
          ? html`<p class="note void" data-test="robot-voids">${words.settings.robot.voids}</p>`
          : nothing
      }
      ${wrong(
        this.problems.filter(({ at }) => at === this.path),
        'rule-wrong',
        this.t,
      )}
      ${rule.kind === 'proxy' ? this.#proxy(rule.accounts) : nothing}
      ${
        rule.kind === 'pool'
          ? html`<fl-distribution
              .distribution=${rule.distribution}
              .shop=${this.shop}
              .problems=${this.problems}
              .path=${`${this.path}.distribution`}
              .t=${this.t}
              @distribution-change=${({ distribution }: DistributionChangeEvent) =>
                this.#send({ kind: 'pool', distribution })}
            ></fl-distribution>`
          : nothing
      }`;
  }

  #proxy(accounts: readonly ProxyShare[]): TemplateResult {
    const words = this.t.plan;
    return html`<fl-account-picker
      .chosen=${accounts}
      .weighted=${true}
      .shop=${this.shop}
      .label=${words.proxyAccounts}
      .problems=${this.problems}
      .path=${`${this.path}.accounts`}
      .t=${this.t}
      @accounts-change=${(event: AccountsChangeEvent) => this.#send({ kind: 'proxy', accounts: event.chosen })}
    ></fl-account-picker>`;
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
