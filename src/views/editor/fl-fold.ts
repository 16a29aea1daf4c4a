import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { SHARED } from '../parts/element.ts';

/** A section that most shops never open: closed, it says in a line what is set. What is wrong inside opens it. */
@customElement('fl-fold')
export class FlFold extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      details {
        border-bottom: 1px solid var(--hairline);
      }
      summary {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 4px;
        padding-block: 6px;
        color: inherit;
      }
      summary span {
        color: var(--muted);
        font-size: 12px;
        line-height: 18px;
        /* Beside the name where there is room for it, else below. */
        margin-left: auto;
        padding-left: 16px;
      }
      h3,
      summary::before {
        flex: none;
      }
      details[open] > summary span {
        display: none;
      }
      .inside {
        display: grid;
        gap: 8px;
        grid-template-columns: minmax(0, 1fr);
        padding: 0 0 12px 16px;
      }
    `,
  ];

  @property() heading = '';
  @property() summary = '';
  /** Of the heading, in the page around it. */
  @property({ type: Number }) level = 3;
  /** How many problems there are inside. */
  @property({ type: Number }) problems = 0;
  @state() private open = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('problems') && this.problems > 0) this.open = true;
  }

  override render(): TemplateResult {
    return html`<details .open=${live(this.open)} @toggle=${this.#toggle}>
      <summary @click=${this.#press}>
        <h3 aria-level=${this.level}>${this.heading}</h3>
        <span>${this.summary}</span>
      </summary>
      <div class="inside"><slot></slot></div>
    </details>`;
  }

  show(): void {
    this.open = true;
  }

  /** By hand: the browser tells of a toggle a moment later, and to be drawn again in between would undo it. */
  readonly #press = (event: Event): void => {
    event.preventDefault();
    this.open = !this.open;
  };

  /** What the browser opens by itself, as when text is found inside. */
  readonly #toggle = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-fold': FlFold;
  }
}
