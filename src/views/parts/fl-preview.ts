import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Store } from '../../app/commands.ts';
import type { KindOfFile } from '../../app/state.ts';
import { MINUTE } from '../../base/units.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { IntakeOptions, Mapping } from '../../model/intake.ts';
import type { TextFigures } from '../figures.ts';
import { suggestionFor, suggestionWords } from '../intake-words.ts';
import { chooser } from './chooser.ts';
import { SHARED } from './element.ts';
import './fl-kind.ts';
import { zoneOptions } from './zones.ts';

const GAPS = [5, 10, 15, 20, 30, 45, 60, 90, 120];

/** What the files of a log seem to be, every guess open to change, before they are imported. */
@customElement('fl-preview')
export class FlPreview extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      section {
        display: grid;
        gap: 16px;
        grid-template-columns: minmax(0, 1fr);
        border-top: 1px solid var(--rule);
        padding-top: 8px;
      }
      .options {
        display: flex;
        flex-wrap: wrap;
        gap: 12px 24px;
        align-items: start;
      }
      .options > div {
        display: grid;
        gap: 4px;
      }
      .options .tick {
        margin-top: 20px;
      }
      .zone {
        width: 200px;
      }
      .why {
        max-width: 26em;
      }
      .go {
        align-items: center;
      }
    `,
  ];

  @property({ attribute: false }) kinds!: readonly KindOfFile[];
  /** Files that are read when the log is there. */
  @property({ attribute: false }) sides: readonly string[] = [];
  @property({ attribute: false }) options!: IntakeOptions;
  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) t!: Messages;
  @property({ attribute: false }) figures!: TextFigures;

  @state() private zonesOpened = false;
  readonly #openZones = (): void => void (this.zonesOpened = true);

  override render(): TemplateResult {
    const { data, shell } = this.t;
    const { kinds } = this;
    const files = kinds.reduce((sum, one) => sum + one.files.length, 0);
    const lacking = kinds.some(({ preview }) => preview.missing.length > 0);
    return html`<section aria-labelledby="title" data-test="preview">
      <h2 id="title">${data.previewTitle(kinds[0].files[0], files)}</h2>
      ${this.#options()}
      ${kinds.map(
        (kind, index) =>
          html`<fl-kind
            .kind=${kind}
            .alone=${kinds.length === 1}
            .t=${this.t}
            .figures=${this.figures}
            @mapping-change=${({ detail }: CustomEvent<Mapping>) => void this.store.commands.setMapping(index, detail)}
            @part-change=${({ detail }: CustomEvent<string | null>) => void this.store.commands.setPart(detail)}
          ></fl-kind>`,
      )}
      ${this.sides.length > 0 ? html`<p data-test="sides">${data.sidesToo(this.sides)}</p>` : nothing}
      <div class="row go">
        <button class="primary" ?disabled=${lacking} @click=${() => void this.store.commands.confirmImport()}>
          ${data.import}
        </button>
        <button @click=${() => this.store.commands.cancelImport()}>${shell.cancel}</button>
        <span class="muted small">${data.privacy} ${data.rememberedNext}</span>
      </div>
    </section>`;
  }

  #options(): TemplateResult {
    const { data } = this.t;
    const { timeZone } = this.options;
    const minutes = Math.round(this.options.gap / MINUTE);
    const suggested = suggestionFor(this.kinds, this.store.state.log?.report);
    const choices = new Set([...GAPS, minutes, ...(suggested === null ? [] : [suggested.gap / MINUTE])]);
    return html`<div class="options">
      <label class="field"
        ><span>${data.timeZone}</span
        ><select
          class="zone"
          @pointerdown=${this.#openZones}
          @focus=${this.#openZones}
          @change=${(event: Event) => {
            this.#set({ timeZone: (event.target as HTMLSelectElement).value });
          }}
        >
          ${zoneOptions(timeZone, this.zonesOpened, data)}
        </select></label
      >
      <div>
        ${chooser(
          data.gap,
          String(minutes),
          [...choices].sort((a, b) => a - b).map((one) => [String(one), data.gapMinutes(one)]),
          (gap) => this.#set({ gap: Number(gap) * MINUTE }),
        )}
        <p class="small muted why">${data.gapWhy}</p>
        ${
          suggested === null
            ? nothing
            : html`<p class="small why" data-test="gap-suggestion">
                ${suggestionWords(suggested, this.store.state.locale)}
              </p>`
        }
      </div>
      <div>
        <label class="tick"
          ><input
            type="checkbox"
            .checked=${this.options.keepText}
            @change=${(event: Event) => this.#set({ keepText: (event.target as HTMLInputElement).checked })}
          />${data.keepText}</label
        >
        <p class="small muted why">${data.keepTextWhy}</p>
      </div>
      <div>
        <label class="tick"
          ><input
            type="checkbox"
            .checked=${this.options.keepNames === true}
            @change=${(event: Event) => this.#set({ keepNames: (event.target as HTMLInputElement).checked })}
          />${data.keepNames}</label
        >
        <p class="small muted why">${data.keepNamesWhy}</p>
      </div>
    </div>`;
  }

  #set(change: Partial<IntakeOptions>): void {
    void this.store.commands.setIntakeOptions({ ...this.options, ...change });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-preview': FlPreview;
  }
}
