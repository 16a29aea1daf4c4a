import { expect, test } from 'vitest';
import { messages } from '../../src/i18n/messages.ts';
import type { Candidate, Decision } from '../../src/model/explanation.ts';
import { POLICY_IDS, WEIGHT_MODES } from '../../src/model/plan.ts';
import { POLICIES } from '../../src/sim/policies/policies.ts';
import type { Policy } from '../../src/sim/policies/policy.ts';
import { textFigures } from '../../src/views/figures.ts';
import {
  causeText,
  measureOf,
  measureText,
  resultText,
  shownCandidates,
  stateText,
  type Telling,
} from '../../src/views/why/why-words.ts';
import { asIs, QIANG, shop, YING } from './shop.ts';

const t = messages('zh-CN');
const telling: Telling = { plan: asIs, shop, t, figures: textFigures('zh-CN') };

const candidate = (change: Partial<Candidate>): Candidate => ({
  account: YING,
  dropped: 'NOT_CHOSEN',
  online: true,
  working: true,
  suspended: false,
  inRotation: true,
  open: 1,
  capacity: 5,
  waiting: 0,
  weight: 1,
  share: 0.5,
  measure: 1,
  ...change,
});

const decision = (change: Partial<Decision>): Decision => ({
  at: 0,
  turn: 0,
  occasion: 'message',
  steps: [{ rule: 'GROUP', cause: 'FIRED' }],
  candidates: [],
  reason: 'WEIGHT',
  account: YING,
  group: 'all',
  ...change,
});

test('a decision says who got it and by which rule, where it waits, or why nobody got it', () => {
  expect(resultText(decision({}), telling)).toBe('分给 小颖：按权重');
  expect(resultText(decision({ account: null, reason: 'OFFLINE_POOL' }), telling)).toBe('进留言池');
  const full = decision({ account: null, steps: [{ rule: 'QUEUE', cause: 'QUEUE_FULL' }] });
  expect(resultText(full, telling)).toBe('没有分出去：队伍排满，不收了');
});

test('a rule that was passed over says whom it was about, and how long ago', () => {
  const step = { rule: 'RECENT', cause: 'CONTACT_OFFLINE', account: QIANG, age: 7_200_000 } as const;
  expect(causeText(step, telling)).toEqual(['联系过的账号不在线', '阿强，2 小时前']);
});

test('an account that is logged in and has nobody at it is not simply online', () => {
  expect(stateText(candidate({ working: false, suspended: true, inRotation: false }), t)).toBe(
    '在线，没人回、挂起、移出分流',
  );
});

test('every policy that compares something has its column, and no other', () => {
  for (const policy of POLICY_IDS)
    for (const weights of WEIGHT_MODES) {
      const group = { ...asIs.groups[0], policy, weights };
      const list: readonly Policy[] = POLICIES;
      const kernel = list.find((one) => one.id === policy && (policy !== 'weighted' || one.weights === weights))!;
      expect(measureOf(group) !== null, `${policy} ${weights}`).toBe(kernel.measure !== undefined);
    }
});

test('a measure is written as what it is', () => {
  expect(measureText('least-occupied', 0.25, telling)).toBe('25.0%');
  expect(measureText('least-load', 2.5, telling)).toBe('2.50');
  expect(measureText('longest-idle', -Infinity, telling)).toBe('还没有过');
  expect(measureText('longest-idle', Date.UTC(2024, 2, 4, 1, 2, 3), telling)).toBe('3月4日 09:02:03');
  expect(measureText('least-open', NaN, telling)).toBe('—');
});

test('of many candidates those are listed who could have been it, the others are counted by what dropped them', () => {
  const all = [
    candidate({ account: '1', dropped: 'OFFLINE' }),
    candidate({ account: '2', dropped: 'OFFLINE' }),
    candidate({ account: '3', dropped: 'SUSPENDED' }),
    candidate({ account: '4' }),
    candidate({ account: '5', dropped: null }),
  ];
  const { rows, more } = shownCandidates(all, 2, t);
  expect(rows.map(({ account }) => account)).toEqual(['5', '4']);
  expect(more).toBe('另有 3 个没有列出：不在线 2 个，挂起 1 个');
  expect(shownCandidates(all, 5, t).more).toBeNull();
});
