import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Messages } from '../../i18n/messages.ts';
import type { IntakeProgress } from '../../model/intake.ts';
import type { TextFigures } from '../figures.ts';
import { SHARED } from './element.ts';

/** How far an import is, in bytes and rows. */
@customElement('fl-import-progress')
export class FlImportProgress extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      section {
        border: 1px solid var(--hairline);
        background: var(--surface);
        padding: 24px;
        display: grid;
        gap: 12px;
        justify-items: start;
      }
    `,
  ];

  @property() file = '';
  /** Files that were dropped meanwhile. */
  @property({ attribute: false }) waiting: readonly string[] = [];
  @property({ attribute: false }) progress!: IntakeProgress;
  @property({ attribute: false }) t!: Messages;
  @property({ attribute: false }) figures!: TextFigures;

  override render(): TemplateResult {
    const { data, shell } = this.t;
    const { phase, bytes, bytesTotal, rows } = this.progress;
    const { figures } = this;
    return html`<section aria-labelledby="title" data-test="import-progress">
      <h2 id="title">${data.importing(this.file)}</h2>
      <progress max=${Math.max(1, bytesTotal)} .value=${bytes} aria-label=${data.phases[phase]}></progress>
      <p>
        ${data.phases[phase]}
        <span class="muted">${data.progress(figures.bytes(bytes), figures.bytes(bytesTotal), rows)}</span>
      </p>
      ${this.waiting.length > 0 ? html`<p data-test="waiting">${data.waiting(this.waiting)}</p>` : nothing}
      <button @click=${() => this.dispatchEvent(new Event('cancel'))}>${shell.cancel}</button>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-import-progress': FlImportProgress;
  }
}
