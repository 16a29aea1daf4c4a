import { DAY, HOUR, type Ms } from '../base/units.ts';
import type { AccountSetting, Plan } from '../model/plan.ts';
import type { Account, Shop } from '../model/shop.ts';
import { merged, shiftSpans, spanned, without, type Calendar, type Spans } from './calendar.ts';
import { ONLINE, SUSPENDED, WORKING, type AccountTable, type GroupTable } from './program.ts';

const WEEK = 7 * DAY;

/** When an account is what, inside the calendar. */
export interface Duty {
  readonly used: Ms; // time in which the login is not deactivated
  readonly shifts: Spans; // with their breaks
  readonly working: Spans;
  readonly online: Spans;
  readonly suspended: Spans;
}

const NEVER: Duty = { used: 0, shifts: [], working: [], online: [], suspended: [] };

/** When each account of the shop works and is reachable under a plan; never, if the plan does not name it. */
export function dutiesOf(calendar: Calendar, shop: Shop, plan: Plan): Duty[] {
  const settings = new Map(plan.accounts.map((setting) => [setting.account, setting]));
  const phoneCounts = plan.phoneCountsAsOnline !== false;
  return shop.accounts.map((account) => dutyOf(calendar, account, { setting: settings.get(account.id), phoneCounts }));
}

function dutyOf(
  calendar: Calendar,
  account: Account,
  { setting, phoneCounts }: { readonly setting: AccountSetting | undefined; readonly phoneCounts: boolean },
): Duty {
  if (!setting || setting.deactivated) return NEVER;
  const used = { ...calendar, to: Math.min(calendar.to, lastDay(calendar, setting)) };
  if (used.to <= used.from) return NEVER;
  const whole = [used.from, used.to];
  const { shifts: hours, breaks = [], suspendedDuring = [] } = setting;
  const shifts = hours === 'as-logged' ? merged(used, account.presence.intervals) : shiftSpans(used, hours);
  return {
    used: used.to - used.from,
    shifts,
    working: without(shifts, shiftSpans(used, breaks)),
    online: setting.phone === true && phoneCounts ? whole : shifts,
    suspended: setting.suspended ? whole : shiftSpans(used, suspendedDuring),
  };
}

/** The end of the time in which the login is used. */
const lastDay = ({ zone }: Calendar, { deactivatedFrom }: AccountSetting): number =>
  deactivatedFrom === undefined ? Infinity : zone.toEpoch(Date.parse(`${deactivatedFrom}T00:00Z`));

/** A new state of an account; bits ONLINE, WORKING, SUSPENDED. */
export interface StateChange {
  readonly at: number;
  readonly value: number;
}

/** Every change of an account's state, ascending; it begins with no bit set. */
export function statesOf({ working, online, suspended }: Duty): StateChange[] {
  const flips = [flipsOf(online, ONLINE), flipsOf(working, WORKING), flipsOf(suspended, SUSPENDED)].flat();
  flips.sort((x, y) => x.at - y.at);
  const states: StateChange[] = [];
  let value = 0;
  flips.forEach(({ at, bit }, i) => {
    value ^= bit;
    if (at !== flips.at(i + 1)?.at) states.push({ at, value });
  });
  return states;
}

const flipsOf = (spans: Spans, bit: number): { at: number; bit: number }[] => spans.map((at) => ({ at, bit }));

/** What the kernel asks of accounts: facts of the shop, settings of the plan. */
export function accountTable(
  { shop, plan }: { readonly shop: Shop; readonly plan: Plan },
  groups: GroupTable,
  duty: readonly Duty[],
): AccountTable {
  const settings = new Map(plan.accounts.map((setting) => [setting.account, setting]));
  const of = (value: (account: Account) => number): number[] => shop.accounts.map(value);
  const set = (value: (setting: AccountSetting) => number | undefined, otherwise: number): number[] =>
    shop.accounts.map(({ id }) => {
      const setting = settings.get(id);
      return (setting && value(setting)) ?? otherwise;
    });
  return {
    count: shop.accounts.length,
    capacity: Int32Array.from(set(({ capacity }) => capacity, 0)),
    autoSuspendAt: Float64Array.from(set(({ autoSuspendAt }) => autoSuspendAt, Infinity)),
    pace: Float64Array.from(of(({ work }) => work.pace)),
    overhead: Float64Array.from(of(({ work }) => Math.round(work.overhead))),
    reaction: Float64Array.from(of(({ work }) => work.reaction)),
    reactionSpread: Float64Array.from(of(({ work }) => work.reactionSpread)),
    sharing: Float64Array.from(of(({ work }) => work.sharing ?? 0)),
    attention: Float64Array.from(of(({ work }) => work.attention)),
    onlineMs: Float64Array.from(duty, ({ working }) => spanned(working)),
    paidMs: Float64Array.from(shop.accounts, ({ id }, a) => paid(duty[a], settings.get(id))),
    hourlyCost: Float64Array.from(set(({ hourlyCost }) => hourlyCost, NaN)),
    ...groupsOfAccounts(groups, shop.accounts.length),
  };
}

/** Shifts with their breaks; of a full-time account at least its contract, for the part of weeks in which it is used. */
function paid({ shifts, used }: Duty, setting: AccountSetting | undefined): number {
  const byContract = setting?.employment === 'full-time' ? (setting.contractHours ?? 0) : 0;
  return Math.max(spanned(shifts), (byContract * HOUR * used) / WEEK);
}

function groupsOfAccounts(
  { count, member, offset }: GroupTable,
  accounts: number,
): Pick<AccountTable, 'groupOffset' | 'groups' | 'members'> {
  const lists: { group: number; place: number }[][] = Array.from({ length: accounts }, () => []);
  for (let group = 0; group < count; group++) {
    for (let place = offset[group]; place < offset[group + 1]; place++) lists[member[place]].push({ group, place });
  }
  return {
    groupOffset: offsets(lists),
    groups: Int32Array.from(lists.flat(), ({ group }) => group),
    members: Int32Array.from(lists.flat(), ({ place }) => place),
  };
}

/** Where each list begins in all of them one after the other, and where the last one ends. */
export function offsets(lists: readonly (readonly unknown[])[]): Int32Array {
  const out = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (out[i + 1] = out[i] + list.length));
  return out;
}
