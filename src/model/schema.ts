import * as v from 'valibot';
import type { BuyerModel } from './buyers.ts';
import { EMPLOYMENTS, POLICY_IDS, ROBOT_MODES, SERVICE_ORDERS, WEIGHT_MODES, type Plan } from './plan.ts';
import type { Scenario } from './scenario.ts';
import { ACCOUNT_ROLES } from './shop.ts';

/** The shape of the JSON of plans and scenarios. What names and numbers mean together is checked in `planProblems`. */

const words = v.strictObject({ 'zh-CN': v.string(), en: v.string() });

const shift = v.strictObject({ days: v.array(v.number()), from: v.string(), to: v.string() });

const setting = v.strictObject({
  account: v.string(),
  suspended: v.boolean(),
  deactivated: v.boolean(),
  capacity: v.number(),
  shifts: v.union([v.array(shift), v.literal('as-logged')]),
  breaks: v.exactOptional(v.array(shift)),
  suspendedDuring: v.exactOptional(v.array(shift)),
  autoSuspendAt: v.exactOptional(v.number()),
  deactivatedFrom: v.exactOptional(v.string()),
  phone: v.exactOptional(v.boolean()),
  employment: v.exactOptional(v.picklist(EMPLOYMENTS)),
  contractHours: v.exactOptional(v.number()),
  hourlyCost: v.exactOptional(v.number()),
});

const robot = v.strictObject({
  mode: v.picklist(ROBOT_MODES),
  share: v.exactOptional(v.number()),
  resolves: v.number(),
  asksForPerson: v.number(),
  handoverSeconds: v.number(),
});

const shares = v.array(v.strictObject({ account: v.string(), weight: v.number() }));

const member = v.strictObject({ account: v.string(), weight: v.number(), inRotation: v.boolean() });

const group = v.strictObject({
  id: v.string(),
  name: v.string(),
  members: v.array(member),
  policy: v.picklist(POLICY_IDS),
  weights: v.exactOptional(v.picklist(WEIGHT_MODES)),
  scopes: v.array(v.string()),
  busyAbove: v.exactOptional(v.number()),
  overflow: v.exactOptional(v.string()),
  queueLimit: v.exactOptional(v.number()),
  robot: v.exactOptional(robot),
});

const distribution = v.union([
  v.strictObject({
    at: v.string(),
    dates: v.array(v.number()),
    accounts: v.union([v.array(v.string()), v.literal('by-rules')]),
  }),
  v.strictObject({
    from: v.string(),
    to: v.string(),
    reachHours: v.number(),
    order: v.picklist(['latest-first', 'oldest-first']),
    only: v.exactOptional(v.literal('asked-for-person')),
  }),
]);

const offlineRule = v.variant('kind', [
  v.strictObject({
    kind: v.literal('proxy'),
    accounts: shares,
  }),
  v.strictObject({ kind: v.literal('pool'), distribution: v.nullable(distribution) }),
  v.strictObject({ kind: v.literal('main') }),
  v.strictObject({ kind: v.literal('members') }),
  v.strictObject({ kind: v.literal('queue') }),
]);

export const planSchema = v.strictObject({
  version: v.literal(1),
  id: v.string(),
  name: v.string(),
  names: v.exactOptional(words),
  accounts: v.array(setting),
  groups: v.array(group),
  recentContact: v.exactOptional(
    v.strictObject({
      evenSuspendedHours: v.number(),
      hours: v.number(),
      binds: v.exactOptional(v.literal('assignment')),
    }),
  ),
  dedicated: v.exactOptional(v.strictObject({ accounts: shares, whenAway: v.picklist(['route', 'wait']) })),
  robot: v.exactOptional(robot),
  unscoped: v.exactOptional(v.literal('any-group')),
  allSuspended: v.exactOptional(v.literal('even-split')),
  redispatch: v.exactOptional(v.union([v.strictObject({ afterSeconds: v.number() }), v.literal('never')])),
  transferAfterSeconds: v.exactOptional(v.number()),
  holdSeconds: v.exactOptional(v.number()),
  phoneCountsAsOnline: v.exactOptional(v.boolean()),
  serviceOrder: v.exactOptional(v.picklist(SERVICE_ORDERS)),
  nudgeAfterSeconds: v.exactOptional(v.number()),
  offline: offlineRule,
  night: v.nullable(v.strictObject({ from: v.string(), to: v.string(), rule: offlineRule })),
}) satisfies v.GenericSchema<unknown, Plan>;

export const buyerSchema = v.strictObject({
  vipShare: v.exactOptional(v.number()),
  muted: v.exactOptional(
    v.strictObject({
      share: v.number(),
      thinkFactor: v.number(),
      dropout: v.number(),
      bypassDedicated: v.exactOptional(v.boolean()),
    }),
  ),
  returns: v.exactOptional(v.strictObject({ probability: v.number(), after: v.number() })),
}) satisfies v.GenericSchema<unknown, BuyerModel>;

export const lessonSchema = v.strictObject({
  id: v.string(),
  a: v.string(),
  b: v.string(),
  title: words,
  text: words,
  expect: v.strictObject({ metric: v.string(), direction: v.picklist(['higher', 'lower']) }),
});

export const scenarioSchema = v.strictObject({
  version: v.literal(1),
  id: v.string(),
  name: words,
  shop: v.strictObject({
    name: v.string(),
    timeZone: v.string(),
    accounts: v.array(v.strictObject({ id: v.string(), name: v.string(), role: v.picklist(ACCOUNT_ROLES) })),
  }),
  log: v.string(),
  plans: v.array(planSchema),
  a: v.string(),
  b: v.string(),
  lessons: v.array(lessonSchema),
}) satisfies v.GenericSchema<unknown, Scenario>;
