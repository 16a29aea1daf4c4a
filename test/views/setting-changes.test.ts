import { describe, expect, test } from 'vitest';
import { LANGUAGES, messages } from '../../src/i18n/messages.ts';
import type { AccountSetting, Plan } from '../../src/model/plan.ts';
import { planSchema } from '../../src/model/schema.ts';
import { renamed, settingOf, withAccountOptions, withGroup, withGroupOptions } from '../../src/views/editor/edits.ts';
import { withOptions } from '../../src/views/optional.ts';
import { changeWords } from '../../src/views/plan-words.ts';
import { percent, setWords } from '../../src/views/setting-words.ts';
import { asIs, QIANG, shop, YING } from './shop.ts';
import { wholePlan, wholeSetting } from './whole-plan.ts';

const zh = messages('zh-CN');
const en = messages('en');
const told = (b: Plan, a: Plan = asIs): string[] => changeWords({ a, b }, shop, zh, 99);
const withYing = (change: Partial<AccountSetting>): Plan => ({
  ...asIs,
  accounts: asIs.accounts.map((one) => (one.account === YING ? { ...one, ...change } : one)),
});

/** Fields of a record that the schema lets out. */
const optional = (entries: Readonly<Record<string, { readonly type: string }>>): string[] =>
  Object.entries(entries).flatMap(([key, { type }]) => (type === 'exact_optional' ? [key] : []));

