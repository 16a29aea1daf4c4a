import { buyerProblems } from '../model/buyerProblems.ts';
import type { BuyerModel } from '../model/buyers.ts';

/** What is supposed of buyers, as one setting of an address: `vip_0.1*muted_0.2_3_0.5_bypass*back_0.3_3600000`. */
export function writeBuyers({ vipShare, muted, returns }: BuyerModel): string {
  const parts: (readonly (string | number)[])[] = [
    ...(vipShare === undefined ? [] : [['vip', vipShare]]),
    ...(muted === undefined
      ? []
      : [
          [
            'muted',
            muted.share,
            muted.thinkFactor,
            muted.dropout,
            ...(muted.bypassDedicated === true ? ['bypass'] : []),
          ],
        ]),
    ...(returns === undefined ? [] : [['back', returns.probability, returns.after]]),
  ];
  return parts.map((part) => part.join('_')).join('*');
}

/** The same read again; what is not written like that, or out of range, is nothing at all. */
export function readBuyers(text: string | null): BuyerModel | undefined {
  if (text === null) return undefined;
  let buyers: BuyerModel = {};
  for (const part of text.split('*')) {
    const more = partOf(part.split('_'));
    if (more === null) return undefined;
    buyers = { ...buyers, ...more };
  }
  return buyerProblems(buyers).length > 0 ? undefined : buyers;
}

function partOf([name, ...values]: readonly string[]): BuyerModel | null {
  const [first, second, third] = values.map((value) => (value === '' ? NaN : Number(value)));
  const few = values.length;
  if (name === 'vip' && few === 1) return { vipShare: first };
  if (name === 'back' && few === 2) return { returns: { probability: first, after: second } };
  if (name !== 'muted' || few < 3 || few > 4 || (few === 4 && values[3] !== 'bypass')) return null;
  const muted = { share: first, thinkFactor: second, dropout: third };
  return { muted: few === 4 ? { ...muted, bypassDedicated: true } : muted };
}
