import { HOUR, SECOND } from '../base/units.ts';
import type { GroupId, Plan, Shift } from '../model/plan.ts';
import { planProblems } from '../model/planProblems.ts';
import type { Account, AccountId, Shop } from '../model/shop.ts';
import { NO_SCOPE, type Trace } from '../model/trace.ts';
import { compile } from './compile.ts';
import { draw } from './draw.ts';
import { replay } from './replay.ts';

/** How many inquiries a preview deals out. */
export const PREVIEWED = 100;

/** Who was given how many of the next inquiries of a group. */
export interface NextInquiries {
  /** Per member, in the order of the group. */
  readonly given: readonly { readonly account: AccountId; readonly count: number }[];
  /** Inquiries that nobody could take. */
  readonly nobody: number;
}

const ALL_WEEK: readonly Shift[] = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }];

/**
 * Deals the next inquiries of a group as the kernel would: one after the other, within one clock hour, all members
 * online, and whatever came before is answered when the next one comes. `null` for a group that cannot run.
 */
export function nextInquiries(
  shop: Shop,
  plan: Plan,
  { group, seed }: { readonly group: GroupId; readonly seed: number },
): NextInquiries | null {
  const alone = groupAlone(plan, group);
  const staff = staffOf(shop, alone);
  if (alone.groups.length === 0 || planProblems(alone, staff).length > 0) return null;
  const trace = oneByOne(PREVIEWED);
  const { account } = replay(compile(staff, alone, trace), trace, draw(staff, trace, seed, 0));
  const counts = new Map<AccountId, number>();
  for (const a of account) if (a >= 0) counts.set(staff.accounts[a].id, (counts.get(staff.accounts[a].id) ?? 0) + 1);
  return {
    given: alone.groups[0].members.map((member) => ({
      account: member.account,
      count: counts.get(member.account) ?? 0,
    })),
    nobody: account.filter((a) => a < 0).length,
  };
}

/** The plan with one group as it stands, all of its accounts on duty, and nothing around it that could interfere. */
function groupAlone({ id, name, accounts, groups }: Plan, group: GroupId): Plan {
  const found = groups.filter((one) => one.id === group);
  const members = new Set(found.flatMap((one) => one.members.map(({ account }) => account)));
  return {
    version: 1,
    id,
    name: name === '' ? id : name,
    accounts: accounts
      .filter(({ account }) => members.has(account))
      .map(({ account, suspended, deactivated, capacity }) => ({
        account,
        suspended,
        deactivated,
        capacity,
        shifts: ALL_WEEK,
      })),
    groups: found.map(({ policy, weights, members: listed }) => ({
      id: group,
      name: group,
      members: listed,
      policy,
      ...(weights && { weights }),
      scopes: [],
    })),
    offline: { kind: 'queue' },
    night: null,
  };
}

/** The members of the group as accounts that answer at once. */
function staffOf(shop: Shop, { groups }: Plan): Shop {
  const members = new Set(groups.flatMap((group) => group.members.map(({ account }) => account)));
  const atOnce = (account: Account): Account => ({
    ...account,
    work: { pace: 1, overhead: 0, reaction: 0, reactionSpread: 0, attention: 1, basis: 0 },
    presence: { intervals: [], inferred: false },
  });
  return {
    ...shop,
    timeZone: 'UTC',
    scopes: [],
    accounts: shop.accounts.filter(({ id }) => members.has(id)).map(atOnce),
  };
}

/** Inquiries of one turn each, half a minute apart, in one clock hour; 1 ms of work each. */
function oneByOne(count: number): Trace {
  const spread = (value: (i: number) => number, length = count): number[] => Array.from({ length }, (_, i) => value(i));
  return {
    start: 0,
    end: 3 * HOUR,
    arrival: Float64Array.from(spread((i) => HOUR + (i + 1) * 30 * SECOND)),
    buyer: Int32Array.from(spread((i) => i)),
    scope: new Uint16Array(count).fill(NO_SCOPE),
    turnOffset: Int32Array.from(spread((i) => i, count + 1)),
    think: new Int32Array(count),
    work: { kind: 'given', ms: new Int32Array(count).fill(1) },
    respondsAt: 'reply',
  };
}
