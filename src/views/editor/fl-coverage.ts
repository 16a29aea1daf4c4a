import { css, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { AccountId } from '../../model/shop.ts';
import { nameOf } from '../plan-words.ts';
import { SHARED } from '../parts/element.ts';
import { coverageOf, type Coverage, type OnDuty } from './coverage.ts';
import { partStyles } from './editor-styles.ts';
import './fl-fold.ts';
import { PlanPart } from './plan-part.ts';

/** Accounts that are drawn. */
const MOST = 30;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The week of all accounts: who is on duty when, and how many are, hour by hour. */
@customElement('fl-coverage')
export class FlCoverage extends PlanPart {
  static override readonly styles = [
    ...SHARED,
    partStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 0 12px;
        align-items: center;
      }
      li {
        display: contents;
      }
      svg {
        width: 100%;
        height: 14px;
        background: var(--sunken);
      }
      rect {
        fill: var(--plan-a);
      }
      line {
        stroke: var(--surface);
        stroke-width: 2px;
        vector-effect: non-scaling-stroke;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        border-collapse: collapse;
      }
      th,
      td {
        min-width: 28px;
        padding: 2px 4px;
        text-align: center;
        font-size: 12px;
        line-height: 18px;
      }
      td[data-count='0'] {
        color: var(--late);
        font-weight: 650;
      }
      td.chosen {
        outline: 2px solid var(--focus);
        outline-offset: -2px;
      }
    `,
  ];

  @state() private chosen: { readonly day: number; readonly hour: number } | null = null;
  #coverage: Coverage = { accounts: [], least: [] };

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('plan') || changed.has('shop')) this.#coverage = coverageOf(this.plan, this.shop);
  }

  override render(): TemplateResult {
    const { coverage: words } = this.t.plan.editing;
    const coverage = this.#coverage;
    return html`<fl-fold .heading=${words.title} .summary=${''}>
      <p class="note">${words.note}</p>
      <ul>
        ${coverage.accounts.slice(0, MOST).map((one) => this.#strip(one))}
      </ul>
      ${coverage.accounts.length > MOST ? html`<p class="note">${words.more(coverage.accounts.length - MOST)}</p>` : nothing}
      ${this.#table(coverage)}
      <p class="note" role="status" data-test="on-duty">${this.#who(coverage)}</p>
    </fl-fold>`;
  }

  /** The week of one account, Monday to Sunday in one line. */
  #strip({ account, week }: OnDuty): TemplateResult {
    const name = nameOf(this.shop, account);
    const starts = week.filter((_, i) => i % 2 === 0);
    return html`<li>
      <button
        class="link"
        title=${this.t.plan.editing.coverage.edit(name)}
        @click=${() => this.dispatchEvent(new CustomEvent<AccountId>('account-wanted', { detail: account }))}
      >
        ${name}
      </button>
      <svg viewBox="0 0 10080 10" preserveAspectRatio="none" aria-hidden="true">
        ${starts.map((from, i) => svg`<rect x=${from} y="1" width=${week[2 * i + 1] - from} height="8" />`)}
        ${[1, 2, 3, 4, 5, 6].map((day) => svg`<line x1=${day * 1440} x2=${day * 1440} y1="0" y2="10" />`)}
      </svg>
    </li>`;
  }

  #table({ least }: Coverage): TemplateResult {
    const { weekdays, editing } = this.t.plan;
    const { coverage: words, roster } = editing;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.table} @keydown=${this.#onKey}>
      <table data-test="coverage">
        <thead>
          <tr>
            <th scope="col">${words.weekday}</th>
            ${HOURS.map((hour) => html`<th scope="col">${hour}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${weekdays.map(
            (name, day) =>
              html`<tr>
                <th scope="row">${roster.day(name)}</th>
                ${HOURS.map((hour) => this.#cell(least[day * 24 + hour], day, hour))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #cell(count: number, day: number, hour: number): TemplateResult {
    const isChosen = this.chosen?.day === day && this.chosen.hour === hour;
    return html`<td
      class=${isChosen ? 'chosen' : ''}
      data-count=${count}
      @click=${() => (this.chosen = { day, hour })}
      @mouseenter=${() => (this.chosen = { day, hour })}
    >
      ${count}
    </td>`;
  }

  #who({ accounts }: Coverage): string {
    const { chosen, shop } = this;
    const { weekdays, editing } = this.t.plan;
    if (chosen === null) return '';
    const from = (chosen.day * 24 + chosen.hour) * 60;
    const there = accounts.filter(({ week }) =>
      week.some((at, i) => i % 2 === 0 && at < from + 60 && week[i + 1] > from),
    );
    return editing.coverage.who(
      editing.coverage.hour(weekdays[chosen.day], chosen.hour),
      there.map(({ account }) => nameOf(shop, account)),
    );
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    if (!(event.key in steps)) return;
    const [days, hours] = steps[event.key];
    const { day, hour } = this.chosen ?? { day: 0, hour: 0 };
    this.chosen = { day: Math.min(6, Math.max(0, day + days)), hour: Math.min(23, Math.max(0, hour + hours)) };
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-coverage': FlCoverage;
  }
}
