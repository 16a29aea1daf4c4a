import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import {
  inquiriesBehind,
  questionOf,
  QUESTIONS,
  type ComparedPlans,
  type ExportFormatId,
  type TableId,
  type Vocabulary,
} from '../../app/commands.ts';
import { slotOf, slotsOf } from '../../app/slots.ts';
import type { PlanSlot } from '../../charts/theme.ts';
import { SHARED, StoreElement } from '../parts/element.ts';
import '../parts/fl-table-docs.ts';
import { Asking, failed } from '../query/asking.ts';
import '../query/fl-query-answer.ts';
import type { Answer } from '../query/fl-query-answer.ts';
import '../query/fl-query-bar.ts';
import type { HowAsked } from '../query/fl-query-bar.ts';
import '../query/fl-questions.ts';
import type { Picked, QuestionWish } from '../query/fl-questions.ts';
import '../query/fl-sql-editor.ts';
import type { FlSqlEditor } from '../query/fl-sql-editor.ts';
import { queryStyles } from '../query/query-styles.ts';
import { fulfil } from '../query/wishes.ts';

/** Kept while other pages are looked at. */
const kept: { sql: string; how: HowAsked; name: string } = {
  sql: QUESTIONS.by_account,
  how: { limit: 10_000, format: 'csv' },
  name: '',
};

/** SQL over the tables of the log and of the last run, with what they hold beside it. */
@customElement('fl-page-query')
export class FlPageQuery extends StoreElement {
  static override readonly styles = [...SHARED, queryStyles];

