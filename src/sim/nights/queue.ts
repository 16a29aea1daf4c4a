import { INTO_QUEUE, NOBODY, type Night } from './night.ts';

/** Nobody yet: the inquiry stands in its group's queue until a member comes on duty. */
export const queue: Night = {
  kind: 'queue',
  reason: 'QUEUED',
  shares: () => [],
  distribution: () => null,
  choose: (kernel, inquiry) => (kernel.group[inquiry] < 0 ? NOBODY : INTO_QUEUE),
};
