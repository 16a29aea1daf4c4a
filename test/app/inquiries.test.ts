import { expect, test } from 'vitest';
import { consoleOf } from '../../src/app/console.ts';
import { NO_FILTER, type Filter } from '../../src/metrics/filter.ts';
import { dayLog, shopDesk } from './shop-desk.ts';

const MONDAY = dayLog(
  '周一.csv',
  `甲 09:00:00 买家 在吗
   甲 09:00:20 店:小颖 在的
   乙 09:02:00 买家 你好
   丙 11:03:00 买家 在吗`,
);
const NINE: Filter = { parts: [{ kind: 'hours', cells: [9] }] };
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('inquiries that were picked on another page are those that Compare shows, whatever was filtered before', async () => {
  const { store } = shopDesk();
  await consoleOf(store).importFile(MONDAY);
  store.commands.setFilter(NINE);
  store.commands.goTo('query');
  store.commands.selectInquiries({ inquiries: Uint32Array.of(0, 2), from: '慢的' });
  await breath();
  expect(store.state.page).toBe('compare');
  expect(store.state.filter).toEqual({ parts: [{ kind: 'inquiries', inquiries: [0, 2] }] });
  expect(store.state.filtered!.summariesA.map(({ inquiries }) => inquiries)).toContain(2);
});

test('the list opens with a filter, closes, and does not outlast its log', async () => {
  const { store } = shopDesk();
  await consoleOf(store).importFile(MONDAY);
  store.commands.listInquiries(NINE);
  expect(store.state.listed).toBe(NINE);
  store.commands.listInquiries(null);
  expect(store.state.listed).toBeNull();
  store.commands.listInquiries(NINE);
  await consoleOf(store).importFile(dayLog('周二.csv', '丁 10:00:00 买家 在吗'));
  expect(store.state.listed).toBeNull();
});

test('before a run there is nothing to list, and the console says so', async () => {
  const { store } = shopDesk();
  expect(await store.commands.inquiriesOf(NO_FILTER)).toMatchObject({ count: 0, columns: [] });
  await expect(consoleOf(store).inquiries()).rejects.toThrow('no_result');
});
