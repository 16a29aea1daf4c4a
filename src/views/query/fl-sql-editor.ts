import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { TABLES, TABLE_IDS, type Vocabulary } from '../../app/commands.ts';
import type { Messages } from '../../i18n/messages.ts';
import { SHARED } from '../parts/element.ts';
import { completionsAt, type KnownTable } from './completions.ts';
import type { SqlView } from './sql-view.ts';

const NO_WORDS: Vocabulary = { functions: [], keywords: [] };

/**
 * An editor of SQL that knows the tables. Tells every change by `change`, and by `run` that the text is to be run.
 * Until the editor itself has come, its text stands in its place.
 */
@customElement('fl-sql-editor')
export class FlSqlEditor extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        --sql-keyword: light-dark(#1f4e8c, #8ab8f2);
        --sql-text: light-dark(#7a4a00, #e0b36a);
        --sql-number: light-dark(#0b6b66, #4cc0b3);
        --sql-type: light-dark(#6d3b8f, #c9a3e8);
      }
      pre {
        margin: 0;
        min-height: 196px;
        padding: 8px 8px 8px 40px;
        border: 1px solid var(--control);
        background: var(--surface);
        font: 14px/20px var(--mono);
        white-space: pre-wrap;
      }
    `,
  ];

  @property({ attribute: false }) t!: Messages;
  @property({ attribute: false }) vocabulary: Vocabulary = NO_WORDS;
  /** Its text; what is set from outside takes the place of what was written. */
  @property() text = '';
  @query('.place') private readonly place!: HTMLElement;
  #view: SqlView | null = null;
  #written = '';

  override render(): TemplateResult {
    return html`<div class="place"></div>`;
  }

  override firstUpdated(): void {
    void this.#open();
  }

  async #open(): Promise<void> {
    const waiting = document.createElement('pre');
    waiting.textContent = this.text;
    this.place.append(waiting);
    const { openSqlView } = await import('./sql-view.ts');
    waiting.remove();
    if (!this.isConnected || this.#view !== null) return;
    this.#written = this.text;
    this.#view = openSqlView({
      parent: this.place,
      root: this.renderRoot as ShadowRoot,
      text: this.text,
      label: this.t.query.sql,
      phrases: this.t.query.phrases,
      changed: (text) => {
        this.#written = text;
        this.text = text;
        this.dispatchEvent(new CustomEvent('change', { detail: text }));
      },
      run: () => this.dispatchEvent(new CustomEvent('run')),
      complete: (before, after) => completionsAt(before, after, this.#tables(), this.vocabulary),
    });
  }

  override updated(changed: PropertyValues<this>): void {
    if (this.#view === null) return;
    if (changed.has('text') && this.text !== this.#written) {
      this.#written = this.text;
      this.#view.setText(this.text);
    }
    if (changed.has('t')) this.#view.rename(this.t.query.sql, this.t.query.phrases);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.destroy();
    this.#view = null;
  }

  override focus(): void {
    this.#view?.focus();
  }

  /** Puts a word where the cursor is. */
  insert(word: string): void {
    this.#view?.insert(word);
  }

  /** Shows where an error is; `null`: nowhere. */
  mark(at: number | null): void {
    this.#view?.mark(at);
  }

  #tables(): KnownTable[] {
    const { tableSays, columnSays } = this.t.query;
    return TABLE_IDS.map((id) => ({
      id,
      says: tableSays[id] ?? TABLES[id].says,
      columns: TABLES[id].columns.map(({ name, type, says }) => ({
        name,
        type,
        says: columnSays[`${id}.${name}`] ?? says,
      })),
    }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-sql-editor': FlSqlEditor;
  }
}
