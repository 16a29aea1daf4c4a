import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, Rival } from '../../app/state.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { PlanId } from '../../model/plan.ts';
import type { Contest } from '../judge.ts';
import { planName } from '../plan-words.ts';
import { planMark } from './icons.ts';

export interface HeadsView {
  /** In the order of their letters. */
  readonly contests: readonly (Contest & Rival)[];
  readonly looked: Contest | undefined;
  readonly isProvisional: boolean;
  readonly locale: Locale;
  readonly t: Messages;
  lookAt(plan: PlanId): void;
}

/** The head of the table of metrics; of several challengers each has columns of its own and is looked at by a click. */
export const metricHeads = (view: HeadsView): TemplateResult => (view.contests.length > 1 ? several(view) : one(view));

function one({ looked, isProvisional, t }: HeadsView): TemplateResult {
  const { columns } = t.compare;
  const slot = looked?.slot ?? 'B';
  return html`<tr>
    <th scope="col">${columns.metric}</th>
    <th scope="col" class="num value">${planMark('A')} A</th>
    <th scope="col" class="num value">${planMark(slot)} ${slot}</th>
    <th scope="col" class="num difference">${columns.difference(slot)}</th>
    <td class="unit"></td>
    <th scope="col" class="interval" colspan="2">${isProvisional ? columns.plotSoFar : columns.plot}</th>
    <th scope="col">${columns.verdict(slot)}</th>
  </tr>`;
}

function several({ contests, looked, isProvisional, locale, t, lookAt }: HeadsView): TemplateResult {
  const { columns } = t.compare;
  return html`<tr class="plans">
      <th scope="col" rowspan="2">${columns.metric}</th>
      <th scope="col" rowspan="2" class="num value">${planMark('A')} A</th>
      ${contests.map((contest) => {
        const { slot, plan } = contest;
        const name = planName(plan, locale);
        return html`<th scope="colgroup" colspan="3" class="first ${contest === looked ? 'looked' : ''}">
          <button
            class="link look"
            aria-pressed=${contest === looked}
            title=${t.shell.lookAt(slot, name)}
            @click=${() => lookAt(plan.id)}
          >
            ${planMark(slot)}<span class="cut">${slot} ${name}</span>
          </button>
        </th>`;
      })}
      <th scope="colgroup" rowspan="2" class="interval first" colspan="2">
        ${looked === undefined ? nothing : html`${columns.difference(looked.slot)}<br />`}${
          isProvisional ? columns.plotSoFar : columns.plot
        }
      </th>
    </tr>
    <tr>
      ${contests.map(
        ({ slot }) =>
          html`<th scope="col" class="num value first">${slot}</th>
            <th scope="col" class="num difference">${slot} − A</th>
            <th scope="col">${columns.verdict(slot)}</th>`,
      )}
    </tr>`;
}
