import { clockMinutes, type ClockTime, type Shift } from '../../model/plan.ts';

/** Minutes since Monday 00:00. */
export type WeekMinute = number;
const DAY = 24 * 60;
const WEEK = 7 * DAY;
/** What a cell of the picture is wide, in minutes. */
export const CELL = 30;
export const CELLS = DAY / CELL;

/** A stretch of the week that is on: it begins inside the week, and may end after its last midnight. */
export interface Stretch {
  readonly from: WeekMinute;
  readonly to: WeekMinute;
}

/** Cells of the picture: days 0 Monday … 6 Sunday and cells of the day, both ends included. */
export interface Area {
  readonly days: readonly [first: number, last: number];
  readonly cells: readonly [first: number, last: number];
}

/** A cell by its place. */
export interface CellAt {
  readonly day: number;
  readonly cell: number;
}

/** Both ends included, in whatever order they were drawn. */
export const areaBetween = (one: CellAt, other: CellAt): Area => ({
  days: [Math.min(one.day, other.day), Math.max(one.day, other.day)],
  cells: [Math.min(one.cell, other.cell), Math.max(one.cell, other.cell)],
});

/** Whether the clocks of a shift make sense. */
const isWhole = ({ days, from, to }: Shift): boolean => days.length > 0 && clockMinutes(to) > clockMinutes(from);

/** Shifts as stretches; those that make no sense are passed over. */
export const stretchesOf = (shifts: readonly Shift[]): Stretch[] =>
  shifts
    .filter(isWhole)
    .flatMap(({ days, from, to }) =>
      days.map((day) => inWeek({ from: (day - 1) * DAY + clockMinutes(from), to: (day - 1) * DAY + clockMinutes(to) })),
    )
    .toSorted((one, other) => one.from - other.from);

/** The same stretch, beginning inside the week. */
function inWeek({ from, to }: Stretch): Stretch {
  const whole = Math.floor(from / WEEK) * WEEK;
  return { from: from - whole, to: to - whole };
}

