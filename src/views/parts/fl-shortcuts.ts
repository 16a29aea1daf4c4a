import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Messages } from '../../i18n/messages.ts';
import { ICONS } from './icons.ts';
import { SHARED } from './element.ts';

/** The list of keys, as a dialog. */
@customElement('fl-shortcuts')
export class FlShortcuts extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        display: contents;
      }
      dialog {
        padding: 16px 24px 24px;
        min-width: min(360px, 90vw);
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: center;
        margin-bottom: 8px;
      }
      kbd {
        font: inherit;
        border: 1px solid var(--hairline);
        border-bottom-width: 2px;
        border-radius: 3px;
        padding: 0 6px;
        margin-right: 4px;
        background: var(--sunken);
      }
    `,
  ];

  @property({ attribute: false }) t!: Messages;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  open(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  override render(): TemplateResult {
    const { shell } = this.t;
    return html`<dialog
      aria-labelledby="title"
      @mousedown=${this.#onPress}
      @keydown=${(event: Event) => event.stopPropagation()}
    >
      <header>
        <h2 id="title">${shell.shortcuts}</h2>
        <button class="quiet icon-only" aria-label=${shell.close} @click=${() => this.dialog.close()}>
          ${ICONS.close}
        </button>
      </header>
      <table>
        <tbody>
          ${shell.shortcutList.map(
            ([keys, what]) =>
              html`<tr>
                <th scope="row">${keys.split(' ').map((key) => html`<kbd>${key}</kbd>`)}</th>
                <td>${what}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </dialog>`;
  }

  readonly #onPress = (event: Event): void => {
    if (event.target === this.dialog) this.dialog.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-shortcuts': FlShortcuts;
  }
}
