import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consoleOf } from '../../src/app/console.ts';
import { linkText, readLinkText } from '../../src/app/link-text.ts';
import { fragmentOf, linkIn } from '../../src/app/share.ts';
import type { Shared } from '../../src/model/shared.ts';
import { smallWorld } from '../sim/worlds.ts';
import { dayLog, shopDesk } from './shop-desk.ts';

const DAY = `甲 09:00:00 买家 在吗
   甲 09:00:20 店:小颖 在的
   乙 10:02:00 买家 你好
   乙 10:02:40 店:售后01 您好`;
const MONDAY = dayLog('周一.csv', DAY);
const ELSEWHERE = dayLog('别家.csv', DAY.replaceAll('店:', '别家:'));

const opened = async (log: File = MONDAY) => {
  const desk = shopDesk();
  const fenliu = consoleOf(desk.store);
  await fenliu.importFile(log);
  const { commands } = desk.store;
  return { ...desk, fenliu, commands, state: () => desk.store.state };
};
type Desk = Awaited<ReturnType<typeof opened>>;
const codes = ({ state }: Desk): string[] => state().notice.map(({ code, at }) => `${at} ${code}`);

/** A comparison with nothing as it was at first. */
async function changed(desk: Desk): Promise<void> {
  const { fenliu, commands, state } = desk;
  const plan = fenliu.plan(state().b);
  const accounts = plan.accounts.map((one) => ({ ...one, suspended: one.account === '店:售后01' }));
  fenliu.setPlan({ ...plan, name: '售后挂起', accounts });
  const third = fenliu.duplicatePlan(plan.id);
  commands.compare(state().a, plan.id, [third]);
  fenliu.setBuyers({ vipShare: 0.25 });
  commands.setPack('taobao-2022');
  commands.setThreshold('reply_rate', 0.005);
  commands.setReplications(4);
  commands.setSeed(7);
  commands.setFilter({
    parts: [
      { kind: 'hours', cells: [9] },
      { kind: 'accounts', plan: 'a', accounts: [0, -1] },
      { kind: 'response', plan: 'b', above: 1000, to: null },
    ],
  });
  await fenliu.run({ a: state().a, b: state().b });
}

const settings = ({ state }: Desk) => {
  const { a, b, challengers, pack, thresholds, replications, seed, buyers, filter, plans } = state();
  const compared = [a, ...challengers].map((id) => plans.find((plan) => plan.id === id));
  return { a, b, challengers, pack, thresholds, replications, seed, buyers, filter, compared };
};

