import { zoneOf } from '../base/civil.ts';
import { DAY, HOUR, type EpochMs } from '../base/units.ts';
import { isAutomatic, type AccountSetting, type Group, type OfflineRule, type Plan } from '../model/plan.ts';
import type { Account, Shop } from '../model/shop.ts';
import type { Trace } from '../model/trace.ts';
import { assert } from '../base/result.ts';
import { clicksOf, merged, shiftSpans, spanned, startsOf, windowSpans, type Calendar, type Spans } from './calendar.ts';
import { nightOf } from './nights/nights.ts';
import { POLICIES } from './policies/policies.ts';
import type { Policy } from './policies/policy.ts';
import {
  CLICK,
  DAY_BEGINS,
  HOUR_BEGINS,
  NIGHT_BEGINS,
  NIGHT_ENDS,
  OFF_DUTY,
  ON_DUTY,
  reasonCode,
  type AccountTable,
  type ChangeTable,
  type Click,
  type GroupTable,
  type Offline,
  type Program,
} from './program.ts';

/** Makes a plan without problems ready for replaying one trace of the shop; names that the shop lacks are passed over. */
export function compile(shop: Shop, plan: Plan, trace: Trace): Program {
  const calendar: Calendar = { zone: zoneOf(shop.timeZone), from: trace.start, to: trace.end };
  const index = new Map(shop.accounts.map((account, i) => [account.id, i]));
  const settings = new Map(plan.accounts.map((setting) => [setting.account, setting]));
  const groups = groupTable(shop, plan, index);
  const duty = shop.accounts.map((account) => dutySpans(calendar, account, settings.get(account.id)));
  const day = offlineOf(plan.offline, shop, index);
  const rules = [plan.offline, ...(plan.night ? [plan.night.rule] : [])];
  const clicks = rules.flatMap((rule) => clicksOfRule(calendar, rule, index));
  const counts = (period: Policy['counts']): boolean => groups.policy.some((policy) => policy.counts === period);
  const night = plan.night ? windowSpans(calendar, plan.night) : [];
  return {
    accounts: accountTable(shop, { settings, duty, groups }),
    groups,
    changes: changeTable(duty, {
      night,
      clicks,
      days: counts('day') ? startsOf(calendar, DAY) : [],
      hours: counts('hour') ? startsOf(calendar, HOUR) : [],
    }),
    clicks,
    recent: plan.recentContact
      ? {
          evenSuspended: plan.recentContact.evenSuspendedHours * HOUR,
          unlessSuspended: plan.recentContact.hours * HOUR,
        }
      : null,
    day,
    night: plan.night ? offlineOf(plan.night.rule, shop, index) : day,
  };
}

function dutySpans(calendar: Calendar, account: Account, setting: AccountSetting | undefined): Spans {
  if (!setting || setting.deactivated) return [];
  if (setting.shifts === 'as-logged') return merged(calendar, account.presence.intervals);
  return shiftSpans(calendar, setting.shifts);
}

interface Staff {
  readonly settings: ReadonlyMap<string, AccountSetting>;
  readonly duty: readonly Spans[];
  readonly groups: GroupTable;
}

function accountTable(shop: Shop, { settings, duty, groups }: Staff): AccountTable {
  const of = (value: (account: Account) => number): number[] => shop.accounts.map(value);
  const groupsOf: number[][] = shop.accounts.map(() => []);
  for (let g = 0; g < groups.count; g++) {
    for (const account of groups.member.subarray(groups.offset[g], groups.offset[g + 1])) groupsOf[account].push(g);
  }
  return {
    count: shop.accounts.length,
    capacity: Int32Array.from(of(({ id }) => settings.get(id)?.capacity ?? 0)),
    receives: Uint8Array.from(of(({ id }) => (settings.get(id)?.suspended === false ? 1 : 0))),
    pace: Float64Array.from(of(({ work }) => work.pace)),
    overhead: Float64Array.from(of(({ work }) => Math.round(work.overhead))),
    reaction: Float64Array.from(of(({ work }) => work.reaction)),
    reactionSpread: Float64Array.from(of(({ work }) => work.reactionSpread)),
    attention: Float64Array.from(of(({ work }) => work.attention)),
    onlineMs: Float64Array.from(duty, spanned),
    ...csr(groupsOf),
  };
}

const csr = (lists: readonly (readonly number[])[]): { groupOffset: Int32Array; groups: Int32Array } => ({
  groupOffset: offsets(lists),
  groups: Int32Array.from(lists.flat()),
});

