/** A cell by its place on the screen; row −1 is the head. */
export interface At {
  readonly row: number;
  readonly column: number;
}

/** The cell that the keyboard is on, and the one from which the selection reaches to it. */
export interface Selection {
  readonly active: At;
  readonly anchor: At;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page moves by. */
  readonly page: number;
}

export interface GridKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

export const START: Selection = { active: { row: 0, column: 0 }, anchor: { row: 0, column: 0 } };

/** Where a key leads; `null`: the key is none of the grid's. */
export function moved(before: Selection, { key, ctrl, shift }: GridKey, extent: Extent): Selection | null {
  if (ctrl && key.toLowerCase() === 'a') return everything(extent);
  const target = targetOf(before.active, key, ctrl, extent);
  if (target === null) return null;
  const active = inside(target, extent);
  return shift && active.row >= 0
    ? { active, anchor: inside({ ...before.anchor, row: Math.max(0, before.anchor.row) }, extent) }
    : { active, anchor: active };
}

function targetOf({ row, column }: At, key: string, ctrl: boolean, { rows, columns, page }: Extent): At | null {
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: ctrl ? rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrl ? columns - 1 : column + 1 };
    case 'PageUp':
      return { row: Math.max(0, row - page), column };
    case 'PageDown':
      return { row: row + page, column };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}

const everything = ({ rows, columns }: Extent): Selection => ({
  anchor: { row: 0, column: 0 },
  active: { row: Math.max(0, rows - 1), column: columns - 1 },
});

/** The nearest cell that there is. */
export const inside = ({ row, column }: At, { rows, columns }: Extent): At => ({
  row: Math.max(-1, Math.min(row, rows - 1)),
  column: Math.max(0, Math.min(column, columns - 1)),
});

/** First and last row and column of what is selected. */
export const boundsOf = ({ active, anchor }: Selection) => ({
  top: Math.max(0, Math.min(active.row, anchor.row)),
  bottom: Math.max(active.row, anchor.row),
  left: Math.min(active.column, anchor.column),
  right: Math.max(active.column, anchor.column),
});

export function isSelected(selection: Selection, { row, column }: At): boolean {
  const { top, bottom, left, right } = boundsOf(selection);
  return row >= top && row <= bottom && column >= left && column <= right;
}
