import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Problem } from '../../base/result.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { Plan } from '../../model/plan.ts';
import type { Shop } from '../../model/shop.ts';
import { problemsAt } from './problems.ts';

/** Carries the changed plan up to the editor. */
export class PlanChangeEvent extends Event {
  static readonly type = 'plan-change';
  constructor(readonly plan: Plan) {
    super(PlanChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** A part of the editor: shows a plan, asks for another one. */
export abstract class PlanPart extends LitElement {
  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) shop!: Shop;
  @property({ attribute: false }) problems: readonly Problem[] = [];
  @property({ attribute: false }) t: Messages = messages('zh-CN');

  protected change(plan: Plan): void {
    this.dispatchEvent(new PlanChangeEvent(plan));
  }

  protected problemsAt(path: string): readonly Problem[] {
    return problemsAt(this.problems, path);
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-change': PlanChangeEvent;
  }
}
