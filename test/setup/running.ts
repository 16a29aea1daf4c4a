import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeEach, expect } from 'vitest';

// What each thread of tests is at, for the whole check to name when it has to be stopped: a loop without end says nothing.
const folder = process.env['FENLIU_RUNNING'];
if (folder !== undefined) {
  const note = `${folder}/${process.pid}`;
  const path = String(expect.getState().testPath);
  writeFileSync(note, path);
  beforeEach(({ task }) => writeFileSync(note, `${path}: ${task.name}`));
  afterAll(() => rmSync(note, { force: true }));
}
