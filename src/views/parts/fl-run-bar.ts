import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { isLive } from '../../app/live.ts';
import { MOST_REPLICATIONS } from '../../app/plan-commands.ts';
import { slotLookedAt } from '../../app/slots.ts';
import { planOf } from '../../app/state.ts';
import { buyerProblems } from '../../model/buyerProblems.ts';
import { changeWords, planName } from '../plan-words.ts';
import { problemText } from '../problem-words.ts';
import { SHARED, StoreElement } from './element.ts';
import { ICONS } from './icons.ts';

/** What differs, how often to replay, and the run itself. */
@customElement('fl-run-bar')
export class FlRunBar extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    css`
      section {
        display: flex;
        gap: 12px 32px;
        align-items: center;
        justify-content: space-between;
        border-top: 1px solid var(--hairline);
        padding-block: 12px;
        position: relative;
      }
      .changes {
        min-width: 0;
        min-height: 36px;
        align-content: center;
        text-wrap: pretty;
      }
      .controls {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        align-items: center;
        flex: none;
      }
      .controls label {
        color: var(--muted);
        font-size: 12px;
      }
      .controls input[type='number'] {
        width: 72px;
        color: var(--ink);
        font-size: 14px;
      }
      .live {
        display: inline-flex;
        align-items: center;
        gap: 6px;
      }
      .controls .go {
        min-width: 112px;
      }
      progress {
        position: absolute;
        inset: -2px 0 auto;
      }
      .says:empty {
        display: none;
      }
      @media (max-width: 900px) {
        section {
          flex-direction: column;
          align-items: stretch;
        }
      }
    `,
  ];

  override render(): TemplateResult {
    const { run } = this.state;
    const running = run.status === 'running';
    return html`<section>
      ${
        running
          ? html`<progress
              max=${run.total}
              .value=${run.done}
              aria-label=${this.t.compare.running(run.done, run.total)}
            ></progress>`
          : nothing
      }
      <div class="changes small">
        <p data-test="changes">${this.#changes()}</p>
        <p class="says muted" data-test="progress">${this.#says()}</p>
      </div>
      <div class="controls">${this.#numbers()} ${this.#live()} ${running ? this.#cancel() : this.#run()}</div>
    </section>`;
  }

  #changes(): TemplateResult | typeof nothing {
    const a = planOf(this.state, this.state.a);
    const b = planOf(this.state, this.state.b);
    if (a === undefined || b === undefined) return nothing;
    const { compare } = this.t;
    const { locale } = this.state;
    const changes = changeWords({ a, b }, this.state.log?.shop ?? null, this.t);
    return changes.length === 0
      ? html`${compare.noDifference}`
      : html`${compare.differ({ a: planName(a, locale), b: planName(b, locale), slot: slotLookedAt(this.state) }, changes)}`;
  }

  #numbers(): TemplateResult {
    const { compare } = this.t;
    const { commands } = this.store;
    const { replications, seed } = this.state;
    return html`<label
        >${compare.replications}<input
          type="number"
          min="2"
          max=${MOST_REPLICATIONS}
          .value=${String(replications)}
          @change=${(event: Event) => commands.setReplications(taken(event, 2, MOST_REPLICATIONS))}
      /></label>
      <label
        >${compare.seed}<input
          type="number"
          min="0"
          .value=${String(seed)}
          @change=${(event: Event) => commands.setSeed(taken(event, 0, Number.MAX_SAFE_INTEGER))}
      /></label>`;
  }

  #live(): TemplateResult {
    const { compare } = this.t;
    const { live } = this.state;
    const possible = isLive({ ...this.state, live: true });
    return html`<label class="live" title=${possible ? compare.liveHint : compare.liveTooLong}
      ><input
        type="checkbox"
        .checked=${live && possible}
        ?disabled=${!possible}
        @change=${(event: Event) => this.store.commands.setLive((event.target as HTMLInputElement).checked)}
      />${compare.live}</label
    >`;
  }

  #run(): TemplateResult {
    const { compare } = this.t;
    const ready =
      this.state.log !== null && this.#drafts().length === 0 && buyerProblems(this.state.buyers).length === 0;
    return html`<button class="primary go" ?disabled=${!ready} @click=${() => void this.store.commands.run()}>
      ${ICONS.run}${this.state.result === null ? compare.run : compare.rerun}
    </button>`;
  }

  #cancel(): TemplateResult {
    return html`<button class="go" @click=${() => this.store.commands.cancelRun()}>${this.t.shell.cancel}</button>`;
  }

  /** Names of the plans that cannot run. */
  #drafts(): string[] {
    const { plans, problems, a, challengers } = this.state;
    return plans
      .filter(({ id }) => (id === a || challengers.includes(id)) && (problems[id] ?? []).length > 0)
      .map((plan) => planName(plan, this.state.locale));
  }

  #says(): string {
    const { run } = this.state;
    const { compare, shell } = this.t;
    const drafts = this.#drafts();
    if (run.status === 'running') return compare.running(run.done, run.total);
    if (drafts.length > 0) return compare.drafts(drafts);
    if (buyerProblems(this.state.buyers).length > 0) return this.t.buyers.wrong;
    if (run.status === 'failed') return shell.failed(run.problems.map((problem) => problemText(problem, this.t)));
    return run.status === 'cancelled' ? shell.statusCancelled : '';
  }
}

/** The whole number that was typed, within its bounds; the field shows what was taken. */
function taken(event: Event, least: number, most: number): number {
  const input = event.target as HTMLInputElement;
  const number = Math.min(most, Math.max(least, Math.round(Number(input.value) || least)));
  input.value = String(number);
  return number;
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-run-bar': FlRunBar;
  }
}
