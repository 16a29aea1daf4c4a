import { expect, test } from 'vitest';
import { consoleOf, FenliuError } from '../../src/app/console.ts';
import { toldOf } from '../../src/app/told.ts';
import { isStale, partialOf, shownOf } from '../../src/app/state.ts';
import { dayLog, shopDesk } from './shop-desk.ts';

const MONDAY = dayLog(
  '周一.csv',
  `甲 09:00:00 买家 在吗
   甲 09:00:20 店:小颖 在的
   甲 09:01:00 买家 有货吗
   甲 09:01:30 店:小颖 有的
   乙 09:02:00 买家 你好
   乙 09:02:40 店:售后01 您好
   丙 09:03:00 买家 在吗`,
);
const TUESDAY = dayLog('周二.csv', '丁 10:00:00 买家 在吗\n丁 10:00:09 店:阿强 在的');
const EMPTY = new File([''], '空.csv');

const codes = (error: unknown): string[] => (error as FenliuError).problems.map(({ code }) => code);
const thrown = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test('a log that comes in is fitted, replayed as it was, and its tables are handed over', async () => {
  const desk = shopDesk();
  const fenliu = consoleOf(desk.store);
  const report = await fenliu.importFile(MONDAY);
  expect(report).toMatchObject({ file: '周一.csv', rowsRead: 7, kept: 7, rejected: 0, inquiries: 3, turns: 4 });
  const { log, plans, a, b, result } = desk.store.state;
  expect(log!.shop.accounts.map(({ name, role }) => [name, role])).toEqual([
    ['小颖', 'pre-sale'],
    ['售后01', 'after-sale'],
  ]);
  expect(plans.map(({ id }) => id)).toEqual([a, b]);
  expect(result!.summariesA).toHaveLength(20);
  expect(fenliu.metrics().every(({ verdict }) => verdict === 'identical')).toBe(true);
  expect([...desk.loaded.keys()]).toEqual(expect.arrayContaining(['message', 'inquiry', 'account', 'run_turn']));
  expect(desk.started()).toBe(true);
});

test('looking at another of the plans that were compared needs no new run; comparing one more does', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  await consoleOf(desk.store).importFile(MONDAY);
  const { a, b } = desk.store.state;
  const c = commands.duplicatePlan(b);
  commands.compare(a, b, [c]);
  expect(isStale(desk.store.state)).toBe(true);
  await commands.run();
  expect(desk.store.state.result!.rivals.map(({ plan }) => plan.id)).toEqual([b, c]);
  commands.compare(a, c);
  expect(desk.store.state).toMatchObject({ b: c, challengers: [b, c], result: { b: { id: c } } });
  expect(desk.store.state.result!.summariesB).toBe(desk.store.state.result!.rivals[1].summaries);
  expect(isStale(desk.store.state)).toBe(false);
  commands.compare(a, c, []);
  expect(isStale(desk.store.state)).toBe(true);
});

test('plans keep their letters, whichever is looked at; who is chosen in the place of another takes his letter', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  await consoleOf(desk.store).importFile(MONDAY);
  const { a, b } = desk.store.state;
  const [c, d, e] = [b, b, b].map((id) => commands.duplicatePlan(id));
  const seats = (): readonly string[] => [desk.store.state.a, ...desk.store.state.challengers];
  commands.challenge([b, c, d]);
  expect(desk.store.state.b).toBe(b);
  commands.compare(a, d);
  expect(seats()).toEqual([a, b, c, d]);
  commands.compare(a, e);
  expect(seats()).toEqual([a, b, c, e]);
  // Who becomes the baseline leaves his letter to the baseline before.
  commands.compare(c, e);
  expect(seats()).toEqual([c, b, a, e]);
  commands.compare(e, c);
  expect(seats()).toEqual([e, b, a, c]);
  commands.challenge([b, a]);
  expect(desk.store.state.b).toBe(a);
  commands.challenge([d], d);
  expect(seats()).toEqual([e, d]);
  expect(() => commands.challenge([])).toThrow(RangeError);
});

test('what is too small to matter is said without a replay, on the screen and in the console', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  const fenliu = consoleOf(desk.store);
  await fenliu.importFile(MONDAY);
  const before = desk.store.state.result;
  commands.setThreshold('reply_rate', 0.02);
  commands.setThreshold('lost_inquiries', 3);
  commands.setThreshold('reply_rate', 0);
  expect(desk.store.state).toMatchObject({ thresholds: { lost_inquiries: 3 } });
  expect(desk.store.state.result).toBe(before);
  expect(toldOf(desk.store.state)!.comparison).toBe(toldOf(desk.store.state)!.comparison);
  expect(() => commands.setThreshold('reply_rate', -1)).toThrow(RangeError);
});

