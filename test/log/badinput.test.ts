import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLog } from '../../src/log/intake.ts';
import { OPTIONS, QUIET } from './files.ts';

const ROOT = '../shared/badinput';
const KINDS = /^own\/(structure|encoding|timestamp|contradiction|wrongfile|security)\/.*\.(csv|tsv|txt)$/;
/** So many of these files had the outcome and row counts that they should when this was last looked at. */
const FLOOR = 169;

interface Expected {
  readonly outcome: string;
  readonly good?: number | readonly [number, number];
  readonly rejected?: number | readonly [number, number];
  readonly truth?: string | null;
  readonly values?: { readonly sent_at_ms?: readonly (number | readonly number[])[] } | null;
}

interface BadCase {
  readonly id: string;
  readonly file: string;
  readonly bytes: number;
  readonly upload_as?: string;
  readonly hint?: { readonly timezone?: string };
  readonly expect: Expected & { readonly alt?: readonly Expected[] };
}

const within = (value: number, wanted: Expected['good']): boolean =>
  wanted === undefined || (typeof wanted === 'number' ? value === wanted : value >= wanted[0] && value <= wanted[1]);

/** Every moment that a file may hold, or `null` where that is not told. */
function rightTimes({ values, truth }: Expected): Set<number> | null {
  if (values?.sent_at_ms) return new Set(values.sent_at_ms.flat());
  if (!truth) return null;
  const messages = JSON.parse(readFileSync(`${ROOT}/${truth}`, 'utf8')) as { sent_at_ms: number }[];
  return new Set(messages.map(({ sent_at_ms }) => sent_at_ms));
}

test.skipIf(!existsSync(ROOT))(
  'files that are broken in every way people have seen neither break nor hang the reading, and no row is lost',
  async () => {
    const { cases } = JSON.parse(readFileSync(`${ROOT}/manifest.json`, 'utf8')) as { cases: BadCase[] };
    const chosen = cases.filter(({ file }) => KINDS.test(file));
    const missed: string[] = [];
    for (const { id, file, upload_as, hint, expect: wanted } of chosen) {
      const name = upload_as ?? file.split('/').at(-1)!;
      const bytes = new File([readFileSync(`${ROOT}/${file}`)], name);
      const options = { ...OPTIONS, timeZone: hint?.timezone ?? OPTIONS.timeZone };
      const read = await readLog(bytes, options, QUIET);
      const report = read.ok ? read.value.report : null;
      if (report) expect(report.rowsRead, id).toBe(report.kept + report.rejected);
      const times = rightTimes(wanted);
      if (read.ok && times !== null) {
        const wrong = [...read.value.log.message.at]
          .filter((at) => !times.has(at))
          .map((at) => new Date(at).toISOString());
        // Serials of 1904 written as text look like any other: only the user can know.
        if (!id.includes('1904')) expect(wrong, `${id}: times that nobody wrote`).toEqual([]);
      }
      const outcome = report === null ? 'refuse' : report.rejected > 0 ? 'accept_with_rejects' : 'accept';
      const fits = [wanted, ...(wanted.alt ?? [])].some(
        (one) =>
          (one.outcome === outcome ||
            (one.outcome.startsWith('accept') && outcome.startsWith('accept') && typeof one.rejected === 'object')) &&
          (report === null || (within(report.kept, one.good) && within(report.rejected, one.rejected))),
      );
      if (!fits) {
        const told = read.ok
          ? `kept ${read.value.report.kept}, rejected ${read.value.report.rejected} ${JSON.stringify(read.value.report.rejectedBy)}`
          : JSON.stringify(read.error.map(({ code, at, detail }) => [code, at, detail]));
        missed.push(
          `${id}: wanted ${JSON.stringify({ ...wanted, good_ids: undefined }).slice(0, 160)}, got ${outcome} ${told}`,
        );
      }
    }
    console.log(
      `${chosen.length - missed.length} of ${chosen.length} broken files end as they should\n${missed.join('\n')}`,
    );
    expect(chosen.length - missed.length).toBeGreaterThanOrEqual(FLOOR);
  },
  120_000,
);
