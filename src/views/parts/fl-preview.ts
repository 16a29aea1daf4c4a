import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Store } from '../../app/commands.ts';
import { MINUTE } from '../../base/units.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { IntakeOptions, Mapping, Preview } from '../../model/intake.ts';
import type { Grain } from '../../model/log.ts';
import type { TextFigures } from '../figures.ts';
import { SHARED } from './element.ts';
import './fl-column-table.ts';
import { zoneOptions } from './zones.ts';

const GAPS = [10, 20, 30];
const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252', 'shift_jis'];
const DELIMITERS = [',', ';', '\t', '|'] as const;
const GRAINS: readonly Grain[] = ['message', 'inquiry'];

/** What a file seems to be, every guess open to change, before it is imported. */
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
      header {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        align-items: baseline;
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

  @property({ attribute: false }) preview!: Preview;
  @property({ attribute: false }) options!: IntakeOptions;
  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) t!: Messages;
  @property({ attribute: false }) figures!: TextFigures;

  @state() private zonesOpened = false;
  readonly #openZones = (): void => void (this.zonesOpened = true);

  override render(): TemplateResult {
    const { data, shell } = this.t;
    const { preview } = this;
    const { missing } = preview;
    return html`<section aria-labelledby="title" data-test="preview">
      <header>
        <h2 id="title">${data.previewTitle(preview.file)}</h2>
        <span class="muted">${data.previewSize(this.figures.bytes(preview.bytes), preview.header.length)}</span>
      </header>
      ${this.#options()}
      <fl-column-table
        .preview=${preview}
        .byUser=${this.options.mapping !== null}
        .t=${this.t}
        @mapping-change=${(event: CustomEvent<Mapping>) => this.#set({ mapping: event.detail })}
      ></fl-column-table>
      ${
        missing.length > 0
          ? html`<p class="wrong" role="alert">${data.missing(missing.map((role) => data.roles[role]))}</p>`
          : nothing
      }
      <div class="row go">
        <button
          class="primary"
          ?disabled=${missing.length > 0}
          @click=${() => void this.store.commands.confirmImport()}
        >
          ${data.import}
        </button>
        <button @click=${() => this.store.commands.cancelImport()}>${shell.cancel}</button>
        <span class="muted small">${data.privacy}</span>
      </div>
    </section>`;
  }

  #options(): TemplateResult {
    const { data } = this.t;
    const { mapping } = this.preview;
    const map = (change: Partial<Mapping>): void => this.#set({ mapping: { ...mapping, ...change } });
    const minutes = Math.round(this.options.gap / MINUTE);
    return html`<div class="options">
      ${this.#select(
        data.grain,
        mapping.grain,
        GRAINS.map((one) => [one, data.grains[one]]),
        (grain) => map({ grain: grain as Grain }),
      )}
      ${this.#select(
        data.encoding,
        mapping.encoding,
        withOwn(ENCODINGS, mapping.encoding).map((one) => [one, one]),
        (encoding) => map({ encoding }),
      )}
      ${this.#select(
        data.delimiter,
        mapping.delimiter,
        DELIMITERS.map((one) => [one, data.delimiters[one]]),
        (delimiter) => map({ delimiter }),
      )}
      <label class="field"
        ><span>${data.timeZone}</span
        ><select
          class="zone"
          @pointerdown=${this.#openZones}
          @focus=${this.#openZones}
          @change=${(event: Event) => {
            const timeZone = (event.target as HTMLSelectElement).value;
            this.#set({ timeZone, mapping: { ...mapping, timeZone } });
          }}
        >
          ${zoneOptions(mapping.timeZone, this.zonesOpened, data)}
        </select></label
      >
      <div>
        ${this.#select(
          data.gap,
          String(minutes),
          withOwn(GAPS, minutes).map((one) => [String(one), data.gapMinutes(one)]),
          (gap) => this.#set({ gap: Number(gap) * MINUTE }),
        )}
        <p class="small muted why">${data.gapWhy}</p>
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
    </div>`;
  }

  #select(
    label: string,
    value: string,
    choices: readonly (readonly [value: string, text: string])[],
    choose: (value: string) => void,
  ): TemplateResult {
    return html`<label class="field"
      ><span>${label}</span
      ><select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${choices.map(([one, text]) => html`<option value=${one} .selected=${live(one === value)}>${text}</option>`)}
      </select></label
    >`;
  }

  #set(change: Partial<IntakeOptions>): void {
    void this.store.commands.setIntakeOptions({ ...this.options, ...change });
  }
}

/** The usual choices, and the present one if it is none of them. */
const withOwn = <T>(usual: readonly T[], own: T): readonly T[] => (usual.includes(own) ? usual : [own, ...usual]);

declare global {
  interface HTMLElementTagNameMap {
    'fl-preview': FlPreview;
  }
}
