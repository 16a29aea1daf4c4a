import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { isOutdated, partialOf, type Compared } from '../../app/state.ts';
import { toldOf } from '../../app/told.ts';
import { buyerWords } from '../buyer-words.ts';
import { verdictSentence } from '../contests.ts';
import { copyText } from './clipboard.ts';
import { SHARED, StoreElement } from './element.ts';
import { Lasting } from './lasting.ts';
import { daysOf } from './period.ts';

/** One true sentence, and what it stands on. */
@customElement('fl-verdict')
export class FlVerdict extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        display: grid;
        gap: 4px;
        min-height: 116px;
        align-content: start;
      }
      h1 {
        max-width: 74em;
        text-wrap: pretty;
        min-height: 28px;
      }
      h1.stale {
        color: var(--muted);
      }
      .basis {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        align-items: baseline;
      }
      .basis > * {
        line-height: 24px;
      }
      .caveat::before {
        content: '△ ';
      }
      .mark {
        font-weight: 650;
      }
      details p {
        max-width: 60em;
        padding: 2px 0 2px 16px;
      }
      summary {
        min-height: 24px;
      }
      @media (max-width: 720px) {
        :host {
          min-height: 240px;
        }
        h1 {
          font-size: 16px;
          line-height: 24px;
        }
      }
    `,
  ];

  /** What became of copying it. */
  @state() private said: string | null = null;
  readonly #dims = new Lasting(this);
  /** px that all of it takes. */
  #room = 0;
  readonly #sizes = new ResizeObserver(([{ contentRect }]) => (this.#room = contentRect.height));

  override render(): TemplateResult {
    const shown = toldOf(this.state);
    if (shown === null) return this.#waiting();
    const stale = isOutdated(this.state, shown);
    const provisional = partialOf(this.state) !== null;
    const { compare } = this.t;
    return html`
      <h1 class=${this.#dims.of(stale || provisional) ? 'stale' : ''} data-test="verdict">${this.#sentence(shown)}</h1>
      <div class="basis small muted">
        <span class=${provisional ? 'mark' : ''} data-test="basis">${this.#basis(shown)}</span>
        ${stale ? html`<span class="mark" data-test="stale">${compare.stale}</span>` : nothing}
        <span class="caveat">${compare.notCalibrated}</span>
        ${this.#inferred(shown)}
        <button class="link small" @click=${this.#copy}>${this.said ?? compare.copy}</button>
      </div>
      <details class="small muted">
        <summary>${compare.howTitle}</summary>
        ${compare.how(shown.replications).map((line) => html`<p>${line}</p>`)}
      </details>
    `;
  }

  /** While figures come in nothing below may jump: room that was taken once is kept until the run is over. */
  override updated(): void {
    this.style.minHeight = this.state.run.status === 'running' ? `${this.#room}px` : '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  #waiting(): TemplateResult {
    const { run, log } = this.state;
    const { compare, shell } = this.t;
    const text =
      run.status === 'running'
        ? compare.waitingRun(run.done, run.total)
        : log === null
          ? shell.opening
          : compare.noResult;
    return html`<h1 class="stale">${text}</h1>`;
  }

  #sentence(compared: Compared): string {
    return verdictSentence(this.state, compared);
  }

  #basis({ comparison, replications, seed, buyers }: Compared): string {
    const { log } = this.state;
    if (log === null) return '';
    const { from, to } = log.report;
    const supposed = buyerWords(buyers, this.t);
    return this.t.compare.basis({
      period: this.figures.period(from, to, log.shop.timeZone),
      days: daysOf(log),
      inquiries: log.report.inquiries,
      replications: comparison.replications,
      asked: replications,
      seed,
      assumes: supposed.length === 0 ? null : this.t.buyers.assumes(supposed),
    });
  }

  /** Accounts whose hours under either plan are those that the log was read to show. */
  #inferred({ a, b }: Compared): TemplateResult | typeof nothing {
    const asLogged = new Set(
      [a, b]
        .flatMap(({ accounts }) => accounts.filter(({ shifts }) => shifts === 'as-logged'))
        .map(({ account }) => account),
    );
    const { accounts } = this.state.log?.shop ?? { accounts: [] };
    const inferred = accounts.filter(({ id, presence }) => presence.inferred && asLogged.has(id)).length;
    return inferred === 0 ? nothing : html`<span class="caveat">${this.t.compare.inferredPresence(inferred)}</span>`;
  }

  readonly #copy = async (): Promise<void> => {
    const shown = toldOf(this.state);
    if (shown === null) return;
    const { report } = this.t;
    const copied = await copyText(`${this.#sentence(shown)}\n${this.#basis(shown)}`);
    this.said = copied ? report.copied : report.notCopied;
    setTimeout(() => (this.said = null), 2_000);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-verdict': FlVerdict;
  }
}
