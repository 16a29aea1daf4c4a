import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLog } from '../../../src/log/intake.ts';
import type { Reading } from '../../../src/log/intake.ts';
import { fileOf, OPTIONS, problems, QUIET, read, reading } from '../files.ts';
import { ndjson, saidIn, TALK, TOLD, warningsOf } from './talk.ts';

const rejects = ({ report }: Reading): (string | number)[][] =>
  report.rejects.map(({ line, reason, value }) => [line, reason, value]);

const lines = ndjson.trimEnd().split('\n');
const codes = async (text: string | Uint8Array<ArrayBuffer>): Promise<string[]> =>
  (await problems(text)).map(({ code }) => code);

describe('a broken line is a row that is rejected, with its line, its text and the reason', () => {
  test('and the lines around it are read', async () => {
    const found = await reading(
      [lines[0], '{"a": 1', '[1, 2]', '42', 'null', '"x"', 'no json', ...lines.slice(1)].join('\n'),
    );
    expect(found.report).toMatchObject({ rowsRead: 12, kept: 6 });
    expect(rejects(found)).toEqual([
      [2, 'json_syntax', '{"a": 1'],
      [3, 'json_not_object', '[1, 2]'],
      [4, 'json_not_object', '42'],
      [5, 'json_not_object', 'null'],
      [6, 'json_not_object', '"x"'],
      [7, 'json_syntax', 'no json'],
    ]);
    expect(warningsOf(found)).toEqual([]);
  });

  test('its text is cut at 200 characters', async () => {
    const found = await reading(`${ndjson}{"text": "${'长'.repeat(5_000)}\n`);
    expect(rejects(found)[0][2]).toHaveLength(200);
  });

  test('the last one, cut off, is said once more', async () => {
    const found = await reading(ndjson.slice(0, -20));
    expect(found.report).toMatchObject({ rowsRead: 6, kept: 5, rejectedBy: { json_syntax: 1 } });
    expect(warningsOf(found)).toMatchObject([{ code: 'truncated_tail', detail: { line: 6 } }]);
  });

  test('the first one, cut off in front, costs itself alone', async () => {
    const found = await reading(ndjson.slice(20));
    expect(found.report).toMatchObject({ rowsRead: 6, kept: 5, rejectedBy: { json_syntax: 1 } });
    expect(warningsOf(found)).toEqual([]);
  });

  test('bytes that are no text, inside of a string or outside', async () => {
    const more = ndjson.repeat(20);
    const [head, tail] = [new TextEncoder().encode(`${more}{"text": "`), new TextEncoder().encode(`"}\n${lines[1]}`)];
    const { report } = await reading(Uint8Array.from([...head, 0xff, 0xc0, ...tail]));
    expect(report).toMatchObject({ kept: 121, rejectedBy: { bad_encoding: 1 } });
  });

  test('that is nested too deeply is not tried', async () => {
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const { report } = await reading(`${ndjson}${deep}\n`);
    expect(report).toMatchObject({ kept: 6, rejectedBy: { json_too_deep: 1 } });
  });
});

describe('a broken array', () => {
  const array = (parts: readonly string[]): string => `[${parts.join(', ')}]`;

  test('cut off keeps the records before; the rest is one row', async () => {
    const found = await reading(array(lines).slice(0, -30));
    expect(found.report).toMatchObject({ rowsRead: 6, kept: 5, rejectedBy: { json_syntax: 1 } });
    expect(warningsOf(found)).toMatchObject([{ code: 'truncated_tail', detail: { line: 1 } }]);
  });

  test('cut off between two records keeps all of them', async () => {
    const found = await reading(array(lines).slice(0, -1));
    expect(found.report).toMatchObject({ rowsRead: 6, kept: 6 });
    expect(warningsOf(found)).toMatchObject([{ code: 'truncated_tail' }]);
  });

  test('in an object that is cut off behind it is told', async () => {
    const found = await reading(`{"data": {"rows": ${array(lines)}, "total": `);
    expect(found.report).toMatchObject({ rowsRead: 6, kept: 6 });
    expect(warningsOf(found)).toMatchObject([{ code: 'truncated_tail' }]);
  });

  test('with a flaw in one record loses that one', async () => {
    const found = await reading(array([lines[0], '{"a": tru}', lines[1], '{"a" 1}', ...lines.slice(2)]));
    expect(found.report).toMatchObject({ rowsRead: 8, kept: 6, rejectedBy: { json_syntax: 2 } });
  });

  test('with values that are no objects tells each of them', async () => {
    const found = await reading(array([lines[0], '1', '"a, b"', '[{}]', 'null', ...lines.slice(1)]));
    expect(found.report).toMatchObject({ rowsRead: 10, kept: 6, rejectedBy: { json_not_object: 4 } });
  });

  test('without a comma between two records reads both, and says so', async () => {
    const found = await reading(`[\n${lines.join('\n')}\n]`, { keepText: true });
    expect(saidIn(found)).toEqual(TOLD);
  });

  test('with two commas in a row tells what is missing between them', async () => {
    const { report } = await reading(`[${lines[0]},, ${lines.slice(1).join()}]`);
    expect(report).toMatchObject({ rowsRead: 7, kept: 6, rejectedBy: { json_syntax: 1 } });
  });

  test('with a quote that is never closed loses its own record, where records have lines of their own', async () => {
    const pretty = JSON.stringify(TALK, null, 2).replace('"buyer": "乙"', '"buyer": "乙');
    const found = await reading(pretty);
    expect(found.report).toMatchObject({ rowsRead: 6, kept: 5, rejectedBy: { json_syntax: 1 } });
    expect(found.report.rejects[0].line).toBe(18);
    expect(warningsOf(found)).toEqual([]);
  });

  test('with words behind it tells them', async () => {
    const found = await reading(`${array(lines)}\nDone: 6 rows`);
    expect(found.report).toMatchObject({ kept: 6 });
    expect(found.report.rejectedBy.json_syntax).toBeGreaterThan(0);
  });
});

