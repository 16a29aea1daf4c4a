import { expect, test } from 'vitest';
import { consoleOf } from '../../src/app/console.ts';
import { isStale, planOf } from '../../src/app/state.ts';
import { dayLog, shopDesk } from './shop-desk.ts';

const MONDAY = dayLog('周一.csv', '甲 09:00:00 买家 在吗\n甲 09:00:20 店:小颖 在的\n乙 09:02:00 买家 你好');
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function liveDesk() {
  const desk = shopDesk();
  await consoleOf(desk.store).importFile(MONDAY);
  desk.store.commands.setLive(true);
  const plan = () => planOf(desk.store.state, desk.store.state.b)!;
  const rename = (name: string): void => desk.store.commands.setPlan({ ...plan(), name });
  return { ...desk, plan, rename };
}

test('an edit of a plan that is compared is replayed by itself, an edit of another is not', async () => {
  const { store, plan, rename } = await liveDesk();
  rename('改了');
  await breath();
  expect(isStale(store.state)).toBe(false);
  expect(store.state.result!.b).toBe(plan());
  const { result } = store.state;
  const other = store.commands.duplicatePlan(store.state.b);
  store.commands.setPlan({ ...planOf(store.state, other)!, name: '不比' });
  await breath();
  expect(store.state.result).toBe(result);
});

test('while a weight is dragged a run goes on until it has told something, then begins with the newest', async () => {
  const { store, hold, gates, running, rename } = await liveDesk();
  const before = store.state.result!;
  hold(true);
  rename('一');
  await breath();
  rename('二');
  rename('三');
  await breath();
  expect(gates).toHaveLength(1);
  expect(store.state.ordered!.plans[1].name).toBe('一');
  running().partial([before.comparison]);
  await breath();
  expect(store.state.ordered!.plans[1].name).toBe('三');
});

test('what was cancelled is not begun again until something changes', async () => {
  const { store, hold, rename } = await liveDesk();
  hold(true);
  rename('一');
  await breath();
  store.commands.cancelRun();
  await breath();
  await breath();
  expect(store.state.run.status).toBe('cancelled');
  hold(false);
  rename('二');
  await breath();
  expect(isStale(store.state)).toBe(false);
});

test('a draft with problems leaves the result as it is, dimmed', async () => {
  const { store, plan } = await liveDesk();
  const { result } = store.state;
  store.commands.setPlan({ ...plan(), groups: [] });
  await breath();
  expect(store.state.result).toBe(result);
  expect(isStale(store.state)).toBe(true);
});
