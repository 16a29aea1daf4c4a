import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, ROOT, sourcesOf, worldUses } from './source.ts';

/** Who may import whom. A room not named on the right is out of reach. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  base: [],
  model: ['base'],
  log: ['base', 'model'],
  fit: ['base', 'model'],
  lint: ['base', 'model'],
  sim: ['base', 'model'],
  sample: ['base', 'model', 'sim', 'scenarios'],
  metrics: ['base', 'model'],
  compare: ['base', 'model', 'metrics'],
  db: ['base', 'model', 'metrics'],
  charts: ['base', 'model', 'metrics', 'compare'],
  i18n: ['base', 'model', 'lint', 'metrics', 'compare', 'app'],
  app: ['base', 'model', 'log', 'fit', 'sim', 'sample', 'metrics', 'compare', 'db', 'workers', 'scenarios'],
  views: ['base', 'model', 'lint', 'metrics', 'compare', 'charts', 'i18n', 'app'],
  workers: ['base', 'model', 'log', 'fit', 'sim', 'sample', 'metrics', 'compare', 'db', 'app'],
};

/** Rooms that need only the types of these: the code of the other is never loaded for them. */
const TYPES_ONLY: readonly (readonly [string, string])[] = [
  ['i18n', 'app'],
  ['i18n', 'lint'],
  ['workers', 'app'],
  ['app', 'workers'],
];

/** The one home of each package of npm. */
const HOMES: Readonly<Partial<Record<string, readonly string[]>>> = {
  '@duckdb/duckdb-wasm': ['db'],
  'apache-arrow': ['db'],
  '@observablehq/plot': ['charts'],
  d3: ['charts'],
  lit: ['views'],
  comlink: ['app', 'workers'],
  valibot: ['model'],
  pako: ['log'],
  hyparquet: ['log'],
  'hyparquet-compressors': ['log'],
  'hyparquet-writer': ['db'],
  '@codemirror/autocomplete': ['views'],
  '@codemirror/commands': ['views'],
  '@codemirror/lang-sql': ['views'],
  '@codemirror/language': ['views'],
  '@codemirror/state': ['views'],
  '@codemirror/view': ['views'],
  '@lezer/highlight': ['views'],
};

/** Rooms that run in Node, in a worker and in a test alike. */
const PURE = ['base', 'model', 'sim', 'lint', 'metrics', 'compare', 'log', 'fit', 'sample'];
const WORLD =
  'window document navigator location localStorage sessionStorage indexedDB fetch XMLHttpRequest WebSocket Worker ' +
  'performance setTimeout setInterval requestAnimationFrame queueMicrotask postMessage self globalThis process require ' +
  'console crypto Math.random Date.now';
/** What a pure room may take from the world all the same. */
const GRANTED: Readonly<Partial<Record<string, readonly string[]>>> = { log: ['crypto'] };

/** Folders of definitions, each with the file that lists every one of them and the one that says what they are. */
const REGISTRIES: readonly { readonly folder: string; readonly list: string; readonly kind: string }[] = [
  { folder: 'src/sim/policies', list: 'policies.ts', kind: 'policy.ts' },
  { folder: 'src/sim/nights', list: 'nights.ts', kind: 'night.ts' },
  { folder: 'src/lint/rules', list: 'rules.ts', kind: 'rule.ts' },
  { folder: 'src/model/profiles', list: 'profiles.ts', kind: 'profile.ts' },
  { folder: 'src/log/formats', list: 'formats.ts', kind: 'format.ts' },
  { folder: 'src/log/shapes', list: 'shapes.ts', kind: 'shape.ts' },
  { folder: 'src/db/exports', list: 'formats.ts', kind: 'format.ts' },
];

/** `sim` of `src/sim/policies/weighted.ts`, `workers` of `workers/log.ts`, '' for files that compose everything. */
function roomOf(path: string): string {
  const [top, room] = path.split('/');
  if (top !== 'src') return top;
  return path.split('/').length > 2 ? room : '';
}

const files = [...sourcesOf('src'), ...sourcesOf('workers')];
const imports = files.flatMap(importsOf);
const within = imports.filter(({ isPackage, from, target }) => !isPackage && roomOf(from) !== roomOf(target));

describe('rooms', () => {
  test('every folder of src is a room of the table', () => {
    expect(Object.keys(TABLE)).toEqual(
      expect.arrayContaining([...new Set(files.map(({ path }) => roomOf(path)))].filter(Boolean)),
    );
  });

  test('a room imports only what the table grants it', () => {
    const trespasses = within.filter(({ from, target }) => {
      const room = roomOf(from);
      return room !== '' && !TABLE[room].includes(roomOf(target));
    });
    expect(trespasses.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  test('where a room may take types alone, it takes types alone', () => {
    const loads = within.filter(
      ({ from, target, typeOnly }) =>
        !typeOnly && TYPES_ONLY.some(([room, other]) => roomOf(from) === room && roomOf(target) === other),
    );
    expect(loads.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  test('no two rooms import each other', () => {
    const arrows = new Set(
      within.filter(({ from }) => roomOf(from)).map(({ from, target }) => `${roomOf(from)} ${roomOf(target)}`),
    );
    const mutual = [...arrows].filter((arrow) => arrows.has(arrow.split(' ').reverse().join(' ')));
    // A shell's type is what its client speaks.
    expect(mutual.filter((arrow) => !['app workers', 'workers app'].includes(arrow))).toEqual([]);
  });

  test('each package of npm has one home', () => {
    const strays = imports.filter(
      ({ from, target, isPackage }) => isPackage && roomOf(from) && !HOMES[target]?.includes(roomOf(from)),
    );
    expect(strays.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  test('every folder of src says its one rule in at most 15 lines', () => {
    const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const lines = (room: string): number => {
      const path = join(ROOT, 'src', room, 'README.md');
      return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').length : NaN;
    };
    expect(rooms.map(({ name }) => name).filter((room) => !(lines(room) <= 15))).toEqual([]);
  });
});

describe('what runs anywhere', () => {
  const pure = files.filter(({ path }) => PURE.includes(roomOf(path)));

  test('pure rooms know no page, no clock, no chance and no disk', () => {
    const forbidden = new Set([...WORLD.split(' '), 'new Date()']);
    const uses = pure.flatMap((file) =>
      worldUses(file)
        .filter((name) => forbidden.has(name) && !GRANTED[roomOf(file.path)]?.includes(name))
        .map((name) => `${file.path}: ${name}`),
    );
    expect(uses).toEqual([]);
  });

  test('no file of the app reaches for Node', () => {
    expect(imports.filter(({ target, isPackage }) => isPackage && target.startsWith('node:'))).toEqual([]);
  });
});

describe('lists', () => {
  test.each(REGISTRIES)('every file of $folder is in $list', ({ folder, list, kind }) => {
    const definitions = sourcesOf(folder)
      .map(({ path }) => path)
      .filter((path) => path !== `${folder}/${list}` && path !== `${folder}/${kind}`);
    const listed = imports.filter(({ from }) => from === `${folder}/${list}`).map(({ target }) => target);
    expect(definitions.length).toBeGreaterThan(0);
    expect(definitions.filter((path) => !listed.includes(path))).toEqual([]);
  });
});
