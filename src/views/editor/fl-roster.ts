import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { Shift } from '../../model/plan.ts';
import { sameJson } from '../../model/json.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import { followPointer } from './follow-pointer.ts';
import { areaOf, isInside, moved, type Cursor } from './roster-keys.ts';
import { spotAt, type Spot } from './roster-pointer.ts';
import { rosterBars } from './roster-bars.ts';
import { draftsFrom, type Draft } from './roster-drafts.ts';
import { rosterStyles } from './roster-styles.ts';
import { CELL, CELLS, clockOf, copied, isAllOn, isOn, painted, redrawn, stretchesOf, type Stretch } from './roster.ts';
import { WeekChangeEvent } from './week-change.ts';

/** The first hour that is seen where not all of them have room. */
const FIRST_HOUR = 8;
const DAYS = [0, 1, 2, 3, 4, 5, 6];
const CELLS_OF_DAY = Array.from({ length: CELLS }, (_, cell) => cell);
const TARGETS = { all: DAYS, workdays: [0, 1, 2, 3, 4], weekend: [5, 6] } as const;
/** How near to an end a press takes hold of it, in CSS pixels. */
const GRIP = { mouse: 5, touch: 14 };

/** The shifts of one week as a picture that is drawn, stretched and erased, by pointer or by keyboard. */
@customElement('fl-roster')
export class FlRoster extends LitElement {
  static override readonly styles = [...SHARED, partStyles, rosterStyles];

  @property({ attribute: false }) spans: readonly Shift[] = [];
  /** Hours that are only shown: breaks, suspensions. */
  @property({ attribute: false }) aside: readonly Shift[] = [];
  /** What these hours are. */
  @property() label = '';
  @property({ attribute: false }) t: Messages = messages('zh-CN');
  @state() private cursor: Cursor = { day: 0, cell: 18, anchor: null };
  @state() private erases = false;
  @state() private draft: Draft | null = null;
  @query('.scroll') private readonly scroller!: HTMLElement;
  @query('svg') private readonly picture!: SVGSVGElement;
  #hasFocus = false;

  override render(): TemplateResult {
    const { roster } = this.t.plan.editing;
    const stretches = stretchesOf(this.spans);
    return html`<p class="note">${roster.help}</p>
      ${this.#modes()}
      <div class="scroll">
        <div class="week">
          <div class="hours" aria-hidden="true">
            <span></span>${CELLS_OF_DAY.slice(0, 24).map((hour) => html`<span>${hour}</span>`)}
          </div>
          <div
            role="grid"
            aria-label=${roster.grid(this.label)}
            aria-multiselectable="true"
            @pointerdown=${this.#press}
            @keydown=${this.#onKey}
            @focusin=${() => (this.#hasFocus = true)}
            @focusout=${() => (this.#hasFocus = false)}
          >
            ${DAYS.map((day) => this.#day(day, stretches))}
          </div>
          ${this.#drawn(stretches)}
        </div>
      </div>
      ${this.#copies()}`;
  }

  /** A narrow window begins where most shifts do. */
  override firstUpdated(): void {
    const { scrollWidth } = this.scroller;
    this.scroller.scrollLeft = (scrollWidth * FIRST_HOUR) / 24;
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('cursor') && this.#hasFocus) this.#cell()?.focus();
  }

