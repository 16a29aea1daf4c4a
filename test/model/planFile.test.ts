import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/model/json.ts';
import { planText, readPlan } from '../../src/model/planFile.ts';
import { asIs, shop } from '../views/shop.ts';

const told = (text: string): string[] => {
  const read = readPlan(text, shop);
  const problems = read.ok ? read.value.problems : read.error;
  const ending = read.ok ? (problems.length === 0 ? ['runs'] : ['draft']) : ['refused'];
  return [...ending, ...problems.map(({ at, code, value }) => `${at} ${code} ${value}`.trimEnd())];
};

test('a plan comes back from its file as it was, with a byte order mark or without', () => {
  expect(readPlan(planText(asIs), shop)).toEqual({ ok: true, value: { plan: asIs, problems: [] } });
  expect(readPlan(`\uFEFF${planText(asIs)}`, shop)).toMatchObject({ ok: true });
});

describe('text that is no JSON', () => {
  const fault = (text: string): string => {
    const read = readJson(text);
    if (read.ok) return 'JSON';
    const [{ at, code, detail }] = read.error;
    return `${at} ${code} ${detail?.['fault']}`;
  };

  test('is refused with line and column where the engine tells them, and says what happened', () => {
    expect(fault('{"version":1,}')).toBe('line 1, column 14 json_syntax comma');
    expect(fault('{\n  "version": 1\n  "id": "a"\n}')).toBe('line 3, column 3 json_syntax other');
    expect(fault('{"version": 1')).toMatch(/^line 1, column 14 json_syntax cut$/);
    expect(fault('{"a":\n"x')).toMatch(/^line 2, column \d json_syntax cut$/);
  });

  test('is refused where the engine tells no place', () => {
    expect(fault('version: 1\nagents: []\n')).toMatch(/ json_syntax other$/);
  });

  test('is refused as empty where there is none', () => {
    for (const nothing of ['', '\uFEFF', ' \n\t']) expect(fault(nothing)).toBe('file json_syntax empty');
  });
});

describe('the file of a plan', () => {
  const [group] = asIs.groups;
  const withMembers = (change: object): string =>
    planText({ ...asIs, groups: [{ ...group, members: group.members.map((one) => ({ ...one, ...change })) }] });

  test('that only lacks something is a draft, which says what', () => {
    expect(told(withMembers({ weight: 0 }))).toEqual(['draft', 'groups[0].members no_capacity 0']);
    expect(told(planText({ ...asIs, offline: { kind: 'proxy', accounts: [] } }))).toEqual([
      'draft',
      'offline.accounts empty_proxy []',
    ]);
  });

  test('in which something is wrong is refused, with all that is wrong and all that is missing', () => {
    const night = { from: '25:61', to: '08:00', rule: { kind: 'proxy', accounts: [] } } as const;
    expect(told(planText({ ...asIs, night }))).toEqual([
      'refused',
      'night.from bad_clock 25:61',
      'night.rule.accounts empty_proxy []',
    ]);
    expect(told(withMembers({ weight: '100' }))[1]).toBe('groups[0].members[0].weight weight_not_number 100');
  });
});
