import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Commands, NextInquiries } from '../../app/commands.ts';
import type { Group, Member } from '../../model/plan.ts';
import { POLICY_FACTS } from '../../model/policyFacts.ts';
import { nameOf } from '../plan-words.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import { settingOf, withWeight } from './edits.ts';
import { fieldAt, numberCell } from './fields.ts';
import { pageOf, pager } from './pager.ts';
import { newGesture, PlanPart } from './plan-part.ts';
import { weightScale, type WeightScale } from './weight-scale.ts';
import { weightStyles } from './weight-styles.ts';

const PAGE = 30;

/** Weights of the members of a group that are in rotation, and who would get the next inquiries under them. */
@customElement('fl-weights')
export class FlWeights extends PlanPart {
  static override readonly styles = [...SHARED, partStyles, weightStyles];

  @property({ attribute: false }) group!: Group;
  @property({ attribute: false }) next!: Commands['nextInquiries'];
  @state() private preview: NextInquiries | null | undefined;
  @state() private page = 0;
  /** While a slider is dragged: what its gesture is called, and the ends that it had when it was taken. */
  #drag: { readonly name: string; readonly scale: WeightScale } | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('plan') || changed.has('group')) void this.#deal();
  }

  /** Only the latest answer counts. */
  async #deal(): Promise<void> {
    const { plan, group } = this;
    const preview = await this.next(plan, group.id);
    if (this.plan === plan && this.group === group) this.preview = preview;
  }

  override render(): TemplateResult {
    const { group, t } = this;
    const { columns, editing } = t.plan;
    const { weights: words } = editing;
    const members = group.members.filter(({ inRotation }) => inRotation);
    if (members.length === 0) return html`<p class="note">${words.noMembers}</p>`;
    const page = pageOf(members, this.page, PAGE);
    const count = this.preview?.given.reduce((sum, one) => sum + one.count, this.preview.nobody) ?? 100;
    return html`<div class="part" role="region" aria-label=${words.title(group.name)}>
      <table data-test="weights">
        <thead>
          <tr>
            <th scope="col">${columns.account}</th>
            <th scope="col" colspan="2">${columns.weight}</th>
            <th scope="col" class="next">${words.next(count)}</th>
          </tr>
        </thead>
        <tbody>
          ${page.shown.map((member) => this.#row(member))}
        </tbody>
      </table>
      ${pager(page, t, (to) => (this.page = to))} ${this.#notes()}
    </div>`;
  }

  #notes(): TemplateResult {
    const { weights: words } = this.t.plan.editing;
    const { policy, weights } = this.group;
    const { preview } = this;
    const { byLoad, byWeight } = POLICY_FACTS[policy];
    const byChance = policy === 'random' || (policy === 'weighted' && weights === 'probability');
    return html`<p class="note" data-test="preview-note">
      ${preview === null ? words.draft : words.conditions} ${byLoad ? words.byLoad : nothing}
      ${byChance ? words.byChance : nothing} ${byWeight ? nothing : words.noWeights}
      ${preview && preview.nobody > 0 ? words.nobody(preview.nobody) : nothing}
    </p>`;
  }

  #row({ account, weight }: Member): TemplateResult {
    const { t, group, plan } = this;
    const { columns, editing, fieldOf } = t.plan;
    const name = nameOf(this.shop, account);
    const setting = settingOf(plan, account);
    const off = setting.deactivated ? columns.deactivated : setting.suspended ? columns.suspended : null;
    const path = `groups[${plan.groups.indexOf(group)}].members[${group.members.findIndex((one) => one.account === account)}].weight`;
    const scale = this.#drag?.scale ?? this.#scale();
    return html`<tr class=${off === null ? '' : 'off'} data-account=${account}>
      <th scope="row" title=${account}>${name}${off === null ? nothing : html` <span class="state">${off}</span>`}</th>
      <td class="slide">
        <input
          type="range"
          min="0"
          max=${scale.most}
          step=${scale.step}
          aria-label=${editing.weights.slider(name)}
          .value=${live(String(Number.isFinite(weight) ? weight : 0))}
          @input=${(event: Event) => this.#slide(account, event)}
          @change=${() => (this.#drag = null)}
        />
      </td>
      <td class="num">
        ${numberCell(fieldAt(this, path, fieldOf(columns.weight, name)), weight, (value) =>
          this.change(withWeight(plan, group.id, { account, weight: value })),
        )}
      </td>
      <td class="next">${this.#bar(account)}</td>
    </tr>`;
  }

  #scale(): WeightScale {
    const { members, weights } = this.group;
    return weightScale(
      members.map(({ weight }) => weight),
      weights === 'probability',
    );
  }

  #bar(account: string): TemplateResult | typeof nothing {
    const given = this.preview?.given;
    if (given === undefined) return nothing;
    const most = Math.max(1, ...given.map(({ count }) => count));
    const count = given.find((one) => one.account === account)?.count ?? 0;
    const width = (100 * count) / most;
    return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<rect width=${width} height="10" />`}</svg
      ><span class="count">${count}</span>`;
  }

  #slide(account: string, event: Event): void {
    this.#drag ??= { name: newGesture(), scale: this.#scale() };
    const weight = (event.target as HTMLInputElement).valueAsNumber;
    this.change(withWeight(this.plan, this.group.id, { account, weight }), this.#drag.name);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-weights': FlWeights;
  }
}
