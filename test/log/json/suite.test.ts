import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { JsonCutter } from '../../../src/log/json/cutter.ts';
import { parsed } from '../../../src/log/json/json.ts';
import { lieOf } from '../../../src/log/json/lie.ts';
import { RecordStream } from '../../../src/log/json/records.ts';
import { flawOf } from '../../../src/log/json/syntax.ts';
import { preview } from '../../../src/log/intake.ts';
import { fileOf, OPTIONS } from '../files.ts';

const SUITE = '../shared/badinput/public/jsontestsuite';
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Whether these bytes are one JSON value, in the reader's own words: it finds one value at the top of the text, passes
 * over nothing that JSON does not allow, does not run into the end of the text, and the value can be read.
 */
function isOneValue(bytes: Uint8Array): boolean {
  let bad = 0;
  const cutter = new JsonCutter({ kind: 'values' }, ({ bytes: buffer, from, to, long, refused }) => {
    if (refused !== null || valueOf(buffer.subarray(from, to), long) === undefined) bad++;
  });
  cutter.push(bytes);
  cutter.finish();
  return cutter.tops === 1 && cutter.lenient === 0 && cutter.cutOff === 0 && bad === 0;
}

/** Whether the reader of records has nothing to say against the elements of an array. */
function areCleanElements(bytes: Uint8Array): boolean {
  let bad = 0;
  const stream = new RecordStream(
    { kind: 'elements', start: 0, outer: 0 },
    {
      record: () => undefined,
      flaw: (_text, _line, why) => {
        if (why !== 'json_not_object') bad++;
      },
    },
  );
  stream.push(bytes);
  stream.finish();
  return bad === 0 && stream.lenient === 0 && stream.brokenOff === 0;
}

function valueOf(bytes: Uint8Array, long: boolean): unknown {
  try {
    return parsed(decoder.decode(bytes), long);
  } catch {
    return undefined;
  }
}

const isElements = (bytes: Uint8Array): boolean => lieOf(bytes, true)?.kind === 'elements';

const SOME: readonly (readonly [string, boolean])[] = [
  ['[1, 2.5e-3, -0, "a\\u00e9\\n", true, false, null, {}, []]', true],
  ['{"a": {"b": [1]}, "": 0}', true],
  [' \n"x"\t', true],
  ['12345678901234567890', true],
  ['[1,]', false],
  ['[,1]', false],
  ['[1,,2]', false],
  ['[1 2]', false],
  ['[1', false],
  ['[1]]', false],
  ['[1]x', false],
  ['[][]', false],
  ['{"a":1}{"b":2}', false],
  ['{"a" 1}', false],
  ['{"a":1,}', false],
  ['{1:1}', false],
  ['{12345678901234567890: 1}', false],
  ["['a']", false],
  ['[01]', false],
  ['[1.]', false],
  ['[.5]', false],
  ['[+1]', false],
  ['[NaN]', false],
  ['["\\x"]', false],
  ['["\t"]', false],
  ['["a\nb"]', false],
  ['["a\\', false],
  ['[1] // one', false],
  ['/**/{}', false],
  ['', false],
];

test.each(SOME)('%j is JSON: %s', (text, wanted) => {
  const bytes = new TextEncoder().encode(text);
  expect(isOneValue(bytes)).toBe(wanted);
  expect(flawOf(text) < 0).toBe(wanted);
  if (isElements(bytes)) expect(areCleanElements(bytes)).toBe(wanted);
});

describe.skipIf(!existsSync(SUITE))('JSONTestSuite (skipped where it is not at hand)', () => {
  const files = existsSync(SUITE) ? readdirSync(SUITE).filter((name) => name.endsWith('.json')) : [];
  const told = (start: string): Uint8Array<ArrayBuffer>[] =>
    files.filter((name) => name.startsWith(start)).map((name) => Uint8Array.from(readFileSync(`${SUITE}/${name}`)));

  test('what is JSON is read', () => {
    const wrong = files.filter((name) => name.startsWith('y_') && !isOneValue(readFileSync(`${SUITE}/${name}`)));
    expect(wrong).toEqual([]);
    expect(told('y_').filter((bytes) => isElements(bytes) && !areCleanElements(bytes))).toEqual([]);
  });

  test('what is none is told to be none', () => {
    const wrong = files.filter((name) => name.startsWith('n_') && isOneValue(readFileSync(`${SUITE}/${name}`)));
    expect(wrong).toEqual([]);
    expect(told('n_').filter((bytes) => isElements(bytes) && areCleanElements(bytes))).toEqual([]);
  });

  test('the place of what is wrong is found in all of them, and in no other', () => {
    const asText = (start: string): string[] =>
      told(start).flatMap((bytes) => {
        const text = new TextDecoder().decode(bytes);
        return text.includes('\ufffd') ? [] : [text];
      });
    expect(asText('y_').filter((text) => flawOf(text) >= 0)).toEqual([]);
    expect(asText('n_').filter((text) => flawOf(text) < 0)).toEqual([]);
  });

  test('as files none of them breaks or hangs the importer', async () => {
    expect(files.length).toBeGreaterThan(300);
    for (const name of files) {
      const found = await preview(fileOf(Uint8Array.from(readFileSync(`${SUITE}/${name}`)), name), OPTIONS);
      if (!found.ok) expect(found.error.length, name).toBeGreaterThan(0);
    }
  });
});
