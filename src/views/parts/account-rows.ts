import { html, nothing, type TemplateResult } from 'lit';
import type { AccountRow, Estimate } from '../../compare/comparison.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { AccountId, Shop } from '../../model/shop.ts';
import type { TextFigures } from '../figures.ts';
import { nameOf } from '../plan-words.ts';

/** Accounts that are shown until all are asked for. */
export const BUSIEST = 10;

/**
 * Accounts that either plan gives an inquiry, the busiest under A first, in inquiries a day. Those that were shown
 * `before` stay, in their places: while figures still come in no row may jump.
 */
export function perDay(rows: readonly AccountRow[], days: number, before: readonly AccountRow[] = []): AccountRow[] {
  const places = new Map(before.map(({ account }, place) => [account, place]));
  const placeOf = ({ account }: AccountRow): number => places.get(account) ?? before.length;
  const scaled = ({ mean, low, high }: Estimate): Estimate => ({
    mean: mean / days,
    low: low / days,
    high: high / days,
  });
  return rows
    .filter(({ account, a, b }) => places.has(account) || a.mean > 0 || b.mean > 0)
    .map(({ account, a, b, difference }) => ({
      account,
      a: scaled(a),
      b: scaled(b),
      difference: scaled(difference),
    }))
    .sort((one, other) => placeOf(one) - placeOf(other) || other.a.mean - one.a.mean || other.b.mean - one.b.mean);
}

export interface AccountRowsView {
  readonly rows: readonly AccountRow[];
  /** Rows that are shown, the first ones. */
  readonly shown: number;
  readonly plots: ReadonlyMap<AccountId, Element>;
  readonly shop: Shop | null;
  readonly t: Messages;
  readonly figures: TextFigures;
  toggle(): void;
}

/** The rows of accounts in the table of metrics; more or less of an account is neither better nor worse. */
export function accountRows({ rows, shown, plots, shop, t, figures, toggle }: AccountRowsView): TemplateResult {
  const { compare } = t;
  const all = shown >= rows.length;
  const more =
    rows.length > BUSIEST
      ? html`<button class="link small" aria-expanded=${all} @click=${toggle}>
          ${all ? compare.fewerAccounts : compare.allAccounts(rows.length)}
        </button>`
      : nothing;
  return html`<tbody data-test="account-load">
    <tr class="section">
      <th scope="rowgroup" colspan="8">${compare.accountLoad} ${more}</th>
    </tr>
    ${rows.slice(0, shown).map(({ account, a, b, difference }) => {
      const told = figures.estimate('count', difference);
      return html`<tr data-account=${account}>
        <th scope="row">${nameOf(shop, account)}</th>
        <td class="num value">${figures.perDay(a.mean)}</td>
        <td class="num value">${figures.perDay(b.mean)}</td>
        <td class="num difference">${told.value}</td>
        <td class="unit"></td>
        <td class="interval">${told.interval}</td>
        <td class="plot">${plots.get(account)}</td>
        <td></td>
      </tr>`;
    })}
  </tbody>`;
}
