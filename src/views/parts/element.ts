import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Store } from '../../app/commands.ts';
import type { AppState } from '../../app/state.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { table } from '../styles/table.ts';
import { textFigures, type TextFigures } from '../figures.ts';

/** Styles that every element takes; a browser keeps one copy of each sheet. */
export const SHARED = [base, controls, table];

/** An element that shows the state of the app and is drawn again when that changes. */
export abstract class StoreElement extends LitElement {
  @property({ attribute: false }) store!: Store;
  #stop: (() => void) | null = null;

  protected get state(): AppState {
    return this.store.state;
  }

  protected get t(): Messages {
    return messages(this.state.locale);
  }

  protected get figures(): TextFigures {
    return textFigures(this.state.locale);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // After a move in the document; the first time the store comes with the first update.
    if (this.hasUpdated) this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = null;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('store')) this.#listen();
  }

  #listen(): void {
    this.#stop?.();
    this.#stop = this.store.subscribe(() => this.requestUpdate());
  }
}
