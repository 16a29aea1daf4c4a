import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { SERVICE_ORDERS } from '../../model/plan.ts';
import { withOptions } from '../optional.ts';
import type { PlanField } from '../plan-changes.ts';
import { SHARED } from '../parts/element.ts';
import { setWords } from '../setting-words.ts';
import { partStyles } from './editor-styles.ts';
import { choiceField, fieldAt, numberField, tickField } from './fields.ts';
import './fl-fold.ts';
import { PlanPart } from './plan-part.ts';

const FIELDS: readonly PlanField[] = ['serviceOrder', 'nudgeAfterSeconds', 'holdSeconds'];
const USUAL_NUDGE = 150;
/** What Kuaishou does. */
const USUAL_HOLD = 1200;

/** Whom an account answers first, and when it has a slot free again. */
@customElement('fl-turn-rules')
export class FlTurnRules extends PlanPart {
  static override readonly styles = [...SHARED, partStyles];

  override render(): TemplateResult {
    const { plan, t } = this;
    const { turns: words } = t.plan.settings;
    return html`<fl-fold
      .heading=${words.title}
      .summary=${setWords(FIELDS, plan, t)}
      .problems=${FIELDS.flatMap((field) => this.problemsAt(field)).length}
    >
      <div class="fields">
        ${choiceField(
          fieldAt(this, 'serviceOrder', words.order),
          {
            value: plan.serviceOrder ?? 'oldest-first',
            of: SERVICE_ORDERS.map((order) => [order, words.orders[order]] as const),
          },
          (order) => this.change(withOptions(plan, { serviceOrder: order === 'oldest-first' ? null : order })),
        )}
      </div>
      ${this.#time('nudgeAfterSeconds', { tick: words.nudge, label: words.nudgeAfter, usual: USUAL_NUDGE })}
      ${this.#time('holdSeconds', { tick: words.hold, label: words.holdFor, usual: USUAL_HOLD })}
    </fl-fold>`;
  }

  #time(
    field: 'nudgeAfterSeconds' | 'holdSeconds',
    { tick, label, usual }: { readonly tick: string; readonly label: string; readonly usual: number },
  ): TemplateResult {
    const { plan, t } = this;
    const seconds = plan[field];
    const set = (value: number | null): void => this.change(withOptions(plan, { [field]: value }));
    const described = { ...fieldAt(this, field, label), unit: t.plan.settings.seconds };
    return html`${tickField(tick, seconds !== undefined, (on) => set(on ? usual : null))}
    ${seconds === undefined ? nothing : html`<div class="under">${numberField(described, seconds, set)}</div>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-turn-rules': FlTurnRules;
  }
}
