import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { slotsOf } from '../../app/slots.ts';
import { isOutdated, partialOf } from '../../app/state.ts';
import { toldOf } from '../../app/told.ts';
import type { Verdict } from '../../compare/comparison.ts';
import type { Slot } from '../../app/slots.ts';
import { PACK_IDS, type PackId } from '../../metrics/pack.ts';
import { winners, type Winners } from '../../metrics/winners.ts';
import { isTold } from '../told-metrics.ts';
import { SHARED, StoreElement } from './element.ts';
import { planMark } from './icons.ts';
import { Lasting } from './lasting.ts';

/** By whose rules plans are judged, and who wins by each of them. */
@customElement('fl-packs')
export class FlPacks extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    css`
      .packs {
        display: grid;
        grid-template-columns: auto repeat(${PACK_IDS.length}, minmax(0, 1fr));
        align-items: stretch;
        border-block: 1px solid var(--hairline);
      }
      .title {
        align-self: center;
        padding-right: 16px;
        color: var(--muted);
        font-size: 12px;
      }
      button {
        display: grid;
        justify-content: start;
        justify-items: start;
        gap: 0;
        border: 0;
        border-left: 1px solid var(--hairline);
        border-radius: 0;
        background: none;
        padding: 6px 10px;
        min-height: 48px;
        text-align: left;
        white-space: normal;
        line-height: 18px;
        box-shadow: inset 0 -3px transparent;
      }
      button[aria-pressed='true'] {
        background: var(--sunken);
        color: inherit;
        border-color: var(--hairline);
        box-shadow: inset 0 -3px var(--ink);
      }
      button[aria-pressed='true'] .name {
        font-weight: 650;
      }
      .winner {
        font-size: 12px;
      }
      .winner svg {
        margin-right: 4px;
      }
      .better {
        font-weight: 650;
      }
      .stale {
        filter: grayscale(1);
        color: var(--muted);
      }
      .disagree {
        padding-top: 6px;
      }
      .disagree::before {
        content: '△ ';
      }
      @media (max-width: 1100px) {
        .packs {
          grid-template-columns: repeat(4, minmax(0, 1fr));
        }
        .title {
          grid-column: 1 / -1;
          padding-block: 4px;
        }
      }
      @media (max-width: 720px) {
        .packs {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
    `,
  ];

  readonly #dims = new Lasting(this);

  override render(): TemplateResult {
    const { packs } = this.t;
    const told = toldOf(this.state);
    const slot = told === null ? 'B' : slotsOf(this.state, told).get(told.b.id)!;
    const won = told === null ? null : winners(told.comparison.rows.filter(isTold));
    const stale = told !== null && (isOutdated(this.state, told) || partialOf(this.state) !== null);
    return html`<div
        class="packs ${this.#dims.of(stale) ? 'stale' : ''}"
        role="group"
        aria-labelledby="title"
        data-test="packs"
      >
        <span class="title" id="title">${packs.title}</span>
        ${PACK_IDS.map(
          (id) =>
            html`<button
              aria-pressed=${id === this.state.pack}
              title=${packs.rules[id]}
              data-pack=${id}
              @click=${() => this.store.commands.setPack(id)}
            >
              <span class="name">${packs.names[id]}</span>${this.#winner(won?.verdicts[id], slot)}
            </button>`,
        )}
      </div>
      ${won?.disagree ? this.#disagree(won, slot) : nothing}`;
  }

  #winner(verdict: Verdict | undefined, slot: Slot): TemplateResult {
    const { packs } = this.t;
    if (verdict === 'not-distinguishable' && partialOf(this.state) !== null)
      return html`<span class="winner muted">${packs.notYet}</span>`;
    if (verdict === undefined) return html`<span class="winner muted">—</span>`;
    if (verdict === 'not-distinguishable' || verdict === 'identical')
      return html`<span class="winner muted">${packs.noWinner[verdict]}</span>`;
    const winner = verdict === 'better' ? slot : 'A';
    return html`<span class="winner better of-${winner.toLowerCase()}"
      >${planMark(winner)}${packs.winner(winner)}</span
    >`;
  }

  #disagree({ verdicts }: Winners<Verdict>, slot: Slot): TemplateResult {
    const { packs } = this.t;
    const saying = (verdict: Verdict): string[] =>
      PACK_IDS.filter((id: PackId) => verdicts[id] === verdict).map((id) => packs.names[id]);
    return html`<p class="disagree small" data-test="packs-disagree">
      ${packs.disagree(slot, { better: saying('better'), worse: saying('worse') })}
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-packs': FlPacks;
  }
}
