import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Problem } from '../../base/result.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { AccountSetting, Shift } from '../../model/plan.ts';
import { SHARED } from '../parts/element.ts';
import { ICONS } from '../parts/icons.ts';
import { partStyles } from './editor-styles.ts';
import { withDay } from './edits.ts';
import { clockField } from './fields.ts';
import { problemsAt } from './problems.ts';

const NEW_SHIFT: Shift = { days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '18:00' };

/** When an account is on duty: as the log shows it, or by the week. */
@customElement('fl-shifts')
export class FlShifts extends LitElement {
  static override readonly styles = [
    ...SHARED,
    partStyles,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
      .shift {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        align-items: end;
      }
      .days {
        display: flex;
        gap: 0 8px;
        flex-wrap: wrap;
      }
      .days label {
        gap: 4px;
      }
    `,
  ];

  @property({ attribute: false }) shifts!: AccountSetting['shifts'];
  @property({ attribute: false }) problems: readonly Problem[] = [];
  /** JSON path of the shifts in the plan. */
  @property() path = '';
  @property({ attribute: false }) t: Messages = messages('zh-CN');

  override render(): TemplateResult {
    const words = this.t.plan;
    const { shifts } = this;
    const logged = shifts === 'as-logged';
    return html`<div class="row" role="radiogroup" aria-label=${words.columns.shifts}>
        <label class="tick"
          ><input type="radio" name="kind" .checked=${logged} @change=${() => this.#send('as-logged')} />${
            words.asLogged
          }</label
        >
        <label class="tick"
          ><input type="radio" name="kind" .checked=${!logged} @change=${() => this.#send([NEW_SHIFT])} />${
            words.weekly
          }</label
        >
      </div>
      ${logged ? '' : this.#weekly(shifts)}`;
  }

  #weekly(shifts: readonly Shift[]): TemplateResult {
    const words = this.t.plan;
    return html`${shifts.map((shift, index) => this.#shift(shift, index, shifts))}
      <div>
        <button class="quiet" @click=${() => this.#send([...shifts, NEW_SHIFT])}>${ICONS.add}${words.addShift}</button>
      </div>
      <p class="note">${words.clockHint}</p>`;
  }

  #shift(shift: Shift, index: number, shifts: readonly Shift[]): TemplateResult {
    const words = this.t.plan;
    const set = (change: Partial<Shift>): void =>
      this.#send(shifts.map((one, i) => (i === index ? { ...one, ...change } : one)));
    const field = (name: 'from' | 'to') => ({
      label: words[name],
      id: `${name}-${index}`,
      problems: problemsAt(this.problems, `${this.path}[${index}].${name}`),
      t: this.t,
    });
    return html`<div class="shift">
      <div class="days">
        ${words.weekdays.map(
          (name, day) =>
            html`<label class="tick"
              ><input
                type="checkbox"
                .checked=${shift.days.includes(day + 1)}
                @change=${(event: Event) =>
                  set({ days: withDay(shift.days, day + 1, (event.target as HTMLInputElement).checked) })}
              />${name}</label
            >`,
        )}
      </div>
      ${clockField(field('from'), shift.from, (from) => set({ from }))}
      ${clockField(field('to'), shift.to, (to) => set({ to }))}
      <button
        class="quiet icon-only"
        aria-label=${words.removeShift}
        title=${words.removeShift}
        @click=${() => this.#send(shifts.filter((_, i) => i !== index))}
      >
        ${ICONS.remove}
      </button>
    </div>`;
  }

  #send(shifts: AccountSetting['shifts']): void {
    this.dispatchEvent(new CustomEvent('shifts-change', { detail: shifts }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-shifts': FlShifts;
  }
}
