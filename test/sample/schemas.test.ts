import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { SAMPLE } from '../../src/sample/scenario.ts';
import { SCHEMAS, schemaText } from './schemas.ts';

const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url));
const filesOf = (folder: string): string[] =>
  readdirSync(join(SCENARIOS, folder)).filter((name) => name.endsWith('.json'));
const json = (path: string): unknown => JSON.parse(readFileSync(join(SCENARIOS, path), 'utf8'));
const named = (ids: readonly { readonly id: string }[]): string[] => ids.map(({ id }) => `${id}.json`).sort();

describe('the files of scenarios/', () => {
  test.each(['plan', 'lesson', 'scenario'] as const)(
    'the schema of a %s is the one that the app reads by',
    async (kind) => {
      await expect(await schemaText(kind)).toMatchFileSnapshot(join(SCENARIOS, `schema/${kind}.schema.json`));
    },
  );

  test('every plan and every lesson is in the sample, in a file of its name', () => {
    expect(filesOf('plans')).toEqual(named(SAMPLE.plans));
    expect(filesOf('lessons')).toEqual(named(SAMPLE.lessons));
  });

  test('each file is of the shape that its schema says', () => {
    const shaped = [
      v.is(SCHEMAS.scenario, json('sample-shop.json')),
      ...filesOf('plans').map((name) => v.is(SCHEMAS.plan, json(`plans/${name}`))),
      ...filesOf('lessons').map((name) => v.is(SCHEMAS.lesson, json(`lessons/${name}`))),
    ];
    expect(new Set(shaped)).toEqual(new Set([true]));
  });

  test('every plan has a name in both languages, and both words of a lesson are there', () => {
    const words = [
      SAMPLE.name,
      ...SAMPLE.plans.map(({ names }) => names),
      ...SAMPLE.lessons.flatMap(({ title, text }) => [title, text]),
    ];
    expect(words.filter((word) => !word?.['zh-CN'] || !word.en)).toEqual([]);
    expect(SAMPLE.plans.filter(({ name, names }) => name !== names?.['zh-CN'])).toEqual([]);
  });

  test('shifts are written out, so that a plan says the same whatever the log shows', () => {
    expect(SAMPLE.plans.flatMap(({ accounts }) => accounts).filter(({ shifts }) => shifts === 'as-logged')).toEqual([]);
  });
});
