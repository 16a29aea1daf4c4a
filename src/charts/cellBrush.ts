import { onDrag } from './drag.ts';
import type { Point } from './drag.ts';
import { attributesOf, layer, path, put } from './drawing.ts';
import { focusMark, target } from './marks.ts';
import type { Mark } from './marks.ts';
import { FOCUS, INK, SURFACE } from './theme.ts';

export interface CellBrush<Key> {
  readonly columns: number;
  /** Where the cells lie, px. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly cell: { readonly width: number; readonly height: number };
  };
  /** Cells that are selected now, by their place. */
  readonly brushed: readonly number[];
  readonly onBrush: (keys: readonly Key[] | null) => void;
  /** Told of a click or Enter on one cell, where it shall do something else than select it. */
  readonly onPick?: ((key: Key) => void) | undefined;
}

/** Cells between two corners of a grid, row by row. */
export function rectangle(from: number, to: number, columns: number): number[] {
  const rows = [from, to].map((at) => Math.floor(at / columns)).sort((one, other) => one - other);
  const across = [from, to].map((at) => at % columns).sort((one, other) => one - other);
  const cells: number[] = [];
  for (let row = rows[0]; row <= rows[1]; row++)
    for (let column = across[0]; column <= across[1]; column++) cells.push(row * columns + column);
  return cells;
}

/**
 * Lets a rectangle of cells be selected: by dragging from one to another; by keyboard with arrows, with shift to extend,
 * Enter to take, Escape to clear. A click selects one cell, and clears when it alone was selected.
 */
export function cellBrush<Key>(svg: SVGSVGElement, marks: readonly Mark<Key>[], options: CellBrush<Key>): void {
  const { columns, box, brushed, onBrush, onPick } = options;
  const nodes = marks.map(({ node }) => node);
  const rows = Math.ceil(marks.length / columns);
  const edge = layer(svg, { fill: 'none', 'aria-hidden': 'true', 'pointer-events': 'none' });
  const ring = put(svg, 'rect', {
    fill: 'none',
    stroke: FOCUS,
    'stroke-width': 3,
    visibility: 'hidden',
    'pointer-events': 'none',
    'data-screen': '',
  });
  let chosen: readonly number[] = brushed;
  let anchor = 0;
  let at = 0;

  const show = (cells: readonly number[]): void => {
    chosen = cells;
    const set = new Set(cells);
    nodes.forEach((node, i) => {
      const isPressed = String(set.has(i));
      if (node.getAttribute('aria-pressed') !== isPressed) node.setAttribute('aria-pressed', isPressed);
    });
    edge.replaceChildren();
    const d = cells.map((i) => bordersOf(i, set, options)).join('');
    put(edge, 'path', { d, stroke: SURFACE, 'stroke-width': 4, 'stroke-linecap': 'square' });
    put(edge, 'path', { d, stroke: INK, 'stroke-width': 2, 'stroke-linecap': 'square' });
  };
  const cellAt = ({ x, y }: Point): number => {
    const column = Math.max(0, Math.min(columns - 1, Math.floor((x - box.left) / box.cell.width)));
    const row = Math.max(0, Math.min(rows - 1, Math.floor((y - box.top) / box.cell.height)));
    return row * columns + column;
  };
  const take = (cells: readonly number[]): void => {
    show(cells);
    onBrush(cells.length === 0 ? null : cells.map((i) => marks[i].key));
  };
  const pick = (i: number): void => {
    if (onPick) onPick(marks[i].key);
    else take(chosen.length === 1 && chosen[0] === i ? [] : [i]);
  };

  svg.setAttribute('role', 'group');
  marks.forEach(({ node, label }, i) => {
    node.parentElement?.removeAttribute('aria-hidden');
    attributesOf(node, { role: 'button', tabindex: i === 0 ? 0 : -1, 'aria-label': label });
  });
  show(brushed);
  const plane = nodes[0].parentNode as SVGElement;
  // Instead of the browser's own ring, which would lie below the cells that are drawn later: the page's styles leave it out.
  plane.addEventListener('focusin', () => {
    const i = nodes.findIndex((node) => node.matches(':focus-visible'));
    if (i < 0) return;
    const { left, top, cell } = box;
    const place = { x: left + (i % columns) * cell.width + 1.5, y: top + Math.floor(i / columns) * cell.height + 1.5 };
    attributesOf(ring, { ...place, width: cell.width - 3, height: cell.height - 3, visibility: 'visible' });
  });
  plane.addEventListener('focusout', () => ring.setAttribute('visibility', 'hidden'));
  let before = brushed;
  onDrag(svg, plane, {
    start: (from) => {
      before = chosen;
      at = anchor = cellAt(from);
      focusMark(nodes, at);
    },
    move: (from, to) => show(rectangle(cellAt(from), cellAt(to), columns)),
    end: (from, to, moved) => (moved ? take(rectangle(cellAt(from), cellAt(to), columns)) : pick(cellAt(from))),
    cancel: () => show(before),
  });
  svg.addEventListener('keydown', (event) => {
    const focused = nodes.findIndex((node) => node === event.target);
    if (focused < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = target(event.key, { at: focused, count: marks.length, columns });
    if (to !== null) {
      if (!event.shiftKey) anchor = to;
      at = to;
      focusMark(nodes, to);
      if (event.shiftKey) show(rectangle(anchor, at, columns));
    } else if (event.key === 'Escape' && chosen.length > 0) take([]);
    else if (event.key === 'Enter' || event.key === ' ') {
      if (chosen.includes(focused) && anchor !== focused) take(chosen);
      else pick(focused);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/** Those sides of a cell at which no other of the set lies, as a path. */
function bordersOf<Key>(i: number, set: ReadonlySet<number>, { columns, box }: CellBrush<Key>): string {
  const { left, top, cell } = box;
  const column = i % columns;
  const x = left + column * cell.width;
  const y = top + Math.floor(i / columns) * cell.height;
  return [
    set.has(i - columns) ? '' : path`M${x},${y}h${cell.width}`,
    set.has(i + columns) ? '' : path`M${x},${y + cell.height}h${cell.width}`,
    column > 0 && set.has(i - 1) ? '' : path`M${x},${y}v${cell.height}`,
    column < columns - 1 && set.has(i + 1) ? '' : path`M${x + cell.width},${y}v${cell.height}`,
  ].join('');
}
