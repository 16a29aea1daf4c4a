import type { KindOfFile, Locale } from '../app/state.ts';
import { messages, type Messages } from '../i18n/messages.ts';
import type { Place } from '../i18n/texts/data.ts';
import { COLUMN_ROLES, type ColumnRole, type Mapping, type QualityReport, type SuggestedGap } from '../model/intake.ts';
import { textFigures } from './figures.ts';

/** Reads `Problem.at` of an import: `file`, `line 12`, `line 12, column sent_at`, `column sent_at`. */
export function placeOf(at: string): Place {
  const found = /^(?:line (\d+))?(?:, )?(?:column (.+))?$/.exec(at);
  return { line: found?.[1] === undefined ? null : Number(found[1]), column: found?.[2] ?? null };
}

/** Where a problem sits, in words; the JSON path of a plan as it is. */
export function placeWords(at: string, t: Messages): string {
  const { line, column } = placeOf(at);
  return at !== 'file' && line === null && column === null ? at : t.data.place({ line, column });
}

/** What one column means; a column may serve as several. */
export const rolesOf = (mapping: Mapping, column: number): ColumnRole[] =>
  COLUMN_ROLES.filter((role) => mapping.columns[role] === column);

/** A mapping in which a column has one role in place of another: the role leaves the column that had it. */
export function withRole(
  mapping: Mapping,
  column: number,
  change: { from: ColumnRole | null; to: ColumnRole | null },
): Mapping {
  const kept = COLUMN_ROLES.flatMap((role) => {
    const at = mapping.columns[role];
    return role === change.from || role === change.to || at === undefined ? [] : [[role, at] as const];
  });
  const columns = Object.fromEntries(change.to === null ? kept : [...kept, [change.to, column]]);
  return { ...mapping, columns };
}

/** The gap that a log suggests, and why. */
export function suggestionWords({ gap, within, between, silences }: SuggestedGap, locale: Locale): string {
  const { duration, integer } = textFigures(locale);
  return messages(locale).data.gaps.suggestion({
    gap: duration(gap),
    within: duration(within),
    between: duration(between),
    silences: integer(silences),
  });
}

/** What the log that is loaded suggests, if it is of the same files as those that are looked at. */
export function suggestionFor(kinds: readonly KindOfFile[], report: QualityReport | undefined): SuggestedGap | null {
  if (report === undefined) return null;
  const names = (files: readonly string[]): string => files.toSorted().join('\n');
  const same =
    names(kinds.flatMap(({ files }) => files)) === names(report.files.map(({ file }) => file)) &&
    kinds.reduce((sum, { bytes }) => sum + bytes, 0) === report.bytes;
  return same ? (report.sensitivity?.suggested ?? null) : null;
}
