import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { findings, repaired } from '../../lint/lint.ts';
import type { Finding } from '../../lint/rules/rule.ts';
import { ruleOf } from '../../lint/rules/rules.ts';
import type { Plan } from '../../model/plan.ts';
import { findingWords } from '../finding-words.ts';
import { SHARED } from '../parts/element.ts';
import { problemText } from '../problem-words.ts';
import { partStyles } from './editor-styles.ts';
import { PlanPart } from './plan-part.ts';

/** Faults that are listed; a plan of thousands of accounts can have one each. */
const MOST = 12;

/** The field at a JSON path of the plan is to be shown. */
export class FieldWantedEvent extends Event {
  constructor(readonly at: string) {
    super('field-wanted');
  }
}

/** How many problems and findings a plan has; opened, each of them, one click from its field. */
@customElement('fl-plan-faults')
export class FlPlanFaults extends PlanPart {
  static override readonly styles = [
    ...SHARED,
    partStyles,
    css`
      ul {
        max-height: 30vh;
        overflow-y: auto;
      }
      li {
        padding: 2px 0;
        border-top: 1px solid var(--hairline);
        font-size: 12px;
        line-height: 18px;
      }
      .severity {
        color: var(--muted);
        margin-right: 4px;
      }
      .problem,
      .problem .severity,
      .warning .severity {
        color: var(--late);
      }
      .acts {
        display: inline-flex;
        gap: 12px;
        margin-left: 8px;
      }
      button.link {
        min-height: 24px;
        color: var(--ink);
      }
      summary.wrong {
        display: flex;
        font-size: 14px;
      }
      @media (max-width: 720px), (pointer: coarse) {
        /* Links as high as a finger would part the lines of the text. */
        .acts {
          display: flex;
          margin-left: 0;
        }
        button.link {
          min-height: var(--touch);
        }
      }
    `,
  ];

  #found: readonly { readonly finding: Finding; readonly repair: Plan | null }[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    const { plan, shop } = this;
    if (changed.has('plan') || changed.has('shop'))
      this.#found = findings(plan, shop).map((finding, i) => ({
        finding,
        repair: i < MOST ? repaired(plan, shop, finding) : null,
      }));
  }

  override render(): TemplateResult {
    const { problems, t } = this;
    const { faults } = t.plan.editing;
    const count = problems.length + this.#found.length;
    if (count === 0) return html`<p class="note" data-test="faults">${faults.clean}</p>`;
    return html`<details class="small" data-test="faults" ?open=${problems.length > 0}>
      <summary class=${problems.length > 0 ? 'wrong' : ''}>
        ${faults.title(problems.length, this.#found.length)}
      </summary>
      ${
        problems.length === 0
          ? nothing
          : html`<div role="alert">
              <ul data-test="problems">
                ${problems
                  .slice(0, MOST)
                  .map((problem) =>
                    this.#fault('problem', problemText(problem, t), { path: problem.at, repair: null }),
                  )}
                ${this.#more(problems.length)}
              </ul>
            </div>`
      }
      <ul data-test="findings-here">
        ${this.#found.slice(0, MOST).map(({ finding, repair }) => this.#finding(finding, repair))}
        ${this.#more(this.#found.length)}
      </ul>
    </details>`;
  }

  #more(count: number): TemplateResult | typeof nothing {
    return count > MOST ? html`<li>${this.t.plan.editing.faults.more(count - MOST)}</li>` : nothing;
  }

  #finding(finding: Finding, repair: Plan | null): TemplateResult {
    const { text, fix } = findingWords(finding, this.plan, this.shop, this.t);
    return this.#fault(ruleOf(finding.rule).severity, text, { path: finding.path, repair, fix });
  }

  #fault(
    severity: 'problem' | 'warning' | 'notice',
    text: string,
    { path, repair, fix }: { readonly path: string; readonly repair: Plan | null; readonly fix?: string },
  ): TemplateResult {
    const { faults } = this.t.plan.editing;
    return html`<li class=${severity} data-path=${path}>
      <span class="severity">${faults.severity[severity]}</span>${text}
      <span class="acts">
        <button class="link" @click=${() => this.dispatchEvent(new FieldWantedEvent(path))}>${faults.goTo}</button>
        ${repair === null ? nothing : html`<button class="link" @click=${() => this.change(repair)}>${fix}</button>`}
      </span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-plan-faults': FlPlanFaults;
  }
}
