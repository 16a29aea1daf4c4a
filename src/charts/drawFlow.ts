import { halo, keyLine, lateSymbol, layer, path, planSymbol, put, write } from './drawing.ts';
import type { KeyEntry } from './drawing.ts';
import { flowLayout } from './flowLayout.ts';
import type { FlowNode, Ribbon } from './flowLayout.ts';
import type { FlowGraph, FlowKey, NodeName } from './flowNodes.ts';
import { blank, dressed } from './frame.ts';
import { shorten, textWidth } from './labels.ts';
import { HIT, pickable } from './marks.ts';
import type { Mark } from './marks.ts';
import type { ChartOptions, Pickable } from './options.ts';
import { BOLD, INK, LATE, MUTED } from './theme.ts';
import type { PlanMark, Slot } from './theme.ts';

/** How a ribbon or a node looks: in a plan's colour, or red where it has none; fewer are drawn pale and broken. */
export interface FlowLook {
  readonly mark: PlanMark | null;
  readonly more: boolean;
}

export interface FlowDrawing extends ChartOptions, Pickable<FlowKey> {
  readonly height: number;
  readonly texts: { readonly group: string; readonly account: string; readonly outcome: string };
  readonly key: readonly { readonly text: string; readonly mark: PlanMark }[];
  /** Figures of a node or ribbon, the one that must be seen first. */
  readonly told: (value: number) => readonly string[];
  readonly look: (value: number, lost: boolean) => FlowLook;
  readonly planOf: (value: number) => Slot;
  /** Whether ribbons carry the sign of their value. */
  readonly signs: boolean;
}

const TOP = 54;
const NODE = 8; // px wide
const LINE = 15;
const NARROW = 480;
const CROSS = 14; // px that a cross before a label takes

/** Draws three columns of nodes, the ribbons between them, and their names and figures. */
export function drawFlow(graph: FlowGraph, options: FlowDrawing): SVGSVGElement {
  const { width, height, texts } = options;
  const { columns, ribbons } = flowLayout(graph.links, {
    top: TOP,
    height: height - TOP - 8,
    counts: [graph.columns[0].length, graph.columns[1].length, graph.columns[2].length],
    least: [2 * LINE, LINE, 2 * LINE],
  });
  const narrow = width < NARROW;
  const told = (value: number): string => (narrow ? options.told(value).slice(0, 1) : options.told(value)).join(' · ');
  const most = narrow ? [76, width, 116] : [0.24, 1, 0.24].map((part) => part * width);
  const labels = graph.columns.map((nodes, c) => nodes.map((node) => labelOf(node, told(node.value), most[c])));
  const widest = (c: number): number =>
    Math.max(0, ...labels[c].map(({ name, told }) => Math.max(textWidth(name, BOLD), textWidth(told))));
  const left = widest(0) + 10;
  const right = width - widest(2) - CROSS - 10;
  const xs = [left, left + (right - left) * 0.46, right];

  const svg = blank(options, width, height).node()!;
  const back = layer(svg, { fill: MUTED });
  const entry = ({ text, mark }: FlowDrawing['key'][number]): KeyEntry => ({
    text,
    colour: mark.colour,
    sign: (parent, x, y) => planSymbol(parent, mark, { x, y, r: 4 }),
  });
  keyLine(back, options.key.map(entry), { x: 0, y: 10 });
  write(back, texts.group, { x: 0, y: 34 });
  write(back, texts.account, { x: xs[1] + NODE / 2, y: 34, 'text-anchor': 'middle' });
  write(back, texts.outcome, { x: width, y: 34, 'text-anchor': 'end' });

  const plane = layer(svg);
  const ways = ribbons.flatMap((between, c) =>
    between.map((ribbon): Mark<FlowKey> => {
      const [from, to] = [graph.columns[c][ribbon.from], graph.columns[c + 1][ribbon.to]];
      const look = options.look(ribbon.value, to.lost || from.lost);
      const node = drawRibbon(plane, ribbon, { look, x1: xs[c] + NODE, x2: xs[c + 1], sign: options.signs });
      const label = `${from.name} → ${to.name}, ${told(ribbon.value)}`;
      return { node, label, key: { plan: options.planOf(ribbon.value), ...from.key, ...to.key } };
    }),
  );
  // Names are apart from what can be picked: some are shortened, and a button is called by what is written on it.
  const front = layer(svg, { 'pointer-events': 'none' });
  const nodes = columns.flatMap((column, c) =>
    column.map((place, i): Mark<FlowKey> => {
      const name = graph.columns[c][i];
      const node = layer(plane);
      const look = options.look(name.value, name.lost);
      put(node, 'rect', {
        x: xs[c],
        y: place.top,
        width: NODE,
        height: Math.max(1, place.height),
        fill: look.mark?.colour ?? LATE,
      });
      const reach = Math.max(c === 1 ? LINE : 2 * LINE, place.height);
      const [from, to] = [
        [0, xs[0] + NODE],
        [xs[1], xs[1] + NODE + 40],
        [xs[2], width],
      ][c];
      put(node, 'rect', {
        ...HIT,
        x: from,
        y: place.top + (place.height - reach) / 2,
        width: to - from,
        height: reach,
      });
      drawLabel(front, labels[c][i], {
        column: c,
        x: xs[c],
        place,
        lost: name.lost,
        room: c === 1 ? xs[2] - xs[1] - NODE - 14 : width,
      });
      return {
        node,
        label: `${name.name}, ${told(name.value)}`,
        key: { plan: options.planOf(name.value), ...name.key },
      };
    }),
  );
  return pickable(dressed(svg, options), [...nodes, ...ways], { onPick: options.onPick });
}

