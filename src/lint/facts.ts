import { zoneOf, type Zone } from '../base/civil.ts';
import {
  clockMinutes,
  hasRobot,
  type AccountSetting,
  type OfflineRule,
  type Plan,
  type ProxyShare,
} from '../model/plan.ts';
import type { Account, AccountId, AccountRole, Presence, Shop } from '../model/shop.ts';
import type { Place } from './rules/rule.ts';
import {
  covers,
  headcount,
  inWeek,
  minuteOfDay,
  MINUTES_OF_WEEK,
  weekOfIntervals,
  weekOfShifts,
  windowOf,
  type WeekMinute,
  type WeekSpans,
} from './week.ts';

/** What rules ask of a plan in its shop. */
export interface Facts {
  readonly settings: ReadonlyMap<AccountId, AccountSetting>;
  readonly roles: ReadonlyMap<AccountId, AccountRole>;
  /** Accounts that routing can give inquiries: in rotation somewhere, with a weight above 0. */
  readonly rotation: ReadonlySet<AccountId>;
  /** When each account of the shop is on duty, breaks included; never, where it is deactivated or the plan does not know it. */
  readonly hours: ReadonlyMap<AccountId, WeekSpans>;
  /** Who receives: in rotation, used, not suspended, and no after-sales account. */
  readonly staff: readonly AccountId[];
  /** How many of the staff are on duty, per minute of the week. */
  readonly open: Uint16Array;
  /** The offline rules in force. */
  readonly rules: readonly RulePlace[];
  /** Whether a robot makes a pool of every offline rule but `queue`. */
  readonly robot: boolean;
}

/** An offline rule where it stands, and when it is in force. */
export interface RulePlace {
  readonly path: 'offline' | 'night.rule';
  readonly rule: OfflineRule;
  /** Minutes of the week in which nobody of the staff is there and this rule applies. */
  readonly closed: readonly WeekMinute[];
  /** When the staff comes back after such a time. */
  readonly openings: readonly WeekMinute[];
}

/** Who comes on this many minutes after an opening still is on the first shift. */
const FIRST_SHIFT = 30;

const known = new WeakMap<Plan, { readonly shop: Shop; readonly facts: Facts }>();

/** The facts of a plan, worked out once. */
export function factsOf(plan: Plan, shop: Shop): Facts {
  const before = known.get(plan);
  if (before?.shop === shop) return before.facts;
  const facts = workedOut(plan, shop);
  known.set(plan, { shop, facts });
  return facts;
}

function workedOut(plan: Plan, shop: Shop): Facts {
  const settings = new Map(plan.accounts.map((setting) => [setting.account, setting]));
  const roles = new Map(shop.accounts.map(({ id, role }) => [id, role]));
  const rotation = new Set(
    plan.groups.flatMap(({ members }) =>
      members.filter(({ inRotation, weight }) => inRotation && weight > 0).map(({ account }) => account),
    ),
  );
  const zone = zoneOf(shop.timeZone);
  const hours = new Map(shop.accounts.map((account) => [account.id, hoursOf(account, settings.get(account.id), zone)]));
  const staff = [...rotation].filter((id) => {
    const setting = settings.get(id);
    return setting !== undefined && !setting.suspended && !setting.deactivated && roles.get(id) !== 'after-sale';
  });
  const open = headcount(staff.map((id) => hours.get(id) ?? []));
  return {
    settings,
    roles,
    rotation,
    hours,
    staff,
    open,
    rules: rulePlaces(plan, open),
    robot: hasRobot(plan),
  };
}

function hoursOf({ presence }: Account, setting: AccountSetting | undefined, zone: Zone): WeekSpans {
  if (setting === undefined || setting.deactivated) return [];
  return setting.shifts === 'as-logged' ? loggedWeek(presence, zone) : weekOfShifts(setting.shifts);
}

const logged = new WeakMap<Presence, { readonly zone: string; readonly week: WeekSpans }>();

/** The week of a presence, worked out once: it is the same under every plan. */
function loggedWeek(presence: Presence, zone: Zone): WeekSpans {
  const before = logged.get(presence);
  if (before?.zone === zone.name) return before.week;
  const week = weekOfIntervals(presence.intervals, zone);
  logged.set(presence, { zone: zone.name, week });
  return week;
}

function rulePlaces(plan: Plan, open: Uint16Array): RulePlace[] {
  const { night, offline } = plan;
  const inNight = night === null ? () => false : windowOf(night.from, night.to);
  const isNight = (minute: number): boolean => inNight(minuteOfDay(minute));
  const place = (path: RulePlace['path'], rule: OfflineRule, applies: (minute: WeekMinute) => boolean): RulePlace => {
    const closed = Array.from(open.keys()).filter((minute) => open[minute] === 0 && applies(minute));
    return { path, rule, closed, openings: openingsAfter(closed, open) };
  };
  return [
    place('offline', offline, (minute) => !isNight(minute)),
    ...(night === null ? [] : [place('night.rule', night.rule, isNight)]),
  ];
}

