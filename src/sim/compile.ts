import { zoneOf } from '../base/civil.ts';
import { DAY, HOUR, SECOND } from '../base/units.ts';
import { hasRobot, isAutomatic, type Dedicated, type OfflineRule, type Plan } from '../model/plan.ts';
import type { Shop } from '../model/shop.ts';
import type { Trace } from '../model/trace.ts';
import { clicksOf, merged, startsOf, windowSpans, type Calendar } from './calendar.ts';
import { changeTable, type TimedClick } from './changes.ts';
import { groupTable } from './groups.ts';
import { nightOf } from './nights/nights.ts';
import type { Policy } from './policies/policy.ts';
import { reasonCode, type DedicatedTable, type Offline, type Program } from './program.ts';
import { accountTable, dutiesOf } from './staff.ts';

/** Makes a plan without problems ready for replaying one trace of the shop; names that the shop lacks are passed over. */
export function compile(shop: Shop, plan: Plan, trace: Trace): Program {
  const calendar: Calendar = { zone: zoneOf(shop.timeZone), from: trace.start, to: trace.end };
  const index = new Map(shop.accounts.map((account, i) => [account.id, i]));
  const groups = groupTable(shop, plan, trace);
  const duty = dutiesOf(calendar, shop, plan);
  const byDay = withRobot(plan.offline, plan);
  const byNight = withRobot(plan.night?.rule ?? plan.offline, plan);
  const clicks = (plan.night ? [byDay, byNight] : [byDay]).flatMap((rule) => clicksOfRule(calendar, rule, index));
  const counts = (period: Policy['counts']): boolean => groups.policy.some((policy) => policy.counts === period);
  const day = offlineOf(byDay, shop, index);
  return {
    accounts: accountTable({ shop, plan }, groups, duty),
    groups,
    changes: changeTable(duty, {
      night: plan.night ? windowSpans(calendar, plan.night) : [],
      clicks,
      days: counts('day') ? startsOf(calendar, DAY) : [],
      hours: counts('hour') ? startsOf(calendar, HOUR) : [],
    }),
    clicks,
    attended: Float64Array.from(
      merged(
        calendar,
        duty.flatMap(({ online }) => online),
      ),
    ),
    ...rulesOf(plan),
    dedicated: plan.dedicated && trace.vip ? dedicatedTable(plan.dedicated, trace.vip, index) : null,
    day,
    night: plan.night ? offlineOf(byNight, shop, index) : day,
  };
}

/** Settings that need nothing of the shop. */
function rulesOf(
  plan: Plan,
): Pick<Program, 'recent' | 'robot' | 'evenWhenSuspended' | 'redispatch' | 'transfer' | 'hold' | 'order' | 'nudge'> {
  const { recentContact, redispatch, serviceOrder = 'oldest-first' } = plan;
  const ms = (seconds: number | undefined): number => Math.round((seconds ?? Infinity) * SECOND);
  const again = redispatch === 'never' ? Infinity : ms(redispatch?.afterSeconds);
  return {
    recent: recentContact
      ? {
          evenSuspended: recentContact.evenSuspendedHours * HOUR,
          unlessSuspended: recentContact.hours * HOUR,
          byAssignment: recentContact.binds === 'assignment',
        }
      : null,
    robot: plan.robot ?? null,
    evenWhenSuspended: plan.allSuspended === 'even-split',
    redispatch: redispatch === undefined ? -1 : again,
    transfer: ms(plan.transferAfterSeconds),
    hold: ms(plan.holdSeconds ?? 0),
    order: serviceOrder,
    nudge: ms(plan.nudgeAfterSeconds),
  };
}

/** With any robot the service assistant is on: whatever an offline rule says, what nobody is there for is pooled. */
function withRobot(rule: OfflineRule, plan: Plan): OfflineRule {
  return hasRobot(plan) && rule.kind !== 'pool' && rule.kind !== 'queue' ? { kind: 'pool', distribution: null } : rule;
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

function clicksOfRule(calendar: Calendar, rule: OfflineRule, index: ReadonlyMap<string, number>): TimedClick[] {
  const distribution = nightOf(rule).distribution(rule);
  if (!distribution) return [];
  const automatic = isAutomatic(distribution);
  const known = automatic || distribution.accounts === 'by-rules' ? null : distribution.accounts;
  const how = {
    accounts: known && Int32Array.from(known.flatMap((id) => index.get(id) ?? [])),
    latestFirst: automatic && distribution.order === 'latest-first',
    onlyAsked: automatic && distribution.only === 'asked-for-person',
    reason: reasonCode(automatic ? 'POOL_AUTO' : 'POOL_MANUAL'),
  };
  return clicksOf(calendar, distribution).map((click) => ({ ...click, ...how }));
}

/** Members of the shop are shared out in the order of their numbers, by weight, evenly interleaved. */
function dedicatedTable(
  { accounts, whenAway }: Dedicated,
  vip: Uint8Array,
  index: ReadonlyMap<string, number>,
): DedicatedTable {
  const shares = accounts.filter(({ account, weight }) => index.has(account) && weight > 0);
  const credit = shares.map(() => 0);
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  const next = (): number => {
    shares.forEach(({ weight }, i) => (credit[i] += weight));
    const richest = credit.indexOf(Math.max(...credit));
    credit[richest] -= total;
    return index.get(shares[richest].account)!;
  };
  return {
    agent: Int32Array.from(vip, (member) => (member === 1 && shares.length > 0 ? next() : -1)),
    waits: whenAway === 'wait',
  };
}
