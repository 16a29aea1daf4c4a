import type { Case, Corpus, Expected } from './corpus.ts';
import { truthOf, within } from './corpus.ts';
import { said } from './codes.ts';
import { wrongValues } from './values.ts';
import type { Seen } from './watch.ts';

/** Points of one case, at most 1, what the file came to, and why points are missing. */
export interface Verdict {
  readonly points: number;
  readonly got: string;
  readonly why: string;
}

/** The verdict by whichever right end gives the most points. */
export function judge(corpus: Corpus, one: Case, seen: Seen): Verdict {
  const { alt = [], ...main } = one.expect;
  // What a file truly says holds for its other ends as well; extra facts are those of the first.
  const ends = [main, ...alt.map((end) => ({ truth: main.truth ?? null, ...end }))];
  const verdicts = ends.map((end) => verdictOf(corpus, one, end, seen));
  return verdicts.reduce((best, verdict) => (verdict.points > best.points ? verdict : best));
}

function verdictOf(corpus: Corpus, one: Case, expected: Expected, seen: Seen): Verdict {
  const got = gotOf(seen);
  const wrong = [
    ...wrongEnd(expected, seen),
    ...lost(corpus, one.file, expected, seen),
    ...wrongValues(corpus, one, expected, seen),
  ];
  if (wrong.length > 0) return { points: 0, got, why: wrong.slice(0, 3).join('; ') };
  const missing = unsaid(expected, seen);
  return { points: Math.max(0, 1 - missing.length / 2), got, why: missing.join('; ') };
}

export function gotOf({ report, problems }: Seen): string {
  if (report === null) return `refuse ${problems.map(({ code }) => code).join(' ')}`;
  const reasons = Object.entries(report.rejectedBy).map(([reason, count]) => ` ${reason} ${count}`);
  return `accept ${report.kept} + ${report.rejected}${reasons.join('')}`;
}

/** The outcome, the counts and the reasons. */
function wrongEnd({ outcome, good, rejected, reasons = {} }: Expected, { report, problems }: Seen): string[] {
  const refused = outcome === 'refuse';
  if (refused !== (report === null)) return [`wanted ${outcome}`];
  if (report === null) {
    const codes = Object.fromEntries(problems.map(({ code }) => [code, 1]));
    return Object.keys(reasons).flatMap((reason) => (said(reason, codes) > 0 ? [] : [`wanted reason ${reason}`]));
  }
  if (report.rowsRead !== report.kept + report.rejected) return ['rows read are not rows kept and rejected'];
  if (!within(report.kept, good)) return [`wanted ${JSON.stringify(good)} good`];
  if (!within(report.rejected, outcome === 'accept' ? (rejected ?? 0) : rejected)) {
    return [`wanted ${JSON.stringify(rejected ?? 0)} rejected`];
  }
  if (report.rejects.length < Math.min(1000, report.rejected)) return ['not every reject is listed'];
  // A row that may as well be kept owes no reason when it is.
  const owed = (count: number): number => (typeof rejected === 'number' ? count : Math.min(count, report.rejected));
  return Object.entries(reasons).flatMap(([reason, count]) =>
    said(reason, report.rejectedBy) >= owed(count) ? [] : [`wanted ${count} × ${reason}`],
  );
}

/** Ids that must be good and are not, and ids that stand in the file and of which nothing is told. */
function lost(
  corpus: Corpus,
  file: string,
  { truth, good_ids = [] }: Expected,
  { report, rows, rejected }: Seen,
): string[] {
  if (report === null) return [];
  const kept = new Set(rows.map(({ fields }) => fields['message_id']));
  const gone = good_ids.filter((id) => !kept.has(id));
  if (gone.length > 0) return [`lost ${gone.length} good ones: ${gone.slice(0, 3).join(' ')}`];
  if (!truth) return [];
  // Ids are ASCII: they can be read in any encoding but a packed one without knowing which it is.
  const raw = Buffer.from(corpus.bytes(file) ?? [])
    .toString('latin1')
    .replaceAll('\0', '');
  const told = rejected.join('\n');
  const silent = [...truthOf(corpus, truth).keys()].filter(
    (id) => raw.includes(id) && !kept.has(id) && !told.includes(id),
  );
  return silent.length > 0 ? [`silently lost ${silent.length}: ${silent.slice(0, 3).join(' ')}`] : [];
}

/** Flags and warnings that are missing; each costs half a point. */
function unsaid({ flags = {}, warnings = [] }: Expected, { report, problems }: Seen): string[] {
  const told = Object.fromEntries([...(report?.warnings ?? []), ...problems].map(({ code }) => [code, 1]));
  const rejected = report?.rejected ?? 0;
  return [
    ...warnings.flatMap((warning) => (said(warning, told) > 0 ? [] : [`no warning ${warning}`])),
    // A row that was rejected needs no mark.
    ...Object.entries(flags).flatMap(([flag, count]) =>
      said(flag, report?.flags ?? {}) + rejected >= count ? [] : [`no flag ${flag} × ${count}`],
    ),
  ];
}