describe('a file without records is refused', () => {
  test.each([
    ['[]', ['no_data_rows']],
    ['{"data": {"rows": []}}', ['no_data_rows']],
    ['{"total": 0}', ['missing_required_column']],
    ['[["a"], 1]', ['not_tabular']],
    ['{"rows": [', ['json_syntax']],
    ['{"a": 1, "b": tru}', ['json_syntax']],
    ['[{"a": 1 "b": 2}]', ['json_syntax']],
    ['{', ['json_syntax']],
  ])('%s', async (text, wanted) => {
    expect(await codes(text)).toEqual(wanted);
  });

  test('50,000 objects in one another', async () => {
    expect(await codes(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`)).toEqual(['not_tabular']);
  });

  test('with the line and the column of what is wrong', async () => {
    expect(await problems('{\n  "a": 1,\n  "b": tru\n}')).toMatchObject([
      { code: 'json_syntax', at: 'line 3, column 8' },
    ]);
  });

  test('a page saved under the name of a JSON file is told as both', async () => {
    const page = fileOf('<!DOCTYPE html><html><body>Please log in</body></html>', 'export.json');
    const found = await readLog(page, OPTIONS, QUIET);
    expect(found.ok ? [] : found.error.map(({ code }) => code)).toEqual(['unsupported_format', 'json_syntax']);
  });

  test('times in brackets and other text are no JSON', async () => {
    for (const text of ['[2023-07-22 19:24:05] a: b', '{in braces}, x\n1, 2', '[]x,y\n1,2']) {
      expect(await codes(text), text).not.toContain('json_syntax');
    }
  });
});

const WHOLE = {
  lines: ndjson,
  array: JSON.stringify(TALK),
  pretty: JSON.stringify({ ok: true, rows: TALK }, null, 1),
  sessions: JSON.stringify([{ session_id: 'C1', messages: TALK }]),
  columns: JSON.stringify({ a: TALK.map((one) => one.sent_at), b: TALK.map((one) => one.sender) }),
};

const accounted = async (bytes: Uint8Array<ArrayBuffer>, at: string): Promise<void> => {
  const result = await read(bytes);
  if (!result.ok) expect(result.error.length, at).toBeGreaterThan(0);
  else expect(result.value.report.rowsRead, at).toBe(result.value.report.kept + result.value.report.rejected);
};

describe.each(Object.entries(WHOLE))('%s', (_, text) => {
  const bytes = new TextEncoder().encode(text);

  test('cut off anywhere are refused or accounted for', async () => {
    for (let length = 0; length < bytes.length; length += 3) await accounted(bytes.slice(0, length), `${length} bytes`);
  });

  test('with bytes flipped are refused or accounted for, and read the same however the file is cut', async () => {
    const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(flips, fc.integer({ min: 1, max: 40 }), async (changes, piece) => {
        const broken = bytes.slice();
        for (const [at, mask] of changes) broken[at] ^= mask;
        await accounted(broken, 'flipped');
        expect(await read(broken, {}, piece)).toEqual(await read(broken));
      }),
      { numRuns: 60 },
    );
  });
});

test('rows kept and rejected are the lines that were written', async () => {
  const line = fc.constantFrom(
    ...lines,
    '{',
    '{"a": 1}',
    '[]',
    '"',
    '}',
    '{"sent_at": "x"}',
    'null',
    '{"a":"\\u12"}',
    '//',
    '[{"a": 1},',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (written) => {
      const all = [...lines, ...lines, ...lines, ...lines, ...lines, ...written];
      const { report } = await reading(all.join('\n'));
      // A comment is a blank line.
      expect(report.rowsRead).toBe(all.filter((one) => one !== '//').length);
      expect(report.rowsRead).toBe(report.kept + report.rejected);
    }),
    { numRuns: 200 },
  );
});
