import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readLog } from '../../../src/log/intake.ts';
import { kindOfCode } from '../../../src/log/sources/sheets/number-formats.ts';
import { numberText, Serials } from '../../../src/log/sources/sheets/serials.ts';
import { fileOf, OPTIONS, QUIET } from '../files.ts';
import type { Bytes } from './talk.ts';
import { csv, gz, HEADER, look, outcome, read, talk, zipped } from './talk.ts';
import type { Cell } from './workbook.ts';
import { workbook } from './workbook.ts';

const ROWS = 60;
const sheet = (rows = ROWS): Cell[][] => [HEADER, ...talk(rows)];
/** Day and time of a row of talk as Excel counts them. */
const serial = (text: string, epoch = Date.UTC(1899, 11, 30)): string =>
  String((Date.parse(`${text.slice(0, 19).replace(' ', 'T')}Z`) - epoch) / 86_400_000);
const dated = (rows: number, style: number, epoch?: number): Cell[][] => [
  HEADER,
  ...talk(rows).map((row) => row.map((cell, i): Cell => (i === 5 ? { n: serial(cell, epoch), style } : cell))),
];
const cells = async (rows: Cell[][], options = {}): Promise<readonly (readonly string[])[]> =>
  (await look(workbook({ sheets: { Sheet1: [['time', 'buyer', 'role', 'text'], ...rows] }, ...options }))).rows;

