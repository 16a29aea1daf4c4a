import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Group } from '../../model/plan.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import { withRelief } from './edits.ts';
import { numberCell } from './fields.ts';
import { PlanPart } from './plan-part.ts';
import { wrong } from './problems.ts';

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

  #set(change: Parameters<typeof withRelief>[2]): void {
    this.change(withRelief(this.plan, this.group.id, change));
  }

  #busy(path: string): TemplateResult {
    const words = this.t.plan;
    const { busyAbove } = this.group;
    const field = { label: words.busyAbove, id: 'busy', problems: this.problemsAt(path), t: this.t };
    return html`<label class="tick"
        ><input
          type="checkbox"
          .checked=${live(busyAbove !== undefined)}
          @change=${(event: Event) =>
            this.#set({ busyAbove: (event.target as HTMLInputElement).checked ? USUAL_BUSY : null })}
        />${words.busy}</label
      >
      ${busyAbove === undefined ? nothing : numberCell(field, busyAbove, (value) => this.#set({ busyAbove: value }))}`;
  }

  #overflow(path: string): TemplateResult {
    const words = this.t.plan;
    const { group, plan } = this;
    const choose = (event: Event): void => this.#set({ overflow: (event.target as HTMLSelectElement).value || null });
    return html`<span class="field"
      ><label for="overflow">${words.overflow}</label
      ><select id="overflow" @change=${choose}>
        <option value="" .selected=${live(group.overflow === undefined)}>${words.overflowNone}</option>
        ${plan.groups
          .filter((one) => one !== group)
          .map(
            (one) => html`<option value=${one.id} .selected=${live(one.id === group.overflow)}>${one.name}</option>`,
          )}</select
      >${wrong(this.problemsAt(path), 'overflow-wrong', this.t)}</span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-group-relief': FlGroupRelief;
  }
}
