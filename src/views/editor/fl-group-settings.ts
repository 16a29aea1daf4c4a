import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { POLICY_IDS, WEIGHT_MODES, type Group, type PolicyId, type WeightMode } from '../../model/plan.ts';
import { SHARED } from '../parts/element.ts';
import { ICONS } from '../parts/icons.ts';
import { partStyles } from './editor-styles.ts';
import { withGroup, withNewGroup, withoutGroup } from './edits.ts';
import './fl-group-relief.ts';
import { PlanPart } from './plan-part.ts';
import { wrong } from './problems.ts';

/** The groups of a plan, and the settings of the chosen one. */
@customElement('fl-group-settings')
export class FlGroupSettings extends PlanPart {
  static override readonly styles = [
    ...SHARED,
    partStyles,
    css`
      .groups {
        gap: 4px;
      }
      .ticks {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
        max-height: 160px;
        overflow-y: auto;
      }
      .group-name {
        width: 200px;
      }
    `,
  ];

  /** The chosen group. */
  @property({ attribute: false }) group: string | null = null;

  override render(): TemplateResult {
    const words = this.t.plan;
    const index = this.plan.groups.findIndex(({ id }) => id === this.group);
    return html`<section aria-labelledby="heading">
      <h3 id="heading">${words.groups}</h3>
      <div class="row groups" role="group" aria-label=${words.groups}>
        ${this.plan.groups.map(
          ({ id, name }) =>
            html`<button aria-pressed=${id === this.group} @click=${() => this.#choose(id)}>${name}</button>`,
        )}
        <button class="quiet" @click=${this.#add}>${ICONS.add}${words.addGroup}</button>
      </div>
      ${wrong(
        this.problems.filter(({ at }) => at === 'groups'),
        'groups-wrong',
        this.t,
      )}
      ${index < 0 ? nothing : this.#settings(this.plan.groups[index], index)}
    </section>`;
  }

  #settings(group: Group, index: number): TemplateResult {
    const words = this.t.plan;
    const problems = this.problemsAt(`groups[${index}].name`);
    return html`<div class="fields">
        <span class="field"
          ><label for="group-name">${words.groupName}</label
          ><input
            id="group-name"
            class="group-name"
            .value=${group.name}
            aria-invalid=${problems.length > 0 ? 'true' : 'false'}
            @change=${(event: Event) =>
              this.change(withGroup(this.plan, group.id, { name: (event.target as HTMLInputElement).value.trim() }))}
          />${wrong(problems, 'name-wrong', this.t)}</span
        >
        <span class="field"
          ><label for="policy">${words.policy}</label
          ><select
            id="policy"
            @change=${(event: Event) =>
              this.change(
                withGroup(this.plan, group.id, { policy: (event.target as HTMLSelectElement).value as PolicyId }),
              )}
          >
            ${POLICY_IDS.map(
              (id) => html`<option value=${id} .selected=${live(id === group.policy)}>${words.policies[id]}</option>`,
            )}
          </select></span
        >
        ${group.policy === 'weighted' ? this.#weights(group) : nothing}
        ${
          this.plan.groups.length > 1
            ? html`<button class="quiet" @click=${() => this.change(withoutGroup(this.plan, group.id))}>
                ${ICONS.remove}${words.removeGroup}
              </button>`
            : nothing
        }
      </div>
      <p class="note">
        ${words.policyNotes[group.policy]}
        ${group.policy === 'weighted' ? words.weightNotes[group.weights ?? 'share'] : nothing}
      </p>
      <fl-group-relief
        .plan=${this.plan}
        .shop=${this.shop}
        .problems=${this.problems}
        .t=${this.t}
        .group=${group}
      ></fl-group-relief>
      ${wrong(
        this.problems.filter(({ at }) => at === `groups[${index}].members`),
        'members-wrong',
        this.t,
      )}
      ${this.#scopes(group, index)}`;
  }

  #weights(group: Group): TemplateResult {
    const words = this.t.plan;
    const choose = (event: Event): void =>
      this.change(withGroup(this.plan, group.id, { weights: (event.target as HTMLSelectElement).value as WeightMode }));
    return html`<span class="field"
      ><label for="weights">${words.weights}</label
      ><select id="weights" @change=${choose}>
        ${WEIGHT_MODES.map(
          (mode) =>
            html`<option value=${mode} .selected=${live(mode === (group.weights ?? 'share'))}>
              ${words.weightModes[mode]}
            </option>`,
        )}
      </select></span
    >`;
  }

  #scopes(group: Group, index: number): TemplateResult | typeof nothing {
    const words = this.t.plan;
    const { scopes } = this.shop;
    if (scopes.length === 0) return this.plan.groups.length > 1 ? html`<p class="note">${words.noScopes}</p>` : nothing;
    const toggle = (scope: string, on: boolean): void =>
      this.change(
        withGroup(this.plan, group.id, {
          scopes: scopes.filter((one) => (one === scope ? on : group.scopes.includes(one))),
        }),
      );
    return html`<fieldset>
      <legend class="note">${words.scopes}</legend>
      <div class="ticks">
        ${scopes.map(
          (scope) =>
            html`<label class="tick"
              ><input
                type="checkbox"
                .checked=${group.scopes.includes(scope)}
                @change=${(event: Event) => toggle(scope, (event.target as HTMLInputElement).checked)}
              />${scope}</label
            >`,
        )}
      </div>
      ${group.scopes.length === 0 ? html`<p class="note">${words.scopesNone}</p>` : nothing}
      ${wrong(this.problemsAt(`groups[${index}].scopes`), 'scopes-wrong', this.t)}
    </fieldset>`;
  }

  #choose(id: string): void {
    this.dispatchEvent(new CustomEvent('group-chosen', { detail: id }));
  }

  readonly #add = (): void => {
    const { plan, id } = withNewGroup(this.plan, this.t.plan.newGroup);
    this.change(plan);
    this.#choose(id);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-group-settings': FlGroupSettings;
  }
}
