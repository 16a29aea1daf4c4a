/** Browsers lay out nothing taller than about 17 million px; what is taller is scrolled at another scale. */
const TALLEST = 15_000_000;
/** Rows that are drawn beyond each edge. */
const BEYOND = 6;

/** What is to be scrolled, px. */
export interface Scrolled {
  readonly rows: number;
  readonly rowHeight: number;
  /** Height of the window on the rows. */
  readonly view: number;
}

export interface Shown {
  /** First row that is drawn, and how many. */
  readonly first: number;
  readonly count: number;
  /** px from the top of all rows to the first that is drawn. */
  readonly offset: number;
}

/** px that all rows take in the scrolled box. */
export const heightOf = ({ rows, rowHeight }: Scrolled): number => Math.min(TALLEST, rows * rowHeight);

/** Which rows are drawn where, when the box is scrolled by `top`. */
export function shownAt(box: Scrolled, top: number): Shown {
  const { rows, rowHeight, view } = box;
  const past = top * scaleOf(box);
  const first = Math.max(0, Math.min(Math.floor(past / rowHeight) - BEYOND, rows - 1));
  const count = Math.min(rows - first, Math.ceil(view / rowHeight) + 2 * BEYOND + 1);
  return { first, count: Math.max(0, count), offset: Math.max(0, top - (past - first * rowHeight)) };
}

/** How far the box must be scrolled for a row to be wholly seen; `top` itself where it is. */
export function scrolledTo(box: Scrolled, top: number, row: number): number {
  const { rowHeight, view } = box;
  const scale = scaleOf(box);
  const past = top * scale;
  const at = row * rowHeight;
  if (at < past) return at / scale;
  return at + rowHeight > past + view ? (at + rowHeight - view) / scale : top;
}

/** px of rows for each px that is scrolled. */
function scaleOf(box: Scrolled): number {
  const { rows, rowHeight, view } = box;
  const room = heightOf(box) - view;
  return room > 0 ? (rows * rowHeight - view) / room : 1;
}
