import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { RecentContact } from '../../model/plan.ts';
import { withOptions } from '../optional.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import { choiceField, fieldAt, numberField, tickField } from './fields.ts';
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
      ${tickField(words.recentOn, recentContact !== undefined, (on) => this.#set(on ? USUAL : null))}
      ${recentContact === undefined ? nothing : this.#hours(recentContact)}
    </section>`;
  }

  #hours(recent: RecentContact): TemplateResult {
    const words = this.t.plan;
    const { recentBinds, recentBindsTo } = words.settings;
    const field = (name: 'evenSuspendedHours' | 'hours', label: string): TemplateResult =>
      numberField(fieldAt(this, `recentContact.${name}`, label), recent[name], (value) =>
        this.#set({ ...recent, [name]: value }),
      );
    return html`<p class="note">${words.recentNote}</p>
      <div class="fields">
        ${field('evenSuspendedHours', words.recentEvenSuspended)} ${field('hours', words.recentHours)}
        ${choiceField(
          fieldAt(this, 'recentContact.binds', recentBinds),
          {
            value: recent.binds ?? 'reply',
            of: (['reply', 'assignment'] as const).map((one) => [one, recentBindsTo[one]] as const),
          },
          (one) => this.#set(withOptions(recent, { binds: one === 'reply' ? null : one })),
        )}
      </div>`;
  }

  #set(recentContact: RecentContact | null): void {
    this.change(withOptions(this.plan, { recentContact }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-recent-contact': FlRecentContact;
  }
}