interface Label {
  readonly name: string;
  readonly told: string;
}

const labelOf = ({ name }: NodeName, told: string, most: number): Label => ({ name: shorten(name, most), told });

interface LabelPlace {
  readonly column: number;
  readonly x: number;
  readonly place: FlowNode;
  readonly lost: boolean;
  /** px for name and figure. */
  readonly room: number;
}

/** Name and figure: below each other, in the middle on one line where the node is low. */
function drawLabel(parent: Element, { name, told }: Label, { column, x, place, lost, room }: LabelPlace): void {
  const middle = place.top + place.height / 2;
  const two = column !== 1 || place.height >= 2 * LINE - 4;
  const anchor = column === 0 ? 'end' : 'start';
  const cross = lost ? CROSS : 0;
  const at = column === 0 ? x - 6 : x + NODE + 6 + cross;
  const first = two ? middle - LINE / 2 : middle;
  if (lost) lateSymbol(parent, { x: at - CROSS + 6, y: first, r: 3.5 }, LATE);
  const wanted = two ? told : told.split(' · ')[0];
  // Where both have no room on one line, the name is worth more.
  const figure = two || textWidth(name, BOLD) + 4 + textWidth(wanted) + cross <= room ? wanted : '';
  const short = shorten(name, (room - cross) / 1.1);
  const look = { 'text-anchor': anchor, ...halo };
  write(parent, short, { x: at, y: first, ...look, fill: lost ? LATE : INK, 'font-weight': BOLD });
  const after = two ? { x: at, y: middle + LINE / 2 } : { x: at + textWidth(short, BOLD) + 4, y: middle };
  write(parent, figure, { ...after, ...look, fill: lost ? LATE : MUTED });
}

interface RibbonLook {
  readonly look: FlowLook;
  readonly x1: number;
  readonly x2: number;
  readonly sign: boolean;
}

function drawRibbon(
  parent: Element,
  { y1, y2, thickness, value }: Ribbon,
  { look, x1, x2, sign }: RibbonLook,
): Element {
  const node = layer(parent);
  const half = Math.max(0.5, thickness / 2);
  const bend = (x1 + x2) / 2;
  const colour = look.mark?.colour ?? LATE;
  put(node, 'path', {
    d:
      path`M${x1},${y1 - half}C${bend},${y1 - half},${bend},${y2 - half},${x2},${y2 - half}` +
      path`V${y2 + half}C${bend},${y2 + half},${bend},${y1 + half},${x1},${y1 + half}Z`,
    fill: colour,
    'fill-opacity': look.more ? (look.mark === null ? 0.5 : 0.26) : 0.1,
    stroke: look.more ? null : colour,
    'stroke-dasharray': look.more ? null : '3 2',
  });
  if (sign && thickness >= 9)
    write(node, value > 0 ? '+' : '−', {
      x: bend,
      y: (y1 + y2) / 2,
      'text-anchor': 'middle',
      fill: colour,
      'font-weight': BOLD,
    });
  return node;
}
