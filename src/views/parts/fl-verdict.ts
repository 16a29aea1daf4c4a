import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { isStale, type RunResult } from '../../app/state.ts';
import { localDay, zoneOf } from '../../base/civil.ts';
import { DAY } from '../../base/units.ts';
import { METRIC_IDS } from '../../metrics/metrics.ts';
import { judge } from '../judge.ts';
import { planName } from '../plan-words.ts';
import { SHARED, StoreElement } from './element.ts';

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
      .stale-mark {
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

  @state() private copied = false;

  override render(): TemplateResult {
    const { result } = this.state;
    if (result === null) return this.#waiting();
    const stale = isStale(this.state);
    const { compare } = this.t;
    return html`
      <h1 class=${stale ? 'stale' : ''} data-test="verdict">${this.#sentence(result)}</h1>
      <div class="basis small muted">
        <span data-test="basis">${this.#basis(result)}</span>
        ${stale ? html`<span class="stale-mark" data-test="stale">${compare.stale}</span>` : nothing}
        <span class="caveat">${compare.notCalibrated}</span>
        ${this.#inferred(result)}
        <button class="link small" @click=${this.#copy}>${this.copied ? compare.copied : compare.copy}</button>
      </div>
      <details class="small muted">
        <summary>${compare.howTitle}</summary>
        ${compare.how(result.replications).map((line) => html`<p>${line}</p>`)}
        ${METRIC_IDS.map((id) => html`<p><b>${compare.metrics[id]}</b> ${compare.metricNotes[id]}</p>`)}
      </details>
    `;
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

  #sentence(result: RunResult): string {
    const { locale } = this.state;
    return this.t.compare.sentence(
      judge(result.comparison, { a: planName(result.a, locale), b: planName(result.b, locale) }, this.figures),
    );
  }

  #basis(result: RunResult): string {
    const { log } = this.state;
    if (log === null) return '';
    const { from, to } = log.report;
    const zone = zoneOf(log.shop.timeZone);
    const days = (localDay(zone.toLocal(to)) - localDay(zone.toLocal(from))) / DAY + 1;
    return this.t.compare.basis({
      period: this.figures.period(from, to, log.shop.timeZone),
      days,
      inquiries: result.summariesA[0]?.inquiries ?? log.report.inquiries,
      replications: result.replications,
      seed: result.seed,
    });
  }

  /** Accounts whose hours under either plan are those that the log was read to show. */
  #inferred({ a, b }: RunResult): TemplateResult | typeof nothing {
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
    const { result } = this.state;
    if (result === null) return;
    await navigator.clipboard.writeText(`${this.#sentence(result)}\n${this.#basis(result)}`);
    this.copied = true;
    setTimeout(() => (this.copied = false), 2_000);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-verdict': FlVerdict;
  }
}
