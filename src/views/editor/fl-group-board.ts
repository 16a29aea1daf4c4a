import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Group } from '../../model/plan.ts';
import type { AccountId } from '../../model/shop.ts';
import { nameOf } from '../plan-words.ts';
import { SHARED } from '../parts/element.ts';
import { accountCard, type CardContext } from './account-card.ts';
import { boardStyles } from './board-styles.ts';
import { placeAt } from './board-places.ts';
import { partStyles } from './editor-styles.ts';
import { followPointer, type Point } from './follow-pointer.ts';
import {
  accountsIn,
  FREE,
  placeNow,
  placesFor,
  sameZone,
  sideways,
  stepped,
  withPlacement,
  zoneWords,
  type Place,
  type Standing,
  type Zone,
} from './placement.ts';
import { PlanPart } from './plan-part.ts';

/** Accounts that are drawn in one list. */
const MOST = 40;

interface Held extends Standing {
  readonly place: Place;
  readonly by: 'pointer' | 'keys';
}

/** The groups side by side; accounts are dragged between them, out of rotation, or to another place of the list. */
@customElement('fl-group-board')
export class FlGroupBoard extends PlanPart {
  static override readonly styles = [...SHARED, partStyles, boardStyles];

  @query('.ghost') private readonly ghost!: HTMLElement | null;
  @state() private held: Held | null = null;
  @state() private said = '';
  /** Whose handle gets the focus once the board is drawn anew. */
  #focus: Standing | null = null;

  override render(): TemplateResult {
    const { board } = this.t.plan.editing;
    const { held } = this;
    return html`<section aria-labelledby="heading" @keydown=${this.#onKey}>
      <h3 id="heading">${board.title}</h3>
      <p class="note" id="how">${board.note}</p>
      <div class="columns">
        ${this.plan.groups.map((group) => this.#column(group))}
        <div class="column">
          <h4>${board.free}</h4>
          ${this.#zone(FREE)}
        </div>
      </div>
      ${held?.by === 'pointer' ? html`<div class="ghost" aria-hidden="true">${this.#name(held.account)}</div>` : nothing}
      <p class="unseen" role="status" aria-live="assertive">${this.said}</p>
    </section>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (this.#focus === null || !changed.has('plan')) return;
    const { account, from } = this.#focus;
    this.#focus = null;
    const cards = [...this.renderRoot.querySelectorAll<HTMLElement>('li.card')];
    cards
      .find(({ dataset }) => dataset['account'] === account && (dataset['group'] ?? '') === (from ?? ''))
      ?.querySelector<HTMLElement>('.handle')
      ?.focus();
  }

  #name(account: AccountId): string {
    return nameOf(this.shop, account);
  }

  #column({ id, name }: Group): TemplateResult {
    const { rotation } = this.t.plan;
    return html`<div class="column">
      <h4>${name}</h4>
      <h5>${rotation.in}</h5>
      ${this.#zone({ group: id, inRotation: true })}
      <h5>${rotation.removed}</h5>
      ${this.#zone({ group: id, inRotation: false })}
    </div>`;
  }

  #zone(zone: Zone): TemplateResult {
    const { editing } = this.t.plan;
    const { held, plan, shop } = this;
    const all = accountsIn(plan, shop, zone);
    const place = held !== null && sameZone(held.place, zone) ? held.place : null;
    const line = html`<li class="place" aria-hidden="true"></li>`;
    return html`<ul
      class=${place === null ? '' : 'over'}
      aria-label=${editing.board.zone(zoneWords(this.plan, zone))}
      data-zone=${zone.group === null ? 'free' : `${zone.inRotation ? 'in' : 'removed'} ${zone.group}`}
    >
      ${all.length === 0 ? html`<li class="empty" aria-hidden="true">${editing.board.empty}</li>` : nothing}
      ${all
        .slice(0, MOST)
        .map((account) => html`${place?.before === account ? line : nothing}${accountCard(this.#card(account, zone))}`)}
      ${all.length > MOST ? html`<li class="empty">${editing.board.more(all.length - MOST)}</li>` : nothing}
      ${place !== null && place.before === null && zone.group !== null ? line : nothing}
    </ul>`;
  }

  #card(account: AccountId, zone: Zone): CardContext {
    const { plan, shop, t, held } = this;
    const standing = { account, from: zone.group };
    return {
      ...standing,
      plan,
      shop,
      t,
      held: held?.account === account && held.from === zone.group,
      change: (next) => this.change(next),
      press: (event) => this.#drag(event, standing),
      take: () => this.#take(standing),
    };
  }

  #drag(event: PointerEvent, standing: Standing): void {
    const place = placeNow(this.plan, this.shop, standing);
    const follow = async (at: Point): Promise<void> => {
      const over = placeAt(this.renderRoot as ShadowRoot, at, standing) ?? place;
      this.held = { ...standing, place: over, by: 'pointer' };
      await this.updateComplete;
      if (this.ghost !== null) this.ghost.style.translate = `${at.x + 8}px ${at.y + 8}px`;
    };
    followPointer(event, {
      move: (at) => void follow(at),
      drop: (at) => this.#drop(standing, placeAt(this.renderRoot as ShadowRoot, at, standing)),
      cancel: () => this.#cancel(standing),
    });
  }

  /** By keyboard: picks up, or drops where it is. */
  #take(standing: Standing): void {
    const { held } = this;
    if (held?.by === 'keys') {
      this.#drop(held, held.place);
      return;
    }
    this.held = { ...standing, place: placeNow(this.plan, this.shop, standing), by: 'keys' };
    this.said = this.t.plan.editing.board.pickedUp(this.#name(standing.account));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { held, plan, shop } = this;
    if (held?.by !== 'keys') return;
    const places = placesFor(plan, shop, held);
    const moves: Readonly<Record<string, () => Place>> = {
      ArrowUp: () => stepped(places, held.place, -1),
      ArrowDown: () => stepped(places, held.place, 1),
      ArrowLeft: () => sideways(plan, held.place, -1),
      ArrowRight: () => sideways(plan, held.place, 1),
      Home: () => places[0],
      End: () => places[places.length - 1],
    };
    if (event.key === 'Escape' || event.key === 'Tab') {
      this.#cancel(held);
      if (event.key === 'Tab') return;
    } else if (event.key in moves) this.#hover(held, moves[event.key](), places);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #hover(held: Held, place: Place, places: readonly Place[]): void {
    this.held = { ...held, place };
    const there = places.filter((one) => sameZone(one, place));
    const at = there.findIndex(({ before }) => before === place.before);
    this.said = this.t.plan.editing.board.over(zoneWords(this.plan, place), at + 1, there.length);
  }

  #drop(standing: Standing, place: Place | null): void {
    const next = place === null ? this.plan : withPlacement(this.plan, standing, place);
    if (place === null || next === this.plan) {
      this.#cancel(standing);
      return;
    }
    this.held = null;
    this.said = this.t.plan.editing.board.dropped(this.#name(standing.account), zoneWords(this.plan, place));
    this.#focus = { account: standing.account, from: place.group };
    this.change(next);
  }

  #cancel({ account }: Standing): void {
    this.held = null;
    this.said = this.t.plan.editing.board.cancelled(this.#name(account));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-group-board': FlGroupBoard;
  }
}