describe('a link', () => {
  test('shows whoever opens it the same figures, and none of the log is in it', async () => {
    const sender = await opened();
    await changed(sender);
    const link = await sender.commands.shareLink();
    expect(link).toMatch(/^https:\/\/fenliu\.example\/#compare\?v=1&s=[\w-]+$/);
    const receiver = await opened();
    await receiver.commands.openLink(link);
    expect(settings(receiver)).toEqual(settings(sender));
    await expect.poll(() => receiver.state().result).not.toBeNull();
    expect(receiver.fenliu.metrics()).toEqual(sender.fenliu.metrics());
    const shared = await readLinkText(linkIn(link)!);
    expect(JSON.stringify(shared)).not.toMatch(/在吗|你好|周一\.csv/);
  });

  test('reads as it was written, whatever the plans', async () => {
    await fc.assert(
      fc.asyncProperty(
        smallWorld,
        fc.nat(),
        fc.integer({ min: 2, max: 1000 }),
        async ({ plan }, seed, replications) => {
          const shared = JSON.parse(
            JSON.stringify({
              version: 1,
              log: 'abc123',
              plans: [plan, { ...plan, id: 'b', name: '另一个 𠮷' }],
              a: plan.id,
              b: 'b',
              challengers: ['b'],
              pack: 'generic',
              thresholds: { reply_rate: 0.01 },
              replications,
              seed,
              buyers: { returns: { probability: 0.5, after: 60_000 } },
              filter: [{ kind: 'accounts', plan: 'a', accounts: ['甲', null] }],
            }),
          ) as Shared;
          expect(await readLinkText(await linkText(shared))).toEqual({ ok: true, value: shared });
        },
      ),
      { numRuns: 50 },
    );
  });

  test('that was cut or mistyped anywhere is damaged, and changes nothing', async () => {
    const desk = await opened();
    const link = await desk.commands.shareLink();
    const before = desk.state();
    const start = link.indexOf('s=') + 2;
    for (const broken of [
      link.slice(0, -3),
      link.slice(0, start + 10),
      link.slice(0, start),
      `${link}!!`,
      'nonsense',
    ]) {
      await desk.commands.openLink(broken);
      expect(codes(desk), broken).toEqual(['address share_link_damaged']);
    }
    expect({ ...desk.state(), notice: before.notice }).toEqual(before);
  });

  test('with settings that cannot be is refused with all that is wrong', async () => {
    const desk = await opened();
    const link = await readLinkText(linkIn(await desk.commands.shareLink())!);
    if (!link.ok) throw new Error('the link of now is read');
    const open = async (change: object): Promise<string[]> => {
      await desk.commands.openLink(`#compare?s=${await linkText({ ...link.value, ...change })}`);
      return codes(desk);
    };
    const [plan] = link.value.plans;
    expect(await open({ version: 2 })).toEqual(['version unknown_version']);
    expect(await open({ pack: 'other', thresholds: { nothing: 1 } })).toEqual([
      'pack unknown_choice',
      'thresholds.nothing unknown_field',
    ]);
    expect(await open({ b: 'nobody', buyers: { vipShare: 3 } })).toEqual([
      'b unknown_plan',
      'vipShare bad_buyer_share',
    ]);
    const [group] = plan.groups;
    const broken = {
      ...plan,
      accounts: plan.accounts.map((one) => ({ ...one, capacity: 0 })),
      groups: [{ ...group, members: group.members.map((one) => ({ ...one, weight: -1 })) }],
    };
    expect(await open({ plans: [broken, ...link.value.plans.slice(1)] })).toEqual(
      expect.arrayContaining([
        'plans[0].accounts[0].capacity bad_capacity',
        'plans[0].groups[0].members[0].weight weight_negative',
      ]),
    );
    expect(desk.state().shared).toBeNull();
  });
});

describe('a link over another log', () => {
  test('waits for a log that has its accounts, says which are missing, and stays in the address', async () => {
    const sender = await opened();
    await changed(sender);
    const link = await sender.commands.shareLink();
    const receiver = await opened(ELSEWHERE);
    const before = settings(receiver);
    await receiver.commands.openLink(link);
    expect(codes(receiver)).toEqual(['address share_link_waits']);
    expect(receiver.state().notice[0].value).toContain('店:售后01');
    expect(settings(receiver)).toEqual(before);
    expect(linkIn(fragmentOf(receiver.state()))).toBe(linkIn(link));
    await receiver.fenliu.importFile(MONDAY);
    expect(settings(receiver)).toEqual(settings(sender));
    expect(codes(receiver)).toEqual([]);
  });

  test('of the same shop is put in place, and it is said that figures differ', async () => {
    const sender = await opened();
    const link = await sender.commands.shareLink();
    const receiver = await opened(dayLog('周二.csv', DAY.replaceAll('10:02', '11:02')));
    await receiver.commands.openLink(link);
    expect(codes(receiver)).toEqual(['address share_link_other_log']);
  });
});

describe('who opens a link', () => {
  test('and has edited plans keeps them: those of the link come beside them', async () => {
    const sender = await opened();
    await changed(sender);
    const receiver = await opened();
    const mine = { ...receiver.fenliu.plan('changed'), name: '我的' };
    receiver.fenliu.setPlan(mine);
    await receiver.commands.openLink(await sender.commands.shareLink());
    expect(receiver.fenliu.plan('changed')).toEqual(mine);
    const { b } = receiver.state();
    expect(receiver.fenliu.plan(b)).toMatchObject({
      name: '售后挂起 2',
      accounts: sender.fenliu.plan('changed').accounts,
    });
    receiver.fenliu.undo();
    expect(receiver.fenliu.plans()).toContainEqual(mine);
  });

  test('has it in the address until something is changed', async () => {
    const sender = await opened();
    await changed(sender);
    const receiver = await opened();
    const link = await sender.commands.shareLink();
    await receiver.commands.openLink(link);
    expect(linkIn(fragmentOf(receiver.state()))).toBe(linkIn(link));
    receiver.commands.setSeed(8);
    expect(linkIn(fragmentOf(receiver.state()))).toBeNull();
  });
});
