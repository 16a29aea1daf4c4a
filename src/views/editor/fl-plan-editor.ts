import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { slotOf } from '../../app/slots.ts';
import { planOf } from '../../app/state.ts';
import type { Plan } from '../../model/plan.ts';
import type { Shop } from '../../model/shop.ts';
import { SHARED, StoreElement } from '../parts/element.ts';
import { ICONS } from '../parts/icons.ts';
import { editorStyles } from './editor-styles.ts';
import './fl-account-table.ts';
import type { FlAccountTable } from './fl-account-table.ts';
import './fl-coverage.ts';
import './fl-group-board.ts';
import './fl-group-settings.ts';
import './fl-profile.ts';
import './fl-recent-contact.ts';
import './fl-rules.ts';
import { sheetHead } from './sheet-head.ts';
import { fieldOfPath, goToField, whereIs } from './find-field.ts';
import './fl-plan-difference.ts';
import './fl-plan-faults.ts';
import type { FieldWantedEvent } from './fl-plan-faults.ts';
import { planName } from '../plan-words.ts';
import { planFolds } from './plan-folds.ts';
import type { PlanChangeEvent } from './plan-part.ts';

/** The side sheet in which one plan is changed; opens while the state names a plan. */
@customElement('fl-plan-editor')
export class FlPlanEditor extends StoreElement {
  static override readonly styles = [...SHARED, editorStyles];

  @query('fl-account-table') private readonly table!: FlAccountTable;
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
    return html`
      ${this.#head(plan)}
      <div class="body">
        <fl-profile .plan=${plan} .shop=${shop} .t=${t} .locale=${this.state.locale}></fl-profile>
        <fl-group-board .plan=${plan} .shop=${shop} .problems=${problems} .t=${t}></fl-group-board>
        <fl-group-settings
          .plan=${plan}
          .shop=${shop}
          .problems=${problems}
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
        <fl-coverage
          .plan=${plan}
          .shop=${shop}
          .t=${t}
          @account-wanted=${(event: CustomEvent<string>) => this.table.show(event.detail, true)}
        ></fl-coverage>
        <fl-recent-contact
          data-at="recentContact"
          .plan=${plan}
          .shop=${shop}
          .problems=${problems}
          .t=${t}
        ></fl-recent-contact>
        <fl-rules .plan=${plan} .shop=${shop} .problems=${problems} .t=${t}></fl-rules>
        ${planFolds({ plan, shop, problems, t }, (next) => this.store.commands.setPlan(next))}
        ${this.#difference(plan, shop)}
      </div>
      ${this.#foot(plan, problems.length)}
    `;
  }

  /** What it sets differently from the baseline; the baseline itself, from the plan it is compared with. */
  #difference(plan: Plan, shop: Shop): TemplateResult | typeof nothing {
    const { a, b, locale } = this.state;
    const from = planOf(this.state, plan.id === a ? b : a);
    if (from === undefined || from === plan) return nothing;
    return html`<fl-plan-difference
      .plan=${plan}
      .shop=${shop}
      .t=${this.t}
      .from=${from}
      .name=${planName(from, locale)}
    ></fl-plan-difference>`;
  }

  #head(plan: Plan): TemplateResult {
    const { store, t } = this;
    const { shop } = this.state.log!;
    const problems = this.state.problems[plan.id] ?? [];
    return html`<div class="head">
      ${sheetHead({ store, plan, slot: slotOf(this.state, plan.id), t, close: () => this.dialog.close() })}
      <fl-plan-faults
        .plan=${plan}
        .shop=${shop}
        .problems=${problems}
        .t=${t}
        @field-wanted=${(event: FieldWantedEvent) => void this.#goTo(plan, event.at)}
      ></fl-plan-faults>
    </div>`;
  }

  /** Shows the field at a JSON path: its group is chosen, its account brought on the page, its section opened. */
  async #goTo(plan: Plan, at: string): Promise<void> {
    const { group, account, inside } = whereIs(plan, at);
    if (group !== null) this.#group = group;
    if (account !== null) this.table.show(account, inside);
    this.requestUpdate();
    await new Promise(requestAnimationFrame);
    const field = fieldOfPath(this.renderRoot, at);
    if (field !== null) await goToField(field);
  }

  #foot(plan: Plan, problems: number): TemplateResult {
    const words = this.t.plan;
    return html`<div class="foot">
      <span class=${problems > 0 ? 'wrong' : 'small muted'}
        >${problems > 0 ? words.draft(problems) : slotOf(this.state, plan.id) === null ? '' : words.valid}</span
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
