import * as v from 'valibot';
import { POLICY_IDS, WEIGHT_MODES, type Plan } from './plan.ts';
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
});

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
  }),
]);

const offlineRule = v.variant('kind', [
  v.strictObject({
    kind: v.literal('proxy'),
    accounts: v.array(v.strictObject({ account: v.string(), weight: v.number() })),
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
  recentContact: v.exactOptional(v.strictObject({ evenSuspendedHours: v.number(), hours: v.number() })),
  offline: offlineRule,
  night: v.nullable(v.strictObject({ from: v.string(), to: v.string(), rule: offlineRule })),
}) satisfies v.GenericSchema<unknown, Plan>;

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
