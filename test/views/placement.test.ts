import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { withNewGroup, withWeight } from '../../src/views/editor/edits.ts';
import {
  accountsIn,
  FREE,
  placeNow,
  placesFor,
  sideways,
  stepped,
  withPlacement,
  zonesOf,
  type Standing,
} from '../../src/views/editor/placement.ts';
import { AFTER, asIs, QIANG, shop, YING } from './shop.ts';

const { plan: two, id: night } = withNewGroup(
  withWeight(asIs, 'all', { account: YING, weight: 3 }),
  (number) => `分组 ${number}`,
);
const order = (plan: Plan, group: string): string[] =>
  plan.groups
    .find(({ id }) => id === group)!
    .members.map(({ account, weight, inRotation }) => `${account.slice(6)} ${weight}${inRotation ? '' : ' 移出'}`);

describe('an account on the board', () => {
  test('goes to another group with its weight, and is in the first no more', () => {
    const moved = withPlacement(two, { account: YING, from: 'all' }, { group: night, inRotation: true, before: null });
    expect(order(moved, night)).toEqual(['小颖 3']);
    expect(order(moved, 'all')).toEqual(['阿强 1', '售后01 1']);
  });

  test('takes another place in its list, in or out of rotation', () => {
    const last = withPlacement(two, { account: YING, from: 'all' }, { group: 'all', inRotation: true, before: AFTER });
    expect(order(last, 'all')).toEqual(['阿强 1', '小颖 3', '售后01 1']);
    const out = withPlacement(two, { account: QIANG, from: 'all' }, { group: 'all', inRotation: false, before: null });
    expect(order(out, 'all')).toEqual(['小颖 3', '售后01 1', '阿强 1 移出']);
  });

  test('in no group at all comes into one with weight 1, known to the plan from then on', () => {
    const free = withPlacement(asIs, { account: AFTER, from: 'all' }, { ...FREE, before: null });
    expect(accountsIn(free, shop, FREE)).toEqual([AFTER]);
    const unknown = { ...free, accounts: free.accounts.filter(({ account }) => account !== AFTER) };
    const back = withPlacement(
      unknown,
      { account: AFTER, from: null },
      { group: 'all', inRotation: true, before: QIANG },
    );
    expect(order(back, 'all')).toEqual(['小颖 1', '售后01 1', '阿强 1']);
    expect(back.accounts.map(({ account }) => account)).toContain(AFTER);
  });

  test('that is dropped where it stood changes nothing, not even by an undo step', () => {
    for (const account of [YING, QIANG, AFTER]) {
      const standing = { account, from: 'all' };
      expect(withPlacement(two, standing, placeNow(two, shop, standing))).toBe(two);
    }
  });

  test('is led by arrows along every place, and from column to column', () => {
    const standing = { account: YING, from: 'all' };
    const places = placesFor(two, shop, standing);
    let place = placeNow(two, shop, standing);
    const seen = new Set([JSON.stringify(place)]);
    while (place.group !== null) {
      place = stepped(places, place, 1);
      seen.add(JSON.stringify(place));
    }
    expect(seen.size).toBe(places.length);
    expect(place).toEqual({ ...FREE, before: null });
    const right = sideways(two, placeNow(two, shop, standing), 1);
    expect(right).toEqual({ group: night, inRotation: true, before: null });
    expect(sideways(two, sideways(two, right, 1), 1)).toEqual({ ...FREE, before: null });
  });

  test('is never lost and never twice in a group, wherever it is dropped', () => {
    const standings: Standing[] = [YING, QIANG, AFTER].map((account) => ({ account, from: 'all' }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }), (moves) => {
        let plan = two;
        for (const [who, where] of moves) {
          const { account } = standings[who % standings.length];
          const from = plan.groups.find(({ members }) => members.some((one) => one.account === account))?.id ?? null;
          const places = placesFor(plan, shop, { account, from });
          plan = withPlacement(plan, { account, from }, places[where % places.length]);
        }
        const shown = zonesOf(plan).flatMap((zone) => accountsIn(plan, shop, zone));
        expect(shown.toSorted()).toEqual([YING, QIANG, AFTER].toSorted());
      }),
    );
  });
});
