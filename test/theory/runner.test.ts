import { expect, test } from 'vitest';
import { casesOf, figuresOf, type Case } from './cases.ts';
import { closedForm } from './forms/forms.ts';
import { estimates } from './estimate.ts';
import { judge } from './judge.ts';
import { chance } from './laws.ts';
import { line } from './report.ts';
import { equals } from './verdicts.ts';

const CASES = casesOf('test/fixtures/theory/cases.json');
const known = (id: string): Case => CASES.find((one) => one.id === id)!;
const verdicts = async (one: Case): Promise<string[]> =>
  (await judge(one, { depth: 1 })).map(({ figure, verdict }) => `${figure} ${verdict}`);

test.each<Case>([...CASES])('$id is what its closed form says', (one) => {
  const figures = new Map(figuresOf(closedForm(one)));
  const wrong = figuresOf(one.expected).filter(([name, value]) => !equals(figures.get(name), value, { type: 'exact' }));
  expect(wrong.map(([name]) => `${name}: ${JSON.stringify(figures.get(name))}`)).toEqual([]);
});

test('a figure that is wrong by a few per cent is off, those beside it are not', async () => {
  const { expected, ...one } = known('erlang-work');
  const wrong = { ...expected, mean_wait: 1.03 * (expected['mean_wait'] as number) };
  expect(await verdicts({ ...one, expected: wrong })).toEqual([
    'rho ok',
    'mean_wait off',
    'mean_sojourn ok',
    'p_wait ok',
  ]);
});

test('other parameters than those of the figures are off', async () => {
  const one = known('six-open');
  const slower = await verdicts({ ...one, parameters: { ...one.parameters, mean_think: 84 } });
  expect(slower).toContain('throughput off');
});

test('a wrong sequence and a wrong moment are off', async () => {
  expect(await verdicts({ ...known('seven-two-three'), expected: { sequence: 'acabaacabaac' } })).toEqual([
    'sequence off',
  ]);
  expect(await verdicts({ ...known('by-hand-one'), expected: { wait: [0, 2, 3.75, 0, 19, 20, 0.01] } })).toEqual([
    'wait off',
  ]);
});

test.each([
  ['a parameter that the family does not know', { ...known('four-together').parameters, retrials: 0.3 }, /retrials/],
  ['a law without a name', { ...known('erlang-work').parameters, service: 'weibull' }, /weibull/],
  ['more work than there is time', { ...known('four-together').parameters, lam: 0.2 }, /no steady state/],
])('%s is told as not expressed', async (_, parameters, why) => {
  const { family } = 'service' in parameters ? known('erlang-work') : known('four-together');
  const [row, ...others] = await judge({ ...known('erlang-work'), family, parameters }, { depth: 1 });
  expect(others).toEqual([]);
  expect(row.verdict).toBe('not expressed');
  expect(line(row)).toMatch(why);
});

test('a figure that nothing tells is told as not expressed, not passed over', async () => {
  const one = known('by-hand-one');
  expect(await verdicts({ ...one, expected: { ...one.expected, jitter: 3 } })).toContain('jitter not expressed');
});

test('control variates take out what they explain, and the standard error says what is left', () => {
  const u = chance(1);
  const samples = Array.from({ length: 400 }, () => {
    const [luck, other, noise] = [u() - 0.5, u() - 0.5, u() - 0.5];
    return { '~luck': luck, '~other': other, '~none': 0, figure: 7 + 20 * luck - 3 * other + 0.1 * noise };
  });
  const { mean, se } = estimates(samples, ['figure'])['figure'];
  expect(Math.abs(mean - 7)).toBeLessThan(4 * se);
  expect(se).toBeGreaterThan((0.09 * Math.sqrt(1 / 12)) / 20);
  expect(se).toBeLessThan((0.11 * Math.sqrt(1 / 12)) / 20);
});
