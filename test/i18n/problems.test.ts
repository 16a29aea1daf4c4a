import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/messages.ts';
import { planProblems } from '../../src/model/planProblems.ts';
import { PROBLEM_CODES } from '../../src/model/problemCodes.ts';
import { problemText } from '../../src/views/problem-words.ts';
import { asIs, shop, YING } from '../views/shop.ts';
import { wholePlan } from '../views/whole-plan.ts';

test('every problem is a sentence in every language, with nothing missing inside', () => {
  for (const t of Object.values(LANGUAGES)) {
    for (const code of PROBLEM_CODES) {
      const said = problemText(
        { code, at: 'groups[0]', value: '7', detail: { account: 'a:b', group: 'g', from: '1' } },
        t,
      );
      expect(said, code).not.toMatch(/undefined|NaN|^$/);
    }
  }
});

test('a fault is told with what would be right', () => {
  const [first] = wholePlan.accounts;
  const account = { ...first, breaks: [{ days: [], from: '12:00', to: '13:00' }], deactivatedFrom: '2023-02-30' };
  const plan = {
    ...wholePlan,
    accounts: [account, ...wholePlan.accounts.slice(1)],
    transferAfterSeconds: 0,
    holdSeconds: -5,
    nudgeAfterSeconds: 0,
  };
  const told = (locale: keyof typeof LANGUAGES): string[] =>
    planProblems(plan, shop).map((problem) => problemText(problem, LANGUAGES[locale]));
  expect(told('zh-CN')).toEqual([
    '小颖 的休息时段没有选星期几',
    '小颖 的停用日期「2023-02-30」不是日历上的一天，要写成 2024-03-10',
    '时长不能少于 1 秒，最多 366 天，写的是 0 秒',
    '时长不能是负数，最多 366 天，写的是 -5 秒',
    '时长要大于 0 秒，最多 366 天，写的是 0 秒',
  ]);
  expect(told('en')).toContain('a time must be at least 1 s and at most 366 days, not 0 s');
});

test('what validation finds is told with names that people use', () => {
  const accounts = asIs.accounts.map((setting) =>
    setting.account === YING ? { ...setting, shifts: [{ days: [1], from: '18:00', to: '02:00' }] } : setting,
  );
  const [problem] = planProblems({ ...asIs, accounts }, shop);
  expect(problem.at).toBe('accounts[0].shifts[0].to');
  expect(problemText(problem, LANGUAGES['zh-CN'])).toBe(
    '小颖 的班次在开始（18:00）之前就结束（02:00）；过夜请写 24:00 以后，如 26:00',
  );
});
