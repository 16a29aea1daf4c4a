import { assert } from '../base/result.ts';
import type { Group, Plan } from '../model/plan.ts';
import { GROUP_REASONS, type GroupReason } from '../model/run.ts';
import { SCOPE_KINDS, scopeKind, type ScopeKind, type ScopeValue, type Shop } from '../model/shop.ts';
import type { Trace } from '../model/trace.ts';
import { POLICIES } from './policies/policies.ts';
import type { Policy } from './policies/policy.ts';
import { reasonCode, type GroupTable } from './program.ts';
import { offsets } from './staff.ts';

const groupReason = (reason: GroupReason): number => GROUP_REASONS.indexOf(reason);

/** Groups of a plan by number, with the members that the shop has. */
export function groupTable(shop: Shop, { groups, unscoped }: Plan, trace: Trace): GroupTable {
  const index = new Map(shop.accounts.map((account, i) => [account.id, i]));
  const routed = groups.map((group) =>
    group.members.filter((m) => m.inRotation && m.weight > 0 && index.has(m.account)),
  );
  const policy = groups.map(policyOf);
  const bound = scopeSets(shop, trace).map((values) => bindingOf(groups, values));
  const free = groups.flatMap(({ scopes }, g) => (scopes.length === 0 && unscoped !== 'any-group' ? [g] : []));
  const choices = free.length > 0 ? free : groups.map((_, g) => g);
  return {
    count: groups.length,
    offset: offsets(routed),
    member: Int32Array.from(routed.flat(), (m) => index.get(m.account)!),
    weight: Float64Array.from(routed.flat(), (m) => m.weight),
    policy,
    reason: Uint8Array.from(policy, (p) => reasonCode(p.reason)),
    busyAbove: Float64Array.from(groups, (group) => group.busyAbove ?? Infinity),
    overflow: Int16Array.from(groups, (group) => groups.findIndex(({ id }) => id === group.overflow)),
    queueLimit: Float64Array.from(groups, (group) => group.queueLimit ?? Infinity),
    robot: groups.map(({ robot }) => robot ?? null),
    ofScope: Int16Array.from(bound, ({ group }) => group),
    scopeReason: Uint8Array.from(bound, ({ reason }) => groupReason(reason)),
    unscoped: Int16Array.from(choices),
    unscopedReason: groupReason(free.length === 1 ? 'UNSCOPED' : 'UNSCOPED_RANDOM'),
  };
}

/** What the inquiries of a trace carry, by its `scope`. */
const scopeSets = (shop: Shop, trace: Trace): readonly (readonly ScopeValue[])[] =>
  trace.scopeSets ?? shop.scopes.map((value) => [value]);

const REASON_OF_KIND: Readonly<Record<ScopeKind, GroupReason>> = {
  crowd: 'SCOPE_CROWD',
  product: 'SCOPE_PRODUCT',
  intent: 'SCOPE_INTENT',
  order: 'SCOPE_ORDER',
};

/** The group that takes an inquiry: by its crowd, else its product, its intent, its order state, else any other value. */
function bindingOf(groups: readonly Group[], values: readonly ScopeValue[]): { group: number; reason: GroupReason } {
  for (const kind of [...SCOPE_KINDS, null]) {
    const group = groups.findIndex(({ scopes }) =>
      scopes.some((scope) => scopeKind(scope) === kind && values.includes(scope)),
    );
    if (group >= 0) return { group, reason: kind === null ? 'SCOPE' : REASON_OF_KIND[kind] };
  }
  return { group: -1, reason: 'SCOPE' };
}

/** The policy of a group; of `weighted`, the one that reads weights as the group does. */
function policyOf(group: Group): Policy {
  const { weights = 'share' } = group;
  const policies: readonly Policy[] = POLICIES;
  const found = policies.find(({ id, weights: reads = weights }) => id === group.policy && reads === weights);
  assert(found !== undefined, `policy ${group.policy} is in the list`);
  return found;
}
