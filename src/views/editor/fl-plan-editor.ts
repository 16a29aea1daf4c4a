import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { planOf } from '../../app/state.ts';
import type { Problem } from '../../base/result.ts';
import type { Plan } from '../../model/plan.ts';
import type { Shop } from '../../model/shop.ts';
import type { Slot } from '../../i18n/texts/shell.ts';
import { withOptions } from '../optional.ts';
import { SHARED, StoreElement } from '../parts/element.ts';
import { ICONS, planMark } from '../parts/icons.ts';
import { editorStyles } from './editor-styles.ts';
import './fl-account-table.ts';
import './fl-dedicated.ts';
import './fl-group-board.ts';
import './fl-group-settings.ts';
import './fl-profile.ts';
import './fl-recent-contact.ts';
import './fl-robot.ts';
import type { RobotChangeEvent } from './fl-robot.ts';
import './fl-routing-rules.ts';
import './fl-rules.ts';
import './fl-turn-rules.ts';
import { renamed } from './edits.ts';
import { planName } from '../plan-words.ts';
import type { PlanChangeEvent } from './plan-part.ts';
import { problemText } from '../problem-words.ts';

/** The side sheet in which one plan is changed; opens while the state names a plan. */
@customElement('fl-plan-editor')
export class FlPlanEditor extends StoreElement {
  static override readonly styles = [...SHARED, editorStyles];

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  #group: string | null = null;

  override render(): TemplateResult {
    const { editing, log } = this.state;
    const plan = editing === null ? undefined : planOf(this.state, editing);
    return html`<dialog
      aria-labelledby="title"
      @close=${this.#onClose}
      @keydown=${this.#onKey}
      @mousedown=${this.#onPress}
      @plan-change=${(event: PlanChangeEvent) => this.store.commands.setPlan(event.plan, event.gesture)}
    >
      ${plan === undefined || log === null ? nothing : this.#sheet(plan)}
    </dialog>`;
  }

  override updated(): void {
    const open = this.state.editing !== null && planOf(this.state, this.state.editing) !== undefined;
    if (open && !this.dialog.open) this.dialog.showModal();
    if (!open && this.dialog.open) this.dialog.close();
  }

  #sheet(plan: Plan): TemplateResult {
    const { t } = this;
    const { shop } = this.state.log!;
    const problems = this.state.problems[plan.id] ?? [];
    const group = plan.groups.find(({ id }) => id === this.#group) ?? plan.groups.at(0);
    const shared = { plan, shop, problems };
    return html`
      ${this.#head(plan)}
      <div class="body">
        ${
          problems.length === 0
            ? nothing
            : html`<div role="alert">
                <ul class="problems" data-test="problems">
                  ${problems.map((problem) => html`<li>${problemText(problem, t)}</li>`)}
                </ul>
              </div>`
        }
        <fl-profile .plan=${plan} .shop=${shop} .t=${t} .locale=${this.state.locale}></fl-profile>
        <fl-group-board .plan=${plan} .shop=${shop} .problems=${problems} .t=${t}></fl-group-board>
        <fl-group-settings
          .plan=${shared.plan}
          .shop=${shared.shop}
          .problems=${shared.problems}
          .t=${t}
          .group=${group?.id ?? null}
          .next=${this.store.commands.nextInquiries}
          @group-chosen=${(event: CustomEvent<string>) => {
            this.#group = event.detail;
            this.requestUpdate();
          }}
        ></fl-group-settings>
        <fl-account-table
          .plan=${plan}
          .shop=${shop}
          .problems=${problems}
          .t=${t}
          .group=${group?.id ?? null}
        ></fl-account-table>
        <fl-recent-contact .plan=${plan} .shop=${shop} .problems=${problems} .t=${t}></fl-recent-contact>
        <fl-rules .plan=${plan} .shop=${shop} .problems=${problems} .t=${t}></fl-rules>
        ${this.#folds(plan, shop, problems)}
      </div>
      ${this.#foot(plan, problems.length)}
    `;
  }

