import { isNothing } from '../values/ids.ts';
import { isMoment } from '../values/time-rules.ts';
import { isMember } from '../values/members.ts';
import { roleReader } from '../values/roles.ts';

/** The first rows of a table, column by column, with what their values look like. */
export interface Sample {
  readonly header: readonly string[];
  readonly columns: readonly ColumnSample[];
}

export interface ColumnSample {
  readonly name: string;
  /** Cells that are not empty, trimmed. */
  readonly values: readonly string[];
  readonly rows: number;
  readonly distinct: number;
  /** Share of the values that read as moments. */
  readonly times: number;
  /** Share of the values that are words for a sender. */
  readonly roles: number;
  /** Different senders among them. */
  readonly roleKinds: number;
  /** Share of the values that say of somebody whether he is a member. */
  readonly members: number;
  /** Share of the values that are whole numbers. */
  readonly counts: number;
  readonly meanLength: number;
}

export function sampleOf(header: readonly string[], rows: readonly (readonly string[])[]): Sample {
  return { header, columns: header.map((name, column) => describe(name, column, rows)) };
}

function describe(name: string, column: number, rows: readonly (readonly string[])[]): ColumnSample {
  const cells = rows.flatMap((row) => (column < row.length ? [row[column].trim()] : []));
  const values = cells.filter((cell) => !isNothing(cell));
  const read = roleReader(name);
  const codes = values.map((value) => (value.length <= 20 ? read(value) : -1));
  const share = (holds: (value: string, index: number) => boolean): number => shareOf(values, holds);
  return {
    name,
    values,
    rows: cells.length,
    distinct: new Set(values).size,
    times: share(isMoment),
    roles: share((_, index) => codes[index] >= 0),
    roleKinds: new Set(codes.filter((code) => code >= 0)).size,
    members: share((value) => isMember(value) !== null),
    counts: share((value) => /^\d{1,6}$/.test(value)),
    meanLength: values.reduce((sum, value) => sum + value.length, 0) / Math.max(1, values.length),
  };
}

/** Share of texts that are as asked for; 0 of none. */
export const shareOf = (values: readonly string[], holds: (value: string, index: number) => boolean): number =>
  values.length === 0 ? 0 : values.filter(holds).length / values.length;
