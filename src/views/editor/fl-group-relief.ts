import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Group } from '../../model/plan.ts';
import type { Options } from '../optional.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import { withGroupOptions } from './edits.ts';
import { choiceField, numberCell, tickField } from './fields.ts';
import { PlanPart } from './plan-part.ts';

/** What Qianniu does. */
const USUAL_BUSY = 4;

/** What helps a group that has too much: the busy rule, and the group that it overflows into. */
@customElement('fl-group-relief')
export class FlGroupRelief extends PlanPart {
  static override readonly styles = [...SHARED, partStyles];

  @property({ attribute: false }) group!: Group;

  override render(): TemplateResult {
    const path = `groups[${this.plan.groups.indexOf(this.group)}]`;
    return html`<div class="fields">
      ${this.#busy(`${path}.busyAbove`)} ${this.plan.groups.length > 1 ? this.#overflow(`${path}.overflow`) : nothing}
    </div>`;
  }

  #set(change: Options<Group>): void {
    this.change(withGroupOptions(this.plan, this.group.id, change));
  }

  #busy(path: string): TemplateResult {
    const words = this.t.plan;
    const { busyAbove } = this.group;
    const field = { label: words.busyAbove, id: 'busy', problems: this.problemsAt(path), t: this.t };
    return html`${tickField(words.busy, busyAbove !== undefined, (on) => this.#set({ busyAbove: on ? USUAL_BUSY : null }))}
    ${busyAbove === undefined ? nothing : numberCell(field, busyAbove, (value) => this.#set({ busyAbove: value }))}`;
  }

  #overflow(path: string): TemplateResult {
    const words = this.t.plan;
    const { group, plan } = this;
    const others = plan.groups.filter((one) => one !== group);
    return choiceField(
      { label: words.overflow, id: 'overflow', problems: this.problemsAt(path), t: this.t },
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
