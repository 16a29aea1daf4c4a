import { expect, test } from 'vitest';
import { browserQuestions } from '../../src/app/memory.ts';
import { questionsOfScript, readQuestions, scriptOf } from '../../src/model/savedQuestions.ts';
import { shopDesk } from './shop-desk.ts';

test('a question is kept under its name, renamed, replaced and deleted', () => {
  const { store } = shopDesk();
  const { commands } = store;
  const names = (): string[] => store.state.questions.map(({ name }) => name);
  commands.saveQuestion(' 慢的 ', 'from turn');
  commands.saveQuestion('夜里', 'from inquiry');
  commands.saveQuestion('慢的', 'from turn limit 3');
  commands.saveQuestion('  ', 'from nothing');
  expect(store.state.questions).toEqual([
    { name: '慢的', sql: 'from turn limit 3' },
    { name: '夜里', sql: 'from inquiry' },
  ]);
  commands.renameQuestion('慢的', '夜里');
  expect(names()).toEqual(['慢的', '夜里']);
  commands.renameQuestion('慢的', '更慢的');
  commands.deleteQuestion('夜里');
  expect(names()).toEqual(['更慢的']);
});

test('a browser keeps them, and one that keeps nothing remembers until the page is closed', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  browserQuestions(storage).keep([{ name: '慢的', sql: 'from turn' }]);
  expect(browserQuestions(storage).read()).toEqual([{ name: '慢的', sql: 'from turn' }]);
  const refuse = (): never => {
    throw new Error('no storage');
  };
  const book = browserQuestions({ getItem: refuse, setItem: refuse });
  book.keep([{ name: 'a', sql: 'b' }]);
  expect(book.read()).toEqual([{ name: 'a', sql: 'b' }]);
});

test('what is damaged in the browser is none', () => {
  for (const text of ['{', '[{"name":""}]', '[{"name":"a"}]', 'null']) expect(readQuestions(text)).toEqual([]);
});

test('questions go through a .sql file and come back as they were', () => {
  const all = [
    { name: '慢的', sql: "select ';' as a\n-- at the end;" },
    { name: 'two', sql: 'from turn;' },
  ];
  const back = questionsOfScript(scriptOf(all), 'x');
  expect(back.map(({ name }) => name)).toEqual(['慢的', 'two']);
  expect(back[1].sql).toBe('from turn;');
  expect(back[0].sql).toContain('-- at the end;');
});

test('a .sql file of anybody’s is one question, called like the file', async () => {
  const { store } = shopDesk();
  expect(await store.commands.openQuestions(new File(['\uFEFFselect 1;\r\nselect 2;'], 'mine.sql'))).toBe(1);
  expect(store.state.questions).toEqual([{ name: 'mine', sql: 'select 1;\nselect 2;' }]);
});
