import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import type { Slot } from '../../app/slots.ts';
import type { Locale, RunResult } from '../../app/state.ts';
import { MINUTE, type Ms } from '../../base/units.ts';
import { messages } from '../../i18n/messages.ts';
import { CHART_IDS, type ChartId } from '../../i18n/texts/chart.ts';
import { NO_FILTER, type Filter } from '../../metrics/filter.ts';
import type { PlanId } from '../../model/plan.ts';
import type { Shop } from '../../model/shop.ts';
import { lettersOf, type ChartActs, type ChartContext, type ChartForm } from '../charts/form.ts';
import { SHARED } from './element.ts';
import { soon } from './soon.ts';
import './fl-chart.ts';
import type { ChartSource } from './fl-chart.ts';

/** What a click, a key or a drag on a chart asks for. */
export type ChartWish =
  | { readonly kind: 'pick'; readonly parts: Parameters<ChartActs['pick']>[0] }
  | {
      readonly kind: 'brush';
      readonly of: Parameters<ChartActs['brush']>[0];
      readonly part: Parameters<ChartActs['brush']>[1];
    }
  | { readonly kind: 'look'; readonly plan: string };

const areOthers = (now: ReadonlyMap<PlanId, Slot>, before: ReadonlyMap<PlanId, Slot> = new Map()): boolean =>
  now.size !== before.size || [...now].some(([id, slot]) => before.get(id) !== slot);

/** A source of a chart, and all that it draws from. */
interface Drawing {
  readonly from: readonly unknown[];
  readonly source: ChartSource;
}

const isSame = (one: readonly unknown[] | undefined, other: readonly unknown[]): boolean =>
  one?.length === other.length && one.every((value, i) => value === other[i]);

/** How long, when, who, which way, at what cost: the charts of a comparison. Asks by the event `wish`. */
@customElement('fl-charts')
export class FlCharts extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        display: grid;
        gap: 24px 32px;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        align-items: start;
      }
      select {
        max-width: 200px;
      }
      @media (max-width: 900px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) result: RunResult | null = null;
  /** The result over all inquiries; the same unless some are filtered out. */
  @property({ attribute: false }) whole: RunResult | null = null;
  @property({ attribute: false }) filter: Filter = NO_FILTER;
  /** Letter of each rival. */
  @property({ attribute: false, hasChanged: areOthers }) slots: ReadonlyMap<PlanId, Slot> = new Map();
  @property({ attribute: false }) shop: Shop | null = null;
  @property({ type: Number }) days = 1;
  @property() locale: Locale = 'zh-CN';
  /** The drawing code, a third of the app, comes after the first paint. */
  @state() private drawing: typeof import('../charts/forms.ts') | null = null;
  @state() private target: Ms = 3 * MINUTE;
  @state() private choices: ReadonlyMap<ChartId, string> = new Map();
  #context: ChartContext | null = null;
  readonly #drawings = new Map<ChartId, Drawing>();

  readonly #acts: ChartActs = {
    pick: (parts) => this.#wish({ kind: 'pick', parts }),
    brush: (of, part) => this.#wish({ kind: 'brush', of, part }),
    target: (ms) => (this.target = ms),
    lookAt: (plan) => this.#wish({ kind: 'look', plan }),
  };

  override firstUpdated(): void {
    void import('../charts/forms.ts').then((forms) => {
      for (const rehearse of forms.rehearsals(this.locale)) soon(rehearse);
      this.drawing = forms;
    });
  }

  override willUpdate(): void {
    const context = (this.#context = this.#contextOf());
    if (context === null) this.#drawings.clear();
    else for (const form of this.drawing?.FORMS ?? []) this.#prepare(form, context);
  }

  /** A source for the form unless that of before would draw the same. */
  #prepare(form: ChartForm, context: ChartContext): void {
    const choice = this.#choiceOf(form, context);
    const { slots, shop, days, locale } = context;
    const from = [[...slots].join(), shop, days, locale, choice, ...form.uses(context, choice)];
    if (isSame(this.#drawings.get(form.id)?.from, from)) return;
    this.#drawings.set(form.id, { from, source: form.source(context, choice) });
  }

  override render(): TemplateResult {
    const t = messages(this.locale);
    const context = this.#context;
    return html`${repeat(
      CHART_IDS,
      (id) => id,
      (id) => {
        const form = this.drawing?.FORMS.find((one) => one.id === id);
        const letters = context === null ? { a: 'A', b: 'B' } : lettersOf(context);
        const told =
          context === null || form === undefined ? undefined : form.note?.(context, this.#choiceOf(form, context));
        return html`<fl-chart
          .heading=${t.chart.titles[id]}
          .note=${told ?? t.chart.notes[id](letters)}
          .source=${this.#drawings.get(id)?.source ?? null}
          .t=${t}
          data-chart=${id}
        >
          ${context === null || form === undefined ? nothing : this.#chooser(form, context)}
        </fl-chart>`;
      },
    )}`;
  }

  #chooser(form: ChartForm, context: ChartContext): TemplateResult | typeof nothing {
    const choices = form.choices?.(context) ?? null;
    if (choices === null) return nothing;
    const chosen = this.#choiceOf(form, context);
    return html`<select
      slot="controls"
      aria-label=${choices.label}
      @change=${(event: Event) => this.#choose(form.id, (event.target as HTMLSelectElement).value)}
    >
      ${choices.of.map(({ id, name }) => html`<option value=${id} .selected=${live(id === chosen)}>${name}</option>`)}
    </select>`;
  }

  #choose(id: ChartId, choice: string): void {
    this.choices = new Map(this.choices).set(id, choice);
  }

  #choiceOf(form: ChartForm, context: ChartContext): string {
    return this.choices.get(form.id) ?? form.choices?.(context).of[0].id ?? '';
  }

  #contextOf(): ChartContext | null {
    const { result, whole, filter, slots, shop, days, target, locale } = this;
    if (result === null || whole === null || shop === null) return null;
    const t = messages(locale);
    return { result, whole, filter, slots, shop, days, target, locale, t, acts: this.#acts };
  }

  #wish(detail: ChartWish): void {
    this.dispatchEvent(new CustomEvent<ChartWish>('wish', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-charts': FlCharts;
  }
}
