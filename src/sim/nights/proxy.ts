import { inTurn, type Night } from './night.ts';

/** The chosen accounts, whatever their state, by weight, evenly interleaved. */
export const proxy: Night = {
  kind: 'proxy',
  reason: 'OFFLINE_PROXY',
  shares: (rule) => (rule.kind === 'proxy' ? rule.accounts : []),
  distribution: () => null,
  choose: inTurn,
};
