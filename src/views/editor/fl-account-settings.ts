import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EMPLOYMENTS, type AccountSetting, type Shift } from '../../model/plan.ts';
import type { Account } from '../../model/shop.ts';
import type { Options } from '../optional.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import { settingOf, withAccountOptions, withSetting } from './edits.ts';
import { choiceField, dayField, fieldAt, optionalNumber, tickField, type Field } from './fields.ts';
import './fl-shifts.ts';
import './fl-week.ts';
import type { WeekChangeEvent } from './week-change.ts';
import { PlanPart } from './plan-part.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const NEW_BREAK: Shift = { days: EVERY_DAY, from: '12:00', to: '13:00' };
const NEW_SUSPENSION: Shift = { days: EVERY_DAY, from: '17:30', to: '18:00' };

/** What one account has besides the columns of the table: hours, log-in, employment. */
@customElement('fl-account-settings')
export class FlAccountSettings extends PlanPart {
  static override readonly styles = [
    ...SHARED,
    partStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
        grid-template-columns: minmax(0, 1fr);
      }
      .part {
        display: grid;
        gap: 4px;
        grid-template-columns: minmax(0, 1fr);
      }
      h4 {
        margin: 0;
        font-size: 12px;
        line-height: 18px;
        font-weight: 650;
      }
    `,
  ];

  @property({ attribute: false }) account!: Account;

  override render(): TemplateResult {
    const words = this.t.plan.settings.account;
    const setting = settingOf(this.plan, this.account.id);
    return html`<div class="part">
        <h4>${words.hours}</h4>
        <fl-shifts
          .shifts=${setting.shifts}
          .aside=${[...(setting.breaks ?? []), ...(setting.suspendedDuring ?? [])]}
          .problems=${this.problems}
          .path=${this.#at('shifts')}
          .t=${this.t}
          @shifts-change=${(event: CustomEvent<AccountSetting['shifts']>) =>
            this.change(withSetting(this.plan, this.account.id, { shifts: event.detail }))}
        ></fl-shifts>
      </div>
      ${this.#week('breaks', { title: words.breaks, note: words.breaksNote, add: words.addBreak, fresh: NEW_BREAK })}
      ${this.#week('suspendedDuring', {
        title: words.suspendedDuring,
        note: words.suspendedNote,
        add: words.addSuspension,
        fresh: NEW_SUSPENSION,
      })}
      ${this.#login(setting)} ${this.#contract(setting)}`;
  }

  #at(field: keyof AccountSetting): string {
    return `accounts[${this.plan.accounts.findIndex(({ account }) => account === this.account.id)}].${field}`;
  }

  #set(change: Options<AccountSetting>): void {
    this.change(withAccountOptions(this.plan, this.account.id, change));
  }

  #field(field: keyof AccountSetting, label: string): Field {
    return fieldAt(this, this.#at(field), label);
  }

  #week(
    field: 'breaks' | 'suspendedDuring',
    words: { readonly title: string; readonly note: string; readonly add: string; readonly fresh: Shift },
  ): TemplateResult {
    const spans = settingOf(this.plan, this.account.id)[field] ?? [];
    return html`<div class="part">
      <h4>${words.title}</h4>
      <p class="note">${words.note}</p>
      <fl-week
        .spans=${spans}
        .fresh=${words.fresh}
        .problems=${this.problems}
        .path=${this.#at(field)}
        .label=${words.title}
        .add=${words.add}
        .t=${this.t}
        @week-change=${({ spans: next }: WeekChangeEvent) => this.#set({ [field]: next.length === 0 ? null : next })}
      ></fl-week>
    </div>`;
  }

  #login({ autoSuspendAt, deactivatedFrom, phone }: AccountSetting): TemplateResult {
    const words = this.t.plan.settings.account;
    return html`<div class="part">
      <h4>${words.login}</h4>
      <div class="fields">
        ${optionalNumber(this.#field('autoSuspendAt', words.autoSuspendAt), autoSuspendAt, (value) =>
          this.#set({ autoSuspendAt: value }),
        )}
        ${dayField(this.#field('deactivatedFrom', words.deactivatedFrom), deactivatedFrom, (day) =>
          this.#set({ deactivatedFrom: day }),
        )}
      </div>
      ${tickField(words.phone, phone ?? false, (on) => this.#set({ phone: on || null }))}
    </div>`;
  }

  #contract({ employment, contractHours, hourlyCost }: AccountSetting): TemplateResult {
    const words = this.t.plan.settings.account;
    const paidByContract = employment === 'full-time' || contractHours !== undefined;
    return html`<div class="part">
      <h4>${words.contract}</h4>
      <div class="fields">
        ${choiceField(
          this.#field('employment', words.employment),
          {
            value: employment ?? 'untold',
            of: (['untold', ...EMPLOYMENTS] as const).map((one) => [one, words.employments[one]] as const),
          },
          (one) => this.#set({ employment: one === 'untold' ? null : one }),
        )}
        ${
          paidByContract
            ? optionalNumber(this.#field('contractHours', words.contractHours), contractHours, (value) =>
                this.#set({ contractHours: value }),
              )
            : nothing
        }
        ${optionalNumber(this.#field('hourlyCost', words.hourlyCost), hourlyCost, (value) =>
          this.#set({ hourlyCost: value }),
        )}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-account-settings': FlAccountSettings;
  }
}