describe('a workbook', () => {
  test.each([true, false])('gives the log that its rows give as text (texts shared: %s)', async (shared) => {
    const [a, b] = [await read(csv(ROWS)), await read(workbook({ sheets: { 聊天: sheet() }, shared }))];
    expect(b.log).toEqual(a.log);
    expect(b.report).toMatchObject({
      rowsRead: ROWS,
      kept: ROWS,
      warnings: [],
      mapping: { encoding: 'xlsx', delimiter: '' },
    });
    expect((await look(workbook({ sheets: { 聊天: sheet() } }))).parts).toEqual([]);
  });

  test('gives dates by the format of their cells, from either year', async () => {
    const right = (await read(csv(ROWS))).log;
    const [y1900, y1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];
    for (const format of [22, 'yyyy/m/d\\ h:mm;@', '[$-804]yyyy"年"m"月"d"日" hh:mm:ss', 14]) {
      const book = workbook({ sheets: { S: dated(ROWS, 1, y1900) }, formats: [format] });
      expect((await read(book)).log, String(format)).toEqual(right);
    }
    const book = workbook({ sheets: { S: dated(ROWS, 1, y1904) }, formats: [22], date1904: true });
    expect((await read(book)).log).toEqual(right);
  });

  test('says what its cells show', async () => {
    const rows = await cells(
      [
        [{ n: '45355.5', style: 1 }, 1, { xml: '<c t="b"><v>1</v></c>' }, { xml: '<c t="e"><v>#VALUE!</v></c>' }],
        [{ n: '0.5', style: 2 }, { n: '1234567890123456789' }, { xml: '<c t="b"><v>0</v></c>' }, 'a\r\nb & <c>_x0041_'],
        [
          { n: '1.0833333333333333', style: 3 },
          { n: '0.1' },
          { xml: '<c t="str"><f>A1&amp;"x"</f><v>公式</v></c>' },
          null,
        ],
        [
          { xml: '<c t="d"><v>2024-03-04T10:00:00</v></c>' },
          { n: '0.30000000000000004' },
          'tail',
          { xml: '<c t="inlineStr"><is><r><t>两</t></r><r><rPr/><t>段</t></r><rPh><t>liang</t></rPh></is></c>' },
        ],
        [
          { n: '45355', style: 1 },
          { n: '1.5E+3' },
          { xml: '<c t="inlineStr"><is><t><![CDATA[a&amp;<b>]]></t></is></c>' },
          '&#20320;',
        ],
      ],
      { formats: [22, 'hh:mm', '[h]:mm'] },
    );
    expect(rows).toEqual([
      ['2024-03-04 12:00:00', '1', 'TRUE', '#VALUE!'],
      ['12:00:00', '1234567890123456789', 'FALSE', 'a\r\nb & <c>A'],
      ['26:00:00', '0.1', '公式', ''],
      ['2024-03-04T10:00:00', '0.3', 'tail', '两段'],
      ['2024-03-04 00:00:00', '1500', 'a&amp;<b>', '&#20320;'],
    ]);
  });

  test('whose long numbers have lost their last digits says so', async () => {
    const rows = sheet(4).map((row, i): Cell[] =>
      i === 0 ? row : [{ n: `1.70000000000000${i}E+18` }, ...row.slice(1)],
    );
    expect(await outcome(workbook({ sheets: { S: rows } }))).toBe('kept 4, rejected 0; numbers_rounded');
    expect((await look(workbook({ sheets: { S: rows } }))).rows[0][0]).toBe('1700000000000001000');
  });

  test('rejects a row by its number in the sheet, and passes over blank ones', async () => {
    const rows = [
      ...sheet(3),
      [],
      ['', ''],
      [null, 'S1', 'tb1', '', 'buyer', { xml: '<c t="e"><v>#VALUE!</v></c>' }, 'x'],
    ];
    const { report } = await read(workbook({ sheets: { S: rows } }));
    expect(report).toMatchObject({ rowsRead: 4, kept: 3, rejected: 1 });
    expect(report.rejects[0]).toMatchObject({ line: 7, column: 'sent_at', value: '#VALUE!', reason: 'bad_timestamp' });
  });

  test('may have titles above its header and cells merged downwards', async () => {
    const rows = [
      ['晨光旗舰店 聊天记录'],
      [],
      ...sheet(6).map((row, i): Cell[] => (i > 1 && i < 7 ? [row[0], null, ...row.slice(2)] : row)),
    ];
    const book = workbook({ sheets: { S: rows }, merged: ['A1:G1', 'B4:B9'] });
    const { report, log } = await read(book);
    expect(report).toMatchObject({ rowsRead: 6, kept: 6 });
    expect(report.warnings).toMatchObject([{ code: 'preamble_skipped', detail: { lines: 1 } }]);
    expect(log.inquiry.arrival.length).toBe(1);
  });

  test('of several sheets gives the one with the most known columns, or the one that is wanted', async () => {
    const sheets = {
      说明: [['仅供内部使用']],
      空: [],
      '<b>&"': [
        ['account', 'shop'],
        ['阿诺', '一店'],
      ],
      __proto__x: sheet(3),
      B: sheet(5),
    };
    const book = workbook({ sheets });
    const found = await look(book);
    expect(found.parts).toEqual(['<b>&"', '__proto__x', 'B']);
    expect(found.mapping.part).toBe('__proto__x');
    expect(await outcome(book, 'B')).toBe('kept 5, rejected 0');
    expect(await outcome(zipped({ 'a.xlsx': book }), 'a.xlsx!B')).toBe('kept 5, rejected 0');
    const two = zipped({ 'a.xlsx': book, 'b.csv': csv(7) });
    expect((await look(two)).parts).toEqual(['a.xlsx!<b>&"', 'a.xlsx!__proto__x', 'a.xlsx!B', 'b.csv']);
    expect(await outcome(two, 'b.csv')).toBe('kept 7, rejected 0');
  });

  test('may be packed in gzip, and goes by its bytes under any name', async () => {
    expect(await outcome(gz(workbook({ sheets: { S: sheet() } })))).toBe(`kept ${ROWS}, rejected 0`);
  });

  test('may be written in UTF-16, with prefixes and without references', async () => {
    const rows = [HEADER, ...talk(3)].map(
      (row) =>
        `<x:row>${row.map((cell) => `<x:c t="inlineStr"><x:is><x:t>${cell}</x:t></x:is></x:c>`).join('')}</x:row>`,
    );
    const xml = `<x:worksheet xmlns:x="m"><x:sheetData>${rows.join('')}</x:sheetData></x:worksheet>`;
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(xml, (char) => char.charCodeAt(0)).buffer),
    ]);
    const whole = workbook({ sheets: { S: [] }, extra: { 'xl/worksheets/sheet1.xml': xml } });
    expect(await outcome(whole)).toBe('kept 3, rejected 0');
    const other = workbook({ sheets: { S: [] }, extra: { 'xl/worksheets/sheet1.xml': wide as unknown as string } });
    expect(await outcome(other)).toBe('kept 3, rejected 0');
  });

  test.each([
    ['of nothing', 'refused: empty_file', workbook({ sheets: { S: [] } })],
    ['of a header alone', 'refused: no_data_rows', workbook({ sheets: { S: [HEADER] } })],
    ['of one column', 'refused: not_tabular', workbook({ sheets: { S: [['在吗'], ['在的']] } })],
    ['without sheets', 'refused: corrupt_container', workbook({ sheets: {} })],
    [
      'that names entities',
      'refused: unsupported_format',
      workbook({ sheets: { S: sheet() }, prolog: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' }),
    ],
    [
      'that is a document',
      'refused: unsupported_format',
      zipped({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<a/>' }),
    ],
    [
      'in binary',
      'refused: unsupported_format',
      zipped({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': '\0' }),
    ],
  ])('%s: %s', async (_, expected, bytes) => {
    expect(await outcome(bytes)).toBe(expected);
  });

  test('that a password locks says so, and old Excel is refused by name', async () => {
    const oldFile = (stream: string): Bytes => {
      const bytes = new Uint8Array(1536);
      bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      bytes[30] = 9;
      bytes[48] = 1;
      Array.from(stream, (char, i) => (bytes[1024 + 128 + 2 * i] = char.charCodeAt(0)));
      return bytes;
    };
    expect(await outcome(oldFile('EncryptedPackage'))).toBe('refused: encrypted');
    const read = await readLog(fileOf(oldFile('Workbook')), OPTIONS, QUIET);
    expect(read.ok ? null : read.error[0].detail).toMatchObject({ format: 'XLS (Excel 97–2003)' });
    const xml = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>';
    const old = await readLog(fileOf(xml), OPTIONS, QUIET);
    expect(old.ok ? null : old.error[0].detail).toMatchObject({ format: 'Excel 2003 XML' });
  });

  test('that is cut off keeps the rows that are whole', async () => {
    const book = zipSync({
      ...Object.fromEntries(
        ['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml'].map((name) => [
          name,
          PARTS[name],
        ]),
      ),
      'xl/worksheets/sheet1.xml': PARTS['xl/worksheets/sheet1.xml'],
    });
    const { report } = await read(book.slice(0, Math.floor(book.length * 0.7)));
    expect(report.kept).toBeGreaterThan(500);
    expect(report.rejectedBy).toEqual({ cut_off: 1 });
    expect(report.warnings.map(({ code }) => code)).toEqual(['truncated_container']);
  });

  test('ends in a word about itself wherever it is cut or broken', async () => {
    const book = workbook({ sheets: { S: sheet(), T: sheet(3) }, shared: true });
    for (let length = 4; length < book.length; length += 151) {
      expect(await outcome(book.slice(0, length)), `${length} bytes`).toMatch(/refused|truncated_container|corrupt/);
    }
    const property = fc.asyncProperty(fc.integer({ min: 4, max: book.length - 1 }), fc.nat(7), async (at, bit) => {
      const bytes = book.slice();
      bytes[at] ^= 1 << bit;
      expect(await outcome(bytes)).toMatch(/^kept (60|3), rejected 0|refused|corrupt|truncated/);
    });
    await fc.assert(property, { numRuns: 40 });
  });

  test('with any XML for a sheet neither breaks nor hangs', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<row r="2">',
        '</row>',
        '<c r="A1" t="s">',
        '<c>',
        '</c>',
        '<v>1</v>',
        '<v>',
        '<is><t>',
        '</t></is>',
      ),
      fc.constantFrom(
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?',
        '?>',
        '<',
        '>',
        '/>',
        '="',
        '"',
        '&amp;',
        '&#x110000;',
        '<a =',
        '<a/ / b>',
      ),
      fc.string({ maxLength: 5 }),
    );
    const property = fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const xml = `<worksheet><sheetData>${pieces.join('')}</sheetData></worksheet>`;
      await outcome(workbook({ sheets: { S: [] }, extra: { 'xl/worksheets/sheet1.xml': xml } }));
    });
    await fc.assert(property, { numRuns: 100 });
  });
});

