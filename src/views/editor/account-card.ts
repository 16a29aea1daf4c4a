import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.ts';
import type { Plan } from '../../model/plan.ts';
import type { Shop } from '../../model/shop.ts';
import { nameOf } from '../plan-words.ts';
import { settingOf, withSetting } from './edits.ts';
import type { Standing } from './placement.ts';

export interface CardContext extends Standing {
  readonly plan: Plan;
  readonly shop: Shop;
  readonly t: Messages;
  readonly held: boolean;
  readonly change: (plan: Plan) => void;
  readonly press: (event: PointerEvent) => void;
  /** By keyboard: picks up, or drops. */
  readonly take: () => void;
}

/** An account on the board of groups: its handle, and the states that hold wherever it stands. */
export function accountCard(context: CardContext): TemplateResult {
  const { account, from, plan, shop, t, held, change, press, take } = context;
  const words = t.plan;
  const name = nameOf(shop, account);
  const role = shop.accounts.find(({ id }) => id === account)?.role ?? 'pre-sale';
  const setting = settingOf(plan, account);
  const state = (field: 'suspended' | 'deactivated'): TemplateResult =>
    html`<button
      class="quiet state"
      aria-pressed=${setting[field]}
      aria-label=${words.fieldOf(words.columns[field], name)}
      @click=${() => change(withSetting(plan, account, { [field]: !setting[field] }))}
    >
      ${words.columns[field]}
    </button>`;
  return html`<li
    class="card ${held ? 'held' : ''} ${setting.suspended || setting.deactivated ? 'off' : ''}"
    data-account=${account}
    data-group=${from ?? ''}
    @pointerdown=${(event: PointerEvent) => pressed(event, press)}
  >
    <button
      class="quiet handle"
      aria-label=${words.editing.board.handle(name)}
      aria-describedby="how"
      aria-pressed=${held}
      @click=${(event: MouseEvent) => byKeyboard(event, take)}
    >
      <span aria-hidden="true">⠿</span>
    </button>
    <span class="name" title=${account}
      >${name}${role === 'pre-sale' ? nothing : html` <span class="role">${words.roles[role]}</span>`}</span
    >
    ${state('suspended')}${state('deactivated')}
  </li>`;
}

/** A finger drags by the handle alone: elsewhere it scrolls. */
function pressed(event: PointerEvent, press: (event: PointerEvent) => void): void {
  const target = event.target as Element;
  const onHandle = target.closest('.handle') !== null;
  if (event.button !== 0 || (!onHandle && (event.pointerType !== 'mouse' || target.closest('button') !== null))) return;
  press(event);
}

/** Space and Enter click without a pointer. */
function byKeyboard({ detail }: MouseEvent, take: () => void): void {
  if (detail === 0) take();
}
