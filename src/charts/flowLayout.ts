/** What flows between two neighbouring columns; the sign of a value matters only to a difference. */
export interface FlowLink {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** A node and where it stands: its column's place is the caller's. */
export interface FlowNode {
  readonly top: number;
  readonly height: number;
  /** Greater of what comes in and what goes out, without signs. */
  readonly size: number;
}

export interface Ribbon extends FlowLink {
  /** Middle of each end, px, and how thick it is. */
  readonly y1: number;
  readonly y2: number;
  readonly thickness: number;
}

export interface FlowLayout {
  /** By column, in the order given. */
  readonly columns: readonly (readonly FlowNode[])[];
  /** Between column 0 and 1, and between 1 and 2. */
  readonly ribbons: readonly (readonly Ribbon[])[];
}

export interface FlowRoom {
  readonly top: number;
  readonly height: number;
  /** Nodes in each of the columns. */
  readonly counts: readonly [number, number, number];
  /** px that a node of each column takes at least, so that its label has room. */
  readonly least: readonly [number, number, number];
}

interface ColumnRoom {
  readonly top: number;
  readonly height: number;
  readonly least: number;
}

const GAP = 5; // px between two nodes

/**
 * Places nodes of three fixed columns and the ribbons between them: one scale for all, ribbons leave and arrive in the
 * order of the nodes at their other end, so that they cross no more than they must.
 */
export function flowLayout(links: readonly [readonly FlowLink[], readonly FlowLink[]], room: FlowRoom): FlowLayout {
  const sizes = room.counts.map((count, column) => {
    const going = new Float64Array(count);
    const coming = new Float64Array(count);
    for (const { from, value } of links[column] ?? []) going[from] += Math.abs(value);
    if (column > 0) for (const { to, value } of links[column - 1]) coming[to] += Math.abs(value);
    return Array.from(going, (value, i) => Math.max(value, coming[i]));
  });
  const rooms = room.least.map((least) => ({ top: room.top, height: room.height, least }));
  const scale = Math.min(...sizes.map((column, i) => scaleOf(column, rooms[i])));
  const columns = sizes.map((column, i) => placed(column, scale, rooms[i]));
  return { columns, ribbons: links.map((between, i) => ribbonsOf(between, scale, [columns[i], columns[i + 1]])) };
}

const taken = (sizes: readonly number[], scale: number, least: number): number =>
  sizes.reduce((sum, size) => sum + Math.max(least, size * scale) + GAP, -GAP);

/** The largest px per inquiry with which a column has room; by halving, since small nodes do not shrink. */
function scaleOf(sizes: readonly number[], { height, least }: ColumnRoom): number {
  let [low, high] = [0, height / Math.max(1e-9, ...sizes)];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (taken(sizes, middle, least) <= height) low = middle;
    else high = middle;
  }
  return low;
}

/** Nodes from top to bottom; what is left of the height goes between them. */
function placed(sizes: readonly number[], scale: number, { top, height, least }: ColumnRoom): FlowNode[] {
  const free = Math.max(0, height - taken(sizes, scale, least));
  const gap = GAP + (sizes.length > 1 ? Math.min(24, free / (sizes.length - 1)) : 0);
  const used = taken(sizes, scale, least) + (gap - GAP) * (sizes.length - 1);
  let next = top + Math.max(0, height - used) / 2;
  return sizes.map((size) => {
    const slot = Math.max(least, size * scale);
    const node = { top: next + (slot - size * scale) / 2, height: size * scale, size };
    next += slot + gap;
    return node;
  });
}

function ribbonsOf(
  links: readonly FlowLink[],
  scale: number,
  [left, right]: readonly [readonly FlowNode[], readonly FlowNode[]],
): Ribbon[] {
  const out = left.map(({ top }) => top);
  const into = right.map(({ top }) => top);
  const y2 = new Map<FlowLink, number>();
  for (const link of [...links].sort((one, other) => one.to - other.to || one.from - other.from)) {
    const thickness = Math.abs(link.value) * scale;
    y2.set(link, into[link.to] + thickness / 2);
    into[link.to] += thickness;
  }
  return [...links]
    .sort((one, other) => one.from - other.from || one.to - other.to)
    .map((link) => {
      const thickness = Math.abs(link.value) * scale;
      const y1 = out[link.from] + thickness / 2;
      out[link.from] += thickness;
      return { ...link, y1, y2: y2.get(link)!, thickness };
    });
}
