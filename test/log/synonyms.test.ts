import { expect, test } from 'vitest';
import { plainName, rankOfName } from '../../src/log/columns/names.ts';
import { SYNONYMS } from '../../src/log/columns/synonyms.ts';
import { roleReader } from '../../src/log/values/roles.ts';
import { COLUMN_ROLES, type ColumnRole } from '../../src/model/intake.ts';
import { SENDERS } from '../../src/model/log.ts';

/** Names that mean one thing in a table of messages and another in a table of inquiries, or whose values tell. */
const BY_DESIGN: Readonly<Record<string, readonly ColumnRole[]>> = {
  会员: ['buyer', 'vip'],
  ...Object.fromEntries(
    [
      'conversationid',
      'sessionid',
      'chatid',
      'ticketid',
      'sid',
      '会话id',
      '会话编号',
      '咨询id',
      '咨询编号',
      '工单号',
      '工单编号',
    ].map((name) => [name, ['conversation', 'inquiry'] as const]),
  ),
  ...Object.fromEntries(['id', '序号', '编号'].map((name) => [name, ['message', 'inquiry'] as const])),
  // A day alone wants a column of clocks beside it.
  ...Object.fromEntries(
    ['date', 'messagedate', 'sentdate', '日期', '发送日期', '消息日期'].map((name) => [
      name,
      ['time', 'date'] as const,
    ]),
  ),
  // A moment or the time until then.
  ...Object.fromEntries(
    [
      'firstresponse',
      'firstresponsetime',
      'firstreply',
      'firstreplytime',
      'answertime',
      '首次响应时间',
      '首次回复时间',
      '首响时间',
      '应答时间',
    ].map((name) => [name, ['answered', 'waited'] as const]),
  ),
};

test('no name stands under two roles but by design, and none twice under one', () => {
  const roles = new Map<string, ColumnRole[]>();
  const twice: string[] = [];
  for (const role of COLUMN_ROLES) {
    const names = new Set(SYNONYMS[role].split(' '));
    if (names.size !== SYNONYMS[role].split(' ').length) {
      const all = SYNONYMS[role].split(' ');
      twice.push(...all.filter((name, at) => all.indexOf(name) < at).map((name) => `${role}: ${name}`));
    }
    for (const name of new Set([...names].map(plainName))) roles.set(name, [...(roles.get(name) ?? []), role]);
  }
  expect(Object.fromEntries([...roles].filter(([, of]) => of.length > 1))).toEqual(BY_DESIGN);
  expect(twice).toEqual([]);
  expect(roles.has('')).toBe(false);
});

test('traditional, full-width and English ways of writing a name are one', () => {
  const same: readonly (readonly [ColumnRole, string])[] = [
    ['buyer', '買家暱稱'],
    ['account', '客服帳號'],
    ['time', '發送時間'],
    ['conversation', '會話編號'],
    ['answered', '首次響應時間'],
    ['ended', '會話結束時間'],
    ['scope', '隊列名稱'],
    ['account', 'Agent Name'],
    ['account', 'agent-name'],
    ['buyer', 'Buyer（ID）'],
    ['time', 'ＳＥＮＤ＿ＴＩＭＥ'],
  ];
  expect(same.filter(([role, name]) => rankOfName(role, name) < 0)).toEqual([]);
});

test.each([
  ['买家→客服', 'buyer'],
  ['客服 -> 买家', 'agent'],
  ['机器人回复', 'robot'],
  ['系统提示', 'system'],
  ['访客消息', 'buyer'],
  ['waiter', 'agent'],
  ['文本', undefined],
  ['图片', undefined],
])('%s names who wrote: %s', (word, sender) => {
  expect(SENDERS[roleReader('消息方向')(word)]).toBe(sender);
});

test('yes and no are read where the name says whose', () => {
  expect(SENDERS[roleReader('waiterSend')('true')]).toBe('agent');
  expect(SENDERS[roleReader('waiter_send')('0')]).toBe('buyer');
  expect(SENDERS[roleReader('是否客服发送')('否')]).toBe('buyer');
  expect(roleReader('消息类型')('1')).toBe(-1);
});
