import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LoadedLog, SideFile } from '../../app/state.ts';
import type { Messages } from '../../i18n/messages.ts';
import { beside, type Beside } from '../../metrics/account-days.ts';
import { MEASURES } from '../../model/side.ts';
import type { TextFigures } from '../figures.ts';
import { SHARED } from './element.ts';

/** What files beside the log told: the platform's figures of each account, and the log's own. */
@customElement('fl-account-days')
export class FlAccountDays extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      section {
        display: grid;
        gap: 8px;
        grid-template-columns: minmax(0, 960px);
      }
      h3 {
        border-bottom: 1px solid var(--rule);
        padding-bottom: 4px;
      }
      .scroll {
        max-height: 480px;
        overflow: auto;
      }
      th,
      td {
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) log!: LoadedLog;
  @property({ attribute: false }) t!: Messages;
  @property({ attribute: false }) figures!: TextFigures;

  override render(): TemplateResult {
    const { data } = this.t;
    const { sides, days } = this.log;
    const rows = beside(days.told, days.logged);
    return html`<section aria-labelledby="title">
      <h3 id="title">${data.sidesTitle}</h3>
      ${sides.map((side) => this.#told(side))} ${rows.length === 0 ? nothing : this.#table(rows)}
    </section>`;
  }

  #told({ kind, report, accounts, unknown }: SideFile): TemplateResult {
    const { data } = this.t;
    const reasons = Object.entries(report.rejectedBy) as [keyof typeof data.rejectReasons, number][];
    return html`<p data-test="side">
      ${data.sideSentence(kind, report.file, { ...report, accounts })}
      ${reasons.map(([reason, count]) => html` <span class="muted">${data.rejectReasons[reason]} ${count}</span>`)}
      ${unknown.length > 0 ? html`<span class="muted">${data.sideUnknown(unknown.slice(0, 5), unknown.length)}</span>` : nothing}
    </p>`;
  }

  #table(rows: readonly Beside[]): TemplateResult {
    const { data, shell } = this.t;
    const { besideColumns: columns } = data;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${shell.scrollable(data.sidesTitle)}>
        <table data-test="account-days">
          <thead>
            <tr>
              <th scope="col">${columns.account}</th>
              <th scope="col">${columns.measure}</th>
              <th scope="col" class="num">${columns.told}</th>
              <th scope="col" class="num">${columns.logged}</th>
              <th scope="col" class="num">${columns.difference}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr>
                  <th scope="row">${row.account}</th>
                  <td>${data.measures[row.measure]}</td>
                  <td class="num">${this.#value(row, row.told)}</td>
                  <td class="num">${this.#value(row, row.logged)}</td>
                  <td class="num">${row.difference < 0 ? '−' : ''}${this.#value(row, Math.abs(row.difference))}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="small muted">${data.besideNote}</p>`;
  }

  #value({ measure }: Beside, value: number): string {
    const { figures } = this;
    if (MEASURES[measure] === 'duration') return figures.duration(value);
    return MEASURES[measure] === 'share' ? figures.share(value) : figures.integer(value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-account-days': FlAccountDays;
  }
}
