import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reading } from './files.ts';

const HEADER = '会话,时间,发送方,买家,内容';
const GOOD = '甲,2024-03-04 10:00:00,买家,甲,在吗';
const ROWS = [
  GOOD,
  '甲,昨天,买家,甲,在吗',
  '甲,2024-03-04',
  ',,,,',
  '合计,2,,,',
  HEADER,
  '甲,2024-03-04 10:00:01,谁,甲,',
];

test('every line of a file is a row that is kept or rejected, empty, or not below the header', async () => {
  const line = fc.oneof(fc.constantFrom(...ROWS), fc.constant(''));
  const preamble = fc.array(fc.constantFrom('导出时间：2024-03-05', '', '店铺：晨光'), { maxLength: 4 });
  const property = fc.asyncProperty(
    preamble,
    fc.array(line, { maxLength: 40 }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
    async (above, below, end, closed) => {
      const lines = [...above, HEADER, GOOD, ...below, GOOD];
      const { report } = await reading(lines.join(end) + (closed ? end : ''));
      const [{ linesAbove, blankLines, kept, rejected, rowsRead }] = report.files;
      expect(kept + rejected).toBe(rowsRead);
      expect(linesAbove + blankLines + rowsRead).toBe(lines.length);
    },
  );
  await fc.assert(property, { numRuns: 150 });
});
