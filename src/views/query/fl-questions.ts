import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { QuestionId } from '../../app/commands.ts';
import type { SavedQuestion } from '../../model/savedQuestions.ts';
import type { Messages } from '../../i18n/messages.ts';
import { QUESTION_GROUPS, QUESTION_IDS } from '../../i18n/texts/query.ts';
import { SHARED } from '../parts/element.ts';

/** What is to be done with the questions of the user's own. */
export type QuestionWish =
  | { readonly kind: 'save'; readonly name: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'delete'; readonly name: string }
  | { readonly kind: 'open'; readonly file: File }
  | { readonly kind: 'offer' };

/** What was picked: a prepared question, or one of the user's own. */
export type Picked = { readonly prepared: QuestionId } | { readonly own: SavedQuestion };

/** Questions to pick, and those of the user's own to keep. Tells by `pick` and `wish`. */
@customElement('fl-questions')
export class FlQuestions extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      select {
        max-width: min(360px, 100%);
      }
      form input {
        width: 200px;
      }
      @media (max-width: 720px) {
        select,
        form input {
          width: 100%;
        }
      }
    `,
  ];

  @property({ attribute: false }) t!: Messages;
  @property({ attribute: false }) own: readonly SavedQuestion[] = [];
  /** Name of the own question that the editor holds; '' for none. */
  @property() current = '';
  @state() private naming: 'save' | 'rename' | null = null;
  @query('form input') private readonly name!: HTMLInputElement | null;
  @query('input[type=file]') private readonly file!: HTMLInputElement;

  override render(): TemplateResult {
    const { query: words } = this.t;
    const { current } = this;
    return html`<div class="row">
        <select aria-label=${words.saved} @change=${this.#pick}>
          <option value="">${words.saved}</option>
          ${QUESTION_GROUPS.map(
            (group) =>
              html`<optgroup label=${words.groups[group.id]}>
                ${group.questions.map((id) => html`<option value=${id}>${words.questions[id]}</option>`)}
              </optgroup>`,
          )}
          ${
            this.own.length === 0
              ? nothing
              : html`<optgroup label=${words.own}>
                  ${this.own.map(({ name }, i) => html`<option value=${`own ${i}`}>${name}</option>`)}
                </optgroup>`
          }
        </select>
        <button @click=${() => this.#askName('save')}>${words.save}</button>
        ${
          current === ''
            ? nothing
            : html`<button class="quiet" @click=${() => this.#askName('rename')}>${words.rename}</button>
                <button class="quiet" @click=${() => this.#wish({ kind: 'delete', name: current })}>
                  ${words.delete}
                </button>`
        }
        <button class="quiet" @click=${() => this.file.click()}>${words.openSql}</button>
        ${this.own.length === 0 ? nothing : html`<button class="quiet" @click=${() => this.#wish({ kind: 'offer' })}>${words.offerSql}</button>`}
        <input type="file" accept=".sql,.txt" hidden aria-label=${words.openSql} @change=${this.#open} />
      </div>
      ${this.naming === null ? nothing : this.#form()}`;
  }

  #form(): TemplateResult {
    const { query: words, shell } = this.t;
    return html`<form class="row" @submit=${this.#named} @keydown=${this.#onKey}>
      <input required aria-label=${words.name} placeholder=${words.name} .value=${this.current} maxlength="80" />
      <button type="submit" class="primary">${this.naming === 'rename' ? words.rename : words.save}</button>
      <button type="button" class="quiet" @click=${() => (this.naming = null)}>${shell.cancel}</button>
    </form>`;
  }

  #wish(detail: QuestionWish): void {
    this.dispatchEvent(new CustomEvent<QuestionWish>('wish', { detail }));
  }

  async #askName(naming: 'save' | 'rename'): Promise<void> {
    this.naming = naming;
    await this.updateComplete;
    this.name?.focus();
    this.name?.select();
  }

  readonly #named = (event: Event): void => {
    event.preventDefault();
    const name = this.name?.value.trim() ?? '';
    if (name === '') return;
    this.#wish(this.naming === 'rename' ? { kind: 'rename', from: this.current, to: name } : { kind: 'save', name });
    this.naming = null;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.naming = null;
  };

  readonly #pick = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    const prepared = QUESTION_IDS.find((id) => id === select.value);
    const own = this.own.at(Number(select.value.replace('own ', '')));
    const detail: Picked | null = prepared ? { prepared } : own && select.value !== '' ? { own } : null;
    select.value = '';
    if (detail !== null) this.dispatchEvent(new CustomEvent<Picked>('pick', { detail }));
  };

  readonly #open = (): void => {
    const file = this.file.files?.item(0) ?? null;
    this.file.value = '';
    if (file !== null) this.#wish({ kind: 'open', file });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-questions': FlQuestions;
  }
}
