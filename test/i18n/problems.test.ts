import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/messages.ts';
import { planProblems } from '../../src/model/planProblems.ts';
import { PROBLEM_CODES } from '../../src/model/problemCodes.ts';
import { problemText } from '../../src/views/problem-words.ts';
import { asIs, shop, YING } from '../views/shop.ts';

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
