import { inTurn, type Night } from './night.ts';

/** The owner's login, whatever its state; several take turns. What a shop does that never set anything. */
export const main: Night = {
  kind: 'main',
  reason: 'OFFLINE_MAIN',
  shares: (_, { accounts }) =>
    accounts.filter(({ role }) => role === 'main').map(({ id }) => ({ account: id, weight: 1 })),
  distribution: () => null,
  choose: inTurn,
};
