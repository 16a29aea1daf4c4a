import { INK } from './theme.ts';

/** A mark that stands for a set of inquiries. */
export interface Mark<Key> {
  readonly node: Element;
  readonly key: Key;
  /** What it is, with its figures, for those who cannot see it. */
  readonly label: string;
}

export interface Picking<Key> {
  readonly onPick?: ((key: Key) => void) | undefined;
  /** Marks in a row, where they stand in a grid: up and down then move by so many. */
  readonly columns?: number;
}

/**
 * Makes the marks of a dressed svg buttons, if anybody listens: one stop of the tab key for all, arrows move between
 * them, Enter or space picks, and so does a click. The svg is then a group with its name instead of one image.
 */
export function pickable<Key>(svg: SVGSVGElement, marks: readonly Mark<Key>[], options: Picking<Key>): SVGSVGElement {
  const { onPick, columns = 1 } = options;
  if (onPick === undefined || marks.length === 0) return svg;
  svg.setAttribute('role', 'group');
  const nodes = marks.map(({ node }) => node);
  marks.forEach(({ node, label }, i) => {
    for (let up: Element | null = node; up !== null && up !== svg; up = up.parentElement)
      up.removeAttribute('aria-hidden');
    node.setAttribute('role', 'button');
    node.setAttribute('tabindex', i === 0 ? '0' : '-1');
    node.setAttribute('aria-label', label);
  });
  svg.addEventListener('click', ({ target: on }) => {
    const at = nodes.findIndex((node) => node.contains(on as Node));
    if (at < 0) return;
    focusMark(nodes, at);
    onPick(marks[at].key);
  });
  svg.addEventListener('keydown', (event) => {
    const at = nodes.findIndex((node) => node === event.target);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = target(event.key, { at, count: nodes.length, columns });
    if (to !== null) focusMark(nodes, to);
    else if (event.key === 'Enter' || event.key === ' ') onPick(marks[at].key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return svg;
}

interface Place {
  readonly at: number;
  readonly count: number;
  readonly columns: number;
}

/** Where a key leads to; `null`: it is no key that moves. Beyond an end one stays. */
export function target(key: string, { at, count, columns }: Place): number | null {
  const within = (to: number): number => (to < 0 || to >= count ? at : to);
  if (key === 'ArrowRight') return within(at + 1);
  if (key === 'ArrowLeft') return within(at - 1);
  if (key === 'ArrowDown') return within(at + columns);
  if (key === 'ArrowUp') return within(at - columns);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** Moves the one tab stop, and the focus, to a mark. */
export function focusMark(nodes: readonly Element[], to: number): void {
  nodes.forEach((node, i) => node.setAttribute('tabindex', i === to ? '0' : '-1'));
  (nodes[to] as SVGElement).focus();
}

/**
 * Gives the focus of a drawing to the same mark of the drawing that takes its place: call it when both are in the page.
 * @param from the mark that had the focus, as `focusedMark` told before
 */
export function refocus(svg: SVGSVGElement, from: number | null): void {
  const stops = [...svg.querySelectorAll<SVGElement>('[tabindex]')];
  if (from === null || stops.length === 0) return;
  const stop = stops[Math.min(from, stops.length - 1)];
  const buttons = stops.filter((node) => node.getAttribute('role') === 'button');
  if (buttons.includes(stop)) focusMark(buttons, buttons.indexOf(stop));
  else stop.focus();
}

/** Which of the marks of a drawing has the focus; `null`: none. */
export function focusedMark(svg: SVGSVGElement): number | null {
  const at = [...svg.querySelectorAll('[tabindex]')].findIndex((node) => node.matches(':focus'));
  return at < 0 ? null : at;
}

/** What an invisible area is drawn with, so that it is hit all the same. */
export const HIT = { fill: INK, 'fill-opacity': 0, stroke: 'none' };
