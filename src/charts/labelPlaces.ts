/** A rectangle in a drawing, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A point that wants its name beside it. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  /** px that its name takes. */
  readonly width: number;
}

export interface LabelPlace {
  readonly x: number;
  /** Middle of the line. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

const LINE = 14;
const ASIDE = 9; // px from the point to its name

/**
 * Places names beside their points, one after the other, each where it covers least of what is drawn and of the names
 * before it: right of the point if it can be, then above or below, then left.
 */
export function placeLabels(points: readonly Labelled[], drawn: readonly Box[], frame: Box): LabelPlace[] {
  const taken = [...drawn];
  return points.map((point) => {
    const places = candidates(point);
    const costs = places.map((place) => {
      const box = boxOf(place, point.width);
      return taken.reduce((sum, other) => sum + shared(box, other), 0) + 4 * outside(box, frame);
    });
    const best = places[costs.indexOf(Math.min(...costs))];
    taken.push(boxOf(best, point.width));
    return best;
  });
}

const candidates = ({ x, y }: Labelled): LabelPlace[] => [
  { x: x + ASIDE, y, anchor: 'start' },
  { x: x + 6, y: y - 13, anchor: 'start' },
  { x: x + 6, y: y + 13, anchor: 'start' },
  { x: x - ASIDE, y, anchor: 'end' },
  { x: x - 6, y: y - 13, anchor: 'end' },
  { x: x - 6, y: y + 13, anchor: 'end' },
  { x: x + 14, y: y - 26, anchor: 'start' },
  { x: x + 14, y: y + 26, anchor: 'start' },
  { x: x - 14, y: y - 26, anchor: 'end' },
  { x: x - 14, y: y + 26, anchor: 'end' },
];

function boxOf({ x, y, anchor }: LabelPlace, width: number): Box {
  const left = anchor === 'start' ? x : x - width;
  return { left, top: y - LINE / 2, right: left + width, bottom: y + LINE / 2 };
}

/** Area that two boxes share, px². */
const shared = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));

const outside = (box: Box, frame: Box): number => (box.right - box.left) * (box.bottom - box.top) - shared(box, frame);
