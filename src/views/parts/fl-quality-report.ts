import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EpochMs } from '../../base/units.ts';
import type { Store } from '../../app/commands.ts';
import type { LoadedLog } from '../../app/state.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { FactId } from '../../i18n/texts/data.ts';
import { FLAGS } from '../../model/intake.ts';
import type { TextFigures } from '../figures.ts';
import { SHARED } from './element.ts';
import './fl-gaps.ts';
import './fl-rejects.ts';
import './fl-warnings.ts';

/** What was read, kept and rejected, and what the log itself says happened. */
@customElement('fl-quality-report')
export class FlQualityReport extends LitElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        display: grid;
        gap: 24px;
        grid-template-columns: minmax(0, 1fr);
      }
      .whole {
        white-space: nowrap;
      }
      header {
        display: grid;
        gap: 4px;
        border-top: 1px solid var(--rule);
        padding-top: 8px;
      }
      .columns {
        display: grid;
        gap: 24px 48px;
        grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
        align-items: start;
      }
      dl {
        display: grid;
        grid-template-columns: fit-content(45%) minmax(0, 1fr);
      }
      dl.flags {
        grid-template-columns: minmax(0, 1fr) max-content;
      }
      dt,
      dd {
        padding: 4px 0;
        border-bottom: 1px solid var(--hairline);
      }
      dt {
        color: var(--muted);
        padding-right: 16px;
      }
      dd {
        text-align: right;
        overflow-wrap: anywhere;
      }
      h3 {
        border-bottom: 1px solid var(--rule);
        padding-bottom: 4px;
      }
      .said {
        display: grid;
        gap: 24px;
        grid-template-columns: minmax(0, 1fr);
      }
      .scroll {
        max-height: 300px;
        overflow: auto;
      }
      .note {
        margin-top: 8px;
      }
    `,
  ];

  @property({ attribute: false }) log!: LoadedLog;
  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) t!: Messages;
  @property({ attribute: false }) figures!: TextFigures;

  override render(): TemplateResult {
    const { data } = this.t;
    const { report, logged, shop } = this.log;
    const { figures } = this;
    const { timeZone } = shop;
    const sum = (lines: 'linesAbove' | 'blankLines'): number =>
      report.files.reduce((all, file) => all + file[lines], 0);
    const moment = (at: EpochMs): TemplateResult => html`<span class="whole">${figures.moment(at, timeZone)}</span>`;
    return html`
      <header>
        <h2>${data.reportTitle(report.file)}</h2>
        <p data-test="report">${data.reportSentence(report.rowsRead, report.kept, report.rejected)}</p>
        ${
          this.log.source === 'import'
            ? html`<p>
                ${this.log.remembered ? html`<span data-test="remembered">${data.rememberedLog}</span>` : nothing}
                <button class="link" @click=${() => void this.store.commands.reviseImport()}>${data.revise}</button>
              </p>`
            : nothing
        }
        ${report.files.length > 1 ? this.#files() : nothing}
      </header>
      <div class="columns">
        <section>
          <h3>${data.title}</h3>
          ${this.#facts([
            ['span', html`${moment(report.from)} – ${moment(report.to)} ${timeZone}`],
            ['rowsRead', figures.integer(report.rowsRead)],
            ['kept', figures.integer(report.kept)],
            ['rejected', figures.integer(report.rejected)],
            ['passedOver', data.passedOver(sum('linesAbove'), sum('blankLines'))],
            ['inquiries', figures.integer(report.inquiries)],
            ['turns', figures.integer(report.turns)],
            ['buyers', figures.integer(report.buyers)],
            ['accounts', figures.integer(report.accounts)],
            ...(report.transfers > 0 ? [['transfers', figures.integer(report.transfers)] as const] : []),
            ...(report.fromPool > 0 ? [['fromPool', figures.integer(report.fromPool)] as const] : []),
            ['encoding', report.mapping.encoding],
            ['text', report.keptText ? data.textKept : data.textDropped],
            ['names', report.keptNames ? data.namesKept : data.codes[report.codes]],
            ['sha256', html`<span class="mono">${report.sha256}</span>`],
          ])}
        </section>
        <section>
          <h3>${data.loggedTitle}</h3>
          ${this.#facts([
            ['replyRate', figures.share(logged.replyRate)],
            ['firstResponseMean', figures.duration(logged.firstResponseMean)],
            ['firstResponseP50', figures.duration(logged.firstResponseP50)],
            ['firstResponseP90', figures.duration(logged.firstResponseP90)],
            ['turnResponseMean', figures.duration(logged.turnResponseMean)],
          ])}
          <p class="small muted note">${data.loggedNote}</p>
        </section>
        <div class="said">
          ${
            report.warnings.length > 0
              ? html`<fl-warnings .warnings=${report.warnings} .t=${this.t}></fl-warnings>`
              : nothing
          }
          <section>
            <h3>${data.flagsTitle}</h3>
            ${this.#flags()}
          </section>
        </div>
      </div>
      ${
        report.sensitivity === null
          ? nothing
          : html`<fl-gaps
              .sensitivity=${report.sensitivity}
              .inquiries=${report.inquiries}
              .locale=${this.store.state.locale}
            ></fl-gaps>`
      }
      ${report.contradictions.length > 0 ? this.#contradictions() : nothing}
      <fl-rejects
        .report=${report}
        .rejected=${this.log.rejected}
        .t=${this.t}
        .figures=${figures}
        @save=${({ detail }: CustomEvent<{ name: string; parts: readonly BlobPart[] }>) =>
          this.store.commands.save(detail.name, ...detail.parts)}
      ></fl-rejects>
      <div class="row">
        <button @click=${() => this.store.commands.goTo('compare')}>${data.toCompare}</button>
      </div>
    `;
  }

  #files(): TemplateResult {
    const { data, shell } = this.t;
    const { figures } = this;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${shell.scrollable(data.filesTitle)}>
      <table data-test="files">
        <thead>
          <tr>
            <th scope="col">${data.filesTitle}</th>
            <th scope="col" class="num">${data.facts.rowsRead}</th>
            <th scope="col" class="num">${data.facts.kept}</th>
            <th scope="col" class="num">${data.facts.rejected}</th>
            <th scope="col">${data.facts.encoding}</th>
          </tr>
        </thead>
        <tbody>
          ${this.log.report.files.map(
            ({ file, rowsRead, kept, rejected, encoding }) =>
              html`<tr>
                <td>${file}</td>
                <td class="num">${figures.integer(rowsRead)}</td>
                <td class="num">${figures.integer(kept)}</td>
                <td class="num">${figures.integer(rejected)}</td>
                <td>${encoding}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #facts(facts: readonly (readonly [FactId, string | TemplateResult])[]): TemplateResult {
    return html`<dl>
      ${facts.map(
        ([id, value]) =>
          html`<dt>${this.t.data.facts[id]}</dt>
            <dd data-fact=${id}>${value}</dd>`,
      )}
    </dl>`;
  }

  #contradictions(): TemplateResult {
    const { data, shell } = this.t;
    const { rejectColumns } = data;
    const { report, shop } = this.log;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${shell.scrollable(data.flagsTitle)}>
      <table data-test="contradictions">
        <thead>
          <tr>
            <th scope="col" class="num">${rejectColumns.line}</th>
            <th scope="col">${rejectColumns.column}</th>
            <th scope="col">${rejectColumns.value}</th>
            <th scope="col">${rejectColumns.reason}</th>
          </tr>
        </thead>
        <tbody>
          ${report.contradictions.map(
            ({ flag, line, column, at }) =>
              html`<tr>
                <td class="num">${this.figures.integer(line)}</td>
                <td>${column}</td>
                <td class="raw">${this.figures.moment(at, shop.timeZone)}</td>
                <td>${data.flags[flag]}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #flags(): TemplateResult {
    const { data } = this.t;
    const { flags } = this.log.report;
    const raised = FLAGS.filter((flag) => (flags[flag] ?? 0) > 0);
    return html`${raised.length === 0 ? html`<p class="muted note">${data.flagsNone}</p>` : nothing}
      <dl class="flags">
        ${raised.map(
          (flag) =>
            html`<dt>${data.flags[flag]}</dt>
              <dd data-flag=${flag}>${this.figures.integer(flags[flag] ?? 0)}</dd>`,
        )}
      </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-quality-report': FlQualityReport;
  }
}
