import { describe, expect, test } from 'vitest';
import { isPermitted } from '../../src/db/permitted.ts';
import { placeOf } from '../../src/db/place.ts';
import { firstWords, inPlace, statementsOf } from '../../src/db/statements.ts';

const texts = (script: string): string[] => statementsOf(script).map(({ text }) => text.trim());

describe('a script', () => {
  test('is cut at its semicolons, and only there', () => {
    expect(texts('select 1; select 2;')).toEqual(['select 1', 'select 2']);
    expect(texts("select ';''; --' as a; from t")).toEqual(["select ';''; --' as a", 'from t']);
    expect(texts('select "a;b" from t')).toEqual(['select "a;b" from t']);
    expect(texts("select e'\\';' ; commit")).toEqual(["select e'\\';'", 'commit']);
    expect(texts("select like_e'x;' ; commit")).toHaveLength(2);
    expect(texts('select $$a;b$$, $q$;$$;$q$; commit')).toEqual(['select $$a;b$$, $q$;$$;$q$', 'commit']);
    expect(texts('select 1 -- ; no\n, 2; commit')).toEqual(['select 1 -- ; no\n, 2', 'commit']);
    expect(texts('select /* ; /* ; */ ; */ 1; commit')).toEqual(['select /* ; /* ; */ ; */ 1', 'commit']);
    expect(texts("select 'never closed ; commit")).toHaveLength(1);
  });

  test('has no statement in blanks and comments', () => {
    expect(texts(' ; /* a */ ; -- b\n;')).toEqual([]);
  });

  test('keeps lines and columns of a statement that is sent alone, wide signs counted twice', () => {
    const script = "select '中';\nselect 2; select 3";
    const [, , third] = statementsOf(script);
    expect(inPlace(script, third)).toBe(`${' '.repeat(12)}\n          select 3`);
  });

  test('tells its first words through comments', () => {
    expect(firstWords('/* a */ Explain -- b\n ANALYZE (select 1)', 3)).toEqual(['explain', 'analyze', '(']);
  });
});

describe('statements that may run', () => {
  test.each(['select 1', '(select 1)', 'FROM t', 'explain select 1', 'explain analyze from t', 'explain (select 1)'])(
    '%s',
    (sql) => expect(isPermitted(sql)).toBe(true),
  );
  test.each([
    'explain (format json) select 1',
    'pragma table_info(inquiry)',
    'set variable a = 1',
    'create temp table t as from x',
  ])('%s', (sql) => expect(isPermitted(sql)).toBe(true));
  test.each([
    'set a = 1',
    'explain (format json) set a = 1',
    'create temp secret s (type s3)',
    'pragma x',
    'use a',
    '',
  ])('not: %s', (sql) => expect(isPermitted(sql)).toBe(false));
});

describe('the place of an error', () => {
  const at = (sql: string, message: string): string | null => {
    const place = placeOf(sql, message);
    return place === null ? null : `${place.line} ${sql.slice(place.at)}`;
  };

  test('is where the caret points', () => {
    expect(at('select 1,\n  nothing', 'No column\n\nLINE 2:   nothing\n          ^')).toBe('2 nothing');
  });

  test('is found in the excerpt of a long line', () => {
    const sql = `select ${'a, '.repeat(40)}nothing, ${'b, '.repeat(40)}c`;
    const [from, to] = [sql.indexOf('nothing') - 20, sql.indexOf('nothing') + 40];
    const message = `x\n\nLINE 1: ...${sql.slice(from, to)}...\n${' '.repeat(8 + 3 + 20)}^`;
    expect(at(sql, message)?.startsWith('1 nothing, b')).toBe(true);
  });

  test('counts Chinese signs as two columns', () => {
    expect(at("select '中文', nothing", `x\n\nLINE 1: select '中文', nothing\n${' '.repeat(8 + 15)}^`)).toBe(
      '1 nothing',
    );
  });

  test('is nowhere when DuckDB points nowhere', () => {
    expect(placeOf('select 1', 'Out of Memory Error: no')).toBeNull();
  });
});
