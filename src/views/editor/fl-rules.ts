import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { hasRobot, type NightRule, type OfflineRule } from '../../model/plan.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import { clockField, fieldAt, type Field } from './fields.ts';
import './fl-offline-rule.ts';
import { PlanPart } from './plan-part.ts';

const NEW_NIGHT: Omit<NightRule, 'rule'> = { from: '00:00', to: '08:00' };

/** Who receives while nobody can: by day, and in the night window. */
@customElement('fl-rules')
export class FlRules extends PlanPart {
  static override readonly styles = [...SHARED, partStyles];

  override render(): TemplateResult {
    const words = this.t.plan;
    const { night } = this.plan;
    return html`<section aria-labelledby="offline">
        <h3 id="offline">${words.offline}</h3>
        <p class="note">${words.offlineNote}</p>
        ${this.#rule(this.plan.offline, 'offline', (offline) => this.change({ ...this.plan, offline }))}
      </section>
      <section aria-labelledby="night">
        <h3 id="night">${words.night}</h3>
        <label class="tick"
          ><input type="checkbox" .checked=${night !== null} @change=${this.#toggleNight} />${words.nightOwn}</label
        >
        ${night === null ? nothing : this.#night(night)}
      </section>`;
  }

  #night(night: NightRule): TemplateResult {
    const words = this.t.plan;
    const set = (change: Partial<NightRule>): void => this.change({ ...this.plan, night: { ...night, ...change } });
    const field = (name: 'from' | 'to'): Field => fieldAt(this, `night.${name}`, words[name]);
    return html`<p class="note">${words.nightNote}</p>
      <div class="fields">
        ${clockField(field('from'), night.from, (from) => set({ from }))}
        ${clockField(field('to'), night.to, (to) => set({ to }))}
      </div>
      ${this.#rule(night.rule, 'night.rule', (rule) => set({ rule }))}`;
  }

  #rule(rule: OfflineRule, path: string, change: (rule: OfflineRule) => void): TemplateResult {
    return html`<fl-offline-rule
      .rule=${rule}
      .robot=${hasRobot(this.plan)}
      .path=${path}
      .shop=${this.shop}
      .problems=${this.problems}
      .t=${this.t}
      @rule-change=${(event: CustomEvent<OfflineRule>) => change(event.detail)}
    ></fl-offline-rule>`;
  }

  readonly #toggleNight = (event: Event): void => {
    const on = (event.target as HTMLInputElement).checked;
    this.change({ ...this.plan, night: on ? { ...NEW_NIGHT, rule: this.plan.offline } : null });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-rules': FlRules;
  }
}
