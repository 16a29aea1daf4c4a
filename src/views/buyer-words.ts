import type { Messages } from '../i18n/messages.ts';
import type { BuyerModel } from '../model/buyers.ts';
import { MINUTE } from '../base/units.ts';
import { percent } from './setting-words.ts';

/** What is supposed of buyers, a phrase each; empty where nothing is. */
export function buyerWords({ vipShare, muted, returns }: BuyerModel, { buyers }: Messages): string[] {
  return [
    ...(vipShare === undefined ? [] : [buyers.vipWords(percent(vipShare))]),
    ...(muted === undefined
      ? []
      : [
          buyers.mutedWords({
            share: percent(muted.share),
            factor: muted.thinkFactor,
            dropout: percent(muted.dropout),
            bypass: muted.bypassDedicated ?? false,
          }),
        ]),
    ...(returns === undefined ? [] : [buyers.returnsWords(percent(returns.probability), returns.after / MINUTE)]),
  ];
}
