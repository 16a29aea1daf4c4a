import { areaBetween, CELLS, type Area, type CellAt } from './roster.ts';

/** Where the focus is in the picture of a week, and where the selection began. */
export interface Cursor extends CellAt {
  readonly anchor: CellAt | null;
}

/** What is selected: from where the selection began to the focus; the focused cell alone where nothing else is. */
export const areaOf = (cursor: Cursor): Area => areaBetween(cursor.anchor ?? cursor, cursor);

export const isInside = ({ days, cells }: Area, day: number, cell: number): boolean =>
  day >= days[0] && day <= days[1] && cell >= cells[0] && cell <= cells[1];

const STEPS: Readonly<Record<string, readonly [days: number, cells: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -CELLS],
  End: [0, CELLS],
};

/** The cursor after a key, with Shift held or not; `null` for keys that do not move it. */
export function moved(cursor: Cursor, key: string, extends_: boolean): Cursor | null {
  if (!(key in STEPS)) return null;
  const [days, cells] = STEPS[key];
  const { day, cell } = cursor;
  return {
    day: Math.min(6, Math.max(0, day + days)),
    cell: Math.min(CELLS - 1, Math.max(0, cell + cells)),
    anchor: extends_ ? (cursor.anchor ?? { day, cell }) : null,
  };
}
