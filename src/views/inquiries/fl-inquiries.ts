import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { ResultTable } from '../../app/commands.ts';
import { isStale, type RunResult } from '../../app/state.ts';
import type { Filter } from '../../metrics/filter.ts';
import '../grid/fl-grid.ts';
import type { Cell, GridData } from '../grid/grid-data.ts';
import { SHARED, StoreElement } from '../parts/element.ts';
import { ICONS, planMark } from '../parts/icons.ts';
import { planName } from '../plan-words.ts';
import { filterWords, tellingOf, type FilterTelling } from './filter-words.ts';
import { inquiriesStyles } from './inquiries-styles.ts';
import { listCsv } from './list-csv.ts';
import { INQUIRY, listData } from './list-data.ts';

/** What was asked for: another filter or another result is another question. */
interface Asked {
  readonly filter: Filter;
  readonly result: RunResult;
}

type Answer =
  | { readonly status: 'none' }
  | { readonly status: 'done'; readonly asked: Asked; readonly table: ResultTable }
  | { readonly status: 'failed'; readonly message: string };

const PLAN_SIDES = ['a', 'b'] as const;
/** px that the way into an inquiry takes beside its number. */
const WAY = 56;

/** The side sheet of the inquiries behind a figure or a mark; opens while the state names a filter to be listed. */
@customElement('fl-inquiries')
export class FlInquiries extends StoreElement {
  static override readonly styles = [...SHARED, inquiriesStyles];

  @state() private answer: Answer = { status: 'none' };
  @state() private said = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  #asked: Asked | null = null;
  /** The rows in the words of a language. */
  #told: { readonly table: ResultTable; readonly t: unknown; readonly data: GridData } | null = null;

  override render(): TemplateResult {
    const { listed, log } = this.state;
    return html`<dialog
      aria-labelledby="title"
      @close=${() => this.state.listed !== null && this.store.commands.listInquiries(null)}
      @keydown=${(event: KeyboardEvent) => event.key !== 'Escape' && event.stopPropagation()}
      @mousedown=${(event: Event) => event.target === this.dialog && this.dialog.close()}
    >
      ${listed === null || log === null ? nothing : this.#sheet(listed)}
    </dialog>`;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { listed, result } = this.state;
    if (listed === null || result === null) {
      this.#asked = null;
      this.#told = null;
      this.answer = { status: 'none' };
      this.said = '';
    } else if (this.#asked?.filter !== listed || this.#asked.result !== result) {
      void this.#ask({ filter: listed, result });
    }
  }

  override updated(): void {
    const open = this.state.listed !== null && this.state.log !== null;
    if (open && !this.dialog.open) this.dialog.showModal();
    if (!open && this.dialog.open) this.dialog.close();
  }

  /** Rows of the same filter stay until those of a newer result are there. */
  async #ask(asked: Asked): Promise<void> {
    const before = this.#asked;
    this.#asked = asked;
    if (before?.filter !== asked.filter) this.answer = { status: 'none' };
    const answer = await this.store.commands.inquiriesOf(asked.filter).then(
      (table): Answer => ({ status: 'done', asked, table }),
      (error: unknown): Answer => ({
        status: 'failed',
        message: error instanceof Error ? error.message : String(error),
      }),
    );
    if (this.#asked === asked) this.answer = answer;
  }

