import { html, type TemplateResult } from 'lit';
import type { ChartTable } from '../../charts/options.ts';

/** The figures of a chart as a table that scrolls within itself; the first column names its rows. */
export const chartTable = ({ columns, rows }: ChartTable, name: string): TemplateResult =>
  html`<div class="data" role="region" tabindex="0" aria-label=${name}>
    <table>
      <thead>
        <tr>
          ${columns.map((column, i) => html`<th scope="col" class=${i === 0 ? '' : 'num'}>${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, i) =>
                i === 0 ? html`<th scope="row">${cell}</th>` : html`<td class="num">${cell}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
