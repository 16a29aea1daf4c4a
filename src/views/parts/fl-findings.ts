import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { slotLookedAt, type Slot } from '../../app/slots.ts';
import { planOf } from '../../app/state.ts';
import { findings, repaired } from '../../lint/lint.ts';
import type { Finding } from '../../lint/rules/rule.ts';
import { ruleOf } from '../../lint/rules/rules.ts';
import type { Plan } from '../../model/plan.ts';
import type { Shop } from '../../model/shop.ts';
import { findingWords } from '../finding-words.ts';
import { planName } from '../plan-words.ts';
import { SHARED, StoreElement } from './element.ts';
import { planMark } from './icons.ts';

/** Findings of one plan that are shown; a plan of thousands of accounts can have one each. */
const MOST = 20;

/** A plan on the screen, what is misconfigured in it, and the plan with each of that repaired. */
interface Checked {
  readonly slot: Slot;
  readonly plan: Plan;
  readonly found: readonly Finding[];
  /** Of the findings that are shown: the repaired plan, or `null`. */
  readonly repairs: readonly (Plan | null)[];
}

/** What is misconfigured in the two plans, each with its sentence and, where one click can do it, its repair. */
@customElement('fl-findings')
export class FlFindings extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    css`
      .plans {
        display: grid;
        gap: 16px 48px;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        padding: 4px 0 8px 16px;
      }
      h2 {
        font-size: 14px;
        line-height: 20px;
        display: flex;
        align-items: baseline;
        gap: 6px;
      }
      li {
        padding: 6px 0;
        border-bottom: 1px solid var(--hairline);
      }
      .severity {
        color: var(--muted);
        font-size: 12px;
        margin-right: 4px;
      }
      .warning .severity {
        color: var(--late);
      }
      button.link {
        min-height: 24px;
        white-space: normal;
        text-align: left;
      }
      @media (max-width: 900px) {
        .plans {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @media (max-width: 720px), (pointer: coarse) {
        button.link {
          min-height: var(--touch);
        }
      }
    `,
  ];

  #checked: readonly (Omit<Checked, 'slot'> & { readonly shop: Shop })[] = [];

  override render(): TemplateResult {
    const { log, a, b } = this.state;
    if (log === null) return html``;
    const slots: readonly (readonly [Slot, string])[] =
      a === b
        ? [['A', a]]
        : [
            ['A', a],
            [slotLookedAt(this.state), b],
          ];
    const plans = slots.flatMap(([slot, id]) => {
      const plan = planOf(this.state, id);
      return plan === undefined ? [] : [{ slot, ...this.#check(plan, log.shop) }];
    });
    this.#checked = plans.map((one) => ({ ...one, shop: log.shop }));
    const { lint } = this.t;
    return html`<details class="small" data-test="findings">
      <summary>${lint.title(plans.map(({ slot, found }) => ({ slot, count: found.length })))}</summary>
      <div class="plans">${plans.map((one) => this.#plan(one, log.shop))}</div>
    </details>`;
  }

  /** A plan is checked once; drawing again asks for nothing new. */
  #check(plan: Plan, shop: Shop): Omit<Checked, 'slot'> {
    const before = this.#checked.find((one) => one.plan === plan && one.shop === shop);
    if (before !== undefined) return before;
    const found = findings(plan, shop);
    return { plan, found, repairs: found.slice(0, MOST).map((finding) => repaired(plan, shop, finding)) };
  }

  #plan({ slot, plan, found, repairs }: Checked, shop: Shop): TemplateResult {
    const { lint } = this.t;
    return html`<section data-slot=${slot}>
      <h2>${planMark(slot)} ${lint.plan(slot, planName(plan, this.state.locale))}</h2>
      ${found.length === 0 ? html`<p class="muted">${lint.none}</p>` : nothing}
      <ul>
        ${repairs.map((repair, i) => this.#finding(found[i], { plan, shop, repair }))}
      </ul>
      ${found.length > repairs.length ? html`<p class="muted">${lint.more(found.length - repairs.length)}</p>` : nothing}
    </section>`;
  }

  #finding(finding: Finding, of: { plan: Plan; shop: Shop; repair: Plan | null }): TemplateResult {
    const { plan, shop, repair } = of;
    const { severity } = ruleOf(finding.rule);
    const { text, fix } = findingWords(finding, plan, shop, this.t);
    return html`<li class=${severity} data-rule=${finding.rule}>
      <span class="severity">${this.t.lint.severities[severity]}</span>${text}
      ${
        repair === null
          ? nothing
          : html`<button class="link" @click=${() => this.store.commands.setPlan(repair)}>${fix}</button>`
      }
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-findings': FlFindings;
  }
}