  #cell(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]');
  }

  #modes(): TemplateResult {
    const { roster } = this.t.plan.editing;
    const mode = (label: string, erases: boolean): TemplateResult =>
      html`<label class="tick"
        ><input
          type="radio"
          name="mode"
          .checked=${live(this.erases === erases)}
          @change=${() => (this.erases = erases)}
        />${label}</label
      >`;
    return html`<div class="row" role="radiogroup" aria-label=${roster.mode}>
      <span class="note">${roster.mode}</span>${mode(roster.draw, false)}${mode(roster.erase, true)}
    </div>`;
  }

  #day(day: number, stretches: readonly Stretch[]): TemplateResult {
    const { weekdays, editing } = this.t.plan;
    const { cursor } = this;
    const area = cursor.anchor === null ? null : areaOf(cursor);
    return html`<div role="row">
      <span role="rowheader" class=${day === cursor.day ? 'now' : ''}>${editing.roster.day(weekdays[day])}</span>
      ${CELLS_OF_DAY.map((cell) => {
        const on = isOn(stretches, (day * CELLS + cell) * CELL);
        const isFocus = cursor.day === day && cursor.cell === cell;
        return html`<span
          role="gridcell"
          tabindex=${isFocus ? 0 : -1}
          aria-selected=${area !== null && isInside(area, day, cell)}
          aria-label=${editing.roster.cell(weekdays[day], clockOf(cell * CELL), on)}
        ></span>`;
      })}
    </div>`;
  }

  #drawn(stretches: readonly Stretch[]): TemplateResult {
    const { draft } = this;
    return html`<svg viewBox="0 0 ${CELL * CELLS} 7" preserveAspectRatio="none" aria-hidden="true">
      ${rosterBars(stretches, 'on')}${rosterBars(stretchesOf(this.aside), 'aside', 0.5)}
      ${draft === null ? nothing : rosterBars(draft.over, draft.kind, 0.9)}
    </svg>`;
  }

  #copies(): TemplateResult {
    const { editing, weekdays } = this.t.plan;
    const { copy, copyTo, clear } = editing.roster;
    const { day } = this.cursor;
    return html`<div class="row">
      <span class="note">${copy(weekdays[day])}</span>
      ${(['all', 'workdays', 'weekend'] as const).map(
        (to) =>
          html`<button @click=${() => this.#change((stretches) => copied(stretches, day, TARGETS[to]))}>
            ${copyTo[to]}
          </button>`,
      )}
      <button class="quiet" ?disabled=${this.spans.length === 0} @click=${() => this.#change(() => [])}>
        ${clear}
      </button>
    </div>`;
  }

  #change(change: (stretches: Stretch[]) => Stretch[]): void {
    const next = redrawn(this.spans, change);
    if (!sameJson(stretchesOf(next), stretchesOf(this.spans))) this.dispatchEvent(new WeekChangeEvent(next));
  }

  readonly #press = (event: PointerEvent): void => {
    if (event.button !== 0 || (event.target as Element).closest('[role=gridcell]') === null) return;
    const rect = (): DOMRect => this.picture.getBoundingClientRect();
    const spotOf = (at: { x: number; y: number }): Spot => spotAt(at, rect());
    const first = spotOf({ x: event.clientX, y: event.clientY });
    this.cursor = { day: first.day, cell: first.cell, anchor: null };
    const drafting = draftsFrom(stretchesOf(this.spans), first, {
      erases: this.erases || event.altKey,
      grip: GRIP[event.pointerType === 'mouse' ? 'mouse' : 'touch'] * ((CELL * CELLS) / rect().width),
    });
    followPointer(
      event,
      {
        start: () => (this.draft = drafting(first)),
        move: (at) => (this.draft = drafting(spotOf(at))),
        drop: (at) => {
          this.draft = null;
          this.#change(drafting(spotOf(at)).change);
        },
        cancel: () => (this.draft = null),
      },
      0,
    );
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { cursor } = this;
    const next = moved(cursor, event.key, event.shiftKey);
    if (next !== null) this.cursor = next;
    else if (event.key === ' ' || event.key === 'Enter') this.#toggle();
    else if (event.key === 'Delete' || event.key === 'Backspace')
      this.#change((stretches) => painted(stretches, areaOf(cursor), false));
    else if (event.key === 'Escape' && cursor.anchor !== null) this.cursor = { ...cursor, anchor: null };
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #toggle(): void {
    const area = areaOf(this.cursor);
    this.#change((stretches) => painted(stretches, area, !isAllOn(stretches, area)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-roster': FlRoster;
  }
}
