import { INTO_POOL, type Night } from './night.ts';

/** Nobody for now: the inquiry waits in the message pool until a manager's click, if one ever comes. */
export const pool: Night = {
  kind: 'pool',
  reason: 'OFFLINE_POOL',
  shares: () => [],
  distribution: (rule) => (rule.kind === 'pool' ? rule.distribution : null),
  choose: () => INTO_POOL,
};