  /** What most shops leave alone. */
  #folds(plan: Plan, shop: Shop, problems: readonly Problem[]): TemplateResult {
    const { t } = this;
    return html`<div class="folds" data-test="folds">
      <fl-dedicated .plan=${plan} .shop=${shop} .problems=${problems} .t=${t}></fl-dedicated>
      <fl-robot
        .robot=${plan.robot}
        .heading=${t.plan.settings.robot.title}
        .path=${'robot'}
        .problems=${problems}
        .t=${t}
        @robot-change=${({ robot }: RobotChangeEvent) => this.store.commands.setPlan(withOptions(plan, { robot }))}
      ></fl-robot>
      <fl-routing-rules .plan=${plan} .shop=${shop} .problems=${problems} .t=${t}></fl-routing-rules>
      <fl-turn-rules .plan=${plan} .shop=${shop} .problems=${problems} .t=${t}></fl-turn-rules>
    </div>`;
  }

  #slot(plan: Plan): Slot | null {
    const { a, b } = this.state;
    return plan.id === b ? 'B' : plan.id === a ? 'A' : null;
  }

  #head(plan: Plan): TemplateResult {
    const words = this.t.plan;
    const { commands } = this.store;
    const slot = this.#slot(plan);
    const tool = (label: string, icon: TemplateResult, act: () => void, able = true): TemplateResult =>
      html`<button class="quiet icon-only" aria-label=${label} title=${label} ?disabled=${!able} @click=${act}>
        ${icon}
      </button>`;
    return html`<div class="head">
      <div class="row">
        <h2 id="title" tabindex="-1" autofocus>${slot === null ? nothing : planMark(slot)} ${words.title(slot)}</h2>
        <span class="tools">
          ${tool(words.undo, ICONS.undo, () => commands.undo(), this.state.canUndo)}
          ${tool(words.redo, ICONS.redo, () => commands.redo(), this.state.canRedo)}
          ${tool(words.duplicate, ICONS.copy, () => commands.edit(commands.duplicatePlan(plan.id)))}
          ${this.state.plans.length > 2 ? tool(words.remove, ICONS.remove, () => this.#remove(plan)) : nothing}
          ${tool(this.t.shell.close, ICONS.close, () => this.dialog.close())}
        </span>
      </div>
      <input
        class="name"
        aria-label=${words.name}
        .value=${planName(plan, this.state.locale)}
        @change=${(event: Event) => {
          const name = (event.target as HTMLInputElement).value.trim();
          commands.setPlan(renamed(plan, name));
        }}
      />
    </div>`;
  }

  #foot(plan: Plan, problems: number): TemplateResult {
    const words = this.t.plan;
    return html`<div class="foot">
      <span class=${problems > 0 ? 'wrong' : 'small muted'}
        >${problems > 0 ? words.draft(problems) : this.#slot(plan) === null ? '' : words.valid}</span
      >
      <button @click=${() => this.dialog.close()}>${words.done}</button>
      <button
        class="primary"
        ?disabled=${problems > 0}
        @click=${() => {
          this.dialog.close();
          this.store.commands.goTo('compare');
          void this.store.commands.run();
        }}
      >
        ${ICONS.run}${words.run}
      </button>
    </div>`;
  }

  #remove(plan: Plan): void {
    this.dialog.close();
    this.store.commands.deletePlan(plan.id);
  }

  readonly #onClose = (): void => this.store.commands.edit(null);

  /** Undo in a field that was just typed in is the field's own; elsewhere it is the plan's. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') event.stopPropagation();
    const [target] = event.composedPath();
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    if (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type)) return;
    event.preventDefault();
    if (event.shiftKey) this.store.commands.redo();
    else this.store.commands.undo();
  };

  readonly #onPress = (event: Event): void => {
    if (event.target === this.dialog) this.dialog.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-plan-editor': FlPlanEditor;
  }
}
