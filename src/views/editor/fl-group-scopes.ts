import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Group } from '../../model/plan.ts';
import { SCOPE_KINDS, scopeKind, scopeName, type ScopeKind, type ScopeValue } from '../../model/shop.ts';
import { SHARED } from '../parts/element.ts';
import { partStyles } from './editor-styles.ts';
import { withGroup } from './edits.ts';
import { PlanPart } from './plan-part.ts';
import { wrong } from './problems.ts';

/** In the order in which routing looks at them. */
const KINDS: readonly (ScopeKind | null)[] = [...SCOPE_KINDS, null];

/** Which inquiries a group takes, ticked by kind. */
@customElement('fl-group-scopes')
export class FlGroupScopes extends PlanPart {
  static override readonly styles = [
    ...SHARED,
    partStyles,
    css`
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
        min-width: 0;
      }
      legend {
        padding: 0;
      }
      .kinds {
        max-height: 320px;
        overflow-y: auto;
      }
      .kind {
        display: flex;
        gap: 0 16px;
      }
      .name {
        flex: none;
        width: 9em;
        padding-top: calc((var(--touch) - 18px) / 2);
        line-height: 18px;
        color: var(--muted);
        font-size: 12px;
      }
      .ticks {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
        min-width: 0;
        flex: 1;
      }
      label {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) group!: Group;

  override render(): TemplateResult {
    const { plan, group, shop } = this;
    const { scopes: label, scopesNone, noScopes, settings } = this.t.plan;
    const own = group.scopes.filter((scope) => !shop.scopes.includes(scope));
    const values = [...shop.scopes, ...own];
    if (values.length === 0) return html`${plan.groups.length > 1 ? html`<p class="note">${noScopes}</p>` : nothing}`;
    const kinds = KINDS.filter((kind) => values.some((value) => scopeKind(value) === kind));
    return html`<fieldset>
      <legend class="note">${label}</legend>
      <div class="kinds">
        ${kinds.map((kind) =>
          this.#kind(
            values.filter((value) => scopeKind(value) === kind),
            kinds.length > 1 || kind !== null ? settings.scopeKinds[kind ?? 'none'] : null,
          ),
        )}
      </div>
      ${kinds.length > 1 ? html`<p class="note">${settings.scopeOrder}</p>` : nothing}
      ${group.scopes.length === 0 ? html`<p class="note">${scopesNone}</p>` : nothing}
      ${wrong(this.problemsAt(`groups[${plan.groups.indexOf(group)}].scopes`), 'scopes-wrong', this.t)}
    </fieldset>`;
  }

  /** The values of one kind; without a name where there is only one, and it has none. */
  #kind(values: readonly ScopeValue[], name: string | null): TemplateResult {
    const ticks = html`<span class="ticks"
      >${values.map(
        (value) =>
          html`<label class="tick"
            ><input
              type="checkbox"
              .checked=${live(this.group.scopes.includes(value))}
              @change=${(event: Event) => this.#toggle(value, (event.target as HTMLInputElement).checked)}
            />${scopeName(value)}</label
          >`,
      )}</span
    >`;
    return name === null
      ? ticks
      : html`<div class="kind" role="group" aria-label=${name}><span class="name">${name}</span>${ticks}</div>`;
  }

  #toggle(value: ScopeValue, on: boolean): void {
    const { scopes } = this.group;
    const kept = scopes.filter((one) => one !== value);
    const order = (one: ScopeValue): number => this.shop.scopes.indexOf(one);
    const next = (on ? [...kept, value] : kept).toSorted((one, other) => order(one) - order(other));
    this.change(withGroup(this.plan, this.group.id, { scopes: next }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-group-scopes': FlGroupScopes;
  }
}
