import { css, html, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
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

  @query('input') private readonly input!: HTMLInputElement;

  override render(): TemplateResult {
    const { data } = this.t;
    return html`<section aria-labelledby="title">
      <h2 id="title">${data.dropTitle}</h2>
      <p>${data.dropHint}</p>
      <p class="muted small">${data.privacy}</p>
      <div class="row">
        <button class="primary" @click=${() => this.input.click()}>${data.pick}</button>
        <button @click=${() => void this.store.commands.openSample()}>${data.sample}</button>
      </div>
      <input
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        aria-label=${data.pick}
        data-test="file"
        @change=${this.#picked}
      />
    </section>`;
  }

  readonly #picked = (): void => {
    const file = this.input.files?.[0];
    if (file !== undefined) void this.store.commands.openFile(file);
    // The same file may be picked again after a refusal.
    this.input.value = '';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-drop-zone': FlDropZone;
  }
}
