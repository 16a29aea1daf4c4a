import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { isStale, type Page } from '../app/state.ts';
import { interpret, isInField, isTyping, type KeyAction } from './parts/keys.ts';
import { problemText } from './problem-words.ts';
import { SHARED, StoreElement } from './parts/element.ts';
import type { FlShortcuts } from './parts/fl-shortcuts.ts';
import './inquiries/fl-inquiries.ts';
import './pages/fl-page-compare.ts';
import './pages/fl-page-data.ts';
import './pages/fl-page-query.ts';
import './parts/fl-shortcuts.ts';
import './parts/fl-top-bar.ts';
import './report/fl-report.ts';
import { savePicture, type SavePictureEvent } from './report/save-picture.ts';
import './why/fl-why.ts';
import { soon } from './parts/soon.ts';

/** The sheet of a plan, which no first screen shows. */
const loadEditor = (): void => void import('./editor/fl-plan-editor.ts');

/** The whole window: bar, page, plan sheet, shortcuts, drop of files anywhere. */
@customElement('fl-app')
export class FlApp extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        display: block;
        min-height: 100vh;
        background: var(--paper);
        color: var(--ink);
      }
      main {
        display: block;
        max-width: 1440px;
        margin: 0 auto;
        padding: 16px 24px 48px;
        outline: none;
      }
      .notice {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin-bottom: 16px;
        border-left: 3px solid var(--late);
        padding-left: 16px;
        overflow-wrap: anywhere;
      }
      .dropping {
        position: fixed;
        inset: 8px;
        z-index: 10;
        display: grid;
        place-items: center;
        border: 2px dashed var(--rule);
        background: color-mix(in srgb, var(--paper) 92%, transparent);
        font-size: 28px;
        pointer-events: none;
      }
      fl-report {
        display: none;
      }
      /* The report is printed, and not the screen. */
      @media print {
        :host {
          min-height: 0;
        }
        :not(fl-report) {
          display: none !important;
        }
        fl-report {
          display: block;
        }
      }
      @media (max-width: 720px) {
        main {
          padding: 12px 16px 40px;
        }
      }
    `,
  ];

  @state() private dropping = false;
  @query('main') private readonly main!: HTMLElement;
  @query('fl-shortcuts') private readonly shortcuts!: FlShortcuts;
  #pending: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKey);
    document.addEventListener('paste', this.#onPaste);
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const)
      document.addEventListener(type, this.#onDrag);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKey);
    document.removeEventListener('paste', this.#onPaste);
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const)
      document.removeEventListener(type, this.#onDrag);
  }

  override render(): TemplateResult {
    const { t } = this;
    return html`
      <fl-top-bar
        .store=${this.store}
        @skip=${() => this.main.focus()}
        @help=${() => this.shortcuts.open()}
      ></fl-top-bar>
      <main
        id="main"
        tabindex="-1"
        aria-label=${t.shell.pages[this.state.page]}
        @save-picture=${(event: SavePictureEvent) => void savePicture(this.store, event.detail)}
      >
        ${this.#notice()} ${this.#page()}
      </main>
      <fl-plan-editor .store=${this.store}></fl-plan-editor>
      <fl-inquiries .store=${this.store}></fl-inquiries>
      <fl-why .store=${this.store}></fl-why>
      <fl-shortcuts .t=${t}></fl-shortcuts>
      <fl-report .store=${this.store}></fl-report>
      <div class="unseen" role="status" aria-live="polite">${this.#announcement()}</div>
      ${this.dropping ? html`<div class="dropping">${t.data.dropNow}</div>` : nothing}
    `;
  }

  override firstUpdated(): void {
    soon(loadEditor, false);
  }

  override updated(): void {
    const { locale, theme, page, log, editing } = this.state;
    if (editing !== null) loadEditor();
    const root = document.documentElement;
    // Attributes of the root that are written, even with what they hold, make browsers style the whole page anew.
    if (root.lang !== locale) root.lang = locale;
    if (theme === 'auto') delete root.dataset['theme'];
    else if (root.dataset['theme'] !== theme) root.dataset['theme'] = theme;
    const title = this.t.shell.documentTitle(this.t.shell.pages[page], log?.shop.name ?? null);
    if (document.title !== title) document.title = title;
  }

  #notice(): TemplateResult | typeof nothing {
    const { notice } = this.state;
    if (notice.length === 0) return nothing;
    return html`<div class="notice" role="alert" data-test="notice">
      ${notice.map((problem) => html`<p>${problemText(problem, this.t)}</p>`)}
      <button class="link" @click=${() => this.store.commands.notice([])}>${this.t.data.dismiss}</button>
    </div>`;
  }

  #page(): TemplateResult {
    const pages: Record<Page, () => TemplateResult> = {
      data: () => html`<fl-page-data .store=${this.store}></fl-page-data>`,
      compare: () => html`<fl-page-compare .store=${this.store}></fl-page-compare>`,
      query: () => html`<fl-page-query .store=${this.store}></fl-page-query>`,
    };
    return pages[this.state.page]();
  }

  /** Said to those who do not see the bar: beginnings and ends, not every step. */
  #announcement(): string {
    const { run, result, intake } = this.state;
    const { shell, data } = this.t;
    if (intake.status === 'running') return data.importing(intake.file);
    if (intake.status === 'refused') return data.refusedTitle(intake.file);
    if (run.status === 'running') return shell.statusRunning(0, run.total);
    if (run.status === 'failed') return shell.runFailed;
    if (run.status === 'cancelled') return shell.statusCancelled;
    return result !== null && !isStale(this.state) ? shell.statusDone(result.replications) : '';
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (isTyping(event)) return;
    const press = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey };
    const { action, pending } = interpret(press, this.#pending);
    this.#pending = pending;
    if (action === null) return;
    event.preventDefault();
    this.#act(action);
  };

  #act(action: KeyAction): void {
    const { commands } = this.store;
    const acts: Record<Exclude<KeyAction['kind'], 'go'>, () => void> = {
      edit: () => commands.edit(this.state.b),
      run: () => void commands.run(),
      help: () => this.shortcuts.open(),
      undo: () => commands.undo(),
      redo: () => commands.redo(),
    };
    if (action.kind === 'go') commands.goTo(action.page);
    else acts[action.kind]();
  }

  readonly #onPaste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (clipboardData === null || isInField(event)) return;
    const text = clipboardData.getData('text/plain');
    const files = [...clipboardData.files];
    if (files.length === 0 && text.trim() === '') return;
    event.preventDefault();
    this.#open(files.length > 0 ? files : [new File([text], this.t.data.pastedName)]);
  };

  #open(files: readonly File[]): void {
    if (files.length === 0) return;
    this.store.commands.goTo('data');
    void this.store.commands.open(files);
  }

  readonly #onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (event.type !== 'drop') {
      // Leaving the window has no related target; moving between elements has one.
      this.dropping = event.type !== 'dragleave' || event.relatedTarget !== null;
      return;
    }
    this.dropping = false;
    this.#open([...event.dataTransfer.files]);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-app': FlApp;
  }
}
