import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Dedicated } from '../../model/plan.ts';
import { withOptions } from '../optional.ts';
import { SHARED } from '../parts/element.ts';
import { dedicatedWords } from '../setting-words.ts';
import { partStyles } from './editor-styles.ts';
import { choiceField, fieldAt, tickField } from './fields.ts';
import type { AccountsChangeEvent } from './fl-account-picker.ts';
import './fl-account-picker.ts';
import './fl-fold.ts';
import { PlanPart } from './plan-part.ts';

const NEW: Dedicated = { accounts: [], whenAway: 'route' };
const AWAYS = ['route', 'wait'] as const;

/** Whether members of the shop have an agent of their own, and who these agents are. */
@customElement('fl-dedicated')
export class FlDedicated extends PlanPart {
  static override readonly styles = [...SHARED, partStyles];

  override render(): TemplateResult {
    const { t, shop } = this;
    const { dedicated } = this.plan;
    const { none, dedicated: words } = t.plan.settings;
    return html`<fl-fold
      .heading=${words.title}
      .summary=${dedicated === undefined ? none : dedicatedWords(dedicated, shop, t)}
      .problems=${this.problemsAt('dedicated').length}
    >
      ${tickField(words.on, dedicated !== undefined, (on) => this.#set(on ? NEW : null))}
      ${dedicated === undefined ? nothing : this.#settings(dedicated)}
    </fl-fold>`;
  }

  #settings(dedicated: Dedicated): TemplateResult {
    const { dedicated: words } = this.t.plan.settings;
    const { accounts, whenAway } = dedicated;
    return html`<p class="note">${words.note}</p>
      <fl-account-picker
        .chosen=${accounts}
        .weighted=${true}
        .shop=${this.shop}
        .label=${words.accounts}
        .problems=${this.problems}
        .path=${'dedicated.accounts'}
        .t=${this.t}
        @accounts-change=${(event: AccountsChangeEvent) => this.#set({ ...dedicated, accounts: event.chosen })}
      ></fl-account-picker>
      <div class="fields">
        ${choiceField(
          fieldAt(this, 'dedicated.whenAway', words.away),
          { value: whenAway, of: AWAYS.map((away) => [away, words.aways[away]] as const) },
          (away) => this.#set({ ...dedicated, whenAway: away }),
        )}
      </div>`;
  }

  #set(dedicated: Dedicated | null): void {
    this.change(withOptions(this.plan, { dedicated }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-dedicated': FlDedicated;
  }
}