function offsets(lists: readonly (readonly unknown[])[]): Int32Array {
  const out = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (out[i + 1] = out[i] + list.length));
  return out;
}

function groupTable(shop: Shop, plan: Plan, index: ReadonlyMap<string, number>): GroupTable {
  const routed = plan.groups.map((group) =>
    group.members.filter((m) => m.inRotation && m.weight > 0 && index.has(m.account)),
  );
  const policy = plan.groups.map(policyOf);
  const codes = plan.groups.map((_, g) => g);
  return {
    count: plan.groups.length,
    offset: offsets(routed),
    member: Int32Array.from(routed.flat(), (m) => index.get(m.account)!),
    weight: Float64Array.from(routed.flat(), (m) => m.weight),
    policy,
    reason: Uint8Array.from(policy, (p) => reasonCode(p.reason)),
    busyAbove: Float64Array.from(plan.groups, (group) => group.busyAbove ?? Infinity),
    overflow: Int16Array.from(plan.groups, (group) => plan.groups.findIndex(({ id }) => id === group.overflow)),
    queueLimit: Float64Array.from(plan.groups, (group) => group.queueLimit ?? Infinity),
    ofScope: Int16Array.from(shop.scopes, (scope) => plan.groups.findIndex((group) => group.scopes.includes(scope))),
    unscoped: Int16Array.from(codes.filter((g) => plan.groups[g].scopes.length === 0)),
  };
}

/** The policy of a group; of `weighted`, the one that reads weights as the group does. */
function policyOf(group: Group): Policy {
  const { weights = 'share' } = group;
  const policies: readonly Policy[] = POLICIES;
  const found = policies.find(({ id, weights: reads = weights }) => id === group.policy && reads === weights);
  assert(found !== undefined, `policy ${group.policy} is in the list`);
  return found;
}

function offlineOf(rule: OfflineRule, shop: Shop, index: ReadonlyMap<string, number>): Offline {
  const night = nightOf(rule);
  const known = night.shares(rule, shop).filter((share) => index.has(share.account) && share.weight > 0);
  return {
    rule: night,
    reason: reasonCode(night.reason),
    accounts: Int32Array.from(known, (share) => index.get(share.account)!),
    weights: Float64Array.from(known, (share) => share.weight),
  };
}

type TimedClick = Click & { readonly at: number };

function clicksOfRule(calendar: Calendar, rule: OfflineRule, index: ReadonlyMap<string, number>): TimedClick[] {
  const distribution = nightOf(rule).distribution(rule);
  if (!distribution) return [];
  const automatic = isAutomatic(distribution);
  const known = automatic || distribution.accounts === 'by-rules' ? null : distribution.accounts;
  const how = {
    accounts: known && Int32Array.from(known.flatMap((id) => index.get(id) ?? [])),
    latestFirst: automatic && distribution.order === 'latest-first',
    reason: reasonCode(automatic ? 'POOL_AUTO' : 'POOL_MANUAL'),
  };
  return clicksOf(calendar, distribution).map((click) => ({ ...click, ...how }));
}

interface Timetable {
  readonly night: Spans;
  readonly clicks: readonly TimedClick[];
  readonly days: readonly EpochMs[];
  readonly hours: readonly EpochMs[];
}

function changeTable(duty: readonly Spans[], { night, clicks, days, hours }: Timetable): ChangeTable {
  const rows: { at: number; kind: number; subject: number }[] = [];
  duty.forEach((spans, subject) =>
    spans.forEach((at, i) => rows.push({ at, kind: i % 2 === 0 ? ON_DUTY : OFF_DUTY, subject })),
  );
  night.forEach((at, i) => rows.push({ at, kind: i % 2 === 0 ? NIGHT_BEGINS : NIGHT_ENDS, subject: 0 }));
  days.forEach((at) => rows.push({ at, kind: DAY_BEGINS, subject: 0 }));
  hours.forEach((at) => rows.push({ at, kind: HOUR_BEGINS, subject: 0 }));
  clicks.forEach(({ at }, subject) => rows.push({ at, kind: CLICK, subject }));
  const rank = (kind: number): number => (kind === CLICK ? 2 : kind >= NIGHT_ENDS ? 1 : 0);
  rows.sort((x, y) => x.at - y.at || rank(x.kind) - rank(y.kind) || x.subject - y.subject);
  return {
    at: Float64Array.from(rows, (row) => row.at),
    kind: Uint8Array.from(rows, (row) => row.kind),
    subject: Int32Array.from(rows, (row) => row.subject),
  };
}
