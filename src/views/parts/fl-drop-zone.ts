import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { SHARED, StoreElement } from './element.ts';

/** Where a file is dropped or picked; the whole window takes drops as well. */
@customElement('fl-drop-zone')
export class FlDropZone extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    css`
      section {
        border: 1px dashed var(--control);
        background: var(--surface);
        padding: 24px;
        display: grid;
        gap: 8px;
        justify-items: start;
      }
      h2 {
        font-size: 20px;
        line-height: 28px;
      }
      p {
        max-width: 46em;
      }
      .row {
        margin-top: 8px;
      }
    `,
  ];

  @state() private pasteRefused = false;
  @query('input') private readonly input!: HTMLInputElement;

  override render(): TemplateResult {
    const { data } = this.t;
    return html`<section aria-labelledby="title">
      <h2 id="title">${data.dropTitle}</h2>
      <p>${data.dropHint}</p>
      <p class="muted small">${data.privacy}</p>
      <div class="row">
        <button class="primary" @click=${() => this.input.click()}>${data.pick}</button>
        <button @click=${this.#paste}>${data.paste}</button>
        <button @click=${() => void this.store.commands.openSample()}>${data.sample}</button>
      </div>
      ${this.pasteRefused ? html`<p class="small" role="alert">${data.pasteRefused}</p>` : nothing}
      <input type="file" hidden multiple aria-label=${data.pick} data-test="file" @change=${this.#picked} />
    </section>`;
  }

  readonly #paste = async (): Promise<void> => {
    // Browsers may ask first, or not let pages read the clipboard at all; the keys always work.
    const text = await navigator.clipboard.readText().catch(() => null);
    this.pasteRefused = text === null || text.trim() === '';
    if (text !== null && text.trim() !== '') {
      await this.store.commands.open([new File([text], this.t.data.pastedName)]);
    }
  };

  readonly #picked = (): void => {
    void this.store.commands.open([...(this.input.files ?? [])]);
    // The same file may be picked again after a refusal.
    this.input.value = '';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-drop-zone': FlDropZone;
  }
}
