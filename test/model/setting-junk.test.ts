import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlan } from '../../src/model/parse.ts';
import type { AccountSetting, Plan, Robot } from '../../src/model/plan.ts';
import { planProblems } from '../../src/model/planProblems.ts';
import { QIANG, shop, YING } from '../views/shop.ts';
import { wholePlan, wholeSetting } from '../views/whole-plan.ts';

/** Where a number stands, and which numbers are right there. */
interface Place {
  readonly at: string;
  readonly put: (plan: Plan, value: never) => Plan;
  readonly right: (value: unknown) => boolean;
}
const number = (least: number, most: number) => (value: unknown) =>
  typeof value === 'number' && value >= least && value <= most;
const YEAR = 366 * 86_400;
const account = (field: keyof AccountSetting, right: Place['right']): Place => ({
  at: `accounts[0].${field}`,
  put: (plan, value) => ({ ...plan, accounts: [{ ...wholeSetting, [field]: value }, ...plan.accounts.slice(1)] }),
  right,
});
const ofPlan = (field: keyof Plan, right: Place['right']): Place => ({
  at: field,
  put: (plan, value) => ({ ...plan, [field]: value }),
  right,
});
const ofRobot = (field: keyof Robot, right: Place['right']): Place => ({
  at: `robot.${field}`,
  put: (plan, value) => ({ ...plan, robot: { ...wholePlan.robot!, [field]: value } }),
  right,
});
const oneOf =
  (...words: readonly unknown[]) =>
  (value: unknown) =>
    words.includes(value);
const isWhole = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 1;
const isDelay = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).join() === 'afterSeconds' &&
  number(0, YEAR)((value as { afterSeconds: unknown }).afterSeconds);
const PLACES: readonly Place[] = [
  ofRobot('mode', oneOf('robot-first', 'human-first', 'ratio')),
  ofRobot('share', number(0, 1)),
  ofRobot('resolves', number(0, 1)),
  ofRobot('asksForPerson', number(0, 1)),
  ofRobot('handoverSeconds', number(0, YEAR)),
  ofPlan('unscoped', oneOf('any-group')),
  ofPlan('allSuspended', oneOf('even-split')),
  ofPlan('redispatch', (value) => value === 'never' || isDelay(value)),
  ofPlan('transferAfterSeconds', number(1, YEAR)),
  ofPlan('holdSeconds', number(0, YEAR)),
  ofPlan('phoneCountsAsOnline', oneOf(true, false)),
  ofPlan('serviceOrder', oneOf('oldest-first', 'new-first', 'vip-first')),
  ofPlan('nudgeAfterSeconds', number(0.001, YEAR)),
  {
    at: 'redispatch.afterSeconds',
    put: (plan, afterSeconds) => ({ ...plan, redispatch: { afterSeconds } }),
    right: number(0, YEAR),
  },
  {
    at: 'recentContact.binds',
    put: (plan, binds) => ({ ...plan, recentContact: { ...plan.recentContact!, binds } }),
    right: oneOf('assignment'),
  },
  {
    at: 'dedicated.accounts[0].weight',
    put: (plan, weight) => ({
      ...plan,
      dedicated: {
        accounts: [
          { account: YING, weight },
          { account: QIANG, weight: 1 },
        ],
        whenAway: 'route',
      },
    }),
    right: number(0, 1e9),
  },
  account('autoSuspendAt', isWhole),
  account('phone', oneOf(true, false)),
  account('employment', oneOf('full-time', 'part-time', 'temporary')),
  account('contractHours', number(0, 168)),
  account('hourlyCost', number(0, 1e6)),
  // No junk of these generators is a day or a list of hours.
  account('deactivatedFrom', () => false),
  account('breaks', (value) => Array.isArray(value) && value.length === 0),
  account('suspendedDuring', (value) => Array.isArray(value) && value.length === 0),
];

const junk = fc.oneof(
  fc.double(),
  fc.integer({ min: -2, max: 200 }),
  fc.double({ min: 0, max: 1 }),
  fc.constantFrom(NaN, Infinity, -Infinity, -0, 1e300, '', 'never', 'any-group', 'ratio', '2023-02-30', null),
  fc.string(),
  fc.boolean(),
  fc.array(fc.oneof(fc.double(), fc.string()), { maxLength: 2 }),
  fc.dictionary(fc.constantFrom('days', 'from', 'to', 'afterSeconds', 'x'), fc.oneof(fc.double(), fc.string()), {
    maxKeys: 3,
  }),
);

test('whatever is written into a setting, it is right, or a problem names its place', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), junk, ({ at, put, right }, value) => {
      const read = parsePlan(put(wholePlan, value as never), shop);
      expect(read.ok, `${at} ${fc.stringify(value)}`).toBe(right(value));
      if (!read.ok) expect(read.error.filter((one) => one.at.startsWith(at))).not.toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test('numbers that no JSON can hold are found all the same', () => {
  const numbers = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 1e300, -1, 0, 0.5, 1));
  const places = PLACES.filter(({ right }) => right(1));
  fc.assert(
    fc.property(fc.constantFrom(...places), numbers, ({ at, put, right }, value) => {
      const problems = planProblems(put(wholePlan, value as never), shop);
      expect(problems.length === 0, `${at} ${value}`).toBe(right(value));
      expect(problems.every((one) => one.at === at)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
