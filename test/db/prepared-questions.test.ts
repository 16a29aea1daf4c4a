import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { TABLES, TABLE_IDS } from '../../src/db/schema.ts';
import { questionOf, QUESTIONS } from '../../src/db/queries/prepared-questions.ts';
import { QUESTION_IDS } from '../../src/i18n/texts/query.ts';

test('every saved question runs on the tables as they are documented', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const table of TABLE_IDS) {
    const columns = TABLES[table].columns.map(({ name, type }) => `"${name}" ${type}`).join(', ');
    await connection.run(`CREATE TABLE ${table} (${columns})`);
  }
  expect(QUESTION_IDS.toSorted()).toEqual(Object.keys(QUESTIONS).toSorted());
  for (const id of QUESTION_IDS) {
    const answer = await connection.runAndReadAll(QUESTIONS[id]);
    expect(answer.columnNames().length, id).toBeGreaterThan(1);
  }
  connection.closeSync();
  instance.closeSync();
});

test('the question about two plans names them, whatever their ids', () => {
  const sql = questionOf('moved', { a: "小颖's", b: '$& as-is' });
  expect(sql).toContain("a.plan = '小颖''s' AND b.plan = '$& as-is'");
  expect(questionOf('by_hour', { a: 'x', b: 'y' })).toBe(QUESTIONS.by_hour);
});
