import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VERSION } from '../../src/base/version.ts';

test('a figure that leaves the app names the version that is released', () => {
  const released: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  expect(released).toMatchObject({ version: VERSION });
});
