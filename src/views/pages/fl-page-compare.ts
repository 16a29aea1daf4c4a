import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { isOutdated, shownOf, shownResult } from '../../app/state.ts';
import { slotsOf } from '../../app/slots.ts';
import { withPart, type Filter, type FilterPart } from '../../metrics/filter.ts';
import type { ChartWish } from '../parts/fl-charts.ts';
import '../inquiries/fl-filter.ts';
import { SHARED, StoreElement } from '../parts/element.ts';
import { Lasting } from '../parts/lasting.ts';
import { daysOf } from '../parts/period.ts';
import '../report/fl-outbox.ts';
import '../parts/fl-buyers.ts';
import '../parts/fl-charts.ts';
import '../parts/fl-findings.ts';
import '../parts/fl-metric-table.ts';
import '../parts/fl-packs.ts';
import '../parts/fl-run-bar.ts';
import '../parts/fl-story.ts';
import '../parts/fl-verdict.ts';

/** Two plans side by side: the sentence, the table, the charts. */
@customElement('fl-page-compare')
export class FlPageCompare extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        display: grid;
        gap: 16px;
        grid-template-columns: minmax(0, 1fr);
      }
      /* Not a grid: what sticks to the top would not leave its row. */
      .results {
        display: flex;
        flex-direction: column;
        gap: 24px;
        min-width: 0;
        position: relative;
      }
      /*
       * Dimmed, but to be read. A filter alone: other inks would be a new style for every mark of every chart.
       */
      .stale {
        filter: grayscale(1) opacity(0.85);
      }
    `,
  ];

  readonly #dimsTable = new Lasting(this);
  readonly #dimsCharts = new Lasting(this);

  override render(): TemplateResult {
    const { store, state } = this;
    const shown = shownOf(state);
    const result = shownResult(state);
    const dimmed = (dims: Lasting, of: typeof shown): string =>
      dims.of(of !== null && isOutdated(state, of)) ? 'stale' : '';
    return html`
      <fl-verdict .store=${store}></fl-verdict>
      <fl-outbox .store=${store}></fl-outbox>
      <fl-story .store=${store}></fl-story>
      <fl-findings .store=${store}></fl-findings>
      <fl-run-bar .store=${store}></fl-run-bar>
      <fl-buyers .store=${store}></fl-buyers>
      <div class="results" data-test="results">
        <fl-filter .store=${store}></fl-filter>
        <fl-packs .store=${store}></fl-packs>
        <fl-metric-table class=${dimmed(this.#dimsTable, shown)} .store=${store}></fl-metric-table>
        <fl-charts
          class=${dimmed(this.#dimsCharts, result)}
          .result=${result}
          .whole=${state.result}
          .filter=${state.filter}
          .slots=${state.result === null ? NO_SLOTS : slotsOf(state, state.result)}
          .shop=${state.log?.shop ?? null}
          .days=${state.log === null ? 1 : daysOf(state.log)}
          .locale=${state.locale}
          @wish=${this.#onWish}
        ></fl-charts>
      </div>
    `;
  }

  readonly #onWish = ({ detail }: CustomEvent<ChartWish>): void => {
    const { commands } = this.store;
    const { filter, a } = this.state;
    if (detail.kind === 'look') commands.compare(a, detail.plan);
    else if (detail.kind === 'pick') commands.listInquiries(detail.parts.reduce<Filter>(withPart, filter));
    else if (detail.part !== null) commands.setFilter(withPart(filter, detail.part));
    else commands.setFilter({ parts: filter.parts.filter((part) => !isAbout(part, detail.of)) });
  };
}

const NO_SLOTS: ReturnType<typeof slotsOf> = new Map();

/** Whether a part is what a brush was about. */
const isAbout = (part: FilterPart, { kind, plan }: Extract<ChartWish, { kind: 'brush' }>['of']): boolean =>
  part.kind === kind && (plan === undefined || ('plan' in part && part.plan === plan));

declare global {
  interface HTMLElementTagNameMap {
    'fl-page-compare': FlPageCompare;
  }
}
