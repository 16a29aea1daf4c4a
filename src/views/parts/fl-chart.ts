import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ChartTable } from '../../charts/options.ts';
import type { Messages } from '../../i18n/messages.ts';
import { SHARED } from './element.ts';
import { inOwnFrame } from './frames.ts';

/** What a chart is drawn from; a new object means a new drawing. */
export interface ChartSource {
  draw(width: number): Element;
  table(): ChartTable;
}

/** A titled chart in a frame whose room is kept, with its data table behind it. */
@customElement('fl-chart')
export class FlChart extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      figure {
        border-top: 1px solid var(--rule);
        padding-top: 8px;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: 0 12px;
        min-height: var(--touch);
      }
      .note {
        color: var(--muted);
        font-size: 12px;
        line-height: 18px;
        min-height: var(--note, 36px);
      }
      .picture {
        min-height: var(--picture, 300px);
        overflow: hidden;
      }
      .picture svg {
        display: block;
        max-width: 100%;
      }
      .empty {
        display: grid;
        place-items: center;
        color: var(--muted);
        background: var(--sunken);
      }
      .data {
        max-height: 320px;
        overflow: auto;
      }
      .data td,
      .data th {
        padding-block: 2px;
        font-size: 12px;
      }
    `,
  ];

  @property() heading = '';
  @property() note = '';
  @property({ attribute: false }) source: ChartSource | null = null;
  @property({ attribute: false }) t!: Messages;
  @state() private open = false;
  @query('.picture') private readonly picture!: HTMLElement;
  readonly #resize = new ResizeObserver(() => this.#draw());
  #drawn: { source: ChartSource; width: number } | null = null;
  #withdraw: (() => void) | null = null;

  override render(): TemplateResult {
    return html`<figure aria-labelledby="heading">
      <header>
        <h2 id="heading">${this.heading}</h2>
        <slot name="controls"></slot>
      </header>
      <p class="note">${this.note}</p>
      <div class="picture ${this.source === null ? 'empty' : ''}" data-test="chart">
        ${this.source === null ? this.t.chart.empty : nothing}
      </div>
      <details class="small" @toggle=${this.#toggle}>
        <summary>${this.t.chart.data}</summary>
        ${this.open && this.source !== null ? this.#table(this.source.table()) : nothing}
      </details>
    </figure>`;
  }

  #table({ columns, rows }: ChartTable): TemplateResult {
    return html`<div class="data" role="region" tabindex="0" aria-label=${`${this.heading}, ${this.t.chart.data}`}>
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
  }

  override firstUpdated(): void {
    this.#resize.observe(this.picture);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#withdraw?.();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#resize.observe(this.picture);
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('source')) this.#draw();
  }

  #draw(): void {
    this.#withdraw?.();
    this.#withdraw = inOwnFrame(() => this.#drawNow());
  }

  #drawNow(): void {
    const { source } = this;
    const width = Math.floor(this.picture.clientWidth);
    if (source === null || width === 0) {
      if (source === null) for (const child of [...this.picture.children]) child.remove();
      this.#drawn = null;
      return;
    }
    if (this.#drawn?.source === source && this.#drawn.width === width) return;
    this.#drawn = { source, width };
    const old = [...this.picture.children];
    this.picture.append(source.draw(width));
    for (const child of old) child.remove();
  }

  readonly #toggle = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-chart': FlChart;
  }
}
