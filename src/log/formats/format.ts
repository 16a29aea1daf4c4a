import type { ColumnRole } from '../../model/intake.ts';
import type { Grain } from '../../model/log.ts';
import type { Columns } from '../columns/claims.ts';
import type { Sample } from '../columns/sample.ts';

/** One make of table: how to recognise it and what its columns mean. */
export interface Format {
  readonly id: string;
  readonly grain: Grain;
  /** The meaning of the columns if the table may be of this make, else `null`. */
  readonly recognise: (sample: Sample) => Columns | null;
}

/** Roles without which a table of that grain cannot be read. */
export function missingRoles(grain: Grain, columns: Readonly<Partial<Record<ColumnRole, number>>>): ColumnRole[] {
  const lacks = (role: ColumnRole): boolean => columns[role] === undefined;
  if (grain === 'inquiry') {
    return (['arrival', 'answered'] as const).filter((role) => lacks(role) && (role === 'arrival' || lacks('waited')));
  }
  const missing: ColumnRole[] = [];
  if (lacks('time')) missing.push('time');
  if (lacks('role') && lacks('sender')) missing.push('role');
  const threaded = !lacks('message') && !lacks('replyTo');
  const addressed = !lacks('sender') && !lacks('receiver');
  // In a channel that buyers share, their own rows say who they are.
  const channel = !lacks('role') && !lacks('sender');
  if (lacks('conversation') && lacks('buyer') && !threaded && !addressed && !channel) missing.push('conversation');
  return missing;
}
