import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Candidate, Decision } from '../../model/explanation.ts';
import type { Group } from '../../model/plan.ts';
import { SHARED } from '../parts/element.ts';
import { nameOf } from '../plan-words.ts';
import {
  causeText,
  measureOf,
  measureText,
  resultText,
  shownCandidates,
  stateText,
  type Telling,
} from './why-words.ts';

/** Members of a group that the table shows; a group of thousands can have one row each. */
const MOST = 30;

/** One decision about an inquiry: the rules that were asked, the members of the group, and what it came to. */
@customElement('fl-why-decision')
export class FlWhyDecision extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      section {
        display: grid;
        gap: 8px;
        grid-template-columns: minmax(0, 1fr);
        padding: 12px 0;
        border-top: 1px solid var(--hairline);
      }
      h4 {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 16px;
        margin: 0;
        font-size: 14px;
        line-height: 20px;
        font-weight: 650;
      }
      h4 time {
        font-weight: 400;
        color: var(--muted);
      }
      ol {
        font-size: 12px;
        line-height: 20px;
      }
      li {
        display: grid;
        grid-template-columns: 16px minmax(0, 11em) minmax(0, 1fr);
        gap: 0 4px;
        color: var(--muted);
      }
      li.fired {
        color: var(--ink);
        font-weight: 650;
      }
      .more {
        color: var(--muted);
      }
      th[scope='row'],
      td {
        font-size: 12px;
        line-height: 20px;
        white-space: nowrap;
      }
      tr.chosen > * {
        font-weight: 650;
        background: var(--mark);
      }
      tr.dropped > * {
        color: var(--muted);
      }
      @media (max-width: 720px) {
        li {
          grid-template-columns: 16px minmax(0, 1fr);
        }
        li > :last-child {
          grid-column: 2;
        }
      }
    `,
  ];

  @property({ attribute: false }) decision!: Decision;
  @property({ attribute: false }) telling!: Telling;
  @property({ type: Number }) number = 1;

  override render(): TemplateResult {
    const { decision, telling } = this;
    const { why } = telling.t;
    const group = telling.plan.groups.find(({ id }) => id === decision.group);
    return html`<section>
      <h4>
        <span>${why.decision(this.number, why.occasions[decision.occasion])}</span>
        <time>${telling.figures.stamp(decision.at, telling.shop.timeZone)}</time>
      </h4>
      ${this.#rules()}
      <p data-test="why-result">${resultText(decision, telling)}</p>
      ${group === undefined || decision.candidates.length === 0 ? nothing : this.#candidates(group)}
    </section>`;
  }

  #rules(): TemplateResult {
    const { why } = this.telling.t;
    return html`<ol aria-label=${why.rules}>
      ${this.decision.steps.map((step) => {
        const fired = step.cause === 'FIRED';
        return html`<li class=${fired ? 'fired' : ''} data-rule=${step.rule}>
          <span aria-hidden="true">${fired ? '●' : '○'}</span>
          <span>${why.steps[step.rule]}</span>
          <span>${causeText(step, this.telling).map((part) => html`<span>${part}</span> `)}</span>
        </li>`;
      })}
    </ol>`;
  }

  #candidates(group: Group): TemplateResult {
    const { t } = this.telling;
    const { columns, measures, members } = t.why;
    const measure = measureOf(group);
    const { rows, more } = shownCandidates(this.decision.candidates, MOST, t);
    return html`<div class="scroll" role="group" tabindex="0" aria-label=${t.shell.scrollable(members(group.name))}>
        <table>
          <thead>
            <tr>
              <th scope="col">${columns.account}</th>
              <th scope="col">${columns.result}</th>
              <th scope="col">${columns.state}</th>
              <th scope="col" class="num">${columns.open}</th>
              <th scope="col" class="num">${columns.waiting}</th>
              <th scope="col" class="num">${columns.weight}</th>
              <th scope="col" class="num">${columns.share}</th>
              ${measure === null ? nothing : html`<th scope="col" class="num">${measures[measure]}</th>`}
            </tr>
          </thead>
          <tbody>
            ${rows.map((candidate) => this.#candidate(candidate, measure))}
          </tbody>
        </table>
      </div>
      ${more === null ? nothing : html`<p class="small more">${more}</p>`}`;
  }

  #candidate(candidate: Candidate, measure: ReturnType<typeof measureOf>): TemplateResult {
    const { telling } = this;
    const { t, shop, figures } = telling;
    const { account, dropped, open, capacity, waiting, weight, share } = candidate;
    const kind = dropped === null ? 'chosen' : dropped === 'NOT_CHOSEN' ? '' : 'dropped';
    return html`<tr class=${kind} data-account=${account}>
      <th scope="row">${nameOf(shop, account)}</th>
      <td>${dropped === null ? t.why.chosen : t.why.drops[dropped]}</td>
      <td>${stateText(candidate, t)}</td>
      <td class="num">${figures.integer(open)}/${figures.integer(capacity)}</td>
      <td class="num">${figures.integer(waiting)}</td>
      <td class="num">${figures.count(weight)}</td>
      <td class="num">${figures.share(share)}</td>
      ${measure === null ? nothing : html`<td class="num">${measureText(measure, candidate.measure, telling)}</td>`}
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-why-decision': FlWhyDecision;
  }
}
