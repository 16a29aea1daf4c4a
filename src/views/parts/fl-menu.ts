import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { SHARED } from './element.ts';

export interface MenuItem {
  readonly id: string;
  readonly text: string;
}

/** A button that opens a short list of things to do; `pick` tells which, by its id. */
@customElement('fl-menu')
export class FlMenu extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        position: relative;
        display: inline-block;
      }
      [role='menu'] {
        position: absolute;
        right: 0;
        top: 100%;
        z-index: 5;
        display: grid;
        min-width: 180px;
        padding: 4px 0;
        background: var(--surface);
        border: 1px solid var(--rule);
        box-shadow: var(--sheet-shadow);
      }
      [role='menuitem'] {
        justify-content: flex-start;
        border: 0;
        border-radius: 0;
        background: none;
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) items: readonly MenuItem[] = [];
  @property({ type: Boolean }) disabled = false;
  @state() private open = false;
  @query('.opener') private readonly opener!: HTMLButtonElement;

  override render(): TemplateResult {
    return html`<button
        class="opener quiet icon-only"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-label=${this.label}
        title=${this.label}
        ?disabled=${this.disabled}
        @click=${() => this.#show(!this.open)}
        @keydown=${this.#onOpener}
      >
        <slot></slot>
      </button>
      ${this.open ? this.#list() : nothing}`;
  }

  #list(): TemplateResult {
    return html`<div
      role="menu"
      aria-label=${this.label}
      @keydown=${this.#onKey}
      @focusout=${({ relatedTarget }: FocusEvent) => {
        if (!(relatedTarget instanceof Node) || !this.shadowRoot?.contains(relatedTarget)) this.open = false;
      }}
    >
      ${this.items.map(
        ({ id, text }) =>
          html`<button role="menuitem" tabindex="-1" data-item=${id} @click=${() => this.#pick(id)}>${text}</button>`,
      )}
    </div>`;
  }

  #show(open: boolean): void {
    this.open = open;
    if (open) void this.updateComplete.then(() => this.#entries[0]?.focus());
    else this.opener.focus();
  }

  get #entries(): HTMLButtonElement[] {
    return [...(this.shadowRoot?.querySelectorAll<HTMLButtonElement>('[role=menuitem]') ?? [])];
  }

  #pick(id: string): void {
    this.#show(false);
    this.dispatchEvent(new CustomEvent<string>('pick', { detail: id }));
  }

  readonly #onOpener = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || this.open) return;
    event.preventDefault();
    this.#show(true);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const entries = this.#entries;
    const at = entries.findIndex((entry) => entry === event.target);
    const last = entries.length - 1;
    const places: Readonly<Partial<Record<string, number>>> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const to = places[event.key];
    if (to !== undefined) entries[to].focus();
    else if (event.key === 'Escape') this.#show(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-menu': FlMenu;
  }
}
