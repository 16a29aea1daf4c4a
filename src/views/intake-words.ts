import type { Messages } from '../i18n/messages.ts';
import type { Place } from '../i18n/texts/data.ts';
import { COLUMN_ROLES, type ColumnRole, type Mapping } from '../model/intake.ts';

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
