import { beforeAll, describe, expect, test } from 'vitest';
import { bundled } from './bundle.mjs';
import { casesOf, type Case } from './cases.ts';
import { summary } from './report.ts';
import type { Row } from './judge.ts';

/** Registers a test per case of a file: no figure of it is off. Says every figure, and why one is not expressed. */
export function holdCases(name: string, file: string): void {
  const cases = casesOf(file);
  if (cases.length === 0) {
    test.skip(`there are no cases in ${file}`);
    return;
  }
  describe(`cases of ${file}`, () => {
    const all: Row[] = [];
    let tell: Awaited<ReturnType<typeof bundled>>['tell'];
    beforeAll(async () => {
      ({ tell } = await bundled(name));
    });

    test.each<Case>([...cases])('$id: $name', { timeout: 300_000 }, async (one) => {
      const { rows, lines } = await tell(one, { depth: 1 });
      console.info(lines.join('\n'));
      all.push(...rows);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.flatMap(({ verdict }, i) => (verdict === 'off' ? [lines[i]] : []))).toEqual([]);
    });

    test('the sum of it', () => {
      console.info(summary(all));
      expect(new Set(all.map(({ id }) => id))).toEqual(new Set(cases.map(({ id }) => id)));
    });
  });
}
