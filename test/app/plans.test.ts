import { expect, test } from 'vitest';
import { copyOf, PlanHistory, withPlan, withPlans, type PlanState } from '../../src/app/plans.ts';
import type { Plan } from '../../src/model/plan.ts';
import { asIs, shop } from '../views/shop.ts';

const other: Plan = { ...asIs, id: 'other', name: '另一个' };
const third: Plan = { ...asIs, id: 'third', name: '第三个' };
const at = (plans: readonly Plan[], a: string, b: string): PlanState =>
  withPlans({ plans: [], a, b, challengers: [b], editing: null, problems: {} }, plans, shop);

test('a copy takes the next free number, in every language that its name has', () => {
  const named: Plan = { ...asIs, names: { 'zh-CN': '现行', en: 'As is' } };
  const copy = copyOf(named, [named]);
  expect(copy).toMatchObject({ id: 'as-is-2', name: '现行 2', names: { 'zh-CN': '现行 2', en: 'As is 2' } });
  expect(copyOf(copy, [named, copy])).toMatchObject({ id: 'as-is-3', name: '现行 3' });
  expect(copyOf(asIs, [asIs, { ...other, name: '现行 2' }]).name).toBe('现行 3');
});

test('a plan of a known id takes the place of the old one, any other is added', () => {
  const changed = { ...asIs, name: '改过' };
  expect(withPlan([asIs, other], changed)).toEqual([changed, other]);
  expect(withPlan([asIs], other)).toEqual([asIs, other]);
});

test('when a compared plan goes, another takes its slot, and the other slot stays', () => {
  const three = at([asIs, other, third], 'as-is', 'other');
  expect(withPlans(three, [asIs, third], shop)).toMatchObject({ a: 'as-is', b: 'third' });
  expect(withPlans(three, [other, third], shop)).toMatchObject({ a: 'third', b: 'other' });
  expect(withPlans(three, [third], shop)).toMatchObject({ a: 'third', b: 'third' });
});

test('further challengers are each compared once, no more than there is room for, and go when their plan goes', () => {
  const fourth: Plan = { ...asIs, id: 'fourth' };
  const fifth: Plan = { ...asIs, id: 'fifth' };
  const all = [asIs, other, third, fourth, fifth];
  const state = { ...at(all, 'as-is', 'other'), challengers: ['third', 'third', 'other', 'fourth', 'fifth'] };
  expect(withPlans(state, all, shop).challengers).toEqual(['third', 'other', 'fourth']);
  expect(withPlans({ ...state, b: 'fifth' }, all, shop)).toMatchObject({ challengers: ['third', 'other', 'fifth'] });
  expect(withPlans(state, [asIs, other, fourth], shop)).toMatchObject({ b: 'other', challengers: ['other', 'fourth'] });
  const three = { ...state, challengers: ['third', 'other', 'fourth'] };
  expect(withPlans(three, [asIs, third, fourth], shop)).toMatchObject({
    b: 'fourth',
    challengers: ['third', 'fourth'],
  });
});

test('an open editor closes when its plan is gone', () => {
  const editing: PlanState = { ...at([asIs, other], 'as-is', 'other'), editing: 'other' };
  expect(withPlans(editing, [asIs, third], shop).editing).toBeNull();
  expect(withPlans(editing, [asIs, { ...other, name: '新名' }], shop).editing).toBe('other');
});

test('every plan’s problems are known, those of an unchanged plan are not worked out again', () => {
  const empty: Plan = { ...other, groups: [] };
  const state = at([asIs, empty], 'as-is', 'other');
  expect(state.problems['as-is']).toEqual([]);
  expect(state.problems['other'].map(({ code }) => code)).toEqual(['no_group']);
  const next = withPlans(state, [{ ...asIs, name: ' ' }, empty], shop);
  expect(next.problems['other']).toBe(state.problems['other']);
  expect(next.problems['as-is'].map(({ code }) => code)).toEqual(['empty_name']);
});

test('edits are taken back one by one and done again, until something else is edited', () => {
  const history = new PlanHistory();
  const [one, two, three] = [[asIs], [asIs, other], [asIs, other, third]];
  history.edited(one);
  history.edited(two);
  expect(history.undo(three)).toBe(two);
  expect(history.undo(two)).toBe(one);
  expect(history.undo(one)).toBeUndefined();
  expect(history.redo(one)).toBe(two);
  expect(history.flags).toEqual({ canUndo: true, canRedo: true });
  history.edited(two);
  expect(history.flags).toEqual({ canUndo: true, canRedo: false });
  history.forget();
  expect(history.flags).toEqual({ canUndo: false, canRedo: false });
});

test('edits of one gesture are one step, and the next gesture begins another', () => {
  const history = new PlanHistory();
  const [one, two, three, four] = [[asIs], [asIs, other], [asIs, other, third], [other, third]];
  history.edited(one, 'a drag');
  history.edited(two, 'a drag');
  history.edited(three, 'another drag');
  expect(history.undo(four)).toBe(three);
  // What was taken back is over: the same gesture does not go on behind it.
  history.edited(three, 'a drag');
  expect(history.undo(four)).toBe(three);
  expect(history.undo(three)).toBe(one);
  expect(history.flags).toEqual({ canUndo: false, canRedo: true });
});
