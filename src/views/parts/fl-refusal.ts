import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Problem } from '../../base/result.ts';
import type { Messages } from '../../i18n/messages.ts';
import { placeWords } from '../intake-words.ts';
import { problemText } from '../problem-words.ts';
import { SHARED } from './element.ts';
import { ICONS } from './icons.ts';

/** Problems that are shown one by one; a broken file can have one in every place. */
const MOST = 500;

/** Why a file was refused, and that what was there is still there. */
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
      @media (max-width: 720px) {
        td {
          white-space: normal;
          overflow-wrap: anywhere;
          min-width: 6em;
        }
      }
    `,
  ];

  @property() heading = '';
  @property({ attribute: false }) problems: readonly Problem[] = [];
  /** What stays as it was. */
  @property() kept = '';
  @property({ attribute: false }) t!: Messages;

  override render(): TemplateResult {
    const { data, plan } = this.t;
    const { problemColumns } = data;
    return html`<section role="alert" data-test="refusal">
      <h2>${ICONS.warn} ${this.heading}</h2>
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
            ${this.problems.slice(0, MOST).map(
              (problem) =>
                html`<tr>
                  <td>${placeWords(problem.at, this.t)}</td>
                  <td class="raw">${problem.at === 'file' ? '' : problem.value}</td>
                  <td>${problemText(problem, this.t)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.problems.length > MOST ? html`<p>${plan.changes.more(this.problems.length - MOST)}</p>` : nothing}
      <p class="muted">${this.kept}</p>
      <button @click=${() => this.dispatchEvent(new Event('dismiss'))}>${data.dismiss}</button>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-refusal': FlRefusal;
  }
}