/** Parts of a workbook that is large enough to be cut. */
const PARTS: Readonly<Record<string, Bytes>> = (() => {
  const rows = [HEADER, ...talk(2000)]
    .map(
      (row, y) =>
        `<row r="${y + 1}">${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
    )
    .join('');
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationships><Relationship Id="${id}" Type="http://o/${kind}" Target="${target}"/></Relationships>`;
  const parts = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relation('r1', 'officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': relation('r1', 'worksheet', 'worksheets/sheet1.xml'),
    'xl/workbook.xml': '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
})();

describe('numbers', () => {
  test('are dates by their format', () => {
    const kinds = [
      'General',
      '0.00E+00',
      '#,##0.00',
      '@',
      'yyyy-mm-dd',
      'm"月"d"日"',
      'h:mm AM/PM',
      'mm:ss.0',
      '[h]:mm',
      '[$-804]e"年"',
      'yyyy/m/d h:mm',
      '"年"0',
      '[Red]0',
      'd\\-mmm',
    ];
    expect(kinds.map(kindOfCode)).toEqual(
      'number number number number date date clock clock span date moment number number date'.split(' '),
    );
  });

  test('become the day that Excel shows, with its 29 February 1900', () => {
    const serials = new Serials(1900);
    expect(['1', '59', '60', '61', '2958465'].map((raw) => serials.text(raw, 'date'))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-02-29',
      '1900-03-01',
      '9999-12-31',
    ]);
    expect(['-1', '2958466', 'x', ''].map((raw) => serials.text(raw, 'date'))).toEqual([null, null, null, null]);
    expect(new Serials(1904).text('0', 'date')).toBe('1904-01-01');
  });

  test('of moments come back to the millisecond, or to a second that as few decimals can mean', () => {
    const day = Date.UTC(2024, 2, 4);
    const property = fc.property(fc.integer({ min: 0, max: 86_399_999 }), (ms) => {
      const raw = String((day + ms) / 86_400_000 + 25_569);
      const text = new Serials(1900).text(raw, 'moment')!;
      const off = Math.abs(Date.parse(`${text.replace(' ', 'T')}Z`) - day - ms);
      const decimals = raw.split('.')[1]?.length ?? 0;
      expect(off).toBeLessThanOrEqual(decimals > 8 ? 0 : 86_400_000 / 10 ** decimals);
    });
    fc.assert(property, { numRuns: 1000 });
    const short = ['45355.41667', '45355.416667', '45355.416666', '45355.06162375'];
    expect(short.map((raw) => new Serials(1900).text(raw, 'moment')?.slice(11))).toEqual([
      '10:00:00',
      '10:00:00',
      '10:00:00',
      '01:28:44.292',
    ]);
  });

  test('are written out', () => {
    const texts = ['7', '-3.5', '1234567890123456789', '1.7E+18', '0.1', '0.30000000000000004', '1e-7', 'n/a', '1e999'];
    expect(texts.map((raw) => numberText(raw).text)).toEqual([
      '7',
      '-3.5',
      '1234567890123456789',
      '1700000000000000000',
      '0.1',
      '0.3',
      '1e-7',
      'n/a',
      '1e999',
    ]);
  });
});
