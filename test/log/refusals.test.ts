import { describe, expect, test } from 'vitest';
import { preview, readLog } from '../../src/log/intake.ts';
import { fileOf, OPTIONS, problems, reading } from './files.ts';

const HEADER = '时间,买家,角色,客服,内容';
const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);
const codes = async (content: string | Uint8Array<ArrayBuffer>): Promise<string[]> =>
  (await problems(content)).map(({ code }) => code);

describe('a whole file is refused', () => {
  test('when nothing is in it', async () => {
    expect(await codes('')).toEqual(['empty_file']);
    expect(await codes(bytes(0xef, 0xbb, 0xbf))).toEqual(['empty_file']);
    expect(await codes(' \r\n\r\n')).toEqual(['empty_file']);
  });

  test('when it has a header and nothing below', async () => {
    expect(await codes(HEADER)).toEqual(['no_data_rows']);
    expect(await codes(`${HEADER}\r\n\r\n`)).toEqual(['no_data_rows']);
  });

  test('when it is a picture or a page under a wrong name, and says which', async () => {
    const png = await problems(bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13));
    expect(png).toEqual([
      { code: 'unsupported_format', at: 'file', value: 'log.csv', detail: { file: 'log.csv', format: 'PNG' } },
    ]);
    expect(await codes('<!DOCTYPE html><table><tr><td>1')).toEqual(['unsupported_format']);
    expect(await codes('[{"time": 1}]')).toEqual(['missing_required_column']);
  });

  test('when it is prose or noise', async () => {
    const prose = 'Dear Sir,\n\nthe shop was closed, as so often, when I came.\nI shall come again.\n\nYours\n';
    expect(await codes(prose)).toEqual(['not_tabular']);
    let state = 1;
    const noise = Uint8Array.from({ length: 4096 }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff);
    expect(await codes(noise)).toEqual(['not_tabular']);
  });

  test('when no column tells the time, and it names what is missing', async () => {
    const [problem] = await problems('买家,角色,内容\n甲,买家,在吗\n甲,客服,在的\n');
    expect(problem).toMatchObject({ code: 'missing_required_column', detail: { columns: 'time' } });
  });

  test('when no time can be read, with the line, the column, the value and the reason', async () => {
    const found = await problems(`${HEADER}\n昨天,甲,买家,,在吗\n,甲,客服,小颖,在的\n`);
    expect(found).toMatchObject([
      { code: 'no_good_rows', at: 'file', value: 'log.csv', detail: { rows: 2 } },
      { code: 'bad_timestamp', at: 'line 2, column 时间', value: '昨天' },
      { code: 'missing_timestamp', at: 'line 3, column 时间', value: '' },
    ]);
  });

  test('when its columns are beyond counting', async () => {
    const wide = Array.from({ length: 1500 }, (_, i) => `c${i}`).join(',');
    expect(await codes(`${wide}\n${wide}\n`)).toEqual(['too_many_columns_file']);
  });

  test('when it is in an encoding that cannot be read, or that the user named wrongly', async () => {
    expect(await codes(bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0))).toEqual(['bad_encoding']);
    const csv = fileOf(`${HEADER}\n2024-03-04 10:00:00,甲,买家,,在吗\n`);
    const guess = await preview(csv, OPTIONS);
    if (!guess.ok) throw new Error('the file is good');
    const mapping = { ...guess.value.mapping, encoding: 'utf-99' };
    const read = await preview(csv, { ...OPTIONS, mapping });
    expect(read.ok ? [] : read.error.map(({ code }) => code)).toEqual(['bad_encoding']);
  });

  test('when the user cancels', async () => {
    const csv = fileOf(`${HEADER}\n2024-03-04 10:00:00,甲,买家,,在吗\n`);
    const read = await readLog(csv, OPTIONS, { progress: () => undefined, cancelled: () => true });
    expect(read.ok ? [] : read.error.map(({ code }) => code)).toEqual(['cancelled']);
  });
});

