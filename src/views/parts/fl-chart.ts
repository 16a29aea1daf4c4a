import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { focusedMark, refocus } from '../../charts/marks.ts';
import type { ChartTable } from '../../charts/options.ts';
import type { Messages } from '../../i18n/messages.ts';
import { chartStyles } from './chart-styles.ts';
import { chartTable } from './chart-table.ts';
import { copyText } from './clipboard.ts';
import { SHARED } from './element.ts';
import { SavePictureEvent } from '../report/save-picture.ts';
import { soon } from './soon.ts';
import { ICONS } from './icons.ts';
import './fl-menu.ts';
import { tabText } from './tab-text.ts';

/** What a chart is drawn from; a new object means a new drawing. */
export interface ChartSource {
  draw(width: number): Element;
  table(): ChartTable;
}

/** A titled chart in a frame whose room is kept, with its data table behind it. */
@customElement('fl-chart')
export class FlChart extends LitElement {
  static override readonly styles = [...SHARED, chartStyles];

  @property() heading = '';
  @property() note = '';
  @property({ attribute: false }) source: ChartSource | null = null;
  @property({ attribute: false }) t!: Messages;
  @state() private open = false;
  /** What became of taking it out. */
  @state() private said = '';
  @query('.picture') private readonly picture!: HTMLElement;
  /** Of the picture, in px; asking for it would lay out the page. */
  #width = 0;
  readonly #resize = new ResizeObserver(([{ contentRect }]) => {
    this.#width = Math.floor(contentRect.width);
    this.#draw();
  });
  #isSeen = false;
  readonly #sight = new IntersectionObserver((entries) => {
    this.#isSeen = entries.at(-1)!.isIntersecting;
    if (this.#isSeen && this.#drawn?.source !== this.source) this.#draw();
  });
  #drawn: { source: ChartSource; width: number } | null = null;
  #withdraw: (() => void) | null = null;

  override render(): TemplateResult {
    return html`<figure aria-labelledby="heading">
      <header>
        <h2 id="heading">${this.heading}</h2>
        <div class="tools">
          <span class="small muted" role="status">${this.said}</span>
          <slot name="controls"></slot>${this.#menu()}
        </div>
      </header>
      <p class="note">${this.note}</p>
      <div class="picture ${this.source === null ? 'empty' : ''}" data-test="chart">
        ${this.source === null ? this.t.chart.empty : nothing}
      </div>
      <details class="small" @toggle=${this.#toggle}>
        <summary>${this.t.chart.data}</summary>
        ${this.open && this.source !== null ? chartTable(this.source.table(), `${this.heading}, ${this.t.chart.data}`) : nothing}
      </details>
    </figure>`;
  }

  #menu(): TemplateResult {
    const { report } = this.t;
    const items = [
      { id: 'svg', text: report.asSvg },
      { id: 'png', text: report.asPng },
      { id: 'table', text: report.copyTable },
    ];
    return html`<fl-menu
      .label=${`${report.savePicture}: ${this.heading}`}
      .items=${items}
      .disabled=${this.source === null}
      @pick=${(event: CustomEvent<string>) => void this.#take(event.detail)}
      >${ICONS.save}</fl-menu
    >`;
  }

  /** Takes the chart, or its table, out of the app. */
  async #take(what: string): Promise<void> {
    const { source, heading: title } = this;
    const { report } = this.t;
    if (source === null) return;
    if (what === 'table') {
      this.said = (await copyText(tabText(source.table()))) ? report.copied : report.notCopied;
      setTimeout(() => (this.said = ''), 2_000);
      return;
    }
    const svg = svgOf(this.picture);
    if (svg === null) return;
    const done = (failure: string | null): void => void (this.said = failure === null ? '' : report.notSaved(failure));
    this.dispatchEvent(new SavePictureEvent({ svg, title, kind: what === 'svg' ? 'svg' : 'png', done }));
  }

  override firstUpdated(): void {
    this.#resize.observe(this.picture);
    this.#sight.observe(this.picture);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#sight.disconnect();
    this.#withdraw?.();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    this.#resize.observe(this.picture);
    this.#sight.observe(this.picture);
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('source')) this.#draw();
  }

  #draw(): void {
    this.#withdraw?.();
    this.#withdraw = soon(() => this.#drawNow(), this.#isSeen);
  }

  #drawNow(): void {
    const { source } = this;
    const width = this.#width;
    if (source === null || width === 0) {
      if (source === null) for (const child of [...this.picture.children]) child.remove();
      this.#drawn = null;
      return;
    }
    if (this.#drawn?.source === source && this.#drawn.width === width) return;
    this.#drawn = { source, width };
    const old = [...this.picture.children];
    const before = svgOf(this.picture);
    const focused = before && focusedMark(before);
    const drawn = source.draw(width);
    this.picture.append(drawn);
    const now = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg');
    if (now !== null) refocus(now, focused);
    for (const child of old) child.remove();
  }

  readonly #toggle = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open;
  };
}

const svgOf = (picture: Element): SVGSVGElement | null => picture.querySelector('svg');

declare global {
  interface HTMLElementTagNameMap {
    'fl-chart': FlChart;
  }
}