describe('no setting is changed in silence', () => {
  test('each setting that a plan may leave out is one phrase, set and taken back', () => {
    const fields = optional(planSchema.entries).filter((field) => field !== 'names');
    expect(fields).toHaveLength(11);
    for (const field of fields) {
      const b = { ...asIs, [field]: wholePlan[field as keyof Plan] };
      for (const t of Object.values(LANGUAGES))
        for (const plans of [
          { a: asIs, b },
          { a: b, b: asIs },
        ]) {
          const words = changeWords(plans, shop, t);
          expect(words, field).toHaveLength(1);
          expect(words[0]).not.toMatch(/undefined|NaN|null|\[object/);
        }
    }
  });

  test('each setting that an account may leave out is one phrase, set and taken back', () => {
    const fields = optional(planSchema.entries.accounts.item.entries);
    expect(fields).toHaveLength(8);
    for (const field of fields) {
      const b = withYing({ [field]: wholeSetting[field as keyof AccountSetting] });
      for (const t of Object.values(LANGUAGES))
        for (const plans of [
          { a: asIs, b },
          { a: b, b: asIs },
        ]) {
          const words = changeWords(plans, shop, t);
          expect(words, field).toHaveLength(1);
          expect(words[0]).toContain('小颖');
          expect(words[0]).not.toMatch(/undefined|NaN|null|\[object/);
        }
    }
  });

  test('each setting that a group may leave out is told with its name', () => {
    const group = optional(planSchema.entries.groups.item.entries);
    expect(group).toHaveLength(5);
    for (const field of group) {
      const b = withGroup(asIs, 'all', { [field]: wholePlan.groups[0][field as 'robot'] });
      expect(told(b), field).toEqual([expect.stringContaining('「全部客服」')]);
    }
  });

  test('what is written out although it is usual is no change', () => {
    expect(told({ ...asIs, phoneCountsAsOnline: true, serviceOrder: 'oldest-first' })).toEqual([]);
    expect(told(withYing({ phone: false, breaks: [], suspendedDuring: [] }))).toEqual([]);
  });

  test('the order in which fields are written is no change', () => {
    const robot = { handoverSeconds: 0, asksForPerson: 1, resolves: 0, mode: 'robot-first' } as const;
    const same = { mode: 'robot-first', resolves: 0, asksForPerson: 1, handoverSeconds: 0 } as const;
    expect(told({ ...asIs, robot }, { ...asIs, robot: same })).toEqual([]);
  });

  test('accounts that only one of the plans names', () => {
    const without = { ...asIs, accounts: asIs.accounts.slice(1) };
    expect(told(asIs, without)).toEqual(['方案里加上 小颖', '小颖 的班次：按日志', '小颖 的上限 5']);
    expect(told(without)).toEqual(['方案里去掉 小颖']);
  });
});

describe('settings in words', () => {
  test('a robot, the agents of members, times', () => {
    const { robot, dedicated, redispatch, transferAfterSeconds } = wholePlan;
    expect(told({ ...asIs, robot: robot!, dedicated: dedicated! })).toEqual([
      '会员专属客服：阿强 2、售后01 1；不在时等他回来',
      '服务助手：按比例 50%，解决 40%，没解决的 70% 过 30 秒找人工',
    ]);
    expect(told({ ...asIs, redispatch: redispatch!, transferAfterSeconds: transferAfterSeconds! })).toEqual([
      '账号离线 180 秒后，咨询都改派',
      '等 120 秒没有人开始回，转给同组别人',
    ]);
    expect(told({ ...asIs, redispatch: 'never' })).toEqual(['账号离线后，咨询都等它回来']);
  });

  test('accounts that are set alike are one phrase', () => {
    const cheap = withAccountOptions(withYing({ hourlyCost: 30 }), QIANG, { hourlyCost: 30 });
    expect(told(cheap)).toEqual(['小颖、阿强 每小时成本 30']);
    const both = withAccountOptions(withYing({ hourlyCost: 30 }), QIANG, { hourlyCost: 28 });
    expect(changeWords({ a: asIs, b: both }, shop, en)).toEqual(['hourly cost of 小颖: 30', 'hourly cost of 阿强: 28']);
    expect(told(withYing({ breaks: wholeSetting.breaks! }))).toEqual(['小颖 休息：周一至周五 12:00–13:00']);
  });

  test('scopes by their names, without their kinds', () => {
    expect(told(withGroup(asIs, 'all', { scopes: ['order:退款', '新品'] }))).toEqual(['「全部客服」接待：退款、新品']);
  });

  test('a pool that only takes who asked for a person', () => {
    expect(told({ ...asIs, offline: wholePlan.offline })).toEqual([
      '没有人能接时：留言池，08:00–24:00 每半小时自动分 24 小时以内的，旧的先分，只分要找人工的',
    ]);
  });

  test('a section in which nothing is set says so in a word', () => {
    const fields = ['redispatch', 'holdSeconds'] as const;
    expect(setWords(fields, asIs, zh)).toBe('都是默认');
    expect(setWords(fields, wholePlan, zh)).toBe('账号离线 180 秒后，咨询都改派；回完以后名额再占 1200 秒');
  });

  test('probabilities are percent without dust', () => {
    expect([0.07, 0.57, 0.29, 1, 0.125].map(percent)).toEqual([7, 57, 29, 100, 12.5]);
  });
});

describe('a setting is left out, and nothing else with it', () => {
  test('a renamed plan keeps everything but the names that came with the app', () => {
    const { names, ...rest } = wholePlan;
    expect(names).toBeDefined();
    expect(renamed(wholePlan, '我的')).toEqual({ ...rest, name: '我的' });
  });

  test('a plan does without its recent contact', () => {
    const { recentContact, ...rest } = wholePlan;
    expect(recentContact).toBeDefined();
    expect(withOptions(wholePlan, { recentContact: null })).toEqual(rest);
    expect(withOptions<Plan>(rest, { recentContact: recentContact! })).toEqual(wholePlan);
  });

  test('a night that is like the day stays null', () => {
    expect(withOptions({ ...wholePlan, night: null }, { robot: null }).night).toBeNull();
  });

  test('an account and a group do', () => {
    expect(settingOf(withAccountOptions(wholePlan, YING, { hourlyCost: null }), YING)).not.toHaveProperty('hourlyCost');
    const [group] = withGroupOptions(wholePlan, 'all', { busyAbove: null, overflow: 'more' }).groups;
    expect(group).not.toHaveProperty('busyAbove');
    expect(group).toMatchObject({ overflow: 'more', queueLimit: 20, weights: 'per-day' });
  });
});
