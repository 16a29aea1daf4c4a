import type { Kernel } from '../kernel.ts';
import type { Offline } from '../program.ts';
import { NOBODY, type Night } from './night.ts';

/** The chosen accounts, whatever their state, by weight, evenly interleaved. */
export const proxy: Night = {
  kind: 'proxy',
  reason: 'OFFLINE_PROXY',
  shares: (rule) => (rule.kind === 'proxy' ? rule.accounts : []),
  distribution: () => null,
  choose,
};

function choose(kernel: Kernel, _inquiry: number, offline: Offline): number {
  const { accounts, weights } = offline;
  const credit = offline === kernel.program.night ? kernel.nightCredit : kernel.dayCredit;
  let best = NOBODY;
  let total = 0;
  for (let i = 0; i < accounts.length; i++) {
    credit[i] += weights[i];
    total += weights[i];
    if (best < 0 || credit[i] > credit[best]) best = i;
  }
  if (best < 0) return NOBODY;
  credit[best] -= total;
  return accounts[best];
}
