import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { shownResult } from '../../app/state.ts';
import type { Slot } from '../../app/slots.ts';
import { SHARED, StoreElement } from '../parts/element.ts';
import { soon } from '../parts/soon.ts';
import { planMark } from '../parts/icons.ts';
import { daysOf } from '../parts/period.ts';
import { reportContent, type ReportContent, type ReportRow } from './report-content.ts';
import { reportStyles } from './report-styles.ts';

/** The page that is printed instead of the screen: one sheet, made when the browser is about to print. */
@customElement('fl-report')
export class FlReport extends StoreElement {
  static override readonly styles = [...SHARED, reportStyles];

  @query('article') private readonly article!: HTMLElement | null;
  #printing = false;
  /** Comes when there is a first result: a browser that prints waits for nothing. */
  #drawing: typeof import('./report-figures.ts') | null = null;
  #asked = false;
  #content: ReportContent | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
  }

  override updated(): void {
    if (this.#printing) this.#draw();
    if (this.#asked || this.state.result === null) return;
    this.#asked = true;
    soon(() => void import('./report-figures.ts').then((drawing) => (this.#drawing = drawing)));
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.#printing) return nothing;
    const content = (this.#content = reportContent(this.state, Date.now()));
    return content === null
      ? html`<article data-test="report"><p>${this.t.compare.noResult}</p></article>`
      : this.#page(content);
  }

  #page({ title, letter, period, question, changes, verdict, warnings, rows, method, provenance }: ReportContent) {
    const { page } = this.t.report;
    return html`<article data-test="report">
      <div class="body">
        <header>
          <h1>${title}</h1>
          <span>${period}</span>
        </header>
        <p class="cut">${question}</p>
        <p class="cut verdict">${verdict}</p>
        ${warnings.map((warning) => html`<p class="cut warning">${warning}</p>`)}
        <section>
          <h2>${changes.heading}</h2>
          <p class="cut">${changes.words.join(this.state.locale === 'zh-CN' ? '；' : '; ')}</p>
        </section>
        ${this.#table(rows, letter)}
        <div class="pair">
          <figure data-figure></figure>
          <figure data-figure></figure>
        </div>
        <figure data-figure></figure>
      </div>
      <footer>
        <h2>${page.methodTitle}</h2>
        ${method.map((line) => html`<p class="cut">${line}</p>`)}
        <p class="cut provenance">${provenance}</p>
      </footer>
    </article>`;
  }

  #table(rows: readonly ReportRow[], letter: Slot): TemplateResult {
    const { columns } = this.t.report.page;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${columns.metric}</th>
          <th scope="col" class="num">${planMark('A')} A</th>
          <th scope="col" class="num">${planMark(letter)} ${letter}</th>
          <th scope="col" class="num">${columns.difference(letter)}</th>
          <th scope="col" class="num">${columns.noise}</th>
          <th scope="col" class="num">${columns.days}</th>
          <th scope="col">${columns.verdict(letter)}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ metric, a, b, difference, noise, days, word }) =>
            html`<tr>
              <th scope="row">${metric}</th>
              <td class="num">${a}</td>
              <td class="num">${b}</td>
              <td class="num">${difference}</td>
              <td class="num">${noise}</td>
              <td class="num">${days}</td>
              <td>${word}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #draw(): void {
    const result = shownResult(this.state);
    const { log, locale } = this.state;
    if (this.#drawing === null || result === null || log === null || this.article === null) return;
    const { shop } = log;
    const days = daysOf(log);
    const places = [...this.article.querySelectorAll('[data-figure]')];
    const accounts = accountsOn(this.#content);
    const letter = this.#content?.letter ?? 'B';
    this.#drawing
      .reportFigures({ result, shop, days, locale, accounts, letter })
      .forEach(({ heading, note, picture }, i) => {
        const title = document.createElement('h2');
        title.textContent = heading;
        const below = document.createElement('p');
        below.textContent = note;
        places[i].replaceChildren(title, picture, ...(note === '' ? [] : [below]));
      });
  }

  /** All of it now: what is not there when this returns is not printed. */
  readonly #begin = (): void => {
    this.#printing = true;
    this.requestUpdate();
    this.performUpdate();
  };

  readonly #end = (): void => {
    this.#printing = false;
    this.requestUpdate();
  };
}

/** Accounts that the sheet has room for where every sentence is short. */
const MOST_ACCOUNTS = 8;

/** Accounts that there is room for: lines of text that are more than usual take the place of rows. */
function accountsOn(content: ReportContent | null): number {
  if (content === null) return MOST_ACCOUNTS;
  const { verdict, changes, warnings } = content;
  const long = [verdict.length > 120, changes.words.join().length > 90].filter(Boolean).length;
  return MOST_ACCOUNTS - 2 * long - Math.min(2, warnings.length);
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-report': FlReport;
  }
}
