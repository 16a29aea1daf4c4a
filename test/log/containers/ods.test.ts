import { describe, expect, test } from 'vitest';
import type { Bytes } from './talk.ts';
import { csv, HEADER, look, outcome, read, talk, zipped } from './talk.ts';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const text = (value: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${value.replaceAll(' ', '<text:s/>')}</text:p></table:table-cell>`;
const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
const rowsOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((one) => row(one.map(text).join(''))).join('');
const table = (name: string, rows: string): string => `<table:table table:name="${name}">${rows}</table:table>`;
const sheet = (count: number): string => rowsOf([HEADER, ...talk(count)]);

const spreadsheet = (tables: string, { type = TYPE, manifest = '' } = {}): Bytes =>
  zipped({
    mimetype: type,
    'META-INF/manifest.xml': `<manifest>${manifest}</manifest>`,
    'content.xml': `<office:document-content><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  });

describe('a spreadsheet of OpenDocument', () => {
  test('gives the log that its rows give as text', async () => {
    const [a, b] = [await read(csv(60)), await read(spreadsheet(table('S', sheet(60))))];
    expect(b.log).toEqual(a.log);
    expect(b.report).toMatchObject({ rowsRead: 60, kept: 60, mapping: { encoding: 'ods' } });
  });

  test('says the value of a cell and not how it looks, and repeats what is repeated', async () => {
    const cells =
      '<table:table-cell office:value-type="date" office:date-value="2024-03-04T10:00:00"><text:p>4. März</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="float" office:value="1234567890123456789"><text:p>1,23E18</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="string"><office:annotation><text:p>nota</text:p></office:annotation><text:p>a<text:span>b</text:span></text:p><text:p>c&amp;</text:p></table:table-cell>';
    const blank =
      '<table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const twice = cells.replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="2"');
    const repeated = `<table:table-row table:number-rows-repeated="2">${cells}</table:table-row>`;
    const found = await look(
      spreadsheet(table('S', rowsOf([['time', 'buyer', 'role', 'text']]) + repeated + row(twice) + blank)),
    );
    const shown = ['2024-03-04 10:00:00', '1234567890123456789', 'TRUE', 'ab\nc&'];
    expect(found.rows).toEqual([
      [...shown, ''],
      [...shown, ''],
      [shown[0], ...shown],
    ]);
  });

  test('of several sheets gives the one that is wanted', async () => {
    const book = spreadsheet(table('A', rowsOf([['说明']])) + table('B', sheet(3)) + table('C', sheet(5)));
    expect((await look(book)).parts).toEqual(['B', 'C']);
    expect(await outcome(book)).toBe('kept 3, rejected 0');
    expect(await outcome(book, 'C')).toBe('kept 5, rejected 0');
  });

  test.each([
    ['behind a password', 'refused: encrypted', spreadsheet('', { manifest: '<encryption-data/>' })],
    ['that is a letter', 'refused: unsupported_format', spreadsheet('', { type: TYPE.replace('spreadsheet', 'text') })],
    ['with no sheet', 'refused: empty_file', spreadsheet('')],
    [
      'with a row said a million times',
      'refused: decompression_limit',
      spreadsheet(table('S', sheet(3) + rowsOf([['x']]).replace('row>', 'row table:number-rows-repeated="1000000">'))),
    ],
  ])('%s: %s', async (_, expected, bytes) => {
    expect(await outcome(bytes)).toBe(expected);
  });
});
