import { describe, expect, test } from 'vitest';
import { TABLES, TABLE_IDS } from '../../src/db/schema.ts';
import { completionsAt } from '../../src/views/query/completions.ts';

const tables = TABLE_IDS.map((id) => ({ id, ...TABLES[id] }));
const vocabulary = { functions: [{ name: 'avg', kind: 'aggregate', parameters: 'x' }], keywords: ['select'] };
/** What is offered where the cursor `|` stands. */
function offered(text: string): string[] | null {
  const [before, after] = text.split('|');
  return completionsAt(before, after, tables, vocabulary)?.words.map(({ label }) => label) ?? null;
}

describe('what is offered', () => {
  test('after a table or its alias: its columns and nothing else', () => {
    const columns = TABLES.run_pool.columns.map(({ name }) => name);
    expect(offered('select run_pool.| from run_pool')).toEqual(columns);
    expect(offered('select p.en| from run_pool p')).toEqual(columns);
    expect(offered('select P.| from run_pool AS p')).toEqual(columns);
    expect(offered('select nobody.|')).toBeNull();
  });

  test('in a statement: columns of the tables that it names, once each, tables, functions, keywords', () => {
    const words = offered('select a| from turn join message using (inquiry)')!;
    expect(words.filter((word) => word === 'chars')).toHaveLength(1);
    expect(words).toEqual(expect.arrayContaining(['asked_ms', 'sent_ms', 'run_metric', 'avg', 'SELECT']));
    expect(words).not.toContain('pace');
  });

  test('of another statement of the script: nothing', () => {
    expect(offered('select 1 from account; select a| from turn')).not.toContain('pace');
  });

  test('in a text or a comment: nothing', () => {
    expect(offered("select 'acc|")).toBeNull();
    expect(offered('select 1 -- acc|')).toBeNull();
    expect(offered("select 'x', acc| from turn")).not.toBeNull();
  });

  test('with what a column holds', () => {
    const found = completionsAt('select pa', ' from account', tables, vocabulary);
    expect(found?.from).toBe(7);
    expect(found?.words.find(({ label }) => label === 'pace')).toMatchObject({
      type: 'column',
      detail: 'DOUBLE',
      info: 'Work per reply, as a multiple of the reference account.',
    });
  });
});
