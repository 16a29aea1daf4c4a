import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './journey.ts';
import { csv, editB, goTo, importLog, open, part, zh } from './workbench.ts';

const { settings } = zh.plan;
const changes = (page: Page): Promise<string> => part(page, 'changes').innerText();
/** A section of the sheet that is closed at first, by its heading. */
const section = (sheet: Locator, heading: string): Locator =>
  sheet.locator('fl-fold', { has: sheet.page().getByRole('heading', { name: heading, exact: true }) });

async function opened(sheet: Locator, heading: string): Promise<Locator> {
  const fold = section(sheet, heading);
  await fold.getByRole('heading').click();
  return fold;
}

/** Types into a field and leaves it. */
async function type(field: Locator, value: string): Promise<void> {
  await field.fill(value);
  await field.press('Tab');
}

journey('a robot, an agent for members and a cost are told in words, and taken back one by one', async ({ page }) => {
  await open(page);
  const sheet = await editB(page);
  const before = await changes(page);

  const robot = await opened(sheet, settings.robot.title);
  await robot.getByRole('checkbox', { name: settings.robot.on }).check();
  await type(robot.getByRole('spinbutton', { name: settings.robot.resolves }), '60');
  await expect.poll(() => changes(page)).toContain('服务助手：机器人优先，解决 60%，没解决的 70% 过 30 秒找人工');

  const members = await opened(sheet, settings.dedicated.title);
  await members.getByRole('checkbox', { name: settings.dedicated.on }).check();
  await members.getByText('还没有选专属客服').waitFor();
  await members.getByRole('combobox', { name: zh.plan.addAccount }).selectOption('晨光旗舰店:小颖');
  await members.getByRole('combobox', { name: settings.dedicated.away }).selectOption('wait');
  await expect.poll(() => changes(page)).toContain('会员专属客服：小颖；不在时等他回来');

  await sheet.getByRole('button', { name: settings.account.edit('小颖') }).click();
  await type(sheet.getByRole('spinbutton', { name: settings.account.hourlyCost }), '35.5');
  await expect.poll(() => changes(page)).toContain('小颖 每小时成本 35.5');
  expect(await sheet.getByRole('button', { name: zh.plan.run }).isEnabled()).toBe(true);

  const undo = sheet.getByRole('button', { name: zh.plan.undo });
  await undo.click();
  await expect.poll(() => changes(page)).not.toContain('小颖 每小时成本');
  expect(await sheet.getByRole('spinbutton', { name: settings.account.hourlyCost }).inputValue()).toBe('');
  // How away members are served, whom they have, that they have somebody; then what the robot settles, and the robot.
  for (let edit = 0; edit < 5; edit++) await undo.click();
  await expect.poll(() => changes(page)).toBe(before);
  expect(await robot.getByRole('checkbox', { name: settings.robot.on }).isChecked()).toBe(false);
});

journey('a robot makes the proxy void, and the sheet says so beside the rule', async ({ page }) => {
  await open(page);
  const sheet = await editB(page);
  const day = sheet.getByRole('region', { name: zh.plan.offline, exact: true });
  const voids = day.locator('[data-test=robot-voids]');
  expect(await day.getByRole('radio', { name: zh.plan.offlineKinds.proxy }).isChecked()).toBe(true);
  expect(await voids.count()).toBe(0);
  const robot = await opened(sheet, settings.robot.groupTitle);
  await robot.getByRole('checkbox', { name: settings.robot.on }).check();
  await voids.waitFor();
  // It is a warning, not a fault.
  expect(await part(page, 'problems').count()).toBe(0);
  for (const kind of ['queue', 'pool'] as const) {
    await day.getByRole('radio', { name: zh.plan.offlineKinds[kind] }).check();
    await expect.poll(() => voids.count()).toBe(0);
  }
});

journey('what is wrong inside a section is named beside its field and keeps the section open', async ({ page }) => {
  await open(page);
  const sheet = await editB(page);
  const robot = section(sheet, settings.robot.title);
  // By keyboard alone.
  await robot.locator('summary').focus();
  await page.keyboard.press('Enter');
  await robot.getByRole('checkbox', { name: settings.robot.on }).focus();
  await page.keyboard.press('Space');
  const asks = robot.getByRole('spinbutton', { name: settings.robot.asks });
  await type(asks, '140');
  await expect.poll(() => asks.getAttribute('aria-invalid')).toBe('true');
  const said = await asks.getAttribute('aria-describedby');
  expect(await robot.locator(`#${said}`).innerText()).toContain('1.4');
  expect(await sheet.getByRole('button', { name: zh.plan.run }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await page.locator('.plan-b button').click();
  await asks.waitFor();
  await type(asks, '40');
  await expect.poll(() => part(page, 'problems').count()).toBe(0);
});

journey('scopes stand by kind, in the order in which routing looks at them', async ({ page }) => {
  await open(page);
  const kinds = ['order:退款', '官网', 'crowd:会员', 'intent:催发货'];
  const rows = kinds.flatMap((kind, i) => [
    `2024-03-04 0${i + 1}:00:00,买家,甲${i},店:小颖,${kind}`,
    `2024-03-04 0${i + 1}:01:00,客服,甲${i},店:小颖,${kind}`,
  ]);
  await importLog(page, csv('分类.csv', ['时间,发送方,买家,客服,channel', ...rows].join('\n')));
  await goTo(page, 'compare');
  const sheet = await editB(page);
  const scopes = sheet.locator('fl-group-scopes');
  await expect
    .poll(async () => (await scopes.getByRole('group').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')))
    .toEqual([
      expect.stringContaining(zh.plan.scopes),
      '人群 会员',
      '意图 催发货',
      '订单状态 退款',
      '店铺、渠道或类别 官网',
    ]);
});

journey(
  'a platform is chosen in one step: its notes are read, its rules are in the plan, and one undo takes them back',
  async ({ page }) => {
    await open(page);
    const sheet = await editB(page);
    const before = await page.evaluate(() => JSON.stringify(fenliu.plan(fenliu.state().b)));
    const chosen = sheet.getByRole('combobox', { name: settings.profile.title });
    await expect.poll(() => chosen.inputValue()).toBe('');
    await chosen.selectOption('kuaishou');
    await part(page, 'profile-notes').getByText('会话结束后 20 分钟还占着名额').waitFor();
    await expect.poll(() => changes(page)).toContain('72');
    expect(await part(page, 'profile-notes').locator('li').count()).toBeGreaterThan(1);
    await sheet.getByRole('button', { name: zh.plan.undo }).click();
    await expect.poll(() => chosen.inputValue()).toBe('');
    expect(await page.evaluate(() => JSON.stringify(fenliu.plan(fenliu.state().b)))).toBe(before);
  },
);
