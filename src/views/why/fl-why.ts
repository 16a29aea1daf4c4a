import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { isStale, type Why, type WhyAnswer } from '../../app/state.ts';
import type { Shop } from '../../model/shop.ts';
import { buyerWords } from '../buyer-words.ts';
import { SHARED, StoreElement } from '../parts/element.ts';
import { ICONS } from '../parts/icons.ts';
import { planName } from '../plan-words.ts';
import './fl-why-plan.ts';

/** The side sheet that says why one inquiry went where it went, under the baseline and under the plan that is looked at; opens while the state names one. */
@customElement('fl-why')
export class FlWhy extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        display: contents;
      }
      dialog {
        margin: 0 0 0 auto;
        width: min(1320px, 100vw);
        max-width: none;
        height: 100dvh;
        max-height: none;
        padding: 0;
        border-width: 0 0 0 1px;
        overflow: hidden;
      }
      dialog[open] {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
      }
      .head {
        display: flex;
        align-items: center;
        gap: 4px 16px;
        padding: 12px 24px;
        border-bottom: 1px solid var(--rule);
      }
      .head > div {
        flex: 1;
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 16px;
      }
      h2:focus {
        outline: none;
      }
      .mark {
        font-weight: 650;
      }
      .body {
        position: relative;
        overflow-y: auto;
        padding: 16px 24px 32px;
        display: grid;
        gap: 32px;
        align-content: start;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr));
      }
      @media (max-width: 720px) {
        .head,
        .body {
          padding-inline: 16px;
        }
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  override render(): TemplateResult {
    const { why, log } = this.state;
    return html`<dialog
      aria-labelledby="title"
      @close=${() => this.state.why !== null && void this.store.commands.why(null)}
      @keydown=${(event: KeyboardEvent) => event.key !== 'Escape' && event.stopPropagation()}
      @mousedown=${(event: Event) => event.target === this.dialog && this.dialog.close()}
    >
      ${why === null || log === null ? nothing : this.#sheet(why, log.shop)}
    </dialog>`;
  }

  override updated(): void {
    const open = this.state.why !== null && this.state.log !== null;
    if (open && !this.dialog.open) this.dialog.showModal();
    if (!open && this.dialog.open) this.dialog.close();
  }

  #sheet({ inquiry, replication, seed, buyers, answers }: Why, shop: Shop): TemplateResult {
    const { why, shell, compare } = this.t;
    const supposed = buyerWords(buyers, this.t);
    return html`<div class="head">
        <div>
          <h2 id="title" tabindex="-1" autofocus>${why.title(this.figures.integer(inquiry))}</h2>
          <span class="small muted">${why.basis(replication, seed)}</span>
          ${supposed.length === 0 ? nothing : html`<span class="small muted">${this.t.buyers.assumes(supposed)}</span>`}
          ${isStale(this.state) ? html`<span class="small muted mark">${compare.stale}</span>` : nothing}
        </div>
        <button
          class="quiet icon-only"
          aria-label=${shell.close}
          title=${shell.close}
          @click=${() => this.dialog.close()}
        >
          ${ICONS.close}
        </button>
      </div>
      <div class="body" data-test="why">${answers.map((answer) => this.#plan(answer, shop))}</div>`;
  }

  #plan(answer: WhyAnswer, shop: Shop): TemplateResult {
    const { plan, slot } = answer;
    return html`<fl-why-plan
      data-slot=${slot}
      .answer=${answer}
      .slotName=${slot}
      .heading=${planName(plan, this.state.locale)}
      .respondsAt=${this.state.log?.report.mapping.grain === 'inquiry' ? 'start' : 'reply'}
      .telling=${{ plan, shop, t: this.t, figures: this.figures }}
    ></fl-why-plan>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-why': FlWhy;
  }
}
