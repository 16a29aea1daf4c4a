import { leastLoad } from './least-load.ts';
import { leastOpen } from './least-open.ts';
import { longestIdle } from './longest-idle.ts';
import type { Policy } from './policy.ts';
import { weighted } from './weighted.ts';

/** Every policy that a group can have. */
export const POLICIES = [weighted, leastOpen, leastLoad, longestIdle] as const satisfies readonly Policy[];
