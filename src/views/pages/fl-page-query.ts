import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { QueryResult } from '../../app/commands.ts';
import { QUESTION_IDS } from '../../i18n/texts/query.ts';
import { SHARED, StoreElement } from '../parts/element.ts';
import '../parts/fl-result-grid.ts';
import '../parts/fl-table-docs.ts';
import { questionOf, QUESTIONS, type Compared } from '../questions.ts';

/** Rows that the grid shows; the export has them all. */
const LIMIT = 1_000;

type Answer =
  | { readonly status: 'none' | 'running' | 'cancelled' }
  | { readonly status: 'done'; readonly result: QueryResult }
  | { readonly status: 'failed'; readonly message: string };

/** Kept while other pages are looked at. */
let lastSql = QUESTIONS.by_account;

/** SQL over the tables of the log, with what the tables hold beside it. */
@customElement('fl-page-query')
export class FlPageQuery extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 300px;
        gap: 16px 32px;
        align-items: start;
      }
      .work {
        display: grid;
        gap: 12px;
        grid-template-columns: minmax(0, 1fr);
      }
      textarea {
        width: 100%;
        min-height: 180px;
        font-family: var(--mono);
        font-size: 14px;
        line-height: 20px;
        resize: vertical;
        tab-size: 2;
      }
      .error {
        border-left: 3px solid var(--late);
        padding: 4px 12px;
      }
      .error p {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .answer {
        min-height: 240px;
      }
      .row select {
        max-width: 280px;
      }
      @media (max-width: 900px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @state() private answer: Answer = { status: 'none' };
  @query('textarea') private readonly area!: HTMLTextAreaElement;
  @state() private rows: ReadonlyMap<string, number> = new Map();
  #asked = 0;
  /** What the rows were counted of. */
  #counted: unknown = null;

  override updated(): void {
    const { tables, log, result } = this.state;
    const of = result ?? log;
    if (tables !== 'ready' || this.#counted === of) return;
    this.#counted = of;
    void this.store.commands.countRows().then(
      (rows) => (this.rows = rows),
      () => (this.#counted = null),
    );
  }

  override render(): TemplateResult {
    const { query: words } = this.t;
    const ready = this.state.tables === 'ready';
    return html`<div class="work">
        <h1>${words.title}</h1>
        <div class="row">
          <select aria-label=${words.saved} @change=${this.#take}>
            <option value="">${words.saved}</option>
            ${QUESTION_IDS.map((id) => html`<option value=${id}>${words.questions[id]}</option>`)}
          </select>
        </div>
        <textarea
          aria-label=${words.sql}
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          .value=${lastSql}
          @input=${() => (lastSql = this.area.value)}
          @keydown=${this.#onKey}
        ></textarea>
        <div class="row">
          ${
            this.answer.status === 'running'
              ? html`<button @click=${() => void this.store.commands.cancelQuery()}>${this.t.shell.cancel}</button>`
              : html`<button class="primary" ?disabled=${!ready} @click=${() => void this.#run()}>${words.run}</button>`
          }
          <button ?disabled=${this.answer.status !== 'done'} @click=${() => void this.#export()}>
            ${words.export}
          </button>
          <span class="small muted">${ready ? '' : this.#notReady()}</span>
          ${
            this.state.tables === 'failed'
              ? html`<button @click=${() => void this.store.commands.retryTables()}>${words.retry}</button>`
              : nothing
          }
        </div>
        <div class="answer" aria-live="polite">${this.#answer()}</div>
      </div>
      ${
        ready
          ? html`<fl-table-docs
              .t=${this.t}
              .figures=${this.figures}
              .rows=${this.rows}
              @insert=${(event: CustomEvent<string>) => this.#insert(event.detail)}
            ></fl-table-docs>`
          : nothing
      }`;
  }

  #notReady(): string {
    const { query: words } = this.t;
    if (this.state.log === null) return words.noLog;
    return this.state.tables === 'failed' ? words.failed : words.loading;
  }

  #answer(): TemplateResult {
    const { query: words } = this.t;
    const { answer } = this;
    switch (answer.status) {
      case 'none':
        return html`<p class="muted">${words.first}</p>`;
      case 'running':
        return html`<p class="muted">${words.running}</p>`;
      case 'cancelled':
        return html`<p class="muted">${words.cancelled}</p>`;
      case 'failed':
        return html`<div class="error" role="alert" data-test="query-error">
          <h2 class="late">${words.error}</h2>
          <p class="mono">${answer.message}</p>
        </div>`;
      case 'done':
        return html`<fl-result-grid
          .result=${answer.result}
          .inquiries=${this.state.log?.report.inquiries ?? 0}
          .t=${this.t}
          @why=${(event: CustomEvent<number>) => void this.store.commands.why(event.detail)}
        ></fl-result-grid>`;
    }
  }

  async #run(): Promise<void> {
    const turn = ++this.#asked;
    this.answer = { status: 'running' };
    const answer = await this.store.commands.query(this.area.value, LIMIT).then(
      (result): Answer => ({ status: 'done', result }),
      (error: unknown): Answer => ({
        status: 'failed',
        message: error instanceof Error ? error.message : String(error),
      }),
    );
    if (turn === this.#asked) this.answer = answer;
  }

  async #export(): Promise<void> {
    try {
      await this.store.commands.exportCsv(this.area.value, this.t.query.exportName);
    } catch (error) {
      this.answer = { status: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    if (this.state.tables === 'ready' && this.answer.status !== 'running') void this.#run();
  };

  readonly #take = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    const id = QUESTION_IDS.find((one) => one === select.value);
    select.value = '';
    if (id === undefined) return;
    lastSql = questionOf(id, this.#compared());
    this.area.value = lastSql;
    this.area.focus();
  };

  /** The plans that the tables of the last run hold. */
  #compared(): Compared {
    const { result, a, b } = this.state;
    return { a: result?.a.id ?? a, b: result?.b.id ?? b };
  }

  #insert(text: string): void {
    this.area.focus();
    this.area.setRangeText(text, this.area.selectionStart, this.area.selectionEnd, 'end');
    lastSql = this.area.value;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-page-query': FlPageQuery;
  }
}
