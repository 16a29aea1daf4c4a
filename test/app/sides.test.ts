import { expect, test } from 'vitest';
import { dayLog, shopDesk } from './shop-desk.ts';

const MONDAY = dayLog(
  'monday.csv',
  `甲 09:00:00 买家 在吗
   甲 09:00:20 店:小美 在的
   乙 09:10:00 买家 在吗
   乙 09:11:00 店:小美 在的
   丙 09:20:00 买家 在吗
   丙 09:20:30 店:小红 在的`,
);
const DAYS = new File(
  ['日期,旺旺昵称,接待人数,首次响应(秒)\n2024-03-04,店:小美,3,50\n2024-03-04,店:外人,9,9\n汇总值,,12,20\n'],
  '客服绩效.csv',
);
const STATUS = new File(
  ['账号,时间,状态\n小美,2024-03-04 08:30:00,上线\n小美,2024-03-04 12:00:00,下线\n'],
  '上下线.csv',
);
const at = (clock: string): number => Date.parse(`2024-03-04T${clock}+08:00`);

async function withLog() {
  const desk = shopDesk();
  await desk.store.commands.openLog([MONDAY]);
  await desk.store.commands.confirmImport();
  return desk;
}

test('a table of days is held against the log that is loaded, which stays', async () => {
  const { store, loaded } = await withLog();
  await store.commands.openLog([DAYS]);
  const { log, intake } = store.state;
  expect(intake).toEqual({ status: 'idle' });
  expect(log?.report.file).toBe('monday.csv');
  expect(log?.sides).toMatchObject([
    { kind: 'account-days', report: { rowsRead: 3, kept: 2, rejected: 1 }, accounts: 2, unknown: ['店:外人'] },
  ]);
  expect(log?.days.told.map(({ account }) => account)).toEqual(['店:小美', '店:外人']);
  expect(loaded.get('account_day')?.rows).toBe(log!.days.logged.length + 2);
  // What can be read again in another way is the log.
  await store.commands.reviseImport();
  expect(store.state.intake).toMatchObject({ status: 'preview', kinds: [{ files: ['monday.csv'] }] });
  // The same table again takes the place of the first.
  await store.commands.openLog([DAYS]);
  expect(store.state.log?.days.told).toHaveLength(2);
});

test('a log of states tells when accounts were there, and the plans are replayed by it', async () => {
  const { store, world } = await withLog();
  const before = world().shop.accounts.map(({ presence }) => presence.inferred);
  await store.commands.openLog([STATUS]);
  expect(before).toEqual([true, true]);
  expect(world().shop.accounts.map(({ presence }) => presence)).toMatchObject([
    { intervals: [at('08:30:00'), at('12:00:00')], inferred: false },
    { inferred: true },
  ]);
  expect(store.state.log?.shop).toBe(world().shop);
  expect(store.state.result).not.toBeNull();
});

test('without a log either is refused with a word, and a broken one leaves what was loaded', async () => {
  const { store } = shopDesk();
  await store.commands.openLog([DAYS]);
  expect(store.state.intake).toMatchObject({ status: 'refused', problems: [{ code: 'daily_summary' }] });
  await store.commands.openLog([STATUS]);
  expect(store.state.intake).toMatchObject({ status: 'refused', problems: [{ code: 'status_log' }] });
  const loaded = await withLog();
  await loaded.store.commands.openLog([new File(['旺旺昵称,接待人数,旺旺回复率\n甲,很多,98%\n'], 'x.csv')]);
  expect(loaded.store.state.intake).toMatchObject({
    status: 'refused',
    problems: [{ code: 'no_good_rows' }, { code: 'bad_number' }],
  });
  expect(loaded.store.state.log?.sides).toEqual([]);
});

test('a log and what goes with it may be dropped together', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  await commands.openLog([STATUS, MONDAY, DAYS]);
  expect(desk.store.state.intake).toMatchObject({
    status: 'preview',
    kinds: [{ files: ['monday.csv'] }],
    sides: ['上下线.csv', '客服绩效.csv'],
  });
  await commands.confirmImport();
  const { log, intake } = desk.store.state;
  expect(intake.status).toBe('idle');
  expect(log!.sides.map(({ kind }) => kind)).toEqual(['status', 'account-days']);
  expect(log!.shop.accounts.filter(({ presence }) => !presence.inferred)).toHaveLength(1);
  expect(desk.world().shop).toBe(log!.shop);
});
