import type { AccountSetting, Plan } from '../../src/model/plan.ts';
import { AFTER, asIs, QIANG, YING } from './shop.ts';

/** Everything that can be set of one account. */
export const wholeSetting: AccountSetting = {
  account: YING,
  suspended: false,
  deactivated: false,
  capacity: 5,
  shifts: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
  breaks: [{ days: [1, 2, 3, 4, 5], from: '12:00', to: '13:00' }],
  suspendedDuring: [{ days: [1], from: '09:00', to: '10:00' }],
  autoSuspendAt: 8,
  deactivatedFrom: '2024-03-10',
  phone: true,
  employment: 'full-time',
  contractHours: 40,
  hourlyCost: 35.5,
};

/** A plan in which nothing is left out. */
export const wholePlan: Plan = {
  ...asIs,
  names: { 'zh-CN': '现行', en: 'As it is' },
  accounts: [wholeSetting, ...asIs.accounts.slice(1)],
  groups: [
    {
      ...asIs.groups[0],
      robot: { mode: 'human-first', resolves: 0.2, asksForPerson: 1, handoverSeconds: 0 },
      weights: 'per-day',
      busyAbove: 4,
      queueLimit: 20,
      overflow: 'more',
    },
    { ...asIs.groups[0], id: 'more', name: '溢出' },
  ],
  recentContact: { evenSuspendedHours: 24, hours: 72, binds: 'assignment' },
  dedicated: {
    accounts: [
      { account: QIANG, weight: 2 },
      { account: AFTER, weight: 1 },
    ],
    whenAway: 'wait',
  },
  robot: { mode: 'ratio', share: 0.5, resolves: 0.4, asksForPerson: 0.7, handoverSeconds: 30 },
  unscoped: 'any-group',
  allSuspended: 'even-split',
  redispatch: { afterSeconds: 180 },
  transferAfterSeconds: 120,
  holdSeconds: 1200,
  phoneCountsAsOnline: false,
  serviceOrder: 'vip-first',
  nudgeAfterSeconds: 150,
  offline: {
    kind: 'pool',
    distribution: { from: '08:00', to: '24:00', reachHours: 24, order: 'oldest-first', only: 'asked-for-person' },
  },
  night: { from: '00:00', to: '08:00', rule: { kind: 'pool', distribution: null } },
};
