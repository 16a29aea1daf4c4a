import type { Claims } from './claims.ts';
import type { ColumnSample } from './sample.ts';
import { shareOf } from './sample.ts';
import { isClock, isDate } from '../values/time-rules.ts';

const MOSTLY = 0.5;

/** Whether the values are clocks, which want the date of another column. */
export const clocks = ({ values }: ColumnSample): boolean => shareOf(values, isClock) >= MOSTLY;
const dates = ({ values }: ColumnSample): boolean => shareOf(values, isDate) >= MOSTLY;

/** Claims a column of dates and one of clocks, both by their names, where no column holds whole moments. */
export function claimSplitTime(claims: Claims, role: 'time' | 'arrival'): void {
  if (claims.has(role)) return;
  claims.byName('date', dates);
  if (claims.has('date')) claims.byName(role, clocks);
  if (!claims.has(role)) claims.drop('date');
}
