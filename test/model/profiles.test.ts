import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../src/model/parse.ts';
import type { Plan } from '../../src/model/plan.ts';
import { planProblems } from '../../src/model/planProblems.ts';
import { matchingProfile, PROFILES, withProfile } from '../../src/model/profiles/profiles.ts';
import type { Profile } from '../../src/model/profiles/profile.ts';
import type { Shop } from '../../src/model/shop.ts';
import { SAMPLE } from '../../src/sample/scenario.ts';
import { staffOf } from '../../src/sample/staff.ts';

const shop: Shop = staffOf(SAMPLE.shop);
const profiles: readonly Profile[] = PROFILES;
const profile = (id: string): Profile => profiles.find((one) => one.id === id)!;
const asIs = SAMPLE.plans[0];
/** A plan in which everything is set that a profile may change. */
const full: Plan = {
  ...asIs,
  recentContact: { evenSuspendedHours: 1, hours: 2, binds: 'assignment' },
  unscoped: 'any-group',
  allSuspended: 'even-split',
  redispatch: 'never',
  holdSeconds: 7,
  phoneCountsAsOnline: false,
  serviceOrder: 'new-first',
  groups: asIs.groups.map((group) => ({ ...group, weights: 'per-day', busyAbove: 4 })),
};

describe.each(profiles)('the sample shop on $name', (one) => {
  test.each(SAMPLE.plans)('can be run as $id, and comes back from its JSON', (plan) => {
    const there = withProfile(plan, one);
    expect(planProblems(there, shop)).toEqual([]);
    expect(parsePlan(JSON.parse(JSON.stringify(there)), shop)).toEqual({ ok: true, value: there });
  });

  test('keeps its people, weights and shifts, and what is no setting of the platform', () => {
    const there = withProfile(full, one);
    expect(there.accounts).toBe(full.accounts);
    expect(there.groups.map(({ members }) => members)).toEqual(full.groups.map(({ members }) => members));
    expect(there).toMatchObject({ id: full.id, name: full.name, serviceOrder: 'new-first' });
    expect(there.groups[0].busyAbove).toBe(4);
  });

  test('is the same whatever it was before, and stays so', () => {
    const there = withProfile(full, one);
    expect(withProfile(withProfile(full, profile('qianniu')), one)).toMatchObject({
      ...there,
      ...(one.offline === 'queue' ? {} : { offline: full.offline }),
    });
    expect(withProfile(there, one)).toEqual(there);
  });

  test('is told as the one whose rules it follows, until a switch of the platform is set otherwise', () => {
    const there = withProfile(full, one);
    expect(matchingProfile(there)?.id).toBe(one.id);
    expect(matchingProfile({ ...there, name: '别的名字', serviceOrder: 'vip-first' })?.id).toBe(one.id);
    expect(matchingProfile({ ...there, holdSeconds: 7 })).toBeNull();
  });

  test('has weights of the sample within the range that the platform takes', () => {
    const { weightRange } = one;
    const weights = asIs.groups.flatMap(({ members }) => members.map(({ weight }) => weight));
    if (weightRange) expect(weights.every((weight) => weight >= weightRange[0] && weight <= weightRange[1])).toBe(true);
  });

  test('says where its settings are known from, in every language', () => {
    expect(one.notes.length).toBeGreaterThan(0);
    for (const { from, says } of one.notes) expect([from, says['zh-CN'], says.en]).not.toContain('');
  });
});

describe('what each platform does', () => {
  const switches = ({ recentContact, unscoped, redispatch, holdSeconds, offline, night, groups }: Plan) => ({
    recentContact,
    unscoped,
    redispatch,
    holdSeconds,
    offline: offline.kind,
    night: night !== null,
    policy: groups[0].policy,
  });
  const on = (id: string): ReturnType<typeof switches> => switches(withProfile(full, profile(id)));

  test('Qianniu goes by weight, knows 24 and 72 hours, and passes on after three minutes', () => {
    expect(on('qianniu')).toEqual({
      recentContact: { evenSuspendedHours: 24, hours: 72 },
      unscoped: 'any-group',
      redispatch: { afterSeconds: 180 },
      holdSeconds: undefined,
      offline: 'proxy',
      night: true,
      policy: 'weighted',
    });
  });

  test('JD remembers 48 hours and takes whoever has the fewest', () => {
    expect(on('jd')).toMatchObject({ recentContact: { hours: 48 }, policy: 'least-open', redispatch: undefined });
  });

  test('Kuaishou keeps a slot for twenty minutes', () => {
    expect(on('kuaishou')).toMatchObject({ recentContact: { hours: 72 }, holdSeconds: 1200 });
  });

  test('where the platform queues, nobody is a proxy, by day or night', () => {
    for (const id of ['rocketchat', 'chatwoot', 'zendesk', 'intercom'])
      expect(on(id)).toMatchObject({ offline: 'queue', night: false, recentContact: undefined });
    expect(['rocketchat', 'chatwoot', 'zendesk', 'intercom'].map((id) => on(id).policy)).toEqual([
      'fewest-ever',
      'round-robin',
      'most-spare',
      'least-open',
    ]);
  });
});

test('a plan that leaves out what is usual follows the same platform as one that spells it out', () => {
  const there = withProfile(asIs, profile('qianniu'));
  const short = { ...there, groups: there.groups.map(({ weights: _, ...group }) => group) };
  expect(matchingProfile(short)?.id).toBe('qianniu');
  expect(matchingProfile({ ...short, phoneCountsAsOnline: true })?.id).toBe('qianniu');
  expect(matchingProfile(full)).toBeNull();
});
