import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { RecentContact } from '../../model/plan.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import { withRecentContact } from './edits.ts';
import { numberCell } from './fields.ts';
import { PlanPart } from './plan-part.ts';

/** What Qianniu does. */
const USUAL: RecentContact = { evenSuspendedHours: 24, hours: 72 };

/** Whether, and for how long, buyers go back to whom they talked with. */
@customElement('fl-recent-contact')
export class FlRecentContact extends PlanPart {
  static override readonly styles = [...SHARED, partStyles];

  override render(): TemplateResult {
    const words = this.t.plan;
    const { recentContact } = this.plan;
    return html`<section aria-labelledby="recent">
      <h3 id="recent">${words.recent}</h3>
      <label class="tick"
        ><input
          type="checkbox"
          .checked=${live(recentContact !== undefined)}
          @change=${this.#toggle}
        />${words.recentOn}</label
      >
      ${recentContact === undefined ? nothing : this.#hours(recentContact)}
    </section>`;
  }

  #hours(recent: RecentContact): TemplateResult {
    const words = this.t.plan;
    const field = (name: 'evenSuspendedHours' | 'hours', label: string): TemplateResult =>
      html`<span class="field"
        ><span>${label}</span>${numberCell(
          { label, id: name, problems: this.problemsAt(`recentContact.${name}`), t: this.t },
          recent[name],
          (value) => this.change(withRecentContact(this.plan, { ...recent, [name]: value })),
        )}</span
      >`;
    return html`<p class="note">${words.recentNote}</p>
      <div class="fields">
        ${field('evenSuspendedHours', words.recentEvenSuspended)} ${field('hours', words.recentHours)}
      </div>`;
  }

  readonly #toggle = (event: Event): void =>
    this.change(withRecentContact(this.plan, (event.target as HTMLInputElement).checked ? USUAL : null));
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-recent-contact': FlRecentContact;
  }
}
