import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { slotLookedAt } from '../../app/slots.ts';
import { isStale, planOf } from '../../app/state.ts';
import { mean } from '../../base/statistics.ts';
import { countWithin } from '../../metrics/bins.ts';
import { IN_TIME_MS } from '../../metrics/metrics.ts';
import type { Summary } from '../../metrics/summary.ts';
import type { Plan } from '../../model/plan.ts';
import type { Lesson } from '../../model/scenario.ts';
import type { Shop } from '../../model/shop.ts';
import { nameOf, planName } from '../plan-words.ts';
import { standing, withSuspended } from '../story.ts';
import { SHARED, StoreElement } from './element.ts';

/** Of fifty inquiries, those whose first response takes longer than three minutes or never comes. */
function lateOfFifty(summaries: readonly Summary[]): number {
  const inTime = summaries.map((one) => countWithin(one.firstResponses, IN_TIME_MS) / one.inquiries);
  return Math.round(50 * (1 - mean(inTime)));
}

/** What stands out in plan A, the switch that mends it, and what the sample teaches. */
@customElement('fl-story')
export class FlStory extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    css`
      .room,
      section {
        min-height: 92px;
      }
      section {
        display: grid;
        gap: 8px 48px;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        align-items: start;
        border-left: 3px solid var(--mark-edge);
        padding-left: 16px;
      }
      .causes,
      .mend {
        display: grid;
        gap: 2px;
        justify-items: start;
      }
      .mend {
        gap: 8px;
      }
      .late-share {
        font-weight: 650;
      }
      .switch {
        gap: 8px;
        background: var(--mark);
        border-color: var(--mark-edge);
        padding: 2px 12px;
        white-space: normal;
        text-align: left;
      }
      .switch .track {
        width: 32px;
        height: 18px;
        border: 1px solid var(--ink);
        border-radius: 9px;
        padding: 2px;
        flex: none;
        background: var(--surface);
      }
      .switch .knob {
        display: block;
        width: 12px;
        height: 12px;
        border-radius: 6px;
        background: var(--ink);
        transition: translate 0.12s;
      }
      .switch[aria-checked='true'] .track {
        background: currentColor;
        border-color: currentColor;
      }
      .switch[aria-checked='true'] .knob {
        translate: 14px 0;
        background: var(--surface);
      }
      .switch:hover:not(:disabled) {
        background: var(--mark);
      }
      @media (max-width: 900px) {
        section {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      .try > span {
        color: var(--muted);
      }
      .try button {
        white-space: normal;
      }
    `,
  ];

  override render(): TemplateResult {
    const { log, locale } = this.state;
    const a = planOf(this.state, this.state.a);
    const b = planOf(this.state, this.state.b);
    if (log === null || a === undefined || b === undefined) return html`<div class="room"></div>`;
    const causes = this.#causes(a, log.shop);
    if (log.lessons.length === 0 && causes.length === 0) return html``;
    const { compare } = this.t;
    return html`<section aria-label=${compare.storyTitle} data-test="story">
      <div class="causes">${causes.map((cause) => html`<p>${cause}</p>`)} ${this.#late()}</div>
      <div class="mend">
        ${this.#switch(a, b, log.shop)} ${log.lessons.length > 0 ? this.#lessons(log.lessons) : nothing}
        ${log.lessons.filter((lesson) => this.#isShown(lesson)).map(({ text }) => html`<p class="small">${text[locale]}</p>`)}
      </div>
    </section>`;
  }

  #causes(plan: Plan, shop: Shop): string[] {
    const { storyCauses } = this.t.compare;
    const { afterSales, deactivated, neverDistributed, nightProxy, nightPool } = standing(plan, shop);
    const names = (ids: readonly string[]): string[] => ids.map((id) => nameOf(shop, id));
    return [
      ...(afterSales.length > 0 ? [storyCauses.afterSales(names(afterSales))] : []),
      ...(deactivated.length > 0 ? [storyCauses.deactivated(names(deactivated))] : []),
      ...(neverDistributed ? [storyCauses.neverDistributed] : []),
      ...(nightProxy.length > 0 ? [storyCauses.nightProxy(names(nightProxy))] : []),
      ...(nightPool === null ? [] : [storyCauses.nightPool(nightPool.at)]),
    ];
  }

  /** How many of fifty were late, from the current result; nothing while it is stale. */
  #late(): TemplateResult | typeof nothing {
    const { result, locale } = this.state;
    if (result === null || isStale(this.state)) return nothing;
    return html`<p class="late-share" data-test="late">
      ${this.t.compare.storyLate({
        a: planName(result.a, locale),
        b: planName(result.b, locale),
        lateA: lateOfFifty(result.summariesA),
        lateB: lateOfFifty(result.summariesB),
      })}
    </p>`;
  }

  /** Suspends in the plan that is looked at what A leaves in rotation. */
  #switch(a: Plan, b: Plan, shop: Shop): TemplateResult | typeof nothing {
    const { afterSales } = standing(a, shop);
    const accounts = afterSales.filter((id) => b.accounts.some(({ account }) => account === id));
    if (accounts.length === 0 || a.id === b.id) return nothing;
    const on = b.accounts.every(({ account, suspended }) => suspended || !accounts.includes(account));
    const { compare } = this.t;
    const names = accounts.map((id) => nameOf(shop, id));
    const slot = slotLookedAt(this.state);
    return html`<button
      class="switch"
      role="switch"
      aria-checked=${on}
      @click=${() => this.#rerun(() => this.store.commands.setPlan(withSuspended(b, accounts, !on)))}
    >
      <span class="track of-${slot.toLowerCase()}"><span class="knob"></span></span>
      <span>${compare.switchSuspend(names, slot, planName(b, this.state.locale))}</span>
    </button>`;
  }

  /** One button a lesson: it compares the two plans that the lesson is about. */
  #lessons(lessons: readonly Lesson[]): TemplateResult {
    const { compare } = this.t;
    const { locale } = this.state;
    return html`<div class="row try" role="group" aria-label=${compare.lessons}>
      <span>${compare.lessons}</span>
      ${lessons.map(
        (lesson) =>
          html`<button
            aria-pressed=${this.#isShown(lesson)}
            @click=${() => this.#rerun(() => this.store.commands.compare(lesson.a, lesson.b))}
          >
            ${lesson.title[locale]}
          </button>`,
      )}
      <button class="link" @click=${() => this.store.commands.goTo('data')}>${compare.ownLog}</button>
    </div>`;
  }

  #isShown({ a, b }: Lesson): boolean {
    return a === this.state.a && b === this.state.b;
  }

  #rerun(change: () => void): void {
    change();
    void this.store.commands.run();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-story': FlStory;
  }
}
