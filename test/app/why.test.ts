import { expect, test } from 'vitest';
import { consoleOf, FenliuError } from '../../src/app/console.ts';
import { OUTCOMES, REASONS } from '../../src/model/run.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { replay } from '../../src/sim/replay.ts';
import { dayLog, shopDesk } from './shop-desk.ts';

const MONDAY = dayLog(
  '周一.csv',
  `甲 09:00:00 买家 在吗
   甲 09:00:20 店:小颖 在的
   乙 09:02:00 买家 你好
   乙 09:02:40 店:售后01 您好
   丙 09:03:00 买家 在吗`,
);

async function monday() {
  const desk = shopDesk();
  const fenliu = consoleOf(desk.store);
  await fenliu.importFile(MONDAY);
  return { ...desk, fenliu, commands: desk.store.commands };
}

const codes = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error: unknown) => (error as FenliuError).problems.map(({ code, at }) => `${at} ${code}`),
  );

test('the console explains an inquiry as the last run replayed it, in any of its replications', async () => {
  const { fenliu, store, world } = await monday();
  const { shop, trace } = world();
  const { b, seed } = store.state.result!;
  const run = replay(compile(shop, b, trace), trace, draw(shop, trace, seed, 3));
  const told = await fenliu.explain(1, { plan: b.id, replication: 3 });
  expect(told.inquiry).toBe(1);
  expect(told.outcome).toBe(OUTCOMES[run.outcome[1]]);
  expect(told.decisions.at(-1)).toMatchObject({
    reason: REASONS[run.reason[1]],
    account: shop.accounts[run.account[1]].id,
  });
});

test('a plan that was changed after the run is explained as the run had it, a plan that is new as it is', async () => {
  const { fenliu, commands, store } = await monday();
  const plan = fenliu.plan('changed');
  const nobody = { ...plan, accounts: plan.accounts.map((one) => ({ ...one, suspended: true })) };
  commands.setPlan(nobody);
  expect((await fenliu.explain(0, { plan: 'changed' })).decisions[0].account).toBe('店:小颖');
  commands.setPlan({ ...nobody, id: 'new' });
  expect((await fenliu.explain(0, { plan: 'new' })).decisions[0].account).toBeNull();
  expect(store.state.why).toBeNull();
});

test('what cannot be explained is refused with its place', async () => {
  const { fenliu, commands } = await monday();
  commands.setPlan({ ...fenliu.plan('changed'), id: 'draft', groups: [] });
  expect(await codes(fenliu.explain(3))).toEqual(['inquiry unknown_inquiry']);
  expect(await codes(fenliu.explain(0.5))).toEqual(['inquiry unknown_inquiry']);
  expect(await codes(fenliu.explain(0, { replication: -1 }))).toEqual(['replication unknown_replication']);
  expect(await codes(fenliu.explain(0, { plan: 'nobody' }))).toEqual(['plan unknown_plan']);
  expect(await codes(fenliu.explain(0, { plan: 'draft' }))).toEqual(['groups no_group']);
  expect(await codes(consoleOf(shopDesk().store).explain(0))).toEqual([' no_log']);
});

test('the sheet opens at once, and each plan is told when its replay is there', async () => {
  const { commands, store, hold, gates } = await monday();
  hold(true);
  const opening = commands.why(1);
  const answers = () =>
    store.state.why!.answers.map(({ plan, explanation }) => [plan.id, explanation?.inquiry ?? null]);
  expect(store.state.why).toMatchObject({ inquiry: 1, replication: 0, seed: 1 });
  expect(answers()).toEqual([
    ['as-logged', null],
    ['changed', null],
  ]);
  gates[1].open();
  await expect.poll(answers).toEqual([
    ['as-logged', null],
    ['changed', 1],
  ]);
  gates[0].open();
  await opening;
  expect(answers()[0]).toEqual(['as-logged', 1]);
});

test('each plan is told under its letter on the bar, whichever challenger is looked at', async () => {
  const { commands, store, fenliu } = await monday();
  const other = commands.duplicatePlan('changed');
  commands.challenge(['changed', other], other);
  await commands.run();
  await commands.why(1);
  const letters = () => store.state.why!.answers.map(({ plan, slot }) => [slot, plan.id]);
  expect(letters()).toEqual([
    ['A', 'as-logged'],
    ['C', other],
  ]);
  commands.challenge(['changed', other], 'changed');
  await commands.why(1);
  expect(letters()[1]).toEqual(['B', 'changed']);
  expect(fenliu.state().why!.answers[1].explanation?.inquiry).toBe(1);
});

test('a sheet that was closed, or asked for another inquiry, takes no late answer', async () => {
  const { commands, store, hold, gates } = await monday();
  hold(true);
  const first = commands.why(0);
  const second = commands.why(1);
  gates.splice(0, 2).forEach((gate) => gate.open());
  await first;
  expect(store.state.why).toMatchObject({ inquiry: 1, answers: [{ explanation: null }, { explanation: null }] });
  await commands.why(null);
  gates.splice(0).forEach((gate) => gate.open());
  await second;
  expect(store.state.why).toBeNull();
});

test('a worker that dies is told in the sheet, and another log closes it', async () => {
  const { commands, store, hold, gates, fenliu } = await monday();
  hold(true);
  const opening = commands.why(0);
  gates.splice(0).forEach((gate) => gate.lose(new Error('out of memory')));
  await opening;
  expect(store.state.why!.answers[0].problems).toMatchObject([{ code: 'unexpected', value: 'out of memory' }]);
  hold(false);
  await fenliu.importFile(dayLog('周二.csv', '丁 10:00:00 买家 在吗\n丁 10:00:09 店:阿强 在的'));
  expect(store.state.why).toBeNull();
});
