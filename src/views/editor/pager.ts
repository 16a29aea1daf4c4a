import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.ts';

/** One page of a long list. */
export interface PageOf<T> {
  readonly shown: readonly T[];
  readonly page: number;
  readonly pages: number;
  readonly first: number; // place of the first that is shown, from 0
  readonly of: number;
}

/** The page of that number, or the last one where there are fewer. */
export function pageOf<T>(list: readonly T[], page: number, size: number): PageOf<T> {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const shownPage = Math.min(page, pages - 1);
  const first = shownPage * size;
  return { shown: list.slice(first, first + size), page: shownPage, pages, first, of: list.length };
}

/** Which part of a list is shown, and the way to the others; nothing where all of it is. */
export function pager<T>(
  { shown, page, pages, first, of }: PageOf<T>,
  { shell }: Messages,
  goTo: (page: number) => void,
): TemplateResult | typeof nothing {
  if (pages <= 1) return nothing;
  return html`<div class="row pager small">
    <span>${shell.pager(String(first + 1), String(first + shown.length), String(of))}</span>
    <button ?disabled=${page === 0} @click=${() => goTo(page - 1)}>${shell.previous}</button>
    <button ?disabled=${page === pages - 1} @click=${() => goTo(page + 1)}>${shell.next}</button>
  </div>`;
}
