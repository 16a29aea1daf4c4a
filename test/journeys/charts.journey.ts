import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { build } from 'vite';
import { beforeAll, expect } from 'vitest';
import { join } from 'node:path';
import { ROOT } from '../setup/install.mjs';
import { journey, ORIGIN } from './journey.ts';

const PAGE = `<!doctype html><html lang="zh-CN"><head><title>stage</title><script type="module" src="stage.js"></script></head>
<body><main><h1>图</h1></main></body></html>`;

let script = '';

beforeAll(async () => {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(ROOT, 'test/charts/stage.ts'), formats: ['es'], fileName: 'stage' },
    },
  });
  const [{ output }] = Array.isArray(built) ? built : [];
  script = output[0].code;
});

/** Charts that somebody listens to, on a page under the policy of the app. */
async function stage(page: Page): Promise<void> {
  const { 'content-security-policy': policy } = (await page.request.get(ORIGIN())).headers();
  const headers = { 'Content-Security-Policy': policy };
  await page.route('**/stage.html', (route) => route.fulfill({ body: PAGE, contentType: 'text/html', headers }));
  await page.route('**/stage.js', (route) => route.fulfill({ body: script, contentType: 'text/javascript' }));
  await page.goto(`${ORIGIN()}stage.html`);
  await page.waitForFunction(() => 'stage' in window);
}

const told = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => window.stage.told.splice(0).map(({ what }) => what));

async function drag(page: Page, from: Locator, to: Locator | { x: number; y: number }): Promise<void> {
  const middle = async (of: Locator) => {
    const { x, y, width, height } = (await of.boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  };
  const start = await middle(from);
  const end = 'x' in to ? { x: start.x + to.x, y: start.y + to.y } : await middle(to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}

journey('the target is moved by keys and by hand, and what stands above it follows', async ({ page }) => {
  await stage(page);
  const handle = page.getByRole('slider', { name: '目标' });
  await handle.press('ArrowRight');
  expect(await told(page)).toEqual([300_000]);
  await page.locator('#ecdf').getByText('≤ 5 分').waitFor();
  expect(await handle.getAttribute('aria-valuetext')).toMatch(/^≤ 5 分, A 8\d\.\d%, B 9\d\.\d%$/);
  await drag(page, handle, { x: -60, y: 0 });
  const [ms, ...more] = await told(page);
  expect(more).toEqual([]);
  expect(ms).toBeGreaterThan(20_000);
  expect(ms).toBeLessThan(200_000);
});

journey('responses are brushed by dragging and cleared by a click', async ({ page }) => {
  await stage(page);
  const { x, y, width, height } = (await page.locator('#ecdf svg').boundingBox())!;
  const at = (part: number) => [x + width * part, y + height * 0.6] as const;
  await page.mouse.move(...at(0.6));
  await page.mouse.down();
  await page.mouse.move(...at(0.7));
  await page.mouse.move(...at(0.8));
  await page.mouse.up();
  const [range] = (await told(page)) as [[number, number]];
  expect(range[0]).toBeLessThan(range[1]);
  await page.mouse.click(...at(0.3));
  expect(await told(page)).toEqual([null]);
  const area = page.getByRole('slider', { name: '选一段响应时间' });
  await area.press('End');
  await area.press('Shift+Home');
  await area.press('ArrowLeft');
  await area.press('Enter');
  const [[from, to]] = (await told(page)) as [[number, number]];
  expect(from).toBe(500);
  expect(to).toBeLessThan(7 * 86_400_000);
  await area.press('Escape');
  expect(await told(page)).toEqual([null]);
});

journey('hours of the week are selected as a rectangle, by hand and by keys', async ({ page }) => {
  await stage(page);
  const cell = (name: RegExp): Locator => page.locator('#week').getByRole('button', { name });
  await drag(page, cell(/^周二 11时/), cell(/^周一 9时/));
  const monday = [9, 10, 11].map((hour) => ({ weekday: 0, hour }));
  const tuesday = [9, 10, 11].map((hour) => ({ weekday: 1, hour }));
  expect(await told(page)).toEqual([[...monday, ...tuesday]]);
  await cell(/^周二 9时/).press('Escape');
  await cell(/^周三 20时/).focus();
  for (const key of ['ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Enter']) await page.keyboard.press(key);
  const [cleared, chosen] = (await told(page)) as [null, { weekday: number; hour: number }[]];
  expect(cleared).toBeNull();
  expect(chosen.map(({ weekday, hour }) => [weekday, hour])).toEqual([
    [2, 21],
    [2, 22],
    [3, 21],
    [3, 22],
  ]);
  expect(await cell(/^周四 22时/).getAttribute('aria-pressed')).toBe('true');
  await cell(/^周五 8时/).click();
  await cell(/^周五 8时/).click();
  expect(await told(page)).toEqual([[{ weekday: 4, hour: 8 }], null]);
});

journey('a chart is one stop of the tab key, and everybody can use it', async ({ page }) => {
  await stage(page);
  await page.locator('#dots-picked').getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  const focused = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.closest('figure')?.id);
  expect(await focused()).toBe('dots-picked');
  await page.keyboard.press('Tab');
  expect(await focused()).not.toBe('dots-picked');
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^A, /);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document));
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
});

journey('a chart that is drawn again leaves the focus on the mark that had it', async ({ page }) => {
  await stage(page);
  await page.locator('#load-picked').getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  const focused = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  const before = await focused();
  await page.evaluate(() => window.stage.redraw('load-picked'));
  expect(await focused()).toBe(before);
  await page.keyboard.press('ArrowUp');
  expect(await focused()).not.toBe(before);
});

journey('a chart becomes a picture, as large as it is wanted', async ({ page }) => {
  await stage(page);
  const [one, three] = await page.evaluate(() => Promise.all([1, 3].map((scale) => window.stage.png('ecdf', scale))));
  expect(one).toMatchObject({ type: 'image/png', width: 732 });
  expect(three).toEqual({ type: 'image/png', width: 3 * one.width, height: 3 * one.height });
});
