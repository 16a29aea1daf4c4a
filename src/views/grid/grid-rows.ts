import { breathing } from './breath.ts';
import type { GridData, GridSort } from './grid-data.ts';
import { allRows, sortedRows } from './order.ts';
import { matchingRows } from './search.ts';

/** What the user wants to see of the rows. */
export interface Wish {
  readonly sort: GridSort | null;
  /** Text that some cell holds; '' for all rows. */
  readonly find: string;
}

/** Which rows are shown, in which order; worked out a little at a time, and only the latest wish counts. */
export class GridRows {
  #turn = 0;
  #found: { readonly data: GridData; readonly find: string; readonly rows: Uint32Array } | null = null;

  /** @returns the rows; `null` if another wish overtook this one */
  async of(data: GridData, { sort, find }: Wish, locale: string): Promise<Uint32Array | null> {
    const mine = ++this.#turn;
    const breathe = breathing(() => mine === this.#turn);
    const rows = await this.#matching(data, find, breathe);
    if (rows === null || sort === null) return mine === this.#turn ? rows : null;
    const collator = new Intl.Collator(locale, { numeric: true });
    const sorted = await sortedRows(data, rows, sort, { breathe, collator });
    return mine === this.#turn ? sorted : null;
  }

  async #matching(data: GridData, find: string, breathe: ReturnType<typeof breathing>): Promise<Uint32Array | null> {
    if (find === '') return allRows(data.count);
    const before = this.#found?.data === data ? this.#found : null;
    if (before?.find === find) return before.rows;
    // What holds a longer text holds each part of it: whoever types on looks among what was found.
    const among = before !== null && find.includes(before.find) ? before.rows : allRows(data.count);
    const rows = await matchingRows(data, among, find, breathe);
    if (rows !== null) this.#found = { data, find, rows };
    return rows;
  }
}
