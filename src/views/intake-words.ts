import type { Problem } from '../base/result.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Place } from '../i18n/texts/data.ts';
import { COLUMN_ROLES, type ColumnRole, type Mapping } from '../model/intake.ts';

/** Reads `Problem.at` of an import: `file`, `line 12`, `line 12, column sent_at`, `column sent_at`. */
export function placeOf(at: string): Place {
  const found = /^(?:line (\d+))?(?:, )?(?:column (.+))?$/.exec(at);
  return { line: found?.[1] === undefined ? null : Number(found[1]), column: found?.[2] ?? null };
}

/** Why a file or a row was refused, in words. */
export function intakeReason({ code, detail }: Problem, t: Messages): string {
  const { refusals, rejectHints, roles, missing } = t.data;
  const role = detail?.['role'];
  const known = new Map<string, string>(Object.entries({ ...rejectHints, ...refusals }));
  const roleNames = new Map<string, string>(Object.entries(roles));
  if (code === 'missing_required_column' && typeof role === 'string')
    return missing(role.split(' ').map((one) => roleNames.get(one) ?? one));
  return known.get(code) ?? code;
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
