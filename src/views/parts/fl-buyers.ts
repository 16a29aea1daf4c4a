import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { MINUTE } from '../../base/units.ts';
import { buyerProblems } from '../../model/buyerProblems.ts';
import type { BuyerModel, Muted } from '../../model/buyers.ts';
import { buyerWords } from '../buyer-words.ts';
import { partStyles } from '../editor/editor-styles.ts';
import { numberField, tickField, type Field } from '../editor/fields.ts';
import '../editor/fl-fold.ts';
import { problemsAt } from '../editor/problems.ts';
import { withOptions, type Options } from '../optional.ts';
import { percent } from '../setting-words.ts';
import { SHARED, StoreElement } from './element.ts';

/** What the fields begin with; no shop's numbers. */
const VIP_SHARE = 0.1;
const MUTED: Muted = { share: 0.2, thinkFactor: 3, dropout: 0.3 };
const RETURNS = { probability: 0.3, after: 60 * MINUTE };

/** What is supposed of buyers beyond the log, under both plans alike; closed until somebody supposes something. */
@customElement('fl-buyers')
export class FlBuyers extends StoreElement {
  static override readonly styles = [
    ...SHARED,
    partStyles,
    css`
      :host {
        margin-top: -16px;
      }
      .part {
        display: grid;
        gap: 4px;
        grid-template-columns: minmax(0, 1fr);
      }
    `,
  ];

  override render(): TemplateResult {
    const { buyers: words } = this.t;
    const { buyers } = this.state;
    const said = buyerWords(buyers, this.t);
    return html`<fl-fold
      level="2"
      data-test="buyers"
      .heading=${words.title}
      .summary=${said.length === 0 ? words.nothing : words.all(said)}
      .problems=${buyerProblems(buyers).length}
    >
      <p class="note">${words.note}</p>
      ${this.#vip(buyers)} ${this.#muted(buyers)} ${this.#returns(buyers)}
    </fl-fold>`;
  }

  #vip({ vipShare }: BuyerModel): TemplateResult {
    const { buyers: words } = this.t;
    return this.#part(
      { label: words.vip, note: words.vipNote, on: vipShare !== undefined },
      (on) => ({ vipShare: on ? VIP_SHARE : null }),
      () => this.#share('vipShare', words.vipShare, vipShare!, (share) => ({ vipShare: share })),
    );
  }

  #muted({ muted }: BuyerModel): TemplateResult {
    const { buyers: words } = this.t;
    return this.#part(
      { label: words.muted, note: words.mutedNote, on: muted !== undefined },
      (on) => ({ muted: on ? MUTED : null }),
      () => this.#mutedFields(muted!),
    );
  }

  #mutedFields(muted: Muted): TemplateResult {
    const { buyers: words } = this.t;
    const factor = { ...this.#field('muted.thinkFactor', words.thinkFactor), unit: words.times };
    return html`${this.#share('muted.share', words.mutedShare, muted.share, (share) => ({ muted: { ...muted, share } }))}
    ${numberField(factor, muted.thinkFactor, (thinkFactor) => this.#suppose({ muted: { ...muted, thinkFactor } }))}
    ${this.#share('muted.dropout', words.dropout, muted.dropout, (dropout) => ({ muted: { ...muted, dropout } }))}
    ${tickField(words.bypass, muted.bypassDedicated ?? false, (on) =>
      this.#suppose({ muted: withOptions(muted, { bypassDedicated: on ? true : null }) }),
    )}`;
  }

  #returns({ returns }: BuyerModel): TemplateResult {
    const { buyers: words } = this.t;
    const idle = this.state.log?.buyersLeave === false;
    return this.#part(
      { label: words.returns, note: idle ? words.nobodyLeaves : words.returnsNote, on: returns !== undefined },
      (on) => ({ returns: on ? RETURNS : null }),
      () => {
        const { after } = returns!;
        const time = { ...this.#field('returns.after', words.after), unit: words.minutes };
        return html`${this.#share('returns.probability', words.probability, returns!.probability, (probability) => ({ returns: { probability, after } }))}
        ${numberField(time, after / MINUTE, (minutes) =>
          this.#suppose({ returns: { ...returns!, after: minutes * MINUTE } }),
        )}`;
      },
    );
  }

  /** A tick, and under it what it asks for. */
  #part(
    { label, note, on }: { label: string; note: string; on: boolean },
    change: (on: boolean) => Options<BuyerModel>,
    fields: () => TemplateResult,
  ): TemplateResult {
    return html`<div class="part">
      ${tickField(label, on, (ticked) => this.#suppose(change(ticked)))}
      <p class="note under">${note}</p>
      ${on ? html`<div class="fields under">${fields()}</div>` : nothing}
    </div>`;
  }

  /** A share of buyers, in percent. */
  #share(path: string, label: string, value: number, change: (share: number) => Options<BuyerModel>): TemplateResult {
    return numberField({ ...this.#field(path, label), unit: this.t.plan.settings.percent }, percent(value), (read) =>
      this.#suppose(change(read / 100)),
    );
  }

  #field(path: string, label: string): Field {
    const problems = problemsAt(buyerProblems(this.state.buyers), path);
    return { label, at: path, problems, t: this.t };
  }

  #suppose(change: Options<BuyerModel>): void {
    this.store.commands.setBuyers(withOptions(this.state.buyers, change));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-buyers': FlBuyers;
  }
}