describe('a row is rejected by itself', () => {
  const good = '2024-03-04 10:00:00,甲,买家,,在吗';

  test('with line, column, raw value and reason; the rows around it are kept', async () => {
    const rows = [
      good,
      '2024-02-30 10:00:00,甲,买家,,在吗',
      ',甲,买家,,在吗',
      '2024-03-04 10:00:01,甲,谁,,在吗',
      '2024-03-04 10:00:02,,买家,,在吗',
      '2024-03-04 10:00:03,甲',
      '2024-03-04 10:00:04,甲,买家,,在吗,多余',
      ',,,,',
      HEADER,
      '合计,2,,,',
      good,
    ];
    const { report } = await reading([HEADER, ...rows].join('\n'));
    expect(report).toMatchObject({ rowsRead: 11, kept: 2, rejected: 9 });
    expect(report.rejects).toEqual([
      { file: 'log.csv', line: 3, column: '时间', value: '2024-02-30 10:00:00', reason: 'bad_timestamp' },
      { file: 'log.csv', line: 4, column: '时间', value: '', reason: 'missing_timestamp' },
      { file: 'log.csv', line: 5, column: '角色', value: '谁', reason: 'bad_sender' },
      { file: 'log.csv', line: 6, column: '买家', value: '', reason: 'missing_required' },
      { file: 'log.csv', line: 7, column: '', value: '2024-03-04 10:00:03,甲', reason: 'too_few_columns' },
      {
        file: 'log.csv',
        line: 8,
        column: '',
        value: '2024-03-04 10:00:04,甲,买家,,在吗,多余',
        reason: 'too_many_columns',
      },
      { file: 'log.csv', line: 9, column: '', value: ',,,,', reason: 'blank_row' },
      { file: 'log.csv', line: 10, column: '', value: HEADER, reason: 'duplicate_header_row' },
      { file: 'log.csv', line: 11, column: '', value: '合计,2,,,', reason: 'footer_row' },
    ]);
  });

  test('for a quote that never closes, and the rows below are read', async () => {
    const { report } = await reading(`${HEADER}\n${good}\n2024-03-04 10:00:01,甲,买家,,"没完\n${good}\n${good}\n`);
    expect(report).toMatchObject({ kept: 3, rejectedBy: { unclosed_quote: 1 } });
    expect(report.rejects[0].line).toBe(3);
  });

  test('for bytes that are no text', async () => {
    const encoder = new TextEncoder();
    const csv = [
      encoder.encode(`${HEADER}\n${good}\n2024-03-04 10:00:01,甲,买家,,`),
      bytes(0xff, 0xfe),
      encoder.encode(`\n${good}`),
    ];
    const { report } = await reading(Uint8Array.from(csv.flatMap((part) => [...part])));
    expect(report).toMatchObject({ kept: 2, rejectedBy: { bad_encoding: 1 } });
  });

  test('the first thousand are listed, all are counted and written down', async () => {
    const rows = Array.from({ length: 45_000 }, (_, i) => `x${i},甲,买家,,`);
    const { report, rejected } = await reading([HEADER, good, ...rows].join('\n'));
    expect(report.rejected).toBe(45_000);
    expect(report.rejects).toHaveLength(1_000);
    const lines = (await rejected.text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(45_000);
    expect(lines[0]).toBe('log.csv,3,时间,x0,bad_timestamp');
    expect(lines.at(-1)).toBe('log.csv,45002,时间,x44999,bad_timestamp');
  });
});

test('progress is told in bytes and rows up to the end', async () => {
  const csv = fileOf(`${HEADER}\n${'2024-03-04 10:00:00,甲,买家,,在吗\n'.repeat(50)}`);
  const seen: string[] = [];
  await readLog(
    csv,
    OPTIONS,
    { progress: (at) => seen.push(`${at.phase} ${at.bytes}/${at.bytesTotal} ${at.rows}`), cancelled: () => false },
    1000,
  );
  expect(seen.length).toBeGreaterThan(2);
  expect(seen.at(-1)).toBe(`sessions ${csv.size}/${csv.size} 50`);
});
