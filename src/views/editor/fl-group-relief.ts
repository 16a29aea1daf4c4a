import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Group } from '../../model/plan.ts';
import type { Options } from '../optional.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import { withGroupOptions } from './edits.ts';
import { choiceField, fieldAt, numberCell, tickField } from './fields.ts';
import { PlanPart } from './plan-part.ts';

/** What Qianniu does. */
const USUAL_BUSY = 4;
/** What the field begins with; no platform's number. */
const USUAL_QUEUE = 20;

/** What helps a group that has too much: the busy rule, the group that it overflows into, a queue that ends. */
@customElement('fl-group-relief')
export class FlGroupRelief extends PlanPart {
  static override readonly styles = [
    ...SHARED,
    partStyles,
    css`
      .limit {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 8px;
      }
    `,
  ];

  @property({ attribute: false }) group!: Group;

  override render(): TemplateResult {
    return html`<div class="fields">
      ${this.#limit('busyAbove', USUAL_BUSY)} ${this.plan.groups.length > 1 ? this.#overflow() : nothing}
      ${this.#limit('queueLimit', USUAL_QUEUE)}
    </div>`;
  }

  #at(field: keyof Group): string {
    return `groups[${this.plan.groups.indexOf(this.group)}].${field}`;
  }

  #set(change: Options<Group>): void {
    this.change(withGroupOptions(this.plan, this.group.id, change));
  }

  /** A number of buyers, behind the tick that asks for it. */
  #limit(field: 'busyAbove' | 'queueLimit', usual: number): TemplateResult {
    const { tick, label } = this.t.plan.relief[field];
    const value = this.group[field];
    return html`<span class="limit"
      >${tickField(tick, value !== undefined, (on) => this.#set({ [field]: on ? usual : null }))}
      ${
        value === undefined
          ? nothing
          : numberCell(fieldAt(this, this.#at(field), label), value, (read) => this.#set({ [field]: read }))
      }</span
    >`;
  }

  #overflow(): TemplateResult {
    const words = this.t.plan;
    const { group, plan } = this;
    const others = plan.groups.filter((one) => one !== group);
    return choiceField(
      fieldAt(this, this.#at('overflow'), words.overflow),
      {
        value: group.overflow ?? '',
        of: [['', words.overflowNone] as const, ...others.map(({ id, name }) => [id, name] as const)],
      },
      (id) => this.#set({ overflow: id === '' ? null : id }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-group-relief': FlGroupRelief;
  }
}
