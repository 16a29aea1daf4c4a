import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { isStale, LOCALES, PAGES, THEMES } from '../../app/state.ts';
import './fl-plan-bar.ts';
import { ICONS } from './icons.ts';
import { SHARED, StoreElement } from './element.ts';
import { barStyles } from './top-bar-styles.ts';

/** Shop, plans, run status and settings; below them the pages. */
@customElement('fl-top-bar')
export class FlTopBar extends StoreElement {
  static override readonly styles = [...SHARED, barStyles];

  override render(): TemplateResult {
    return html`<header>
      <button class="skip" @click=${() => this.dispatchEvent(new Event('skip'))}>${this.t.shell.skip}</button>
      <div class="bar ${this.state.challengers.length > 1 ? 'many' : ''}">
        <p class="brand">${this.t.shell.product}</p>
        ${this.#shop()}
        <fl-plan-bar .store=${this.store}></fl-plan-bar>
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

  readonly #help = (): boolean => this.dispatchEvent(new Event('help'));
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-top-bar': FlTopBar;
  }
}
