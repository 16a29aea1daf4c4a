import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Messages } from '../../i18n/messages.ts';
import { REJECT_REASONS, type QualityReport } from '../../model/intake.ts';
import { csvLine } from '../../base/csv.ts';
import type { TextFigures } from '../figures.ts';
import { SHARED } from './element.ts';

const SHOWN = 50;

/** Rows that were not loaded: how many for which reason, and the first of them. */
@customElement('fl-rejects')
export class FlRejects extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      section {
        display: grid;
        gap: 12px;
        grid-template-columns: minmax(0, 1fr);
      }
      h3 {
        border-bottom: 1px solid var(--rule);
        padding-bottom: 4px;
      }
      .why,
      .scroll,
      .row {
        max-width: 960px;
      }
      .why {
        width: min(400px, 100%);
      }
      .line {
        width: 1%;
        padding-right: 24px;
      }
      .scroll {
        max-height: 400px;
        overflow: auto;
      }
      .row {
        justify-content: space-between;
      }
    `,
  ];

  @property({ attribute: false }) report!: QualityReport;
  /** All of them as CSV without a header. */
  @property({ attribute: false }) rejected!: Blob;
  @property({ attribute: false }) t!: Messages;
  @property({ attribute: false }) figures!: TextFigures;

  override render(): TemplateResult {
    const { data } = this.t;
    const { rejected } = this.report;
    return html`<section aria-labelledby="title" data-test="rejects">
      <h3 id="title">${data.rejectedTitle}</h3>
      ${rejected === 0 ? html`<p class="muted">${data.rejectedNone}</p>` : this.#rejects()}
    </section>`;
  }

  #rejects(): TemplateResult {
    const { data, shell } = this.t;
    const { rejected, rejectedBy, rejects } = this.report;
    const { rejectColumns } = data;
    const shown = rejects.slice(0, SHOWN);
    return html`<table class="why">
        <thead>
          <tr>
            <th scope="col">${rejectColumns.reason}</th>
            <th scope="col" class="num">${rejectColumns.rows}</th>
          </tr>
        </thead>
        <tbody>
          ${REJECT_REASONS.filter((reason) => (rejectedBy[reason] ?? 0) > 0).map(
            (reason) =>
              html`<tr>
                <td>${data.rejectReasons[reason]}</td>
                <td class="num" data-reason=${reason}>${this.figures.integer(rejectedBy[reason] ?? 0)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <div class="row">
        <span class="small muted">${data.rejectedShown(shown.length, rejected)}</span>
        <button @click=${this.#download}>${data.downloadRejects}</button>
      </div>
      <div class="scroll" role="region" tabindex="0" aria-label=${shell.scrollable(data.rejectedTitle)}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="num line">${rejectColumns.line}</th>
              <th scope="col">${rejectColumns.column}</th>
              <th scope="col">${rejectColumns.value}</th>
              <th scope="col">${rejectColumns.reason}</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              ({ line, column, value, reason }) =>
                html`<tr>
                  <td class="num line">${this.figures.integer(line)}</td>
                  <td>${column}</td>
                  <td class="raw">${value}</td>
                  <td>${data.rejectHints[reason]}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  readonly #download = (): void => {
    const { file, line, column, value, reason } = this.t.data.rejectColumns;
    const parts = [csvLine([file, line, column, value, reason]), this.rejected];
    this.dispatchEvent(new CustomEvent('save', { detail: { name: `${this.report.file}.rejected.csv`, parts } }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-rejects': FlRejects;
  }
}
