import type { Group, Plan } from '../plan.ts';
import type { Words } from '../scenario.ts';

/** Settings of a plan that are the platform's: those that a profile leaves out, its platform does not have. */
export const SWITCHES = [
  'recentContact',
  'unscoped',
  'allSuspended',
  'redispatch',
  'holdSeconds',
  'phoneCountsAsOnline',
] as const satisfies readonly (keyof Plan)[];

/** How a platform routes, as far as it is known: settings, never people, weights or shifts. */
export interface Profile {
  readonly id: string;
  /** What the platform is called. */
  readonly name: string;
  readonly switches: Pick<Plan, (typeof SWITCHES)[number]>;
  readonly group: Pick<Group, 'policy' | 'weights'>;
  /**
   * What happens when nobody is there, by day and night: `queue` where the platform keeps inquiries in its queue,
   * `as-set` where the shop itself chooses.
   */
  readonly offline: 'as-set' | 'queue';
  /** Least and greatest weight that the platform takes; `null` where it has no weights or none are known. */
  readonly weightRange: readonly [least: number, most: number] | null;
  readonly notes: readonly ProfileNote[];
}

export interface ProfileNote {
  /** Told by the source, or assumed where no source tells. */
  readonly standing: 'known' | 'assumed';
  /** Where it is known from, by name; of an assumption, what it rests on. */
  readonly from: string;
  readonly says: Words;
}
