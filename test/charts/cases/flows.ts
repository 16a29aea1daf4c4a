import { flow, flowDifference } from '../../../src/charts/flow.ts';
import type { FlowCount, FlowShop } from '../../../src/charts/flowNodes.ts';
import type { Locale } from '../../../src/charts/format.ts';
import { HALF, PHONE, WIDE, WORDS } from './words.ts';
import type { Case } from './words.ts';

const IDS = ['in-time', 'late', 'left', 'never'] as const;
const outcomesOf = (locale: Locale): FlowShop['outcomes'] =>
  IDS.map((id, i) => ({ id, name: WORDS[locale].outcomes[i], lost: id !== 'in-time' }));

const ACCOUNTS = ['小颖', '阿强', '晓雯', '大勇', '早班小林', '售后01', '售后02', '停用03'];
const GROUPS = ['售前', '售后'];

/** Per account: its group, inquiries, and of these in time, late, left and never answered. */
const counts = (rows: readonly (readonly [number, number, ...number[]])[]): FlowCount[] =>
  rows.flatMap(([group, account, ...by]) =>
    by.map((count, i) => ({ group, account, outcome: IDS[i], count })).filter(({ count }) => count > 0),
  );
const TODAY = counts([
  [0, 0, 1182, 20, 5, 0],
  [0, 1, 1140, 34, 8, 1],
  [0, 2, 1172, 16, 3, 0],
  [0, 3, 1088, 55, 14, 2],
  [0, 4, 474, 150, 50, 16],
  [0, 5, 35, 120, 180, 258],
  [1, 6, 206, 100, 80, 42],
  [0, 7, 0, 0, 3, 36],
  [-1, -1, 0, 0, 0, 22],
]);
const SUSPENDED = counts([
  [0, 0, 1312, 26, 6, 0],
  [0, 1, 1282, 48, 10, 1],
  [0, 2, 1296, 22, 4, 0],
  [0, 3, 1192, 72, 16, 2],
  [0, 4, 474, 150, 50, 16],
  [1, 6, 216, 110, 84, 44],
  [0, 7, 0, 0, 3, 36],
  [-1, -1, 0, 0, 0, 22],
]);
const many = (count: number): FlowCount[] =>
  counts(
    Array.from(
      { length: count },
      (_, i) => [i % 3 === 0 ? 1 : 0, i, 40 + ((7 * i) % 60), (3 * i) % 8, i % 5, i % 11 === 0 ? 6 : 0] as const,
    ),
  );

interface Drawn {
  readonly width: number;
  readonly locale?: Locale;
  readonly accounts?: readonly string[];
  readonly listened?: boolean;
}

function optionsOf({ width, locale = 'zh-CN', accounts = ACCOUNTS, listened = false }: Drawn, document: Document) {
  const words = WORDS[locale];
  const texts = { ...words, others: words.otherAccounts, more: words.moreB, fewer: words.fewerB };
  const names: FlowShop = { groups: GROUPS, accounts, outcomes: outcomesOf(locale) };
  const onPick = listened ? { onPick: () => undefined } : {};
  return { names, options: { width, locale, label: words.label, document, texts, ...onPick } };
}

const one = (ways: readonly FlowCount[], drawn: Drawn) => (document: Document) => {
  const { names, options } = optionsOf(drawn, document);
  return flow({ ...names, counts: ways, plan: 'a' }, options);
};
const two = (a: readonly FlowCount[], b: readonly FlowCount[], drawn: Drawn) => (document: Document) => {
  const { names, options } = optionsOf(drawn, document);
  return flowDifference({ ...names, a, b }, options);
};
const NAMES = Array.from({ length: 400 }, (_, i) => `晨光旗舰店:客服${String(i + 1).padStart(3, '0')}`);

export const FLOW_CASES: readonly Case[] = [
  { name: 'flow-usual', draw: one(TODAY, { width: WIDE }) },
  { name: 'flow-usual-en', draw: one(TODAY, { width: WIDE, locale: 'en' }) },
  { name: 'flow-phone', draw: one(TODAY, { width: PHONE }) },
  { name: 'flow-phone-en', draw: one(TODAY, { width: PHONE, locale: 'en' }) },
  { name: 'flow-one', draw: one(TODAY.slice(0, 1), { width: HALF }) },
  { name: 'flow-four-hundred', draw: one(many(400), { width: WIDE, accounts: NAMES }) },
  { name: 'flow-picked', draw: one(TODAY, { width: HALF, listened: true }) },
  { name: 'flow-forty-picked', draw: one(many(40), { width: PHONE, accounts: NAMES, listened: true }) },
  { name: 'flow-empty', draw: one([], { width: HALF }) },
  { name: 'flow-change', draw: two(TODAY, SUSPENDED, { width: WIDE }) },
  { name: 'flow-change-en', draw: two(TODAY, SUSPENDED, { width: WIDE, locale: 'en' }) },
  { name: 'flow-change-phone', draw: two(TODAY, SUSPENDED, { width: PHONE }) },
  { name: 'flow-change-identical', draw: two(TODAY, TODAY, { width: HALF }) },
];
