import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { SHARED, StoreElement } from '../parts/element.ts';
import '../parts/fl-account-days.ts';
import '../parts/fl-drop-zone.ts';
import '../parts/fl-found-accounts.ts';
import '../parts/fl-import-progress.ts';
import '../parts/fl-plan-files.ts';
import '../parts/fl-preview.ts';
import '../parts/fl-quality-report.ts';
import '../parts/fl-refusal.ts';

/** How a log comes in, and what is known of the one that is loaded. */
@customElement('fl-page-data')
export class FlPageData extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    css`
      :host {
        display: grid;
        gap: 32px;
        grid-template-columns: minmax(0, 1fr);
      }
    `,
  ];

  override render(): TemplateResult {
    const { store, t, figures } = this;
    const { log } = this.state;
    return html`
      <h1 class="unseen">${t.data.title}</h1>
      ${this.#intake()}
      ${
        log === null
          ? nothing
          : html`<fl-plan-files .store=${store}></fl-plan-files>
              <fl-quality-report .log=${log} .t=${t} .figures=${figures} .store=${store}></fl-quality-report>
              <fl-found-accounts .shop=${log.shop} .t=${t} .figures=${figures}></fl-found-accounts>
              ${
                log.sides.length === 0
                  ? nothing
                  : html`<fl-account-days .log=${log} .t=${t} .figures=${figures}></fl-account-days>`
              }`
      }
    `;
  }

  #intake(): TemplateResult {
    const { store, t, figures } = this;
    const { intake, log } = this.state;
    switch (intake.status) {
      case 'idle':
        return html`<fl-drop-zone .store=${store}></fl-drop-zone>`;
      case 'looking':
        return html`<p>${t.data.looking(intake.file)}</p>`;
      case 'preview':
        return html`<fl-preview
          .kinds=${intake.kinds}
          .sides=${intake.sides}
          .options=${intake.options}
          .store=${store}
          .t=${t}
          .figures=${figures}
        ></fl-preview>`;
      case 'running':
        return html`<fl-import-progress
          .file=${intake.file}
          .waiting=${intake.waiting}
          .progress=${intake.progress}
          .t=${t}
          .figures=${figures}
          @cancel=${() => store.commands.cancelImport()}
        ></fl-import-progress>`;
      case 'refused':
        return html`<fl-refusal
            .heading=${t.data.refusedTitle(intake.file)}
            .problems=${intake.problems}
            .kept=${t.data.refusedKept(log?.shop.name ?? null)}
            .t=${t}
            @dismiss=${() => store.commands.cancelImport()}
          ></fl-refusal>
          <fl-drop-zone .store=${store}></fl-drop-zone>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-page-data': FlPageData;
  }
}
