import { expect, test } from 'vitest';
import { consoleOf } from '../../src/app/console.ts';
import { VERSION } from '../../src/base/version.ts';
import { provenanceLine } from '../../src/views/report/provenance-words.ts';
import { tabText } from '../../src/views/parts/tab-text.ts';
import { dayLog, shopDesk } from './shop-desk.ts';

const MONDAY = dayLog(
  '周一.csv',
  `甲 09:00:00 买家 在吗
   甲 09:00:20 店:小颖 在的
   乙 10:02:00 买家 你好
   乙 10:02:40 店:售后01 您好`,
);
const AT = Date.UTC(2026, 2, 5, 4);

test('a figure of a comparison says its log, the hash of it, period, seed, replications, version and day', async () => {
  const { store } = shopDesk();
  const fenliu = consoleOf(store);
  const { sha256 } = await fenliu.importFile(MONDAY);
  await fenliu.run({ replications: 3, seed: 7 });
  const hash = sha256.slice(0, 12);
  expect(provenanceLine(store.state, 'comparison', AT)).toBe(
    `数据：周一.csv（SHA-256 ${hash}，4 行），3月4日 · 种子 7，3 次重复 · 分流 ${VERSION}，2026/03/05`,
  );
  store.commands.setLocale('en');
  expect(provenanceLine(store.state, 'comparison', AT)).toBe(
    `Data: 周一.csv (SHA-256 ${hash}, 4 rows), Mar 4 · seed 7, 3 replications · Fenliu ${VERSION}, 2026-03-05`,
  );
});

test('a figure of the log alone names no seed, one of a selection says so, and without a log nothing is said', async () => {
  const { store } = shopDesk();
  expect(provenanceLine(store.state, 'comparison', AT)).toBe('');
  const fenliu = consoleOf(store);
  await fenliu.importFile(MONDAY);
  await fenliu.run({ replications: 3, seed: 7 });
  store.commands.setFilter({ parts: [{ kind: 'hours', cells: [9] }] });
  await expect.poll(() => provenanceLine(store.state, 'comparison', AT)).toContain('只看这些咨询：');
  const ofLog = provenanceLine(store.state, 'log', AT);
  expect([ofLog.includes('种子'), ofLog.includes('只看')]).toEqual([false, false]);
});

test('a copied table keeps its signed figures, and no text of it becomes a formula or a second row', () => {
  const table = {
    columns: ['账号', 'B − A'],
    rows: [
      ['=1+1', '+5.1'],
      ['一\n二', '-3'],
      ['-a', '−2'],
    ],
  };
  expect(tabText(table)).toBe("账号\tB − A\n'=1+1\t+5.1\n一 二\t-3\n'-a\t−2");
});
