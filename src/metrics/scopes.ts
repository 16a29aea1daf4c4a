import type { ScopeValue, Shop } from '../model/shop.ts';
import type { Trace } from '../model/trace.ts';

/** Which scope values inquiries carry. */
export interface Scoped {
  /** Scope values that some inquiry may carry. */
  readonly scopeValues: readonly ScopeValue[];
  /** Sets of these that inquiries carry together, as `Trace.scope` numbers them. */
  readonly scopeSets: readonly (readonly ScopeValue[])[];
}

export function scopeOf({ scopeSets }: Trace, { scopes }: Shop): Scoped {
  const sets = scopeSets ?? scopes.map((scope) => [scope]);
  return { scopeSets: sets, scopeValues: [...new Set(sets.flat())] };
}
