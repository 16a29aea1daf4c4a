import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ResultTable } from '../../app/commands.ts';
import type { Locale } from '../../app/state.ts';
import { quickChart } from '../../charts/quickChart.ts';
import { quickChoice, type QuickChoice, type QuickColumn } from '../../charts/quickForm.ts';
import { quickRows } from '../../charts/quickRows.ts';
import type { PlanSlot } from '../../charts/theme.ts';
import { QUICK_FORM_IDS } from '../../i18n/texts/quick.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { TextFigures } from '../figures.ts';
import { SHARED } from '../parts/element.ts';
import '../parts/fl-chart.ts';
import type { ChartSource } from '../parts/fl-chart.ts';
import { gridDataOf } from './result-data.ts';

/** Rows of the table behind a chart: the grid has them all. */
const TABLE_ROWS = 100;

/** A picture of a result: the form is guessed from its columns, and everything can be chosen. */
@customElement('fl-quick-chart')
export class FlQuickChart extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        --series-1: light-dark(#3a62c4, #8fb0ff);
        --series-2: light-dark(#9a6a00, #e0b040);
        --series-3: light-dark(#a4458f, #e59ad4);
        --series-4: light-dark(#2f7a3c, #7fcf8c);
        --series-5: light-dark(#7a5c3e, #cfae8c);
        --series-6: light-dark(#5f6b76, #aab6c2);
        display: grid;
        gap: 8px;
        grid-template-columns: minmax(0, 1fr);
      }
      .field select {
        max-width: 220px;
      }
    `,
  ];

  @property({ attribute: false }) result!: ResultTable;
  @property({ attribute: false }) t!: Messages;
  @property({ attribute: false }) figures!: TextFigures;
  @property() locale: Locale = 'zh-CN';
  /** The plan that a text names, if it names one. */
  @property({ attribute: false }) slotOf: (text: string) => PlanSlot | null = () => null;
  @state() private choice: QuickChoice | null = null;
  #columns: readonly QuickColumn[] = [];
  #source: { readonly of: unknown[]; readonly source: ChartSource } | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('result')) return;
    const { columns, cellAt } = gridDataOf(this.result);
    this.#columns = columns.map(({ name, kind }, column) => ({ name, kind, at: (row) => cellAt(row, column) }));
    this.choice = quickChoice(this.#columns, this.result.count);
  }

  override render(): TemplateResult {
    const { quick } = this.t;
    const { choice } = this;
    if (choice === null) return html`<p class="muted">${quick.nothing}</p>`;
    const numbers = this.#places(({ kind }) => kind === 'number');
    const all = this.#places(() => true);
    const across =
      choice.form === 'histogram'
        ? numbers
        : choice.form === 'bar'
          ? all
          : this.#places(({ kind }) => kind === 'number' || kind === 'time');
    const source = this.#sourceOf(choice);
    return html`<div class="row">
        <label class="field"
          ><span>${quick.form}</span>
          <select data-test="quick-form" @change=${(event: Event) => this.#form(valueOf(event))}>
            ${QUICK_FORM_IDS.map((id) => html`<option value=${id} ?selected=${id === choice.form}>${quick.forms[id]}</option>`)}
          </select></label
        >
        ${this.#chooser(quick.x, across, choice.x, (x) => ({ ...choice, x: x ?? choice.x }))}
        ${choice.form === 'histogram' ? nothing : this.#chooser(quick.y, numbers, choice.y, (y) => ({ ...choice, y }))}
        ${
          choice.form === 'histogram'
            ? nothing
            : this.#chooser(
                quick.colour,
                this.#places(({ kind }) => kind === 'text' || kind === 'truth'),
                choice.colour,
                (colour) => ({ ...choice, colour }),
                true,
              )
        }
      </div>
      <fl-chart .heading=${this.#label(choice)} .note=${this.#note(choice)} .source=${source} .t=${this.t}></fl-chart>`;
  }

  #chooser(
    name: string,
    places: readonly number[],
    chosen: number | null,
    choose: (place: number | null) => QuickChoice,
    optional = false,
  ): TemplateResult {
    return html`<label class="field"
      ><span>${name}</span>
      <select
        @change=${(event: Event) => (this.choice = choose(valueOf(event) === '' ? null : Number(valueOf(event))))}
      >
        ${optional ? html`<option value="" ?selected=${chosen === null}>${this.t.quick.none}</option>` : nothing}
        ${places.map((place) => html`<option value=${place} ?selected=${place === chosen}>${this.#columns[place].name}</option>`)}
      </select></label
    >`;
  }

  #places(wanted: (column: QuickColumn) => boolean): number[] {
    return this.#columns.flatMap((column, place) => (wanted(column) ? [place] : []));
  }

  /** Another form keeps what it can of the columns. */
  #form(wanted: string): void {
    const form = QUICK_FORM_IDS.find((id) => id === wanted);
    if (form === undefined || this.choice === null) return;
    const numbers = this.#places(({ kind }) => kind === 'number');
    const { x, y, colour } = this.choice;
    const kind = this.#columns[x].kind;
    const fits = form === 'bar' || kind === 'number' || (kind === 'time' && form !== 'histogram');
    this.choice = {
      form,
      x: fits ? x : form === 'histogram' ? (y ?? numbers[0]) : (numbers.find((place) => place !== y) ?? numbers[0]),
      y: form === 'histogram' ? null : (y ?? numbers[0]),
      colour: form === 'histogram' ? null : colour,
    };
  }

  #data(choice: QuickChoice) {
    const column = (place: number | null): QuickColumn | null => (place === null ? null : this.#columns[place]);
    const { form, x, y, colour } = choice;
    return { form, rows: this.result.count, x: this.#columns[x], y: column(y), colour: column(colour) };
  }

  #label({ form, x, y }: QuickChoice): string {
    const { quick } = this.t;
    const up = y === null ? quick.rows : this.#columns[y].name;
    return quick.label(form, this.#columns[x].name, up, this.figures.integer(this.result.count));
  }

  #note(choice: QuickChoice): string {
    const { drawn, all } = quickRows(this.#data(choice));
    return drawn < all ? this.t.quick.left(this.figures.integer(drawn), this.figures.integer(all)) : '';
  }

  /** One object as long as nothing of it changes: a new one is a new drawing. */
  #sourceOf(choice: QuickChoice): ChartSource {
    const of = [choice, this.result, this.locale];
    if (this.#source !== null && this.#source.of.every((part, i) => part === of[i])) return this.#source.source;
    const data = this.#data(choice);
    const [label, texts] = [this.#label(choice), this.t.quick];
    const source: ChartSource = {
      draw: (width) => quickChart(data, { width, locale: this.locale, label, texts, slotOf: this.slotOf }),
      table: () => {
        const shown = [data.x, data.y, data.colour].filter((column) => column !== null);
        const rows = Array.from({ length: Math.min(TABLE_ROWS, data.rows) }, (_, row) =>
          shown.map((column) => String(column.at(row) ?? '—')),
        );
        return { columns: shown.map(({ name }) => name), rows };
      },
    };
    this.#source = { of, source };
    return source;
  }
}

const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;

declare global {
  interface HTMLElementTagNameMap {
    'fl-quick-chart': FlQuickChart;
  }
}
