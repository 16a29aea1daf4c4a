import { CASES_FILE, casesOf } from './cases.ts';
import type { Row } from './judge.ts';
import { HEAD, summary, tell } from './report.ts';

export { tell };

/** Runs every case of the file at ten times the usual length, or those whose ids are given; whether none was off. */
export async function theory({ depth, only }: { depth: number; only: readonly string[] }): Promise<boolean> {
  const cases = casesOf(CASES_FILE).filter(({ id }) => only.length === 0 || only.includes(id));
  if (cases.length === 0) {
    console.log(`No case to run in ${CASES_FILE}.`);
    return only.length === 0;
  }
  console.log(HEAD);
  const rows: Row[] = [];
  for (const one of cases) {
    const told = await tell(one, { depth });
    for (const each of told.lines) console.log(each);
    rows.push(...told.rows);
  }
  console.log(summary(rows));
  return rows.every(({ verdict }) => verdict !== 'off');
}
