import { expect, test } from 'vitest';
import { consoleOf } from '../../src/app/console.ts';
import { partialOf, shownFilter, shownOf, shownResult } from '../../src/app/state.ts';
import { NO_FILTER, type Filter } from '../../src/metrics/filter.ts';
import { dayLog, shopDesk } from './shop-desk.ts';

const MONDAY = dayLog(
  '周一.csv',
  `甲 09:00:00 买家 在吗
   甲 09:00:20 店:小颖 在的
   乙 09:02:00 买家 你好
   乙 09:02:40 店:阿强 您好
   丙 11:03:00 买家 在吗
   丙 11:04:00 店:小颖 在的`,
);
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
/** Monday from nine to ten. */
const NINE: Filter = { parts: [{ kind: 'hours', cells: [9] }] };

async function monday() {
  const desk = shopDesk();
  await consoleOf(desk.store).importFile(MONDAY);
  return desk;
}

test('a filter is told over the same inquiries under every plan, without another run', async () => {
  const { store } = await monday();
  const { result } = store.state;
  store.commands.setFilter(NINE);
  await breath();
  const shown = shownResult(store.state)!;
  expect(shown.summariesA.map(({ inquiries }) => inquiries)).toEqual(Array.from({ length: 20 }, () => 2));
  expect(shown.comparison.rows).toHaveLength(result!.comparison.rows.length);
  expect(store.state.result).toBe(result);
  store.commands.setFilter(NO_FILTER);
  expect(shownResult(store.state)).toBe(result);
});

test('of many filters in a row, as a brush moves, the newest is told at the end', async () => {
  const { store } = await monday();
  for (const hour of [8, 9, 10, 11]) store.commands.setFilter({ parts: [{ kind: 'hours', cells: [hour] }] });
  await breath();
  expect(shownResult(store.state)).toMatchObject({ filter: { parts: [{ cells: [11] }] } });
  expect(shownResult(store.state)!.summariesA[0].inquiries).toBe(1);
});

test('a filter outlasts a new run, and is told of it', async () => {
  const { store } = await monday();
  store.commands.setFilter(NINE);
  await breath();
  store.commands.setSeed(5);
  await store.commands.run();
  await breath();
  expect(shownResult(store.state)).toMatchObject({ seed: 5, filter: NINE, of: { seed: 5 } });
});

test('under a filter no figures of all inquiries are shown: not those of a run that goes on, nor a result just come', async () => {
  const { store, hold, gates, running } = await monday();
  store.commands.setFilter(NINE);
  await breath();
  const before = shownResult(store.state)!;
  hold(true);
  store.commands.setSeed(5);
  void store.commands.run();
  await breath();
  running().partial([store.state.result!.comparison]);
  expect(partialOf(store.state)).toBeNull();
  expect(shownOf(store.state)).toBe(before);
  const shown: unknown[] = [];
  store.subscribe((state) => void shown.push(shownResult(state)!.summariesA[0].inquiries));
  gates[0].open();
  await breath();
  await breath();
  expect(new Set(shown)).toEqual(new Set([2]));
  expect(shownResult(store.state)).toMatchObject({ seed: 5, filter: NINE });
});

test('what is shown carries the filter that it is over, while another is being told', async () => {
  const { store } = await monday();
  store.commands.setFilter(NINE);
  expect(shownFilter(store.state)).toBe(NO_FILTER);
  await breath();
  store.commands.setFilter({ parts: [{ kind: 'hours', cells: [11] }] });
  expect(shownFilter(store.state)).toBe(NINE);
  await breath();
  expect(shownFilter(store.state)).toBe(store.state.filter);
});

test('what workers kept and lost is replayed once more', async () => {
  const { store, clearShelf } = await monday();
  clearShelf();
  store.commands.setFilter(NINE);
  await breath();
  await breath();
  expect(shownResult(store.state)!.summariesA[0].inquiries).toBe(2);
});

test('another log forgets the filter', async () => {
  const { store } = await monday();
  store.commands.setFilter(NINE);
  await breath();
  await consoleOf(store).importFile(dayLog('周二.csv', '丁 10:00:00 买家 在吗'));
  expect(store.state).toMatchObject({ filter: NO_FILTER, filtered: null });
});
