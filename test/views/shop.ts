import type { AccountSetting, Plan } from '../../src/model/plan.ts';
import type { Account, AccountRole, Shop } from '../../src/model/shop.ts';

const account = (name: string, role: AccountRole): Account => ({
  id: `晨光旗舰店:${name}`,
  name,
  role,
  work: { pace: 1, overhead: 0, reaction: 5_000, reactionSpread: 1, attention: 1, basis: 300 },
  presence: { intervals: [], inferred: true },
});

/** Two before the sale, one after it. */
export const shop: Shop = {
  version: 1,
  name: '晨光旗舰店',
  timeZone: 'Asia/Shanghai',
  scopes: [],
  accounts: [account('小颖', 'pre-sale'), account('阿强', 'pre-sale'), account('售后01', 'after-sale')],
};

export const [YING, QIANG, AFTER] = shop.accounts.map(({ id }) => id);

const setting = (id: string): AccountSetting => ({
  account: id,
  suspended: false,
  deactivated: false,
  capacity: 5,
  shifts: 'as-logged',
});

/** Everybody in one group by weight, nothing special at night. */
export const asIs: Plan = {
  version: 1,
  id: 'as-is',
  name: '现行',
  accounts: shop.accounts.map(({ id }) => setting(id)),
  groups: [
    {
      id: 'all',
      name: '全部客服',
      policy: 'weighted',
      scopes: [],
      members: shop.accounts.map(({ id }) => ({ account: id, weight: 1, inRotation: true })),
    },
  ],
  offline: { kind: 'members' },
  night: null,
};