  @state() private answer: Answer = { status: 'none' };
  @state() private said = '';
  @state() private rows: ReadonlyMap<string, number> = new Map();
  @state() private vocabulary: Vocabulary = { functions: [], keywords: [] };
  @query('fl-sql-editor') private readonly editor!: FlSqlEditor;
  /** What the rows were counted of. */
  #counted: unknown = null;
  /** The question that the answer is to. */
  #asked = '';
  /** SQL for the inquiries behind the answer, where Compare takes a selection. */
  #behind: string | null = null;
  readonly #asking = new Asking(
    () => this.store.commands,
    (answer) => this.#answered(answer),
  );

  override updated(): void {
    const { tables, log, result } = this.state;
    const of = result ?? log;
    if (tables !== 'ready' || this.#counted === of) return;
    this.#counted = of;
    void this.store.commands.countRows().then(
      (rows) => (this.rows = rows),
      () => (this.#counted = null),
    );
    if (this.vocabulary.functions.length > 0) return;
    void this.store.commands.vocabulary().then(
      (vocabulary) => (this.vocabulary = vocabulary),
      () => undefined,
    );
  }

  override render(): TemplateResult {
    const { query: words } = this.t;
    const ready = this.state.tables === 'ready';
    return html`<div class="work" @keydown=${this.#onKey}>
        <h1>${words.title}</h1>
        <fl-questions
          .t=${this.t}
          .own=${this.state.questions}
          .current=${this.state.questions.some(({ name }) => name === kept.name) ? kept.name : ''}
          @pick=${(event: CustomEvent<Picked>) => this.#pick(event.detail)}
          @wish=${(event: CustomEvent<QuestionWish>) => void this.#wish(event.detail)}
        ></fl-questions>
        <fl-sql-editor
          .t=${this.t}
          .text=${kept.sql}
          .vocabulary=${this.vocabulary}
          @change=${(event: CustomEvent<string>) => (kept.sql = event.detail)}
          @run=${() => this.#run()}
        ></fl-sql-editor>
        <p class="small muted keys">${words.keys}</p>
        ${this.#bar(ready)}
        <p class="small muted" role="status" ?hidden=${this.said === ''} data-test="query-said">${this.said}</p>
        <fl-query-answer
          .answer=${this.answer}
          .t=${this.t}
          .figures=${this.figures}
          .locale=${this.state.locale}
          .inquiries=${this.state.log?.report.inquiries ?? 0}
          .slotOf=${this.#slotOf}
          ?comparable=${this.#behind !== null}
          @why=${(event: CustomEvent<number>) => void this.store.commands.why(event.detail)}
          @compare=${() => void this.#compare()}
        ></fl-query-answer>
      </div>
      ${ready ? this.#docs() : nothing}`;
  }

  #bar(ready: boolean): TemplateResult {
    return html`<fl-query-bar
      .t=${this.t}
      .how=${kept.how}
      .lack=${ready ? null : this.#notReady()}
      ?running=${this.answer.status === 'running'}
      ?retriable=${this.state.tables === 'failed'}
      @how=${(event: CustomEvent<HowAsked>) => {
        kept.how = event.detail;
        this.requestUpdate();
      }}
      @run=${() => this.#run()}
      @cancel=${this.#cancel}
      @retry=${() => void this.store.commands.retryTables()}
      @export=${() => void this.#export(kept.sql, kept.how.format, this.t.query.exportName)}
    ></fl-query-bar>`;
  }

  #docs(): TemplateResult {
    return html`<fl-table-docs
      .t=${this.t}
      .figures=${this.figures}
      .rows=${this.rows}
      @insert=${(event: CustomEvent<string>) => this.editor.insert(event.detail)}
      @export=${(event: CustomEvent<{ table: TableId; format: ExportFormatId }>) => {
        const { table, format } = event.detail;
        void this.#export(`FROM memory.main.${table}`, format, table);
      }}
    ></fl-table-docs>`;
  }

  #notReady(): string {
    const { query: words } = this.t;
    if (this.state.log === null) return words.noLog;
    return this.state.tables === 'failed' ? words.failed : words.loading;
  }

  #run(): void {
    if (this.state.tables !== 'ready') return;
    this.said = '';
    this.#asked = kept.sql;
    this.editor.mark(null);
    void this.#asking.ask(kept.sql, kept.how.limit);
  }

  #answered(answer: Answer): void {
    this.answer = answer;
    this.#behind = answer.status === 'done' ? inquiriesBehind(answer.result) : null;
    if (answer.status === 'failed' && answer.error?.place && this.#asked === kept.sql)
      this.editor.mark(answer.error.place.at);
  }

  readonly #cancel = (): void => {
    this.#asking.cancel();
    if (this.answer.status === 'running') this.answer = { status: 'cancelled' };
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || this.answer.status !== 'running') return;
    event.preventDefault();
    this.#cancel();
  };

  async #export(sql: string, format: ExportFormatId, name: string): Promise<void> {
    const { query: words } = this.t;
    this.said = words.exporting(0);
    try {
      const told = (rows: number): void => void (this.said = words.exporting(rows));
      const { rows, bytes } = await this.store.commands.export(sql, { format, name }, told);
      this.said = words.exported(rows, this.figures.bytes(bytes));
    } catch (error) {
      this.said = '';
      this.answer = failed(error);
    }
  }

  #pick(picked: Picked): void {
    const isOwn = 'own' in picked;
    this.#put(isOwn ? picked.own.sql : questionOf(picked.prepared, this.#compared()), isOwn ? picked.own.name : '');
    this.editor.focus();
  }

  #put(sql: string, name: string): void {
    kept.sql = sql;
    kept.name = name;
    this.requestUpdate();
  }

  async #wish(wish: QuestionWish): Promise<void> {
    const desk = { commands: this.store.commands, own: this.state.questions, sql: kept.sql, t: this.t };
    const { said, name } = await fulfil(wish, desk);
    if (said !== undefined) this.said = said;
    if (name !== undefined) this.#put(kept.sql, name);
  }

  async #compare(): Promise<void> {
    const { commands } = this.store;
    const sql = this.#behind;
    if (sql === null) return;
    const { count, cellAt } = await commands.look(sql, Number.MAX_SAFE_INTEGER);
    const inquiries = Uint32Array.from({ length: count }, (_, row) => Number(cellAt(row, 0)));
    commands.selectInquiries({ inquiries, from: kept.name === '' ? this.#asked : kept.name });
  }

  /** The plans that the tables of the last run hold. */
  #compared(): ComparedPlans {
    const { result, a, b } = this.state;
    return { a: result?.a.id ?? a, b: result?.b.id ?? b };
  }

  readonly #slotOf = (text: string): PlanSlot | null => {
    const { result } = this.state;
    if (text === this.#compared().a) return 'a';
    const letter = result === null ? slotOf(this.state, text) : slotsOf(this.state, result).get(text);
    return (letter?.toLowerCase() as PlanSlot | undefined) ?? null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-page-query': FlPageQuery;
  }
}
