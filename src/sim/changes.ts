import type { EpochMs } from '../base/units.ts';
import type { Spans } from './calendar.ts';
import {
  CLICK,
  DAY_BEGINS,
  HOUR_BEGINS,
  NIGHT_BEGINS,
  NIGHT_ENDS,
  STATE,
  type ChangeTable,
  type Click,
} from './program.ts';
import { statesOf, type Duty } from './staff.ts';

export type TimedClick = Click & { readonly at: EpochMs };

/** What happens by the clock besides the states of accounts. */
export interface Timetable {
  readonly night: Spans;
  readonly clicks: readonly TimedClick[];
  readonly days: readonly EpochMs[];
  readonly hours: readonly EpochMs[];
}

interface Row {
  readonly at: EpochMs;
  readonly kind: number;
  readonly subject: number;
  readonly value: number;
}

/** Everything that happens by the clock, in the order in which it happens. */
export function changeTable(duty: readonly Duty[], { night, clicks, days, hours }: Timetable): ChangeTable {
  const starts =
    (kind: number) =>
    (at: EpochMs): Row => ({ at, kind, subject: 0, value: 0 });
  const rows: Row[] = [
    ...duty.flatMap((one, subject) => statesOf(one).map((state) => ({ ...state, kind: STATE, subject }))),
    ...night.map((at, i) => starts(i % 2 === 0 ? NIGHT_BEGINS : NIGHT_ENDS)(at)),
    ...days.map(starts(DAY_BEGINS)),
    ...hours.map(starts(HOUR_BEGINS)),
    ...clicks.map(({ at }, subject) => ({ at, kind: CLICK, subject, value: 0 })),
  ];
  const rank = (kind: number): number => (kind === CLICK ? 2 : kind === STATE ? 0 : 1);
  rows.sort((x, y) => x.at - y.at || rank(x.kind) - rank(y.kind) || x.subject - y.subject);
  return {
    at: Float64Array.from(rows, (row) => row.at),
    kind: Uint8Array.from(rows, (row) => row.kind),
    subject: Int32Array.from(rows, (row) => row.subject),
    value: Uint8Array.from(rows, (row) => row.value),
  };
}
