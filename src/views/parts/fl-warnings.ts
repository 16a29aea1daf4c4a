import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Messages } from '../../i18n/messages.ts';
import type { Warning } from '../../model/intake.ts';
import { SHARED } from './element.ts';

/** What is said once about how a file was read; nothing where there is nothing to say. */
@customElement('fl-warnings')
export class FlWarnings extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      h3 {
        border-bottom: 1px solid var(--rule);
        padding-bottom: 4px;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li {
        padding: 4px 0;
        border-bottom: 1px solid var(--hairline);
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** With the name of the file where there are several. */
  @property({ attribute: false }) warnings!: readonly (Warning & { readonly file?: string })[];
  @property({ attribute: false }) t!: Messages;

  override render(): TemplateResult | typeof nothing {
    const { data } = this.t;
    const { warnings } = this;
    if (warnings.length === 0) return nothing;
    const several = new Set(warnings.map(({ file }) => file)).size > 1;
    return html`<section aria-labelledby="title" data-test="warnings">
      <h3 id="title">${data.warningsTitle}</h3>
      <ul>
        ${warnings.map(
          ({ code, detail, file }) =>
            html`<li data-warning=${code}>
              ${several && file !== undefined ? html`<span class="muted">${file}</span> ` : nothing}${data.warnings[
                code
              ](detail)}
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-warnings': FlWarnings;
  }
}
