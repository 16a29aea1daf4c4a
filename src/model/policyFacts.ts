import type { PolicyId } from './plan.ts';

/** What is known of a policy without running it. */
interface PolicyFacts {
  /** Whether the weight of a member changes what it is given. */
  readonly byWeight: boolean;
  /** Whether it looks at what accounts hold now, or since when they hold nothing. */
  readonly byLoad: boolean;
}

const NEITHER: PolicyFacts = { byWeight: false, byLoad: false };
const LOAD: PolicyFacts = { byWeight: false, byLoad: true };

export const POLICY_FACTS: Readonly<Record<PolicyId, PolicyFacts>> = {
  weighted: { byWeight: true, byLoad: false },
  'least-open': LOAD,
  'least-load': { byWeight: true, byLoad: true },
  'least-occupied': LOAD,
  'most-spare': LOAD,
  'least-waiting': LOAD,
  'round-robin': NEITHER,
  'fewest-today': NEITHER,
  'fewest-ever': NEITHER,
  random: NEITHER,
  'longest-idle': LOAD,
  'fill-first': LOAD,
};