test('a file that is refused leaves the log before it, with its plans and its result', async () => {
  const desk = shopDesk();
  const fenliu = consoleOf(desk.store);
  await fenliu.importFile(MONDAY);
  const { log, plans, result } = desk.store.state;
  expect(codes(await thrown(fenliu.importFile(EMPTY)))).toEqual(['empty_file']);
  expect(desk.store.state).toMatchObject({ intake: { status: 'refused', file: '空.csv' } });
  expect(desk.store.state.log).toBe(log);
  expect(desk.store.state.plans).toBe(plans);
  expect(desk.store.state.result).toBe(result);
});

test('a log in which no buyer ever wrote has nothing to replay: it is refused with the number of its rows', async () => {
  const desk = shopDesk();
  const error = await thrown(consoleOf(desk.store).importFile(dayLog('推广.csv', '甲 09:00:00 店:小颖 亲，有新款')));
  expect((error as FenliuError).problems).toMatchObject([
    { code: 'no_inquiry', at: 'file', value: '推广.csv', detail: { rows: 1 } },
  ]);
  expect(desk.store.state.log).toBeNull();
});

test('an import that is cancelled leaves the log before it, and the screen is free again', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  await consoleOf(desk.store).importFile(MONDAY);
  const { log } = desk.store.state;
  await commands.lookAt([TUESDAY]);
  desk.hold(true);
  const importing = commands.confirmImport();
  expect(desk.store.state.intake.status).toBe('running');
  commands.cancelImport();
  await importing;
  expect(desk.store.state.intake.status).toBe('idle');
  expect(desk.store.state.log).toBe(log);
});

test('of two files that are dropped one after the other the second is shown, whichever is looked at first', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  desk.hold(true);
  const first = commands.lookAt([MONDAY]);
  const [lookAtFirst] = desk.gates.splice(0);
  const second = commands.lookAt([TUESDAY]);
  desk.gates[0].open();
  lookAtFirst.open();
  await Promise.all([first, second]);
  expect(desk.store.state.intake).toMatchObject({ status: 'preview', kinds: [{ files: ['周二.csv'] }] });
});

test('a worker that dies while it reads is told as a refusal, and nothing is lost', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  await consoleOf(desk.store).importFile(MONDAY);
  const { log } = desk.store.state;
  await commands.lookAt([TUESDAY]);
  desk.hold(true);
  const importing = commands.confirmImport();
  desk.gates[0].lose(new Error('out of memory'));
  await importing;
  expect(desk.store.state.intake).toMatchObject({ status: 'refused', problems: [{ code: 'unexpected' }] });
  expect(desk.store.state.log).toBe(log);
});

test('a run that is overtaken by another changes nothing when it ends', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  await consoleOf(desk.store).importFile(MONDAY);
  desk.hold(true);
  const first = commands.run();
  const [slow] = desk.gates.splice(0);
  commands.setSeed(2);
  const second = commands.run();
  desk.gates[0].open();
  await second;
  expect(desk.store.state.result!.seed).toBe(2);
  slow.open();
  await first;
  expect(desk.store.state.result!.seed).toBe(2);
  expect(desk.store.state.run.status).toBe('idle');
});

test('a cancelled run keeps the result before it', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  await consoleOf(desk.store).importFile(MONDAY);
  const { result } = desk.store.state;
  desk.hold(true);
  const running = commands.run();
  expect(desk.store.state.run).toEqual({ status: 'running', done: 0, total: 20, partial: null });
  commands.cancelRun();
  await running;
  expect(desk.store.state.run.status).toBe('cancelled');
  expect(desk.store.state.result).toBe(result);
});

test('what is known of a run that goes on is shown, is no result, and is gone when the run is cancelled', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  await consoleOf(desk.store).importFile(MONDAY);
  const result = desk.store.state.result!;
  desk.hold(true);
  commands.setSeed(2);
  const running = commands.run();
  expect(shownOf(desk.store.state)).toBe(result);
  desk.running().progress(12.7);
  desk.running().partial([{ ...result.comparison, replications: 12 }]);
  expect(desk.store.state.run).toMatchObject({ status: 'running', done: 12, total: 20 });
  expect(shownOf(desk.store.state)).toMatchObject({ seed: 2, replications: 20, comparison: { replications: 12 } });
  expect(desk.store.state.result).toBe(result);
  expect(consoleOf(desk.store).stale()).toBe(true);
  commands.cancelRun();
  await running;
  expect(partialOf(desk.store.state)).toBeNull();
  expect(shownOf(desk.store.state)).toBe(result);
  desk.running().partial([result.comparison]);
  expect(desk.store.state.run.status).toBe('cancelled');
});

