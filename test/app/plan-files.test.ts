import { expect, test } from 'vitest';
import { consoleOf, FenliuError } from '../../src/app/console.ts';
import { planText } from '../../src/model/planFile.ts';
import { dayLog, shopDesk } from './shop-desk.ts';

const MONDAY = dayLog(
  '周一.csv',
  `甲 09:00:00 买家 在吗
   甲 09:00:20 店:小颖 在的
   乙 09:02:00 买家 你好
   乙 09:02:40 店:售后01 您好`,
);

const opened = async () => {
  const desk = shopDesk();
  const fenliu = consoleOf(desk.store);
  await fenliu.importFile(MONDAY);
  return { desk, fenliu, before: desk.store.state };
};
const file = (text: string, name = '方案.json'): File => new File([text], name);
const codes = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error: unknown) => (error as FenliuError).problems.map(({ at, code }) => `${at} ${code}`),
  );

test('a plan that is saved and opened again is the same plan, and no second one', async () => {
  const { desk, fenliu, before } = await opened();
  fenliu.savePlan(before.b);
  const [[name, text]] = desk.offered;
  expect(name).toBe('调整后.json');
  expect((await fenliu.openPlan(file(text))).id).toBe(before.b);
  expect(desk.store.state.plans).toBe(before.plans);
});

test('a plan that was changed in its file becomes plan B beside the one it came from, and can be taken back', async () => {
  const { desk, fenliu, before } = await opened();
  const plan = fenliu.plan(before.b);
  const accounts = plan.accounts.map((one) => ({ ...one, suspended: one.account === '店:售后01' }));
  const added = await fenliu.openPlan(file(planText({ ...plan, accounts })));
  const { a, b, plans, planFile } = desk.store.state;
  expect([a, b]).toEqual([before.a, added.id]);
  expect(added.name).toBe('调整后 2');
  expect(plans).toEqual([...before.plans, added]);
  expect(planFile).toEqual({ status: 'opened', file: '方案.json', plan: added.id });
  fenliu.undo();
  expect(desk.store.state.plans).toBe(before.plans);
});

test('a file that is refused changes no plan, and says everything that is wrong', async () => {
  const { desk, fenliu, before } = await opened();
  const text = planText({ ...fenliu.plan(before.b), id: 'new' })
    .replaceAll('"capacity": ', '"capacity": -')
    .replaceAll('店:小颖', '别家:小颖');
  const told = await codes(fenliu.openPlan(file(text)));
  expect(told).toEqual(
    expect.arrayContaining([
      'accounts[0].capacity bad_capacity',
      'accounts[1].capacity bad_capacity',
      'accounts[0].account unknown_account',
      'groups[0].members[0].account unknown_account',
    ]),
  );
  expect(await codes(fenliu.openPlan(file('')))).toEqual(['file json_syntax']);
  expect(await codes(fenliu.openPlan(file('{"version": 1,}')))).toEqual(['line 1, column 15 json_syntax']);
  const { plans, a, b, canUndo } = desk.store.state;
  expect({ plans, a, b, canUndo }).toEqual({ plans: before.plans, a: before.a, b: before.b, canUndo: false });
});

test('a plan that cannot run yet is opened as a draft', async () => {
  const { desk, fenliu, before } = await opened();
  const plan = { ...fenliu.plan(before.b), id: 'draft', name: '草稿' };
  const groups = plan.groups.map((group) => ({
    ...group,
    members: group.members.map((member) => ({ ...member, weight: 0 })),
  }));
  const { id } = await fenliu.openPlan(file(planText({ ...plan, groups })));
  expect(desk.store.state.problems[id].map(({ code }) => code)).toEqual(['no_capacity']);
  expect(await codes(fenliu.run())).toEqual(['groups[0].members no_capacity']);
});

test('a plan that comes before any log, or is larger than any plan, is refused', async () => {
  const { store } = shopDesk();
  expect(await codes(consoleOf(store).openPlan(file('{}')))).toEqual(['file no_log']);
  const large = Object.defineProperty(file('{}'), 'size', { value: 40 * 1024 * 1024 });
  expect(await codes(consoleOf(store).openPlan(large))).toEqual(['file file_too_large']);
});

test('what was wrong with the address is said until it is dismissed', () => {
  const { store } = shopDesk();
  store.commands.notice([{ code: 'share_link_damaged', at: 'address', value: '#s=eJ' }]);
  expect(store.state.notice).toHaveLength(1);
  store.commands.notice([]);
  expect(store.state.notice).toEqual([]);
});
