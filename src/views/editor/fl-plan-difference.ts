import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Plan } from '../../model/plan.ts';
import { changeWords } from '../plan-words.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import './fl-fold.ts';
import { PlanPart } from './plan-part.ts';

/** Everything that a plan sets differently from another one, in words. */
@customElement('fl-plan-difference')
export class FlPlanDifference extends PlanPart {
  static override readonly styles = [...SHARED, partStyles];

  @property({ attribute: false }) from!: Plan;
  /** What the other plan is called. */
  @property() name = '';

  override render(): TemplateResult {
    const { difference } = this.t.plan.editing;
    const words = changeWords({ a: this.from, b: this.plan }, this.shop, this.t, Infinity);
    if (words.length === 0) return html`<p class="note">${difference.same(this.name)}</p>`;
    return html`<fl-fold .heading=${difference.title(this.name, words.length)} .summary=${words[0]}>
      <ul class="note" data-test="difference">
        ${words.map((word) => html`<li>${word}</li>`)}
      </ul>
    </fl-fold>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-plan-difference': FlPlanDifference;
  }
}
