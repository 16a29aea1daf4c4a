import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { KindOfFile } from '../../app/state.ts';
import type { Messages } from '../../i18n/messages.ts';
import { DATE_ORDERS, type DateOrder, type Mapping } from '../../model/intake.ts';
import { linksOf } from '../../model/links.ts';
import { SENDERS, type Grain, type Sender } from '../../model/log.ts';
import type { TextFigures } from '../figures.ts';
import { chooser, withOwn } from './chooser.ts';
import { SHARED } from './element.ts';
import './fl-column-table.ts';
import './fl-trial.ts';
import './fl-warnings.ts';

const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252', 'shift_jis'];
const DELIMITERS = [',', ';', '\t', '|'] as const;
const GRAINS: readonly Grain[] = ['message', 'inquiry'];
const NAMED = 4;

/** Files with one header: what their columns mean, and what becomes of the first rows under that. */
@customElement('fl-kind')
export class FlKind extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      section {
        display: grid;
        gap: 12px;
        grid-template-columns: minmax(0, 1fr);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        align-items: baseline;
      }
      h3 {
        overflow-wrap: anywhere;
      }
      .options {
        display: flex;
        flex-wrap: wrap;
        gap: 12px 24px;
        align-items: start;
      }
    `,
  ];

  @property({ attribute: false }) kind!: KindOfFile;
  /** Whether this is the only file. */
  @property({ type: Boolean }) alone = false;
  @property({ attribute: false }) t!: Messages;
  @property({ attribute: false }) figures!: TextFigures;

  override render(): TemplateResult {
    const { data } = this.t;
    const { preview, files, bytes, by } = this.kind;
    const { missing, trial, mapping } = preview;
    const { grain, columns } = mapping;
    return html`<section aria-labelledby="title" data-test="kind">
      <header>
        <h3 id="title">${data.filesOfKind(files.slice(0, NAMED), files.length)}</h3>
        <span class="muted">${data.previewSize(this.figures.bytes(bytes), preview.header.length)}</span>
        ${by === 'memory' ? html`<span class="small muted" data-test="remembered">${data.rememberedKind}</span>` : nothing}
      </header>
      ${this.#options()}
      <fl-column-table
        .preview=${preview}
        .byUser=${by === 'user'}
        .t=${this.t}
        @mapping-change=${(event: CustomEvent<Mapping>) => this.#send(event.detail)}
      ></fl-column-table>
      ${
        preview.warnings.length > 0
          ? html`<fl-warnings .warnings=${preview.warnings} .t=${this.t}></fl-warnings>`
          : nothing
      }
      ${this.#senders()}
      ${
        missing.length > 0
          ? html`<p class="wrong" role="alert">${data.missing(missing.map((role) => data.roles[role]))}</p>`
          : nothing
      }
      ${
        missing.length === 0 && grain === 'message' && linksOf(columns) === 'channel'
          ? html`<p class="small" data-test="channel">${data.channel}</p>`
          : nothing
      }
      ${
        trial === null
          ? nothing
          : html`<fl-trial
              .trial=${trial}
              .timeZone=${preview.mapping.timeZone}
              .t=${this.t}
              .figures=${this.figures}
            ></fl-trial>`
      }
    </section>`;
  }

  #options(): TemplateResult {
    const { data } = this.t;
    const { mapping } = this.kind.preview;
    const map = (change: Partial<Mapping>): void => this.#send({ ...mapping, ...change });
    const { delimiter } = mapping;
    return html`<div class="options">
      ${this.#part()}
      ${chooser(
        data.grain,
        mapping.grain,
        GRAINS.map((one) => [one, data.grains[one]]),
        (grain) => map({ grain }),
      )}
      ${
        delimiter === ''
          ? nothing
          : html`${chooser(
              data.encoding,
              mapping.encoding,
              withOwn(ENCODINGS, mapping.encoding).map((one) => [one, one]),
              (encoding) => map({ encoding }),
            )}
            ${chooser(
              data.delimiter,
              delimiter,
              withOwn<string>(DELIMITERS, delimiter).map((one) => [one, this.#delimiter(one)]),
              (other) => map({ delimiter: other }),
            )}`
      }
      ${this.#times(map)}
    </div>`;
  }

  /** Who is meant by words that nobody knows. */
  #senders(): TemplateResult | typeof nothing {
    const { data } = this.t;
    const { mapping, trial } = this.kind.preview;
    const said = mapping.senders ?? {};
    const words = [...new Set([...Object.keys(said), ...(trial?.unknownSenders ?? [])])];
    if (words.length === 0) return nothing;
    const senders = SENDERS.map((sender) => [sender, data.senders[sender]] as const);
    return html`<div class="options" data-test="senders">
      ${words.map((word) =>
        chooser<Sender | ''>(
          data.whoIs(word),
          Object.hasOwn(said, word) ? said[word] : '',
          [['', data.nobodyKnown] as const, ...senders],
          (sender) => {
            const others = Object.entries(said).filter(([other]) => other !== word);
            this.#send({
              ...mapping,
              senders: Object.fromEntries(sender === '' ? others : [...others, [word, sender]]),
            });
          },
        ),
      )}
    </div>`;
  }

  /** How dates are written, where the file does not tell or the user has said. */
  #times(map: (change: Partial<Mapping>) => void): TemplateResult {
    const { data } = this.t;
    const { mapping, warnings } = this.kind.preview;
    const assumed = warnings.find(({ code }) => code === 'date_order_assumed');
    const doubtful = warnings.some(({ code }) => code === 'date_far_from_expected');
    const order = mapping.dateOrder ?? (assumed?.detail['order'] as DateOrder | '' | undefined) ?? '';
    return html`${
      assumed === undefined && mapping.dateOrder === undefined
        ? nothing
        : chooser(
            data.dateOrder,
            order,
            [
              ...(order === '' ? [['', data.dateOrderUnknown] as const] : []),
              ...DATE_ORDERS.map((one) => [one, data.dateOrders[one]] as const),
            ],
            (dateOrder) => (dateOrder === '' ? undefined : map({ dateOrder })),
          )
    }${
      doubtful || mapping.excel1904 === true
        ? chooser(
            data.excelEpoch,
            mapping.excel1904 === true ? '1904' : '1900',
            [
              ['1900', '1900'],
              ['1904', '1904'],
            ],
            (year) => map({ excel1904: year === '1904' }),
          )
        : nothing
    }`;
  }

  /** Which sheet or entry, where there is only one file. */
  #part(): TemplateResult | typeof nothing {
    const { data } = this.t;
    const { preview, files, parts } = this.kind;
    const { mapping } = preview;
    if (!this.alone || parts.length < 2) return nothing;
    const all = files.length > 1;
    const each = parts.map((part) => [part, part] as const);
    return html`${chooser(data.part, all ? '' : (mapping.part ?? ''), [['', data.allParts] as const, ...each], (part) =>
      this.dispatchEvent(new CustomEvent('part-change', { detail: part === '' ? null : part })),
    )}`;
  }

  #delimiter(delimiter: string): string {
    const { delimiters } = this.t.data;
    return delimiter in delimiters ? delimiters[delimiter as keyof typeof delimiters] : delimiter;
  }

  #send(mapping: Mapping): void {
    this.dispatchEvent(new CustomEvent('mapping-change', { detail: mapping }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-kind': FlKind;
  }
}
