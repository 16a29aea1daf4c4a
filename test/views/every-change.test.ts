import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/messages.ts';
import { canonical } from '../../src/model/json.ts';
import type { Plan } from '../../src/model/plan.ts';
import { planProblems } from '../../src/model/planProblems.ts';
import { changeWords } from '../../src/views/plan-words.ts';
import { anyPlan, scoped } from './any-plan.ts';
import { differences, planOfTree, takenFrom, treeOf } from './every-leaf.ts';

const ALL = 10_000;
const runs = { numRuns: 150, seed: 20240304 };

test('the plans that are tried can run', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      expect(planProblems(plan, scoped)).toEqual([]);
    }),
    runs,
  );
});

test.each(Object.entries(LANGUAGES))(
  'in %s, two plans are told apart by words, and a plan differs from itself in nothing',
  (_, t) => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (p, q) => {
        const told = (a: Plan, b: Plan): string[] => changeWords({ a, b }, scoped, t, ALL);
        expect(told(p, { ...p, id: 'copy', name: '副本' })).toEqual([]);
        expect(told(p, q).length > 0).toBe(differences(treeOf(p), treeOf(q)).length > 0);
        expect(told(p, q).join('\n')).not.toMatch(/undefined|NaN|null|\[object/);
      }),
      runs,
    );
  },
);

test.each(Object.entries(LANGUAGES))(
  'in %s, the words change with every single setting that differs',
  (language, t) => {
    let leaves = 0;
    fc.assert(
      fc.property(anyPlan, anyPlan, (p, q) => {
        const told = (b: Plan): string => changeWords({ a: p, b }, scoped, t, ALL).join('\n');
        const [was, now] = [treeOf(p), treeOf(q)];
        for (const path of differences(was, now)) {
          // The same plan, but with this one setting as it was: if the words were the same, nothing named it.
          const but = planOfTree(takenFrom(was, now, path) as ReturnType<typeof treeOf>, q);
          if (canonical(treeOf(but)) === canonical(treeOf(q))) continue;
          leaves++;
          if (told(but) === told(q)) throw new Error(`nothing names ${path.join('.')}:\n${told(q)}`);
        }
      }),
      { ...runs, numRuns: 25 },
    );
    expect(leaves, language).toBeGreaterThan(500);
  },
);