/** For each closed minute, the next at which somebody is there; none in a shop that never opens. */
function openingsAfter(closed: readonly WeekMinute[], open: Uint16Array): WeekMinute[] {
  if (open.every((staff) => staff === 0)) return [];
  const under = new Set(closed);
  const openings = new Set<WeekMinute>();
  for (const minute of closed) {
    const next = inWeek(minute + 1);
    if (open[next] > 0) openings.add(next);
    // A closed time that goes on under another rule ends where that one ends.
    else if (!under.has(next)) openings.add(nextOpening(next, open));
  }
  return [...openings].sort((x, y) => x - y);
}

function nextOpening(from: WeekMinute, open: Uint16Array): WeekMinute {
  let minute = from;
  while (open[minute] === 0) minute = inWeek(minute + 1);
  return minute;
}

/** Whether an account is on duty at a minute, or comes on within half an hour. */
export function isThere({ hours }: Facts, account: AccountId, minute: WeekMinute): boolean {
  const spans = hours.get(account) ?? [];
  for (let later = 0; later < FIRST_SHIFT; later++) if (covers(spans, inWeek(minute + later))) return true;
  return false;
}

/** The staff that is there at every one of these minutes. */
export const alwaysThere = (facts: Facts, minutes: readonly WeekMinute[]): AccountId[] =>
  facts.staff.filter((account) => minutes.every((minute) => isThere(facts, account, minute)));

/** Who gets what a proxy rule gives out. */
export const proxies = (rule: OfflineRule): readonly ProxyShare[] =>
  rule.kind === 'proxy' ? rule.accounts.filter(({ weight }) => weight > 0) : [];

/** The earliest clock time at which somebody of the staff is there on every weekday on which anybody is; `null` without one. */
export function everyDaysClock({ open }: Facts): number | null {
  const length = MINUTES_OF_WEEK / 7;
  const days = Array.from({ length: 7 }, (_, day) => open.subarray(day * length, (day + 1) * length)).filter((day) =>
    day.some((staff) => staff > 0),
  );
  if (days.length === 0) return null;
  const clock = Array.from({ length }, (_, minute) => minute).find((minute) => days.every((day) => day[minute] > 0));
  return clock ?? null;
}

/** Dates that a daily click must pick, so that it misses none of these minutes: 0 its own day, 1 the day before. */
export function neededDates(closed: readonly WeekMinute[], click: string): number[] {
  const at = clockMinutes(click) % (MINUTES_OF_WEEK / 7);
  const before = closed.some((minute) => minuteOfDay(minute) < at);
  const after = closed.some((minute) => minuteOfDay(minute) >= at);
  return [...(before ? [0] : []), ...(after ? [1] : [])];
}

/** A plan with another rule in that place. */
export const withRule = (plan: Plan, path: string, rule: OfflineRule): Plan =>
  path.startsWith('night') && plan.night !== null
    ? { ...plan, night: { ...plan.night, rule } }
    : { ...plan, offline: rule };

/** The rule at or above a path. */
export const ruleAt = (plan: Plan, path: string): OfflineRule =>
  path.startsWith('night') && plan.night !== null ? plan.night.rule : plan.offline;

/** A plan with other settings of one account. */
export const withSetting = (
  plan: Plan,
  account: AccountId,
  change: (setting: AccountSetting) => AccountSetting,
): Plan => ({
  ...plan,
  accounts: plan.accounts.map((setting) => (setting.account === account ? change(setting) : setting)),
});

/** The place of every member in rotation of whom that is true. */
export const membersWho = (plan: Plan, is: (account: AccountId) => boolean): Place[] =>
  plan.groups.flatMap(({ id: group, members }, g) =>
    members.flatMap(({ account, inRotation }, m) =>
      inRotation && is(account) ? [{ path: `groups[${g}].members[${m}].inRotation`, detail: { account, group } }] : [],
    ),
  );

/** A plan in which an account is listed in a group, or in every group, but out of rotation. */
export const withoutRotation = (plan: Plan, account: AccountId, group?: string): Plan => ({
  ...plan,
  groups: plan.groups.map((one) =>
    group !== undefined && one.id !== group
      ? one
      : {
          ...one,
          members: one.members.map((member) =>
            member.account === account && member.inRotation ? { ...member, inRotation: false } : member,
          ),
        },
  ),
});
