import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { isStale, LOCALES, PAGES, THEMES } from '../../app/state.ts';
import type { Slot } from '../../i18n/texts/shell.ts';
import { planName } from '../plan-words.ts';
import { ICONS, planMark } from './icons.ts';
import { SHARED, StoreElement } from './element.ts';
import { barStyles } from './top-bar-styles.ts';

/** Shop, plans, run status and settings; below them the pages. */
@customElement('fl-top-bar')
export class FlTopBar extends StoreElement {
  static override readonly styles = [...SHARED, barStyles];

  override render(): TemplateResult {
    return html`<header>
      <button class="skip" @click=${() => this.dispatchEvent(new Event('skip'))}>${this.t.shell.skip}</button>
      <div class="bar">
        <p class="brand">${this.t.shell.product}</p>
        ${this.#shop()} ${this.#plans()}
        <p class="status small" data-test="run-status">${this.#status()}</p>
        ${this.#settings()}
      </div>
      <nav aria-label=${this.t.shell.pagesLabel}>
        ${PAGES.map(
          (page) =>
            html`<button
              class="tab"
              aria-current=${page === this.state.page ? 'page' : nothing}
              @click=${() => this.store.commands.goTo(page)}
            >
              ${this.t.shell.pages[page]}
            </button>`,
        )}
      </nav>
    </header>`;
  }

  #shop(): TemplateResult {
    const { log } = this.state;
    if (log === null) return html`<p class="shop muted">${this.t.shell.opening}</p>`;
    const period = this.figures.period(log.report.from, log.report.to, log.shop.timeZone);
    return html`<p class="shop"><span class="name">${log.shop.name}</span><span class="muted">${period}</span></p>`;
  }

  #plans(): TemplateResult {
    if (this.state.plans.length === 0) return html`<div class="plans"></div>`;
    const { shell } = this.t;
    const { a, b } = this.state;
    return html`<div class="plans">
      ${this.#picker('A')}
      <button
        class="quiet icon-only"
        aria-label=${shell.swapPlans}
        title=${shell.swapPlans}
        @click=${() => this.store.commands.compare(b, a)}
      >
        ${ICONS.swap}
      </button>
      ${this.#picker('B')}
      <button class="quiet icon-only" aria-label=${shell.addPlan} title=${shell.addPlan} @click=${this.#add}>
        ${ICONS.add}
      </button>
    </div>`;
  }

  #picker(slot: Slot): TemplateResult {
    const { shell } = this.t;
    const { plans, a, b, problems, locale } = this.state;
    const chosen = slot === 'A' ? a : b;
    const plan = plans.find(({ id }) => id === chosen);
    const name = plan === undefined ? '' : planName(plan, locale);
    return html`<div class="plan plan-${slot.toLowerCase()}">
      ${planMark(slot)}<span class="letter" aria-hidden="true">${slot}</span>
      <select
        aria-label=${shell.slot(slot)}
        @change=${(event: Event) => this.#choose(slot, (event.target as HTMLSelectElement).value)}
      >
        ${plans.map(
          (one) =>
            html`<option value=${one.id} .selected=${live(one.id === chosen)}>
              ${(problems[one.id] ?? []).length > 0 ? `⚠ ${planName(one, locale)}` : planName(one, locale)}
            </option>`,
        )}
      </select>
      <button
        class="quiet icon-only"
        aria-label=${shell.editPlan(name)}
        title=${shell.editPlan(name)}
        @click=${() => this.store.commands.edit(chosen)}
      >
        ${ICONS.edit}
      </button>
    </div>`;
  }

  #status(): string {
    const { run, result, intake } = this.state;
    const { shell } = this.t;
    if (intake.status === 'running') return shell.statusImporting;
    if (run.status === 'running') return shell.statusRunning(run.done, run.total);
    if (run.status === 'failed') return shell.statusFailed;
    if (result !== null && isStale(this.state)) return shell.statusStale;
    if (run.status === 'cancelled') return shell.statusCancelled;
    return result === null ? '' : shell.statusDone(result.replications);
  }

  #settings(): TemplateResult {
    const { shell } = this.t;
    const { locale, theme } = this.state;
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    const themeText = `${shell.theme}: ${shell.themes[theme]}`;
    return html`<div class="settings">
      <div role="group" aria-label=${shell.language} class="languages">
        ${LOCALES.map(
          (one) =>
            html`<button
              class="quiet"
              lang=${one}
              title=${shell.localeNames[one]}
              aria-pressed=${one === locale}
              @click=${() => this.store.commands.setLocale(one)}
            >
              ${shell.locales[one]}
            </button>`,
        )}
      </div>
      <button
        class="quiet icon-only"
        aria-label=${themeText}
        title=${themeText}
        @click=${() => this.store.commands.setTheme(next)}
      >
        ${ICONS.theme}
      </button>
      <button class="quiet icon-only" aria-label=${shell.help} title="${shell.help} ?" @click=${this.#help}>
        ${ICONS.help}
      </button>
    </div>`;
  }

  #choose(slot: Slot, id: string): void {
    const { a, b } = this.state;
    this.store.commands.compare(slot === 'A' ? id : a, slot === 'A' ? b : id);
  }

  readonly #add = (): void => {
    const { commands, state } = this.store;
    const id = commands.duplicatePlan(state.b);
    commands.compare(state.a, id);
    commands.edit(id);
  };

  readonly #help = (): boolean => this.dispatchEvent(new Event('help'));
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-top-bar': FlTopBar;
  }
}
