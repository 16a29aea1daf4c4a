import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Problem } from '../../base/result.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { Shift } from '../../model/plan.ts';
import { SHARED } from '../parts/element.ts';
import { ICONS } from '../parts/icons.ts';
import { partStyles } from './editor-styles.ts';
import { withDay } from './edits.ts';
import { clockField, fieldAt, type Field } from './fields.ts';
import { problemsAt, wrong } from './problems.ts';
import { WeekChangeEvent } from './week-change.ts';

/** Hours of a week: shifts, breaks, hours of suspension. */
@customElement('fl-week')
export class FlWeek extends LitElement {
  static override readonly styles = [
    ...SHARED,
    partStyles,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
      .span {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        align-items: end;
      }
      .days {
        display: flex;
        gap: 0 8px;
        flex-wrap: wrap;
      }
      .days label {
        gap: 4px;
      }
    `,
  ];

  @property({ attribute: false }) spans: readonly Shift[] = [];
  /** What a new span begins as. */
  @property({ attribute: false }) fresh!: Shift;
  @property({ attribute: false }) problems: readonly Problem[] = [];
  /** JSON path of the spans in the plan. */
  @property() path = '';
  /** What these hours are. */
  @property() label = '';
  /** What the button says that adds a span. */
  @property() add = '';
  @property({ attribute: false }) t: Messages = messages('zh-CN');

  override render(): TemplateResult {
    const { spans } = this;
    return html`${spans.map((span, index) => this.#span(span, index))}
      <div>
        <button class="quiet" @click=${() => this.#send([...spans, this.fresh])}>${ICONS.add}${this.add}</button>
      </div>`;
  }

  #span(span: Shift, index: number): TemplateResult {
    const words = this.t.plan;
    const path = `${this.path}[${index}]`;
    const set = (change: Partial<Shift>): void =>
      this.#send(this.spans.map((one, i) => (i === index ? { ...one, ...change } : one)));
    const field = (name: 'from' | 'to'): Field => fieldAt(this, `${path}.${name}`, words[name]);
    return html`<div class="span" role="group" data-at=${path} aria-label=${`${this.label} ${index + 1}`}>
      <div class="days">
        ${words.weekdays.map(
          (name, day) =>
            html`<label class="tick"
              ><input
                type="checkbox"
                .checked=${live(span.days.includes(day + 1))}
                @change=${(event: Event) =>
                  set({ days: withDay(span.days, day + 1, (event.target as HTMLInputElement).checked) })}
              />${name}</label
            >`,
        )}
        ${wrong(problemsAt(this.problems, `${path}.days`), `days-${index}-wrong`, this.t)}
      </div>
      ${clockField(field('from'), span.from, (from) => set({ from }))}
      ${clockField(field('to'), span.to, (to) => set({ to }))}
      <button
        class="quiet icon-only"
        aria-label=${words.removeShift}
        title=${words.removeShift}
        @click=${() => this.#send(this.spans.filter((_, i) => i !== index))}
      >
        ${ICONS.remove}
      </button>
    </div>`;
  }

  #send(spans: readonly Shift[]): void {
    this.dispatchEvent(new WeekChangeEvent(spans));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-week': FlWeek;
  }
}
