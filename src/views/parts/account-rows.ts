import { html, nothing, type TemplateResult } from 'lit';
import type { AccountRow, Estimate } from '../../compare/comparison.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { AccountId, Shop } from '../../model/shop.ts';
import type { TextFigures } from '../figures.ts';
import { nameOf } from '../plan-words.ts';
import { columnsOf } from './metric-rows.ts';

/** Accounts that are shown until all are asked for. */
export const BUSIEST = 10;

/**
 * Accounts that either plan gives an inquiry, the busiest under A first, in inquiries a day. Those that were shown
 * `before` stay, in their places: while figures still come in no row may jump.
 */
export function perDay(rows: readonly AccountRow[], days: number, before: readonly AccountRow[] = []): AccountRow[] {
  const places = new Map(before.map(({ account }, place) => [account, place]));
  const placeOf = ({ account }: AccountRow): number => places.get(account) ?? before.length;
  return rows
    .filter(({ account, a, b }) => places.has(account) || a.mean > 0 || b.mean > 0)
    .map((row) => daily(row, days))
    .sort((one, other) => placeOf(one) - placeOf(other) || other.a.mean - one.a.mean || other.b.mean - one.b.mean);
}

function daily({ account, a, b, difference }: AccountRow, days: number): AccountRow {
  const scaled = ({ mean, low, high }: Estimate): Estimate => ({
    mean: mean / days,
    low: low / days,
    high: high / days,
  });
  return { account, a: scaled(a), b: scaled(b), difference: scaled(difference) };
}

export interface AccountRowsView {
  /** Of the challenger that is looked at, inquiries a day, in the order in which they are shown. */
  readonly rows: readonly AccountRow[];
  /** All challengers in the order of their letters: every account, inquiries of the whole period. */
  readonly contests: readonly (readonly AccountRow[])[];
  /** Length of the period. */
  readonly days: number;
  /** Rows that are shown, the first ones. */
  readonly shown: number;
  readonly plots: ReadonlyMap<AccountId, Element>;
  readonly shop: Shop | null;
  readonly t: Messages;
  readonly figures: TextFigures;
  toggle(): void;
}

/** The rows of accounts in the table of metrics; more or less of an account is neither better nor worse. */
export function accountRows(view: AccountRowsView): TemplateResult {
  const { rows, shown, contests, t, toggle } = view;
  const { compare } = t;
  const all = shown >= rows.length;
  const several =
    contests.length > 1 ? contests.map((list) => new Map(list.map((row) => [row.account, row] as const))) : null;
  const more =
    rows.length > BUSIEST
      ? html`<button class="link small" aria-expanded=${all} @click=${toggle}>
          ${all ? compare.fewerAccounts : compare.allAccounts(rows.length)}
        </button>`
      : nothing;
  return html`<tbody data-test="account-load">
    <tr class="section">
      <th scope="rowgroup" colspan=${columnsOf(contests.length)}>${compare.accountLoad} ${more}</th>
    </tr>
    ${rows.slice(0, shown).map((row) => accountRow(row, several, view))}
  </tbody>`;
}

/** `several`: all challengers, where there is more than one. */
function accountRow(
  { account, a, b, difference }: AccountRow,
  several: readonly ReadonlyMap<AccountId, AccountRow>[] | null,
  { days, plots, shop, figures }: AccountRowsView,
): TemplateResult {
  const told = figures.estimate('count', difference);
  const end = html`<td class="interval">${told.interval}</td>
    <td class="plot">${plots.get(account)}</td>`;
  const start = html`<th scope="row">${nameOf(shop, account)}</th>
    <td class="num value">${figures.perDay(a.mean)}</td>`;
  if (several === null)
    return html`<tr data-account=${account}>
      ${start}
      <td class="num value">${figures.perDay(b.mean)}</td>
      <td class="num difference">${told.value}</td>
      <td class="unit"></td>
      ${end}
      <td></td>
    </tr>`;
  return html`<tr data-account=${account}>
    ${start}
    ${several.map((accounts) => {
      const known = accounts.get(account);
      if (known === undefined) return html`<td class="first" colspan="3"></td>`;
      const row = daily(known, days);
      return html`<td class="num value first">${figures.perDay(row.b.mean)}</td>
        <td class="num difference">${figures.estimate('count', row.difference).value}</td>
        <td></td>`;
    })}
    ${end}
  </tr>`;
}
