import type { Problem } from '../base/result.ts';
import { POLICY_IDS, WEIGHT_MODES, type Group, type Member } from './plan.ts';
import { robotProblems } from './robotProblems.ts';
import { problem } from './shape.ts';
import { choiceProblems, weightProblems, type NamesOfShop } from './valueProblems.ts';

/** What is wrong with the groups of a plan. */
export function groupProblems(groups: readonly Group[], shop: NamesOfShop): Problem[] {
  const ids = groups.map(({ id }) => id);
  return [
    ...(groups.length === 0 ? [problem('no_group', 'groups', groups)] : []),
    ...groups.flatMap((group, i) => {
      const at = `groups[${i}]`;
      return [
        ...(ids.indexOf(group.id) < i ? [problem('duplicate_group', `${at}.id`, group.id, { group: group.name })] : []),
        ...settingsProblems(group, at),
        ...(group.robot ? robotProblems(group.robot, `${at}.robot`) : []),
        ...overflowProblems(group, groups, at),
        ...memberProblems(group, shop, at),
      ];
    }),
    ...scopeProblems(groups, shop),
  ];
}

function settingsProblems({ name, policy, weights, queueLimit, busyAbove }: Group, at: string): Problem[] {
  const isNoCount = (value: number | undefined): boolean =>
    value !== undefined && !(Number.isSafeInteger(value) && value >= 0);
  const [limited, busy] = [isNoCount(queueLimit), isNoCount(busyAbove)];
  return [
    ...(name.trim() === '' ? [problem('empty_name', `${at}.name`, name)] : []),
    ...(POLICY_IDS.includes(policy) ? [] : [problem('unknown_policy', `${at}.policy`, policy, { group: name })]),
    ...choiceProblems(weights, WEIGHT_MODES, `${at}.weights`),
    ...(limited ? [problem('bad_queue_limit', `${at}.queueLimit`, queueLimit, { group: name })] : []),
    ...(busy ? [problem('bad_busy_rule', `${at}.busyAbove`, busyAbove, { group: name })] : []),
  ];
}

/** What overflows must arrive somewhere, and never where it came from. */
function overflowProblems(group: Group, groups: readonly Group[], at: string): Problem[] {
  const { overflow } = group;
  if (overflow === undefined) return [];
  const next = (id: string | undefined): Group | undefined => groups.find((one) => one.id === id);
  if (next(overflow) === undefined)
    return [problem('unknown_overflow', `${at}.overflow`, overflow, { group: group.name })];
  const seen = new Set<Group>();
  for (let one: Group | undefined = group; one !== undefined; one = next(one.overflow)) {
    if (one === group && seen.size > 0)
      return [problem('overflow_circle', `${at}.overflow`, overflow, { group: group.name })];
    // A circle further on is named where it is.
    if (seen.has(one)) return [];
    seen.add(one);
  }
  return [];
}

function memberProblems({ name, members }: Group, shop: NamesOfShop, at: string): Problem[] {
  const known = new Set(shop.accounts.map(({ id }) => id));
  const accounts = members.map(({ account }) => account);
  return [
    ...members.flatMap(({ account, weight }, i) => {
      const path = `${at}.members[${i}]`;
      const detail = { account, group: name };
      return [
        ...(known.has(account) ? [] : [problem('unknown_account', `${path}.account`, account, detail)]),
        ...(accounts.indexOf(account) < i ? [problem('duplicate_member', `${path}.account`, account, detail)] : []),
        ...weightProblems(weight, `${path}.weight`, detail),
      ];
    }),
    ...shareProblems(members, `${at}.members`, name),
  ];
}

/** Somebody must be in rotation, and with a weight above 0. */
function shareProblems(members: readonly Member[], at: string, group: string): Problem[] {
  const routed = members.filter(({ inRotation }) => inRotation);
  if (routed.length === 0) return [problem('empty_group', at, members, { group })];
  return routed.every(({ weight }) => weight === 0) ? [problem('no_capacity', at, 0, { group })] : [];
}

function scopeProblems(groups: readonly Group[], shop: NamesOfShop): Problem[] {
  const bound = new Set<string>();
  return groups.flatMap((group, g) =>
    group.scopes.flatMap((scope, s) => {
      const at = `groups[${g}].scopes[${s}]`;
      const again = bound.has(scope);
      bound.add(scope);
      if (!shop.scopes.includes(scope)) return [problem('unknown_scope', at, scope, { group: group.name })];
      return again ? [problem('scope_bound_twice', at, scope, { group: group.name })] : [];
    }),
  );
}
