import { plainName } from '../columns/names.ts';
import type { Table } from '../records/table.ts';
import type { Warn } from './source.ts';

/** Says what is odd about the head of a table: lines above it, names that are missing or come twice. */
export function noteTable({ header, preamble = 0, headers = 0 }: Table, warn: Warn): void {
  if (preamble > 0) warn('preamble_skipped', { lines: preamble });
  if (headers > 0) warn('multi_header', { rows: headers });
  const names = header.filter((name) => name !== '');
  if (names.length === 0) warn('header_missing', { columns: header.length });
  const twice = names.filter((name, i) => names.findIndex((other) => plainName(other) === plainName(name)) < i);
  if (twice.length > 0) warn('duplicate_columns', { columns: [...new Set(twice)].slice(0, 5).join(', ') });
}