  #sheet(filter: Filter): TemplateResult {
    const { inquiries, shell, compare } = this.t;
    const { result } = this.state;
    const telling = result === null ? null : this.#telling(result);
    return html`<div class="head">
        <div>
          <div class="line">
            <h2 id="title" tabindex="-1" autofocus>${inquiries.title}</h2>
            <span class="count" role="status" data-test="listed-count">${this.#count()}</span>
            ${isStale(this.state) ? html`<span class="small muted mark">${compare.stale}</span>` : nothing}
          </div>
          ${telling === null ? nothing : this.#words(filter, telling)}
          ${result === null || telling === null ? nothing : this.#basis(result, telling)}
        </div>
        <button
          class="quiet icon-only"
          aria-label=${shell.close}
          title=${shell.close}
          @click=${() => this.dialog.close()}
        >
          ${ICONS.close}
        </button>
      </div>
      <div class="body" data-test="inquiries">
        ${result === null ? html`<p class="muted">${inquiries.noResult}</p>` : this.#rows()}
      </div>`;
  }

  #count(): string {
    if (this.answer.status !== 'done') return '';
    return this.t.inquiries.count(this.answer.table.count, this.#all());
  }

  #words(filter: Filter, telling: FilterTelling): TemplateResult {
    const words = filterWords(filter, telling);
    return html`<ul class="words" data-test="listed-filter">
      ${(words.length === 0 ? [this.t.inquiries.everything] : words).map((word) => html`<li>${word}</li>`)}
    </ul>`;
  }

  #basis({ replications }: RunResult, { plans, letters }: FilterTelling): TemplateResult {
    const { inquiries } = this.t;
    return html`<div class="line small muted">
      ${PLAN_SIDES.map(
        (side) =>
          html`<span
            >${planMark(letters[side])} ${inquiries.plan(letters[side], planName(plans[side], this.state.locale))}</span
          >`,
      )}
      <span>${inquiries.basis(replications)}</span>
    </div>`;
  }

  #rows(): TemplateResult {
    const { inquiries } = this.t;
    const { answer } = this;
    if (answer.status === 'failed') return html`<p class="late" role="alert">${inquiries.failed(answer.message)}</p>`;
    if (answer.status === 'none')
      return html`<p class="muted" role="status">
        ${this.state.tables === 'ready' ? inquiries.loading(this.#all()) : inquiries.loadingTables}
      </p>`;
    if (answer.table.count === 0) return html`<p class="muted">${inquiries.none}</p>`;
    const data = this.#data(answer.table, this.#telling(answer.asked.result));
    return html`<fl-grid
      data-test="listed"
      .data=${data}
      .t=${this.t}
      .locale=${this.state.locale}
      .label=${inquiries.title}
      .more=${this.#more}
      .extra=${this.#extra}
      @open=${({ detail: { row } }: CustomEvent<{ row: number }>) => this.#why(data.cellAt(row, INQUIRY))}
    >
      <button slot="tools" @click=${() => void this.#export(data)}>${inquiries.export}</button>
      <span slot="tools" class="small muted" role="status">${this.said}</span>
    </fl-grid>`;
  }

  /** The same rows as one object, or the grid would begin from the top. */
  #data(table: ResultTable, telling: FilterTelling): GridData {
    if (this.#told?.table !== table || this.#told.t !== this.t)
      this.#told = { table, t: this.t, data: listData(table, telling) };
    return this.#told.data;
  }

  #telling(result: RunResult): FilterTelling {
    return tellingOf(this.state, result, { t: this.t, figures: this.figures });
  }

  /** Pseudonyms have wider letters than figures. */
  readonly #extra = (column: number): number =>
    column === INQUIRY ? WAY : this.#told?.data.columns[column].name === 'buyer' ? 16 : 0;

  readonly #more = (cell: Cell, column: number): TemplateResult | null =>
    column !== INQUIRY
      ? null
      : html`<button
          class="link"
          tabindex="-1"
          aria-label=${this.t.why.askOf(String(cell))}
          @click=${() => this.#why(cell)}
        >
          ${this.t.why.ask}
        </button>`;

  #why(inquiry: Cell): void {
    void this.store.commands.why(Number(inquiry));
  }

  async #export(data: GridData): Promise<void> {
    const { inquiries } = this.t;
    this.said = inquiries.exporting;
    const pieces = await listCsv(data, inquiries.inSeconds, () => this.#told?.data === data);
    if (pieces === null) return;
    this.store.commands.save(`${inquiries.fileName}.csv`, ...pieces);
    this.said = inquiries.exported(data.count);
  }

  #all(): number {
    return this.state.log?.report.inquiries ?? 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-inquiries': FlInquiries;
  }
}
