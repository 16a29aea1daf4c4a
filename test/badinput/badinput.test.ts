import { describe, expect, test } from 'vitest';
import { scoreAll } from './badinput.ts';
import { corpusAt, GIVEN, OWN } from './corpus.ts';
import { FLOORS, OWN_FLOORS } from './floors.ts';
import type { Verdict } from './judge.ts';
import { judge } from './judge.ts';
import { byCategory, lineOf } from './report.ts';
import { watched } from './watch.ts';

const given = corpusAt(GIVEN);
const own = corpusAt(OWN)!;

/** No case crashes, and no category has fewer points than its floor. */
async function held(corpus: typeof own, floors: Readonly<Record<string, number>>): Promise<void> {
  const all = await scoreAll(corpus);
  const lost = all.filter(({ points }) => points < 1).map(lineOf);
  expect(all.filter(({ got }) => got === 'crash').map(lineOf)).toEqual([]);
  for (const { name, points } of byCategory(all)) {
    if (name === 'all') continue;
    const short = lost.filter((line) => line.includes(` ${name}/`)).join('\n');
    expect(points, `${name}\n${short}`).toBeGreaterThanOrEqual(floors[name] ?? 0);
  }
}

test.skipIf(given === null)(
  'files that are broken in every way people have seen end as they should, and no row of them is lost',
  () => held(given!, FLOORS),
  300_000,
);

test('so do those of the small corpus that is always there', () => held(own, OWN_FLOORS), 60_000);

describe('the scorer', () => {
  const plain = own.cases.find(({ id }) => id === 'structure/plain.csv')!;
  const judged = async (change: (text: string) => string, expect = plain.expect): Promise<Verdict> => {
    const bytes = new TextEncoder().encode(change(new TextDecoder().decode(own.bytes(plain.file)!)));
    const corpus = { ...own, bytes: (file: string) => (file === plain.file ? bytes : own.bytes(file)) };
    const one = { ...plain, expect };
    return judge(corpus, one, await watched(corpus, one));
  };

  test('gives a point for a file that is read as it stands', async () => {
    expect(await judged((text) => text)).toMatchObject({ points: 1, why: '' });
  });

  test('gives none where a text, a moment, a name or a row is another', async () => {
    expect(await judged((text) => text.replace('谢谢', '谢'))).toMatchObject({ points: 0, why: 'N03: text "好，谢"' });
    expect(await judged((text) => text.replace('10:01:10', '10:01:11'))).toMatchObject({ points: 0 });
    expect(await judged((text) => text.replace('林木木', '林木'))).toMatchObject({ points: 0 });
    expect(await judged((text) => text.replace(/N12.*\r\n/, ''))).toMatchObject({ points: 0, why: 'wanted 12 good' });
  });

  test('takes half a point for each flag or warning that is missing', async () => {
    const wanted = { ...plain.expect, flags: { clock_went_back: 1 } };
    expect(await judged((text) => text, wanted)).toMatchObject({ points: 0.5, why: 'no flag clock_went_back × 1' });
    const more = { ...wanted, warnings: ['multi_table'] };
    expect(await judged((text) => text, more)).toMatchObject({ points: 0 });
  });

  test('wants the reasons that it names, of rows that must be rejected', async () => {
    const broken = (text: string): string => text.replace('N05,C2,', 'N05,');
    const wanted = { ...plain.expect, outcome: 'accept_with_rejects', good: 11, rejected: 1 };
    expect(await judged(broken, { ...wanted, reasons: { too_few_columns: 1 } })).toMatchObject({ points: 1 });
    expect(await judged(broken, { ...wanted, reasons: { bad_encoding: 1 } })).toMatchObject({ points: 0 });
  });

  test('takes the best of several right ends', async () => {
    const wanted = { ...plain.expect, outcome: 'refuse', alt: [plain.expect] };
    expect(await judged((text) => text, wanted)).toMatchObject({ points: 1 });
  });
});
