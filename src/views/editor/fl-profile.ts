import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Locale } from '../../app/state.ts';
import type { Profile, ProfileNote } from '../../model/profiles/profile.ts';
import { matchingProfile, PROFILES, withProfile } from '../../model/profiles/profiles.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import { choiceField } from './fields.ts';
import { PlanPart } from './plan-part.ts';

const ALL: readonly Profile[] = PROFILES;
/** Chosen while the plan is set like no platform. */
const OWN = '';

/** Which platform's rules a plan follows, what is known and what is assumed of them, and the way to take on another's. */
@customElement('fl-profile')
export class FlProfile extends PlanPart {
  static override readonly styles = [
    ...SHARED,
    partStyles,
    css`
      li b {
        font-weight: 650;
        color: var(--ink);
      }
    `,
  ];

  @property() locale: Locale = 'zh-CN';

  override render(): TemplateResult {
    const { profile: words } = this.t.plan.settings;
    const now = matchingProfile(this.plan);
    const options = ALL.map(({ id, name }) => [id, name] as const);
    return html`<section aria-label=${words.title}>
      <div class="fields">
        ${choiceField(
          { label: words.title, at: 'profile', problems: [], t: this.t },
          { value: now?.id ?? OWN, of: now === null ? [[OWN, words.own] as const, ...options] : options },
          (id) => this.#take(id),
        )}
      </div>
      <p class="note">${words.note}</p>
      ${
        now === null
          ? nothing
          : html`<ul class="note" data-test="profile-notes">
              ${now.notes.map((note) => this.#note(note))}
            </ul>`
      }
    </section>`;
  }

  #note({ standing, from, says }: ProfileNote): TemplateResult {
    const { profile: words } = this.t.plan.settings;
    return html`<li><b>${words.standings[standing]}</b> ${says[this.locale]} ${words.from(from)}</li>`;
  }

  #take(id: string): void {
    const profile = ALL.find((one) => one.id === id);
    if (profile !== undefined) this.change(withProfile(this.plan, profile));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-profile': FlProfile;
  }
}
