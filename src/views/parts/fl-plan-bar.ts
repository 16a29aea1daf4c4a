import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { slotAt, slotLookedAt, type Slot } from '../../app/slots.ts';
import { MOST_CHALLENGERS, planOf } from '../../app/state.ts';
import type { PlanId } from '../../model/plan.ts';
import { planName } from '../plan-words.ts';
import { SHARED, StoreElement } from './element.ts';
import { ICONS, planMark } from './icons.ts';
import { planBarStyles } from './plan-bar-styles.ts';

/** The plans that are compared: the baseline and its challengers, each under its letter; a menu on the phone. */
@customElement('fl-plan-bar')
export class FlPlanBar extends StoreElement {
  static override readonly styles = [...SHARED, planBarStyles];

  @state() private isOpen = false;
  @query('#add') private readonly adding!: HTMLElement | null;

  override render(): TemplateResult | typeof nothing {
    const { plans, challengers, a, b } = this.state;
    if (plans.length === 0) return nothing;
    const { shell } = this.t;
    const named = (slot: Slot, id: PlanId): string => `${slot} ${this.#nameOf(id)}`;
    const swap = shell.swapPlans(slotLookedAt(this.state));
    return html`<button
        class="menu"
        aria-expanded=${this.isOpen}
        aria-controls="plans"
        data-test="plan-menu"
        @click=${() => (this.isOpen = !this.isOpen)}
      >
        <span>
          ${shell.planMenu(
            named('A', a),
            challengers.map((id, place) => named(slotAt(place), id)),
          )}
        </span>
      </button>
      <div class="plans ${this.isOpen ? 'open' : ''}" id="plans">
        ${this.#picker('A', a)}
        <button
          class="quiet icon-only"
          aria-label=${swap}
          title=${swap}
          @click=${() => this.store.commands.compare(b, a)}
        >
          ${ICONS.swap}
        </button>
        ${challengers.map((id, place) => this.#picker(slotAt(place), id))}
        ${challengers.length < MOST_CHALLENGERS ? this.#adds() : nothing}
      </div>`;
  }

  #nameOf(id: PlanId): string {
    const plan = planOf(this.state, id);
    return plan === undefined ? '' : planName(plan, this.state.locale);
  }

  #picker(slot: Slot, chosen: PlanId): TemplateResult {
    const { shell } = this.t;
    const { plans, problems, locale, challengers } = this.state;
    const name = this.#nameOf(chosen);
    const isOneOfMany = slot !== 'A' && challengers.length > 1;
    return html`<div class="plan plan-${slot.toLowerCase()}">
      ${isOneOfMany ? this.#look(slot, chosen) : this.#letter(slot)}
      <select
        aria-label=${shell.slot(slot)}
        @change=${(event: Event) => this.#choose(chosen, slot, (event.target as HTMLSelectElement).value)}
      >
        ${plans.map(
          (one) =>
            html`<option value=${one.id} .selected=${live(one.id === chosen)}>
              ${(problems[one.id] ?? []).length > 0 ? `⚠ ${planName(one, locale)}` : planName(one, locale)}
            </option>`,
        )}
      </select>
      <button
        class="quiet icon-only"
        aria-label=${shell.editPlan(name)}
        title=${shell.editPlan(name)}
        @click=${() => this.store.commands.edit(chosen)}
      >
        ${ICONS.edit}
      </button>
      ${isOneOfMany ? this.#remove(slot, chosen) : nothing}
    </div>`;
  }

  #letter(slot: Slot): TemplateResult {
    return html`${planMark(slot)}<span class="letter of-${slot.toLowerCase()}" aria-hidden="true">${slot}</span>`;
  }

  #look(slot: Slot, id: PlanId): TemplateResult {
    const { a, b } = this.state;
    const label = this.t.shell.lookAt(slot, this.#nameOf(id));
    return html`<button
      class="look"
      aria-pressed=${id === b}
      aria-label=${label}
      title=${label}
      @click=${() => this.store.commands.compare(a, id)}
    >
      ${this.#letter(slot)}
    </button>`;
  }

  #remove(slot: Slot, id: PlanId): TemplateResult {
    const label = this.t.shell.removePlan(slot, this.#nameOf(id));
    const { challengers } = this.state;
    return html`<button
      class="quiet icon-only"
      aria-label=${label}
      title=${label}
      @click=${() => this.store.commands.challenge(challengers.filter((one) => one !== id))}
    >
      ${ICONS.close}
    </button>`;
  }

  /** One more challenger: a copy of the one looked at, or a plan that is there. */
  #adds(): TemplateResult {
    const { shell } = this.t;
    const { plans, challengers, a, b, locale } = this.state;
    const label = shell.addPlan(slotAt(challengers.length));
    const free = plans.filter(({ id }) => id !== a && !challengers.includes(id));
    return html`<button
        class="quiet icon-only add"
        aria-label=${label}
        title=${label}
        aria-haspopup="dialog"
        popovertarget="add"
        data-test="add-plan"
      >
        ${ICONS.add}
      </button>
      <div id="add" popover role="dialog" aria-label=${label}>
        <button @click=${this.#addCopy}>${ICONS.copy}${shell.addCopy(this.#nameOf(b))}</button>
        ${free.map((plan) => html`<button @click=${() => this.#add(plan.id)}>${planName(plan, locale)}</button>`)}
      </div>`;
  }

  /** Who sits elsewhere already changes places; whoever is chosen is looked at. */
  #choose(before: PlanId, slot: Slot, id: PlanId): void {
    const { commands } = this.store;
    const { challengers, b } = this.state;
    if (slot === 'A') commands.compare(id, b);
    else
      commands.challenge(
        challengers.map((one) => (one === before ? id : one === id ? before : one)),
        id,
      );
  }

  #add(id: PlanId): void {
    this.adding?.hidePopover();
    this.store.commands.challenge([...this.state.challengers, id], id);
  }

  readonly #addCopy = (): void => {
    const { commands } = this.store;
    const id = commands.duplicatePlan(this.state.b);
    this.#add(id);
    commands.edit(id);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-plan-bar': FlPlanBar;
  }
}
