import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { copyText } from '../parts/clipboard.ts';
import { SHARED, StoreElement } from '../parts/element.ts';
import { ICONS } from '../parts/icons.ts';
import './fl-export-tables.ts';
import type { FlExportTables } from './fl-export-tables.ts';

/** Characters of a link that messengers let through. */
const LONG = 8000;

/** A comparison on its way out of the app: as a link, on paper, as tables. */
@customElement('fl-outbox')
export class FlOutbox extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        display: grid;
        gap: 4px;
      }
      .shared {
        display: grid;
        gap: 4px;
        border-left: 2px solid var(--rule);
        padding-left: 12px;
      }
      input {
        width: 100%;
        font-family: var(--mono);
        font-size: 12px;
      }
    `,
  ];

  @state() private link: { readonly address: string; readonly copied: boolean } | null = null;
  @query('fl-export-tables') private readonly tables!: FlExportTables;
  @query('input') private readonly field!: HTMLInputElement | null;

  override render(): TemplateResult {
    const { link, tables, page, outside } = this.t.report;
    const { log, result } = this.state;
    return html`<div class="row" role="group" aria-label=${outside}>
        <button class="small" ?disabled=${log === null} @click=${() => void this.#share()} data-test="copy-link">
          ${ICONS.link}${link.copy}
        </button>
        <button class="small" ?disabled=${result === null} @click=${() => print()} data-test="print">
          ${ICONS.print}${page.print}
        </button>
        <button class="small" ?disabled=${log === null} @click=${() => this.tables.open()} data-test="export-tables">
          ${ICONS.save}${tables.open}
        </button>
      </div>
      <div role="status">${this.link === null ? nothing : this.#shared(this.link)}</div>
      <fl-export-tables .store=${this.store}></fl-export-tables>`;
  }

  #shared({ address, copied }: { address: string; copied: boolean }): TemplateResult {
    const { link } = this.t.report;
    return html`<div class="shared small">
      <p>
        ${copied ? link.copied : link.byHand} ${link.says}
        ${address.length > LONG ? link.long(this.figures.integer(address.length)) : nothing}
        <button class="link" @click=${() => (this.link = null)}>${this.t.data.dismiss}</button>
      </p>
      <input readonly aria-label=${link.field} .value=${address} @focus=${() => this.field?.select()} />
    </div>`;
  }

  async #share(): Promise<void> {
    const address = await this.store.commands.shareLink();
    const copied = await copyText(address);
    this.link = { address, copied };
    if (copied) return;
    await this.updateComplete;
    this.field?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-outbox': FlOutbox;
  }
}
