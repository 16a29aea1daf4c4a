import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Commands } from '../../app/commands.ts';
import { POLICY_IDS, WEIGHT_MODES, type Group } from '../../model/plan.ts';
import { SHARED } from '../parts/element.ts';
import { ICONS } from '../parts/icons.ts';
import { partStyles } from './editor-styles.ts';
import { withGroup, withGroupOptions, withNewGroup, withoutGroup } from './edits.ts';
import { choiceField, fieldAt } from './fields.ts';
import './fl-group-relief.ts';
import './fl-group-scopes.ts';
import './fl-weights.ts';
import './fl-robot.ts';
import type { RobotChangeEvent } from './fl-robot.ts';
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
      .group-name {
        width: 200px;
      }
    `,
  ];

  /** The chosen group. */
  @property({ attribute: false }) group: string | null = null;
  @property({ attribute: false }) next!: Commands['nextInquiries'];

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
            data-at=${`groups[${index}].name`}
            .value=${group.name}
            aria-invalid=${problems.length > 0 ? 'true' : 'false'}
            @change=${(event: Event) =>
              this.change(withGroup(this.plan, group.id, { name: (event.target as HTMLInputElement).value.trim() }))}
          />${wrong(problems, 'name-wrong', this.t)}</span
        >
        ${choiceField(
          fieldAt(this, `groups[${index}].policy`, words.policy),
          { value: group.policy, of: POLICY_IDS.map((id) => [id, words.policies[id]] as const) },
          (policy) => this.change(withGroup(this.plan, group.id, { policy })),
        )}
        ${group.policy === 'weighted' ? this.#weights(group, index) : nothing}
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
      <fl-weights
        .plan=${this.plan}
        .shop=${this.shop}
        .problems=${this.problems}
        .t=${this.t}
        .group=${group}
        .next=${this.next}
        data-at=${`groups[${index}].members`}
      ></fl-weights>
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
      <fl-group-scopes
        .plan=${this.plan}
        .shop=${this.shop}
        .problems=${this.problems}
        .t=${this.t}
        .group=${group}
      ></fl-group-scopes>
      <fl-robot
        .robot=${group.robot}
        .heading=${words.settings.robot.groupTitle}
        .path=${`groups[${index}].robot`}
        .problems=${this.problems}
        .t=${this.t}
        @robot-change=${({ robot }: RobotChangeEvent) => this.change(withGroupOptions(this.plan, group.id, { robot }))}
      ></fl-robot>`;
  }

  #weights(group: Group, index: number): TemplateResult {
    const words = this.t.plan;
    return choiceField(
      fieldAt(this, `groups[${index}].weights`, words.weights),
      { value: group.weights ?? 'share', of: WEIGHT_MODES.map((mode) => [mode, words.weightModes[mode]] as const) },
      (weights) => this.change(withGroup(this.plan, group.id, { weights })),
    );
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
