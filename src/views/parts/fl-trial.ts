import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Messages } from '../../i18n/messages.ts';
import type { ColumnRole, Trial, TrialRow } from '../../model/intake.ts';
import { COLUMN_ROLES, REJECT_REASONS } from '../../model/intake.ts';
import type { Sender } from '../../model/log.ts';
import type { TextFigures } from '../figures.ts';
import { SHARED } from './element.ts';

const ROWS = 8;
const MOMENTS: readonly ColumnRole[] = ['time', 'arrival', 'answered', 'ended'];

/** What the first rows of a file become, in the words of the app: the effect of what was guessed or chosen. */
@customElement('fl-trial')
export class FlTrial extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      section {
        display: grid;
        gap: 8px;
        grid-template-columns: minmax(0, 1fr);
      }
      td {
        white-space: nowrap;
        max-width: 220px;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .refused td {
        color: var(--late);
      }
    `,
  ];

  @property({ attribute: false }) trial!: Trial;
  @property() timeZone = '';
  @property({ attribute: false }) t!: Messages;
  @property({ attribute: false }) figures!: TextFigures;

  override render(): TemplateResult {
    const { data, shell } = this.t;
    const { rowsRead, kept, rejectedBy, whole, rows } = this.trial;
    const shown = rows.slice(0, ROWS);
    const roles = COLUMN_ROLES.filter((role) => shown.some(({ read }) => read[role] !== undefined));
    const reasons = REJECT_REASONS.filter((reason) => (rejectedBy[reason] ?? 0) > 0).map(
      (reason) => [data.rejectReasons[reason], rejectedBy[reason]!] as const,
    );
    return html`<section aria-labelledby="title" data-test="trial">
      <p id="title" aria-live="polite">${data.trial({ rowsRead, kept, whole, reasons })}</p>
      <div class="scroll" role="region" tabindex="0" aria-label=${shell.scrollable(data.trialTitle)}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="num">${data.rejectColumns.line}</th>
              ${roles.map((role) => html`<th scope="col" class=${role === 'chars' ? 'num' : ''}>${data.roles[role]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${shown.map((row) => this.#row(row, roles))}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #row({ line, read, reject }: TrialRow, roles: readonly ColumnRole[]): TemplateResult {
    const { data } = this.t;
    return html`<tr class=${reject === null ? '' : 'refused'}>
      <td class="num">${this.figures.integer(line)}</td>
      ${
        reject === null
          ? roles.map((role) => html`<td class=${role === 'chars' ? 'num' : ''}>${this.#value(role, read[role])}</td>`)
          : html`<td colspan=${Math.max(1, roles.length)}>
              ${data.trialRefused(reject.column, data.rejectReasons[reject.reason])}
            </td>`
      }
    </tr>`;
  }

  #value(role: ColumnRole, value: number | string | undefined): string {
    if (value === undefined) return '';
    if (MOMENTS.includes(role)) return this.figures.moment(value as number, this.timeZone);
    return role === 'role' ? this.t.data.senders[value as Sender] : String(value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-trial': FlTrial;
  }
}
