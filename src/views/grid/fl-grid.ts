import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../app/state.ts';
import type { Messages } from '../../i18n/messages.ts';
import { SHARED } from '../parts/element.ts';
import { copied, widthsOf } from './cells.ts';
import { bodyRow, bringAcross, headCell, idOf, placeIn, type GridView } from './grid-cells.ts';
import { nextSort, type Cell, type GridData, type GridSort } from './grid-data.ts';
import { GridRows } from './grid-rows.ts';
import { gridStyles } from './grid-styles.ts';
import { allRows } from './order.ts';
import { inside, moved, START, type At, type Selection } from './selection.ts';
import { heightOf, scrolledTo, shownAt, type Scrolled } from './window.ts';

const EMPTY: GridData = { columns: [], count: 0, cellAt: () => null };

/**
 * Any number of rows to look at: sorted by a column, searched, walked through by keys, copied. Only what is seen is
 * drawn, and nothing is copied out of `data`. Enter or two clicks on a cell (the place is the row of `data`) ask by `open`.
 */
@customElement('fl-grid')
export class FlGrid extends LitElement {
  static override readonly styles = [...SHARED, gridStyles];

  @property({ attribute: false }) data: GridData = EMPTY;
  @property({ attribute: false }) t!: Messages;
  @property() locale: Locale = 'zh-CN';
  /** What the grid holds, for those who cannot see it. */
  @property() label = '';
  /** Draws a cell in its own way, after its text; `null`: nothing more. */
  @property({ attribute: false }) more: (cell: Cell, column: number) => TemplateResult | null = () => null;
  /** px that `more` takes in a column. */
  @property({ attribute: false }) extra: (column: number) => number = () => 0;
  @state() private rows: Uint32Array = new Uint32Array();
  @state() private sort: GridSort | null = null;
  @state() private find = '';
  @state() private working = false;
  @state() private selection: Selection = START;
  @state() private top = 0;
  @query('.scroll') private readonly box!: HTMLElement;
  @query('tbody') private readonly body!: HTMLElement;
  readonly #order = new GridRows();
  readonly #resize = new ResizeObserver(() => this.requestUpdate());

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('data')) return;
    this.rows = allRows(this.data.count);
    this.selection = START;
    this.sort = null;
    this.top = 0;
    if (this.find !== '') void this.#arrange();
  }

  override firstUpdated(): void {
    this.#resize.observe(this.box);
    // Heights are known only now.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('data')) {
      const widths = widthsOf(this.data, this.extra);
      this.style.setProperty('--columns', [...widths.map((width) => `${width}px`), 'minmax(0, 1fr)'].join(' '));
      this.box.scrollTop = 0;
    }
    const box = this.#scrolled();
    this.body.style.height = `${heightOf(box)}px`;
    this.body.style.paddingTop = `${shownAt(box, this.top).offset}px`;
  }

  override render(): TemplateResult {
    const { data, rows, sort, selection, t, more } = this;
    const { columns, count } = data;
    const view: GridView = { data, rows, sort, selection, t, more };
    return html`<div class="row tools">
        <input
          type="search"
          aria-label=${t.grid.find}
          placeholder=${t.grid.find}
          .value=${this.find}
          @input=${this.#onFind}
        />
        <span class="said" role="status">${this.#said(count)}</span>
        <slot name="tools"></slot>
      </div>
      <div class="scroll" @scroll=${this.#onScroll}>
        <table
          role="grid"
          tabindex="0"
          aria-label=${this.label}
          aria-rowcount=${this.rows.length + 1}
          aria-colcount=${columns.length}
          aria-multiselectable="true"
          aria-activedescendant=${idOf(this.selection.active)}
          aria-busy=${this.working ? 'true' : 'false'}
          data-test="grid"
          @keydown=${this.#onKey}
          @copy=${this.#onCopy}
        >
          <thead role="rowgroup">
            <tr role="row" aria-rowindex="1">
              ${columns.map((_, column) => headCell(view, column, () => this.#sortBy(column)))}
            </tr>
          </thead>
          <tbody role="rowgroup" @pointerdown=${this.#onPoint} @pointermove=${this.#onDrag} @dblclick=${this.#onDouble}>
            ${this.#shownRows(view)}
          </tbody>
        </table>
      </div>`;
  }

  #said(count: number): string {
    const { grid } = this.t;
    if (this.working) return grid.working;
    return this.find === '' ? '' : grid.found(this.rows.length, count);
  }

  #shownRows(view: GridView): unknown {
    const { first, count } = shownAt(this.#scrolled(), this.top);
    const places = Array.from({ length: count }, (_, i) => first + i);
    return repeat(
      places,
      (place) => place,
      (place) => bodyRow(view, place),
    );
  }

  /** The head stays in front of the rows. */
  #scrolled(): Scrolled {
    const rowHeight = this.hasUpdated ? Number.parseFloat(getComputedStyle(this).getPropertyValue('--row')) : 28;
    const view = this.hasUpdated ? Math.max(rowHeight, this.box.clientHeight - rowHeight) : 400;
    return { rows: this.rows.length, rowHeight, view };
  }

  #sortBy(column: number): void {
    this.sort = nextSort(this.sort, column);
    this.#select({ active: { row: -1, column }, anchor: { row: -1, column } });
    void this.#arrange();
  }

  async #arrange(): Promise<void> {
    this.working = true;
    const rows = await this.#order.of(this.data, { sort: this.sort, find: this.find }, this.locale);
    if (rows === null) return;
    this.working = false;
    this.rows = rows;
    this.#select({
      active: inside(this.selection.active, this.#extent()),
      anchor: inside(this.selection.anchor, this.#extent()),
    });
  }

  #extent(): { rows: number; columns: number; page: number } {
    const { rows, view, rowHeight } = this.#scrolled();
    return { rows, columns: this.data.columns.length, page: Math.max(1, Math.floor(view / rowHeight) - 1) };
  }

  #select(selection: Selection): void {
    this.selection = selection;
  }

  readonly #onFind = (event: Event): void => {
    this.find = (event.target as HTMLInputElement).value.trim();
    this.box.scrollTop = 0;
    void this.#arrange();
  };

  readonly #onScroll = (): void => {
    this.top = this.box.scrollTop;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { active } = this.selection;
    const isOwn = event.composedPath()[0] === event.currentTarget;
    if (isOwn && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      if (active.row < 0) this.#sortBy(active.column);
      else this.#open(active);
      return;
    }
    const ctrl = event.ctrlKey || event.metaKey;
    const to = moved(this.selection, { key: event.key, ctrl, shift: event.shiftKey }, this.#extent());
    if (to === null || event.altKey) return;
    event.preventDefault();
    // A letter is a shortcut of the page; the grid's own keys are not.
    event.stopPropagation();
    this.#select(to);
    if (!(ctrl && event.key.toLowerCase() === 'a')) this.#show(to.active);
  };

  #open({ row, column }: At): void {
    if (row >= this.rows.length) return;
    const detail: At = { row: this.rows[row], column };
    this.dispatchEvent(new CustomEvent<At>('open', { detail }));
  }

  #show({ row, column }: At): void {
    if (row >= 0) this.box.scrollTop = scrolledTo(this.#scrolled(), this.box.scrollTop, row);
    this.top = this.box.scrollTop;
    const head = this.renderRoot.querySelector<HTMLElement>(`#${idOf({ row: -1, column })}`);
    if (head !== null) bringAcross(this.box, head);
  }

  readonly #onPoint = (event: PointerEvent): void => {
    const at = placeIn(event);
    if (at === null) return;
    this.#select({ active: at, anchor: event.shiftKey ? this.selection.anchor : at });
  };

  readonly #onDrag = (event: PointerEvent): void => {
    const at = event.buttons === 1 && event.pointerType === 'mouse' ? placeIn(event) : null;
    if (at !== null) this.#select({ active: at, anchor: this.selection.anchor });
  };

  readonly #onDouble = (event: Event): void => {
    const at = placeIn(event);
    if (at !== null) this.#open(at);
  };

  readonly #onCopy = (event: ClipboardEvent): void => {
    if (this.rows.length === 0 || this.selection.active.row < 0) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', copied(this.data, this.rows, this.selection));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-grid': FlGrid;
  }
}
