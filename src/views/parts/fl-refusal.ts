import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Problem } from '../../base/result.ts';
import type { Messages } from '../../i18n/messages.ts';
import { placeOf } from '../intake-words.ts';
import { problemText } from '../problem-words.ts';
import { SHARED } from './element.ts';
import { ICONS } from './icons.ts';

/** Why a file was not imported, and that what was loaded is still there. */
@customElement('fl-refusal')
export class FlRefusal extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      section {
        border-left: 3px solid var(--late);
        background: var(--surface);
        padding: 16px 24px;
        display: grid;
        gap: 8px;
        grid-template-columns: minmax(0, 1fr);
        justify-items: start;
      }
      h2 {
        color: var(--late);
      }
      .scroll {
        width: 100%;
      }
    `,
  ];

  @property() file = '';
  @property({ attribute: false }) problems: readonly Problem[] = [];
  /** Name of what stays loaded. */
  @property({ attribute: false }) kept: string | null = null;
  @property({ attribute: false }) t!: Messages;

  override render(): TemplateResult {
    const { data } = this.t;
    const { problemColumns } = data;
    return html`<section role="alert" data-test="refusal">
      <h2>${ICONS.warn} ${data.refusedTitle(this.file)}</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">${problemColumns.at}</th>
              <th scope="col">${problemColumns.value}</th>
              <th scope="col">${problemColumns.reason}</th>
            </tr>
          </thead>
          <tbody>
            ${this.problems.map(
              (problem) =>
                html`<tr>
                  <td>${data.place(placeOf(problem.at))}</td>
                  <td class="raw">${problem.at === 'file' ? '' : problem.value}</td>
                  <td>${problemText(problem, this.t)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="muted">${data.refusedKept(this.kept)}</p>
      <button @click=${() => this.dispatchEvent(new Event('dismiss'))}>${data.dismiss}</button>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-refusal': FlRefusal;
  }
}
