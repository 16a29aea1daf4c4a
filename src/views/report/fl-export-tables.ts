import { css, html, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { EXPORT_FORMAT_IDS, QueryError, TABLE_IDS, TABLES, type ExportFormatId } from '../../app/commands.ts';
import { SHARED, StoreElement } from '../parts/element.ts';
import { ICONS } from '../parts/icons.ts';
import { planName } from '../plan-words.ts';

/** The dialog in which the comparison and every table of log and run are saved as files. */
@customElement('fl-export-tables')
export class FlExportTables extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        display: contents;
      }
      dialog {
        width: min(640px, calc(100vw - 32px));
        max-height: calc(100dvh - 64px);
        padding: 16px 24px 24px;
      }
      .head {
        display: flex;
        justify-content: space-between;
        align-items: center;
      }
      .status {
        min-height: 20px;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 16px;
        align-items: center;
        border-top: 1px solid var(--hairline);
        padding-block: 6px;
      }
      @media (max-width: 720px) {
        dialog {
          padding-inline: 16px;
        }
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @state() private format: ExportFormatId = 'csv';
  @state() private said = '';
  @state() private busy = false;

  open(): void {
    this.said = '';
    this.dialog.showModal();
  }

  override render(): TemplateResult {
    const { report, query: words, shell } = this.t;
    const { tables } = report;
    return html`<dialog
      aria-labelledby="title"
      @keydown=${(event: KeyboardEvent) => event.key !== 'Escape' && event.stopPropagation()}
      @mousedown=${(event: Event) => event.target === this.dialog && this.dialog.close()}
    >
      <div class="head">
        <h2 id="title">${tables.title}</h2>
        <button
          class="quiet icon-only"
          aria-label=${shell.close}
          title=${shell.close}
          @click=${() => this.dialog.close()}
        >
          ${ICONS.close}
        </button>
      </div>
      <label
        >${tables.format}<select
          @change=${(event: Event) => (this.format = (event.target as HTMLSelectElement).value as ExportFormatId)}
        >
          ${EXPORT_FORMAT_IDS.map(
            (id) => html`<option value=${id} .selected=${live(id === this.format)}>${words.formats[id]}</option>`,
          )}
        </select></label
      >
      <p class="status small muted" role="status" data-test="export-status">${this.said}</p>
      <ul>
        ${this.#entry({
          name: tables.comparison,
          says: tables.comparisonSays,
          possible: this.state.result !== null,
          save: () => this.#comparison(),
        })}
        ${TABLE_IDS.map((table) =>
          this.#entry({
            name: table,
            says: words.tableSays[table] ?? TABLES[table].says,
            possible: true,
            save: () => this.#table(table),
          }),
        )}
      </ul>
    </dialog>`;
  }

  #entry({ name, says, possible, save }: Entry): TemplateResult {
    const { tables } = this.t.report;
    return html`<li>
      <p><b>${name}</b> <span class="small muted">${says}</span></p>
      <button
        class="icon-only"
        aria-label=${tables.save(name)}
        title=${tables.save(name)}
        ?disabled=${!possible || this.busy}
        @click=${() => void this.#saving(name, save)}
      >
        ${ICONS.save}
      </button>
    </li>`;
  }

  async #saving(name: string, save: () => Promise<unknown>): Promise<void> {
    const { tables, notSaved } = this.t.report;
    this.busy = true;
    this.said = tables.saving(name, '0');
    try {
      await save();
      this.said = tables.saved(name);
    } catch (error) {
      if (!(error instanceof QueryError || error instanceof RangeError)) throw error;
      this.said = notSaved(error.message);
    } finally {
      this.busy = false;
    }
  }

  #comparison(): Promise<void> {
    const { compare, report } = this.t;
    const { plans, locale } = this.state;
    const words = {
      plans: Object.fromEntries(plans.map((plan) => [plan.id, planName(plan, locale)])),
      metrics: compare.metrics,
      verdicts: compare.verdicts,
    };
    return this.store.commands.exportComparison(words, { format: this.format, name: report.tables.comparisonFile });
  }

  #table(table: string): Promise<unknown> {
    const { tables } = this.t.report;
    const told = (rows: number): void => void (this.said = tables.saving(table, this.figures.integer(rows)));
    return this.store.commands.export(`from ${table}`, { format: this.format, name: table }, told);
  }
}

interface Entry {
  readonly name: string;
  readonly says: string;
  readonly possible: boolean;
  readonly save: () => Promise<unknown>;
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-export-tables': FlExportTables;
  }
}
