import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Problem } from '../../base/result.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { Plan } from '../../model/plan.ts';
import type { Shop } from '../../model/shop.ts';
import { problemsAt } from './problems.ts';

/** Carries the changed plan up to the editor; changes of one gesture bear its name. */
export class PlanChangeEvent extends Event {
  static readonly type = 'plan-change';
  constructor(
    readonly plan: Plan,
    readonly gesture: string | null = null,
  ) {
    super(PlanChangeEvent.type, { bubbles: true, composed: true });
  }
}

let gestures = 0;

/** A name for one gesture, such as the drag of a slider: all that it changes is undone in one step. */
export const newGesture = (): string => `gesture ${++gestures}`;

/** A part of the editor: shows a plan, asks for another one. */
export abstract class PlanPart extends LitElement {
  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) shop!: Shop;
  @property({ attribute: false }) problems: readonly Problem[] = [];
  @property({ attribute: false }) t: Messages = messages('zh-CN');

  protected change(plan: Plan, gesture: string | null = null): void {
    this.dispatchEvent(new PlanChangeEvent(plan, gesture));
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