test('a changed setting makes the result stale; taking it back makes it fresh again', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  await consoleOf(desk.store).importFile(MONDAY);
  const plan = desk.store.state.plans[1];
  commands.setPlan({ ...plan, accounts: plan.accounts.map((one) => ({ ...one, suspended: true })) });
  expect(isStale(desk.store.state)).toBe(true);
  commands.undo();
  expect(isStale(desk.store.state)).toBe(false);
  commands.redo();
  expect(isStale(desk.store.state)).toBe(true);
});

test('a draft is kept with its problems and cannot be run', async () => {
  const desk = shopDesk();
  const fenliu = consoleOf(desk.store);
  await fenliu.importFile(MONDAY);
  const plan = desk.store.state.plans[1];
  desk.store.commands.setPlan({ ...plan, groups: [] });
  const { result } = desk.store.state;
  await desk.store.commands.run();
  expect(desk.store.state.result).toBe(result);
  expect(codes(await thrown(fenliu.run()))).toEqual(['no_group']);
});

test('a second log starts afresh: no edit of plans that are gone can be taken back', async () => {
  const desk = shopDesk();
  const fenliu = consoleOf(desk.store);
  await fenliu.importFile(MONDAY);
  fenliu.duplicatePlan('as-logged');
  expect(desk.store.state.canUndo).toBe(true);
  await fenliu.importFile(TUESDAY);
  expect(desk.store.state).toMatchObject({ canUndo: false, a: 'as-logged', b: 'changed' });
  expect(desk.store.state.plans).toHaveLength(2);
});

test('the console reads, changes and runs plans, and says everything that is wrong with one', async () => {
  const desk = shopDesk();
  const fenliu = consoleOf(desk.store);
  await fenliu.importFile(MONDAY);
  const plan = fenliu.plan('changed');
  const suspended = plan.accounts.map((one) => ({ ...one, suspended: one.account === '店:售后01' }));
  fenliu.setPlan({ ...plan, accounts: suspended });
  const metrics = await fenliu.run({ replications: 5, seed: 3 });
  expect(metrics.map(({ metric }) => metric)).toContain('reply_rate');
  const afterSale = fenliu.accounts().find(({ account }) => account === '店:售后01')!;
  expect(afterSale.b).toEqual({ mean: 0, low: 0, high: 0 });
  expect(afterSale.difference.mean).toBe(-afterSale.a.mean);
  const error = await thrown(
    Promise.resolve().then(() => fenliu.setPlan({ ...plan, name: '', offline: { kind: 'proxy', accounts: [] } })),
  );
  expect(codes(error)).toEqual(['empty_name', 'empty_proxy']);
  expect((error as Error).message).toContain('offline.accounts: empty_proxy');
});

test('a file without a column of times is previewed, says what is missing, and is not imported', async () => {
  const fenliu = consoleOf(shopDesk().store);
  const file = new File(['会话,发送方,发送人\n甲,买家,tb1\n甲,客服,小颖\n'], '无时间.csv');
  expect((await fenliu.preview(file)).missing).toEqual(['time']);
  const error = await thrown(fenliu.importFile(file));
  expect(codes(error)).toEqual(['missing_required_column']);
  expect((error as Error).message).toContain('time');
});

test('without a log or a result the console says so', async () => {
  const fenliu = consoleOf(shopDesk().store);
  expect(codes(await thrown(Promise.resolve().then(() => fenliu.report())))).toEqual(['no_log']);
  expect(codes(await thrown(Promise.resolve().then(() => fenliu.metrics())))).toEqual(['no_result']);
  expect(codes(await thrown(Promise.resolve().then(() => fenliu.plan('nobody'))))).toEqual(['unknown_plan']);
});

test('numbers that no run can have are refused where they are set', () => {
  const { commands } = shopDesk().store;
  expect(() => commands.setReplications(1)).toThrow(RangeError);
  expect(() => commands.setReplications(NaN)).toThrow(RangeError);
  expect(() => commands.setSeed(-1)).toThrow(RangeError);
  expect(() => commands.compare('nobody', 'nobody')).toThrow(RangeError);
});

test('a table leaves as a file with the name that was asked for', async () => {
  const desk = shopDesk();
  await desk.store.commands.exportCsv('from inquiry', '咨询.csv');
  expect(desk.offered).toEqual([['咨询.csv', 'from inquiry\r\n']]);
});
