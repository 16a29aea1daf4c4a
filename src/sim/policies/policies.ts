import { fewestEver } from './fewest-ever.ts';
import { fewestToday } from './fewest-today.ts';
import { fillFirst } from './fill-first.ts';
import { leastLoad } from './least-load.ts';
import { leastOccupied } from './least-occupied.ts';
import { leastOpen } from './least-open.ts';
import { leastWaiting } from './least-waiting.ts';
import { longestIdle } from './longest-idle.ts';
import { mostSpare } from './most-spare.ts';
import type { Policy } from './policy.ts';
import { random, weightedByChance } from './random.ts';
import { roundRobin } from './round-robin.ts';
import { weightedPerDay, weightedPerHour } from './weighted-quota.ts';
import { weighted } from './weighted.ts';

/** Every policy that a group can have; the readings of a weight are policies of their own. */
export const POLICIES = [
  weighted,
  weightedPerDay,
  weightedPerHour,
  weightedByChance,
  leastOpen,
  leastLoad,
  leastOccupied,
  mostSpare,
  leastWaiting,
  roundRobin,
  fewestToday,
  fewestEver,
  random,
  longestIdle,
  fillFirst,
] as const satisfies readonly Policy[];
