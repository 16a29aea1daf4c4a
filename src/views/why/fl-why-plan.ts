import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WhyAnswer } from '../../app/state.ts';
import type { Slot } from '../../app/slots.ts';
import type { Explanation, ExplainedTurn } from '../../model/explanation.ts';
import type { RespondsAt } from '../../model/trace.ts';
import { planMark } from '../parts/icons.ts';
import { SHARED } from '../parts/element.ts';
import { nameOf } from '../plan-words.ts';
import { problemText } from '../problem-words.ts';
import './fl-why-decision.ts';
import { holderText, type Telling } from './why-words.ts';

/** One inquiry under one plan: where it ended, every decision about it, and its turns. */
@customElement('fl-why-plan')
export class FlWhyPlan extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      h3 {
        display: flex;
        align-items: baseline;
        gap: 6px;
        border-bottom: 1px solid var(--rule);
        padding-bottom: 4px;
        overflow-wrap: anywhere;
      }
      .end {
        padding: 8px 0 12px;
        overflow-wrap: anywhere;
      }
      .end > :first-child {
        font-weight: 650;
      }
      h4 {
        margin: 0;
        padding: 12px 0 4px;
        border-top: 1px solid var(--hairline);
        font-size: 14px;
        line-height: 20px;
        font-weight: 650;
      }
      td,
      th[scope='row'] {
        font-size: 12px;
        line-height: 20px;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) answer!: WhyAnswer;
  @property({ attribute: false }) slotName: Slot = 'A';
  @property() heading = '';
  @property({ attribute: false }) respondsAt: RespondsAt = 'reply';
  @property({ attribute: false }) telling!: Telling;

  override render(): TemplateResult {
    return html`<section aria-busy=${this.answer.explanation === null && this.answer.problems.length === 0}>
      <h3>${planMark(this.slotName)} ${this.heading}</h3>
      ${this.#inside()}
    </section>`;
  }

  #inside(): TemplateResult {
    const { answer, telling } = this;
    const { why } = telling.t;
    if (answer.problems.length > 0) {
      const details = answer.problems.map((problem) => problemText(problem, telling.t));
      return html`<p class="end late" role="alert">${why.failed(details)}</p>`;
    }
    return answer.explanation === null ? html`<p class="end muted">${why.working}</p>` : this.#told(answer.explanation);
  }

  #told(told: Explanation): TemplateResult {
    const { telling } = this;
    const { why } = telling.t;
    return html`<div class="end" data-test="why-end">
        <p data-test="why-holder">${holderText(told, telling)}</p>
        <p class=${told.outcome === 'answered' || told.outcome === 'settled' ? '' : 'late'}>
          ${why.outcomes[told.outcome]}
        </p>
        ${this.#group(told)}
      </div>
      ${told.decisions.length === 0 ? html`<p class="muted">${why.noDecision}</p>` : nothing}
      ${told.decisions.map(
        (decision, i) =>
          html`<fl-why-decision .decision=${decision} .telling=${telling} .number=${i + 1}></fl-why-decision>`,
      )}
      ${told.decisions.length === 0 ? nothing : this.#turns(told.turns)}`;
  }

  #group({ decisions, groupReason }: Explanation): TemplateResult | typeof nothing {
    const { plan, t } = this.telling;
    const first = decisions.at(0);
    const group = plan.groups.find(({ id }) => id === first?.group);
    // A group that took what overflowed is not the one that was chosen.
    return group === undefined || first?.reason === 'OVERFLOW'
      ? nothing
      : html`<p class="muted">${t.why.group(group.name, t.why.groupReasons[groupReason])}</p>`;
  }

  #turns(turns: readonly ExplainedTurn[]): TemplateResult {
    const { why, shell } = this.telling.t;
    const { turnColumns: columns } = why;
    const asked = turns.filter((turn) => !Number.isNaN(turn.asked));
    const silent = turns.length - asked.length;
    return html`<h4>${why.turns}</h4>
      <div class="scroll" role="group" tabindex="0" aria-label=${shell.scrollable(why.turns)}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="num">${columns.turn}</th>
              <th scope="col">${columns.asked}</th>
              <th scope="col">${columns.started}</th>
              <th scope="col">${columns.replied}</th>
              <th scope="col" class="num">${columns.waited}</th>
              <th scope="col">${columns.account}</th>
            </tr>
          </thead>
          <tbody>
            ${asked.map((turn, i) => this.#turn(turn, i + 1))}
          </tbody>
        </table>
      </div>
      ${silent === 0 ? nothing : html`<p class="small muted">${why.neverAsked(silent)}</p>`}`;
  }

  #turn({ asked, started, replied, account }: ExplainedTurn, number: number): TemplateResult {
    const { shop, figures } = this.telling;
    const stamp = (at: number): string => figures.stamp(at, shop.timeZone);
    const answered = this.respondsAt === 'start' ? started : replied;
    return html`<tr>
      <th scope="row" class="num">${number}</th>
      <td>${stamp(asked)}</td>
      <td>${stamp(started)}</td>
      <td class=${Number.isNaN(replied) ? 'late' : ''}>${stamp(replied)}</td>
      <td class="num">${figures.duration(answered - asked)}</td>
      <td>${account === null ? '—' : nameOf(shop, account)}</td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-why-plan': FlWhyPlan;
  }
}
