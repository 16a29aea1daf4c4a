import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { slotAt, slotLookedAt, slotOf, type Slot } from '../../app/slots.ts';
import { planOf } from '../../app/state.ts';
import type { Plan, PlanId } from '../../model/plan.ts';
import { planName } from '../plan-words.ts';
import { SHARED, StoreElement } from './element.ts';
import './fl-refusal.ts';

/** Plans as files: those that are compared are saved, others are opened in the place of the one looked at. */
@customElement('fl-plan-files')
export class FlPlanFiles extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    css`
      section {
        display: grid;
        gap: 8px;
        grid-template-columns: minmax(0, 1fr);
        justify-items: start;
      }
      p {
        max-width: 60em;
      }
      .row button {
        max-width: 100%;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      fl-refusal {
        width: 100%;
      }
    `,
  ];

  @query('input') private readonly input!: HTMLInputElement;

  override render(): TemplateResult {
    const { planFiles } = this.t.data;
    return html`<section aria-labelledby="title" data-test="plan-files">
      <h2 id="title">${planFiles.title}</h2>
      <p class="muted small">${planFiles.hint(slotLookedAt(this.state))}</p>
      ${this.#ended()}
      <div class="row">
        <button @click=${() => this.input.click()}>${planFiles.open}</button>
        ${this.#compared().map(
          ([slot, plan]) =>
            html`<button @click=${() => this.store.commands.savePlan(plan.id)}>
              ${planFiles.save(slot, planName(plan, this.state.locale))}
            </button>`,
        )}
      </div>
      <input
        type="file"
        hidden
        accept=".json,application/json"
        aria-label=${planFiles.open}
        data-test="plan-file"
        @change=${this.#picked}
      />
    </section>`;
  }

  /** The plans on the screen; any other is saved once it is chosen as one of them. */
  #compared(): (readonly [Slot, Plan])[] {
    const { a, challengers } = this.state;
    const slots: readonly (readonly [Slot, PlanId])[] = [
      ['A', a],
      ...challengers.map((id, place) => [slotAt(place), id] as const),
    ];
    return slots.flatMap(([slot, id]) => {
      const plan = planOf(this.state, id);
      return plan === undefined ? [] : [[slot, plan] as const];
    });
  }

  /** How the last file ended. */
  #ended(): TemplateResult | typeof nothing {
    const { planFile, problems, locale } = this.state;
    const { planFiles } = this.t.data;
    if (planFile.status === 'refused')
      return html`<fl-refusal
        .heading=${planFiles.refused(planFile.file)}
        .problems=${planFile.problems}
        .kept=${planFiles.kept}
        .t=${this.t}
        @dismiss=${() => this.store.commands.dismissPlanFile()}
      ></fl-refusal>`;
    const plan = planFile.status === 'opened' ? planOf(this.state, planFile.plan) : undefined;
    if (planFile.status !== 'opened' || plan === undefined) return nothing;
    const missing = (problems[plan.id] ?? []).length;
    return html`<p role="status" data-test="plan-opened">
      ${planFiles.opened(planFile.file, { slot: slotOf(this.state, plan.id), plan: planName(plan, locale) }, missing)}
    </p>`;
  }

  readonly #picked = (): void => {
    const file = this.input.files?.[0];
    if (file !== undefined) void this.store.commands.openPlan(file);
    // The same file may be picked again after it was mended.
    this.input.value = '';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-plan-files': FlPlanFiles;
  }
}
