import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Problem } from '../../base/result.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { AccountSetting, Shift } from '../../model/plan.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import { problemsAt } from './problems.ts';
import './fl-roster.ts';
import './fl-week.ts';
import type { WeekChangeEvent } from './week-change.ts';

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
        grid-template-columns: minmax(0, 1fr);
      }
    `,
  ];

  @property({ attribute: false }) shifts!: AccountSetting['shifts'];
  @property({ attribute: false }) problems: readonly Problem[] = [];
  /** Breaks and suspensions, shown in the picture of the week. */
  @property({ attribute: false }) aside: readonly Shift[] = [];
  /** JSON path of the shifts in the plan. */
  @property() path = '';
  @property({ attribute: false }) t: Messages = messages('zh-CN');

  override render(): TemplateResult {
    const words = this.t.plan;
    const { shifts } = this;
    const logged = shifts === 'as-logged';
    const kind = (label: string, on: boolean, next: AccountSetting['shifts']): TemplateResult =>
      html`<label class="tick"
        ><input type="radio" name="kind" .checked=${live(on)} @change=${() => this.#send(next)} />${label}</label
      >`;
    return html`<div class="row" role="radiogroup" aria-label=${words.columns.shifts}>
        ${kind(words.asLogged, logged, 'as-logged')} ${kind(words.weekly, !logged, [NEW_SHIFT])}
      </div>
      ${logged ? nothing : this.#week(shifts)}`;
  }

  #week(shifts: readonly Shift[]): TemplateResult {
    const { columns, addShift, clockHint, editing } = this.t.plan;
    const change = ({ spans }: WeekChangeEvent): void => this.#send(spans);
    return html`<fl-roster
        .spans=${shifts}
        .aside=${this.aside}
        .label=${columns.shifts}
        .t=${this.t}
        @week-change=${change}
      ></fl-roster>
      <details ?open=${problemsAt(this.problems, this.path).length > 0}>
        <summary>${editing.roster.exact}</summary>
        <fl-week
          .spans=${shifts}
          .fresh=${NEW_SHIFT}
          .problems=${this.problems}
          .path=${this.path}
          .label=${columns.shifts}
          .add=${addShift}
          .t=${this.t}
          @week-change=${change}
        ></fl-week>
        <p class="note">${clockHint}</p>
      </details>`;
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
