import { expect } from 'vitest';
import { journey } from './journey.ts';
import { ask, open } from './workbench.ts';

/** Ways out that SQL knows; `…` stands for the server next door. */
const WAYS_OUT = [
  "select * from read_csv('…/x.csv')",
  "from '…/x.csv'",
  "select * from read_parquet('…/x.parquet')",
  "select * from read_json('…/x.json')",
  "select * from read_text('…/x.txt')",
  "copy (select 1) to '…/x.csv'",
  "copy inquiry to '…/x.parquet' (format parquet)",
  "attach '…/x.db' as outside",
  'load httpfs',
  "load '…/x.duckdb_extension.wasm'",
  'set enable_external_access = true',
  "set custom_extension_repository = '…'",
  "select json_extract('{}', '$.a')",
];

journey('no SQL finds a way out, and the database answers as before', async ({ page, foreign }) => {
  await open(page);
  for (const sql of WAYS_OUT) {
    const answer = await ask(page, sql.replaceAll('…', foreign.url));
    expect(answer, sql).toHaveProperty('refused');
  }
  expect(await ask(page, 'select 6 * 7 as answer')).toEqual({ rows: [['42']] });
  expect(await ask(page, 'select count(*) > 0 as there from inquiry')).toEqual({ rows: [['true']] });
  expect(foreign.connections()).toBe(0);
});

journey(
  'installing an extension does nothing: none is fetched, none is there afterwards',
  async ({ page, foreign }) => {
    await open(page);
    for (const sql of [
      'install httpfs',
      `install httpfs from '${foreign.url}'`,
      `force install json from '${foreign.url}'`,
    ]) {
      await ask(page, sql);
    }
    expect(await ask(page, 'load httpfs')).toHaveProperty('refused');
    expect(foreign.connections()).toBe(0);
  },
);

journey('neither the page nor a worker of it can ask another server', async ({ page, foreign, witness }) => {
  await open(page);
  const tries = await page.evaluate(async (url) => {
    const failed = (asked: Promise<unknown>): Promise<boolean> => asked.then(() => false).catch(() => true);
    const loaded = (element: HTMLElement): Promise<unknown> =>
      new Promise((resolve, reject) => {
        element.addEventListener('load', resolve);
        element.addEventListener('error', reject);
        document.body.append(element);
      });
    const image = Object.assign(new Image(), { src: `${url}/x.png` });
    const frame = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${url}/x.css` });
    return [
      await failed(fetch(url, { mode: 'no-cors' })),
      await failed(loaded(image)),
      await failed(loaded(frame)),
      !navigator.sendBeacon(url, 'x'),
      await failed(
        new Promise((resolve, reject) => {
          const socket = new WebSocket(url.replace('http', 'ws'));
          socket.onopen = resolve;
          socket.onerror = reject;
        }),
      ),
    ];
  }, foreign.url);
  expect(tries.slice(0, 3)).toEqual([true, true, true]);
  for (const worker of page.workers()) {
    const blocked = await worker.evaluate(
      (url) =>
        fetch(url, { mode: 'no-cors' }).then(
          () => false,
          () => true,
        ),
      foreign.url,
    );
    expect(blocked, worker.url()).toBe(true);
  }
  expect(page.workers().length).toBeGreaterThan(0);
  expect(foreign.connections()).toBe(0);
  expect(witness.violations.length).toBeGreaterThanOrEqual(tries.length);
  // All of this was asked for, and stopped; the requests never left.
  witness.violations.length = 0;
  witness.strayRequests.length = 0;
  witness.errors.length = 0;
});