/** `26:30` of minutes since a midnight. */
export function clockOf(minutes: number): ClockTime {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${part(Math.floor(minutes / 60))}:${part(minutes % 60)}`;
}

/** Stretches as shifts: those with the same clocks are one shift on several days; past midnight it goes on counting. */
export function shiftsOf(stretches: readonly Stretch[]): Shift[] {
  const days = new Map<string, { readonly from: number; readonly to: number; readonly days: Set<number> }>();
  for (const { from, to } of stretches) {
    const day = Math.floor(from / DAY);
    const clocks = { from: from - day * DAY, to: to - day * DAY };
    const key = `${clocks.from} ${clocks.to}`;
    const known = days.get(key) ?? { ...clocks, days: new Set() };
    days.set(key, known);
    known.days.add(day + 1);
  }
  return [...days.values()]
    .toSorted((one, other) => one.from - other.from || one.to - other.to)
    .map((one) => ({
      days: [...one.days].toSorted((x, y) => x - y),
      from: clockOf(one.from),
      to: clockOf(one.to),
    }));
}

/** Other shifts, by what is done to their stretches; shifts that make no sense yet stay as they are written. */
export const redrawn = (shifts: readonly Shift[], change: (stretches: Stretch[]) => Stretch[]): Shift[] => [
  ...shiftsOf(change(stretchesOf(shifts))),
  ...shifts.filter((shift) => !isWhole(shift)),
];

/** The stretches of an area, one a day. */
export const stretchesIn = ({ days, cells }: Area): Stretch[] =>
  Array.from({ length: days[1] - days[0] + 1 }, (_, i) => ({
    from: (days[0] + i) * DAY + cells[0] * CELL,
    to: (days[0] + i) * DAY + (cells[1] + 1) * CELL,
  }));

/** The same stretch a week before, in this week, and a week later: Sunday night touches Monday morning. */
const around = ({ from, to }: Stretch): Stretch[] =>
  [-WEEK, 0, WEEK].map((weeks) => ({ from: from + weeks, to: to + weeks }));

/**
 * One more stretch: what it overlaps or touches becomes one with it, so that a shift across midnight is one shift; what
 * gets longer than a day is cut at midnight.
 */
export function added(stretches: readonly Stretch[], one: Stretch): Stretch[] {
  let { from, to } = one;
  let left = [...stretches];
  for (let before = -1; before !== left.length;) {
    before = left.length;
    left = left.filter((other) => {
      const met = around(other).find((there) => there.from <= to && there.to >= from);
      if (met === undefined) return true;
      from = Math.min(from, met.from);
      to = Math.max(to, met.to);
      return false;
    });
  }
  return sorted([...left, ...cut({ from, to: Math.min(to, from + WEEK) })]);
}

/** Pieces of at most a day, each but the first beginning at a midnight. */
function cut({ from, to }: Stretch): Stretch[] {
  const pieces: Stretch[] = [];
  let begins = to - from >= WEEK ? Math.floor(from / DAY) * DAY : from;
  const ends = to - from >= WEEK ? begins + WEEK : to;
  while (ends - begins > DAY) {
    const midnight = (Math.floor(begins / DAY) + 1) * DAY;
    pieces.push({ from: begins, to: midnight });
    begins = midnight;
  }
  return [...pieces, { from: begins, to: ends }].map(inWeek);
}

/** What is left of stretches without one. */
export const erased = (stretches: readonly Stretch[], one: Stretch): Stretch[] =>
  sorted(stretches.flatMap((stretch) => around(one).reduce(minus, [stretch]).map(inWeek)));

const minus = (parts: Stretch[], { from, to }: Stretch): Stretch[] =>
  parts.flatMap((part) =>
    [
      { from: part.from, to: Math.min(part.to, from) },
      { from: Math.max(part.from, to), to: part.to },
    ].filter((rest) => rest.to > rest.from),
  );

const sorted = (stretches: readonly Stretch[]): Stretch[] =>
  stretches.toSorted((one, other) => one.from - other.from || one.to - other.to);

/** The stretches with all of an area on, or off. */
export const painted = (stretches: readonly Stretch[], area: Area, on: boolean): Stretch[] =>
  stretchesIn(area).reduce<Stretch[]>(on ? added : erased, [...stretches]);

/** Whether a minute is on. */
export const isOn = (stretches: readonly Stretch[], minute: WeekMinute): boolean =>
  stretches.some((stretch) => around(stretch).some(({ from, to }) => from <= minute && minute < to));

/** Whether every cell of an area is on all through. */
export const isAllOn = (stretches: readonly Stretch[], area: Area): boolean =>
  stretchesIn(area).every(
    (one) => stretches.reduce((parts, other) => around(other).reduce(minus, parts), [one]).length === 0,
  );

/** A stretch with one end elsewhere: at least a cell long, at most a day. */
export function resized(stretches: readonly Stretch[], one: Stretch, end: 'from' | 'to', at: WeekMinute): Stretch[] {
  const { from, to } = one;
  const moved =
    end === 'to'
      ? { from, to: from + Math.min(DAY, Math.max(CELL, at - from)) }
      : { from: to - Math.min(DAY, Math.max(CELL, to - at)), to };
  return added(
    stretches.filter((other) => other !== one),
    moved,
  );
}

/** The stretches with what begins on one day on others as well, instead of what began there. */
export function copied(stretches: readonly Stretch[], day: number, to: readonly number[]): Stretch[] {
  const dayOf = ({ from }: Stretch): number => Math.floor(from / DAY);
  const targets = to.filter((other) => other !== day);
  const copies = targets.flatMap((other) =>
    stretches
      .filter((one) => dayOf(one) === day)
      .map((one) => ({ from: one.from + (other - day) * DAY, to: one.to + (other - day) * DAY })),
  );
  return copies.reduce<Stretch[]>(
    added,
    stretches.filter((one) => !targets.includes(dayOf(one))),
  );
}

/** A stretch as it is drawn: a piece a day, minutes of that day; what goes on past Sunday comes back on Monday. */
export function pieces({ from, to }: Stretch): { readonly day: number; readonly from: number; readonly to: number }[] {
  const first = Math.floor(from / DAY);
  const last = Math.ceil(to / DAY) - 1;
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const midnight = (first + i) * DAY;
    return { day: (first + i) % 7, from: Math.max(from - midnight, 0), to: Math.min(to - midnight, DAY) };
  });
}
