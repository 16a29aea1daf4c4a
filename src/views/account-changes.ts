import { canonical as written, sameJson as same } from '../model/json.ts';
import type { AccountSetting, Plan } from '../model/plan.ts';
import type { AccountId } from '../model/shop.ts';
import type { AccountState } from '../i18n/texts/changes.ts';
import type { OptionalKey } from './optional.ts';

/** Settings of an account that may be left out: each has its words. */
export type AccountField = OptionalKey<AccountSetting>;

/** What is set differently of accounts; those that change alike are one change. `a`: `null` where A does not know them. */
export type AccountChange =
  | { readonly kind: 'known'; readonly accounts: readonly AccountId[]; readonly on: boolean }
  | {
      readonly kind: 'state';
      readonly accounts: readonly AccountId[];
      readonly a: AccountState | null;
      readonly b: AccountState;
    }
  | {
      readonly kind: 'capacity' | 'shifts';
      readonly accounts: readonly AccountId[];
      readonly a: AccountSetting | null;
      readonly b: AccountSetting;
    }
  /** Accounts that are now set alike, as `setting` is. */
  | { readonly kind: AccountField; readonly accounts: readonly AccountId[]; readonly setting: AccountSetting };

/** In the order of the editor. */
export const ACCOUNT_FIELDS = [
  'breaks',
  'suspendedDuring',
  'autoSuspendAt',
  'deactivatedFrom',
  'phone',
  'employment',
  'contractHours',
  'hourlyCost',
] as const satisfies readonly AccountField[];

/** What it means to leave a setting out, where that can be written as well. */
const LEFT_OUT: Partial<AccountSetting> = { breaks: [], suspendedDuring: [], phone: false };

/** An account under both plans. */
interface Pair {
  readonly was: AccountSetting | null;
  readonly now: AccountSetting;
}

/** What stands for an account that a plan does not know. */
const UNKNOWN: Omit<AccountSetting, 'account'> = {
  suspended: false,
  deactivated: false,
  capacity: NaN,
  shifts: [],
};

/** Pairs that are alike in what a change of them would say, each list in the order of the plan. */
function alike(pairs: readonly Pair[], saysOf: (pair: Pair) => unknown): Pair[][] {
  const lists = new Map<string | undefined, Pair[]>();
  for (const pair of pairs) {
    const key = written(saysOf(pair));
    lists.set(key, [...(lists.get(key) ?? []), pair]);
  }
  return [...lists.values()];
}

const idsOf = (pairs: readonly Pair[]): AccountId[] => pairs.map(({ now }) => now.account);

function fieldChanges(field: AccountField, pairs: readonly Pair[]): AccountChange[] {
  const value = (setting: AccountSetting | null): unknown => setting?.[field] ?? LEFT_OUT[field];
  const changed = pairs.filter(({ was, now }) => !same(value(was), value(now)));
  return alike(changed, ({ now }) => value(now)).map((list) => ({
    kind: field,
    accounts: idsOf(list),
    setting: list[0].now,
  }));
}

function valueChanges(kind: 'capacity' | 'shifts', pairs: readonly Pair[]): AccountChange[] {
  const changed = pairs.filter(({ was, now }) => !same((was ?? UNKNOWN)[kind], now[kind]));
  return alike(changed, ({ was, now }) => [was?.[kind], now[kind]]).map((list) => ({
    kind,
    accounts: idsOf(list),
    a: list[0].was,
    b: list[0].now,
  }));
}

/** How an account stands in a plan: by its states, else by whether it is in rotation anywhere. */
function stateOf({ suspended, deactivated, account }: AccountSetting, { groups }: Plan): AccountState {
  if (suspended && deactivated) return 'both';
  if (suspended) return 'suspended';
  if (deactivated) return 'deactivated';
  const isIn = groups.some(({ members }) => members.some((one) => one.account === account && one.inRotation));
  return isIn ? 'inGroup' : 'noGroup';
}

function stateChanges(a: Plan, b: Plan, pairs: readonly Pair[]): AccountChange[] {
  const changed = pairs.filter(({ was, now }) => {
    const { suspended, deactivated } = was ?? UNKNOWN;
    return suspended !== now.suspended || deactivated !== now.deactivated;
  });
  const states = ({ was, now }: Pair): [AccountState | null, AccountState] => [was && stateOf(was, a), stateOf(now, b)];
  return alike(changed, states).map((list) => {
    const [before, after] = states(list[0]);
    return { kind: 'state', accounts: idsOf(list), a: before, b: after };
  });
}

/** What B sets differently of accounts, in the order of the editor. */
export function accountChanges(a: Plan, b: Plan): AccountChange[] {
  const before = new Map(a.accounts.map((setting) => [setting.account, setting]));
  const after = new Set(b.accounts.map(({ account }) => account));
  const pairs = b.accounts.map((now): Pair => ({ was: before.get(now.account) ?? null, now }));
  const added = idsOf(pairs.filter(({ was }) => was === null));
  const gone = [...before.keys()].filter((id) => !after.has(id));
  return [
    ...(added.length > 0 ? [{ kind: 'known' as const, on: true, accounts: added }] : []),
    ...(gone.length > 0 ? [{ kind: 'known' as const, on: false, accounts: gone }] : []),
    ...stateChanges(a, b, pairs),
    ...valueChanges('shifts', pairs),
    ...valueChanges('capacity', pairs),
    ...ACCOUNT_FIELDS.flatMap((field) => fieldChanges(field, pairs)),
  ];
}
