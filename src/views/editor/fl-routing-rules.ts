import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Plan } from '../../model/plan.ts';
import { withOptions, type Options } from '../optional.ts';
import type { PlanField } from '../plan-changes.ts';
import { SHARED } from '../parts/element.ts';
import { setWords } from '../setting-words.ts';
import { partStyles } from './editor-styles.ts';
import { choiceField, fieldAt, numberField, tickField, type Field } from './fields.ts';
import './fl-fold.ts';
import { PlanPart } from './plan-part.ts';

const FIELDS: readonly PlanField[] = [
  'unscoped',
  'allSuspended',
  'redispatch',
  'transferAfterSeconds',
  'phoneCountsAsOnline',
];
/** What Qianniu offers: 2 to 5 minutes, 3 unless told. */
const USUAL_REDISPATCH = { afterSeconds: 180 };
const USUAL_TRANSFER = 180;

/** Rules of routing that Qianniu hides in its settings: what no group binds, who is offline, what waits too long. */
@customElement('fl-routing-rules')
export class FlRoutingRules extends PlanPart {
  static override readonly styles = [...SHARED, partStyles];

  override render(): TemplateResult {
    const { plan, t } = this;
    const { routing: words } = t.plan.settings;
    const { transferAfterSeconds: transfer, phoneCountsAsOnline } = plan;
    return html`<fl-fold
      .heading=${words.title}
      .summary=${setWords(FIELDS, plan, t)}
      .problems=${FIELDS.flatMap((field) => this.problemsAt(field)).length}
    >
      <div class="fields">${this.#unscoped()} ${this.#allSuspended()}</div>
      ${this.#redispatch()}
      ${tickField(words.transfer, transfer !== undefined, (on) =>
        this.#set({ transferAfterSeconds: on ? USUAL_TRANSFER : null }),
      )}
      ${
        transfer === undefined
          ? nothing
          : html`<div class="under">
              ${this.#seconds('transferAfterSeconds', words.transferAfter, transfer, (seconds) =>
                this.#set({ transferAfterSeconds: seconds }),
              )}
            </div>`
      }
      ${tickField(words.phone, phoneCountsAsOnline ?? true, (on) => this.#set({ phoneCountsAsOnline: on ? null : false }))}
    </fl-fold>`;
  }

  #set(change: Options<Plan>): void {
    this.change(withOptions(this.plan, change));
  }

  #field(at: string, label: string): Field {
    return fieldAt(this, at, label);
  }

  #seconds(at: string, label: string, value: number, set: (seconds: number) => void): TemplateResult {
    return numberField({ ...this.#field(at, label), unit: this.t.plan.settings.seconds }, value, set);
  }

  #unscoped(): TemplateResult {
    const { unscoped, unscopedTo } = this.t.plan.settings.routing;
    return choiceField(
      this.#field('unscoped', unscoped),
      {
        value: this.plan.unscoped ?? 'usual',
        of: (['usual', 'any-group'] as const).map((to) => [to, unscopedTo[to]] as const),
      },
      (to) => this.#set({ unscoped: to === 'usual' ? null : to }),
    );
  }

  #allSuspended(): TemplateResult {
    const { allSuspended, allSuspendedTo } = this.t.plan.settings.routing;
    return choiceField(
      this.#field('allSuspended', allSuspended),
      {
        value: this.plan.allSuspended ?? 'usual',
        of: (['usual', 'even-split'] as const).map((to) => [to, allSuspendedTo[to]] as const),
      },
      (to) => this.#set({ allSuspended: to === 'usual' ? null : to }),
    );
  }

  #redispatch(): TemplateResult {
    const { redispatch: label, redispatchTo, redispatchAfter } = this.t.plan.settings.routing;
    const { redispatch } = this.plan;
    const chosen = redispatch === undefined ? 'usual' : redispatch === 'never' ? 'never' : 'later';
    return html`<div class="fields">
      ${choiceField(
        { ...this.#field('redispatch', label), problems: this.problems.filter(({ at }) => at === 'redispatch') },
        {
          value: chosen,
          of: (['usual', 'later', 'never'] as const).map((to) => [to, redispatchTo[to]] as const),
        },
        (to) => this.#set({ redispatch: to === 'usual' ? null : to === 'later' ? USUAL_REDISPATCH : to }),
      )}
      ${
        typeof redispatch === 'object'
          ? this.#seconds('redispatch.afterSeconds', redispatchAfter, redispatch.afterSeconds, (afterSeconds) =>
              this.#set({ redispatch: { afterSeconds } }),
            )
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-routing-rules': FlRoutingRules;
  }
}
