import { html, nothing, type TemplateResult } from 'lit';
import type { Store } from '../../app/commands.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Slot } from '../../app/slots.ts';
import type { Plan } from '../../model/plan.ts';
import { ICONS, planMark } from '../parts/icons.ts';
import { planName } from '../plan-words.ts';
import { renamed } from './edits.ts';

interface SheetHead {
  readonly store: Store;
  readonly plan: Plan;
  readonly slot: Slot | null;
  readonly t: Messages;
  readonly close: () => void;
}

/** What stands at the top of the sheet whatever is scrolled: which plan it is, and what is done with all of it. */
export function sheetHead({ store, plan, slot, t, close }: SheetHead): TemplateResult {
  const words = t.plan;
  const { commands, state } = store;
  const tool = (label: string, icon: TemplateResult, act: () => void, able = true): TemplateResult =>
    html`<button class="quiet icon-only" aria-label=${label} title=${label} ?disabled=${!able} @click=${act}>
      ${icon}
    </button>`;
  const remove = (): void => {
    close();
    commands.deletePlan(plan.id);
  };
  return html`<div class="row">
      <h2 id="title" tabindex="-1" autofocus>${slot === null ? nothing : planMark(slot)} ${words.title(slot)}</h2>
      <span class="tools">
        ${tool(words.undo, ICONS.undo, () => commands.undo(), state.canUndo)}
        ${tool(words.redo, ICONS.redo, () => commands.redo(), state.canRedo)}
        ${tool(words.duplicate, ICONS.copy, () => commands.edit(commands.duplicatePlan(plan.id)))}
        ${state.plans.length > 2 ? tool(words.remove, ICONS.remove, remove) : nothing}
        ${tool(t.shell.close, ICONS.close, close)}
      </span>
    </div>
    <input
      class="name"
      aria-label=${words.name}
      data-at="name"
      .value=${planName(plan, state.locale)}
      @change=${(event: Event) => commands.setPlan(renamed(plan, (event.target as HTMLInputElement).value.trim()))}
    />`;
}
