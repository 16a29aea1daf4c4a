import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Problem } from '../../base/result.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { AccountSetting, Group, Plan } from '../../model/plan.ts';
import type { Account, Shop } from '../../model/shop.ts';
import { ACCOUNT_FIELDS } from '../account-changes.ts';
import { shiftWords } from '../plan-words.ts';
import { memberOf, rotationOf, settingOf, withRotation, withSetting, type Rotation } from './edits.ts';
import { numberCell } from './fields.ts';
import { problemsAt, wrong } from './problems.ts';

export interface AccountRowContext {
  readonly account: Account;
  readonly group: Group | undefined;
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  readonly t: Messages;
  readonly shop: Shop;
  /** Whether its hours and other settings are shown below it. */
  readonly open: boolean;
  readonly change: (plan: Plan) => void;
  readonly toggle: () => void;
}

const ROTATIONS: readonly Rotation[] = ['in', 'removed', 'none'];

/** The row of one account, and below it, while it is open, what no column has room for. */
export function accountRow(context: AccountRowContext): TemplateResult {
  const { account, group, plan, t, open, change, toggle } = context;
  const words = t.plan;
  const setting = settingOf(plan, account.id);
  const index = plan.accounts.findIndex((one) => one.account === account.id);
  const path = `accounts[${index < 0 ? account.id : index}]`;
  const capacities = problemsAt(context.problems, `${path}.capacity`);
  const shown = new Set(capacities);
  const inside = problemsAt(context.problems, path).filter((one) => !shown.has(one));
  const extras = ACCOUNT_FIELDS.filter((field) => setting[field] !== undefined).length;
  const set = (change_: Partial<AccountSetting>): void => change(withSetting(plan, account.id, change_));
  const tick = (field: 'suspended' | 'deactivated'): TemplateResult =>
    html`<td>
      <label class="cell"
        ><input
          type="checkbox"
          aria-label=${words.fieldOf(words.columns[field], account.name)}
          data-at=${`${path}.${field}`}
          .checked=${setting[field]}
          @change=${(event: Event) => set({ [field]: (event.target as HTMLInputElement).checked })}
      /></label>
    </td>`;
  return html`<tr class=${setting.deactivated || setting.suspended ? 'off' : ''} data-account=${account.id}>
      <th scope="row" title=${account.id}>
        ${account.name}${
          account.role === 'pre-sale' ? nothing : html`<span class="role">${words.roles[account.role]}</span>`
        }
      </th>
      ${group === undefined ? nothing : rotationCell(context, group)} ${tick('suspended')} ${tick('deactivated')}
      <td class="num">
        ${numberCell(
          {
            label: words.fieldOf(words.columns.capacity, account.name),
            at: `${path}.capacity`,
            problems: capacities,
            t,
          },
          setting.capacity,
          (capacity) => set({ capacity }),
        )}
      </td>
      <td class="shift-text">
        <button class="quiet" aria-expanded=${open} data-at=${path} @click=${toggle}>
          <span class="unseen">${words.settings.account.edit(account.name)}</span>
          ${shiftWords(setting.shifts, t)}
          <span class="muted"
            >${extras > 0 ? `${words.settings.account.extras(extras)} ` : nothing}${words.editShifts}</span
          >
        </button>
        ${open ? nothing : wrong(inside, `inside-${account.id}`, t)}
      </td>
    </tr>
    ${
      open
        ? html`<tr class="open">
            <td colspan=${group === undefined ? 5 : 6}>
              <fl-account-settings
                .account=${account}
                .plan=${plan}
                .shop=${context.shop}
                .problems=${context.problems}
                .t=${t}
              ></fl-account-settings>
            </td>
          </tr>`
        : nothing
    }`;
}

/** The account's place among the members of a group, as a JSON path. */
function memberPath({ account, plan }: AccountRowContext, group: Group): string {
  const member = memberOf(group, account.id);
  return `groups[${plan.groups.indexOf(group)}].members[${member ? group.members.indexOf(member) : -1}]`;
}

/** How the account stands to the chosen group. */
function rotationCell(context: AccountRowContext, group: Group): TemplateResult {
  const { account, plan, problems, t, change } = context;
  const words = t.plan;
  const path = memberPath(context, group);
  // What is wrong with its weight stands beside the weight.
  const own = problemsAt(problems, path).filter(({ at }) => at !== `${path}.weight`);
  const current = rotationOf(group, account.id);
  const choose = (event: Event): void => {
    const rotation = (event.target as HTMLSelectElement).value as Rotation;
    change(withRotation(plan, group.id, { account: account.id, rotation }));
  };
  return html`<td>
    <select
      aria-label=${words.fieldOf(words.columns.rotation(group.name), account.name)}
      data-at=${path}
      @change=${choose}
    >
      ${ROTATIONS.map((one) => html`<option value=${one} .selected=${live(one === current)}>${words.rotation[one]}</option>`)}
    </select>
    ${wrong(own, `member-${account.id}`, t)}
  </td>`;
}
