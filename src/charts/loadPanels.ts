import { scaleLinear, scaleLog, ticks } from 'd3';
import { SECOND } from '../base/units.ts';
import { path, planSymbol, put } from './drawing.ts';
import type { Tick } from './drawing.ts';
import { durationTicks } from './durationAxis.ts';
import { figuresOf } from './format.ts';
import type { Locale } from './format.ts';
import type { LoadRow, LoadSide } from './loadRows.ts';
import { LATE, MUTED } from './theme.ts';
import type { PlanMark } from './theme.ts';

export type PanelId = 'perDay' | 'wait' | 'utilisation';

/** One of the small multiples: where it lies, its axis, and how a figure of one plan is drawn into a row. */
export interface Panel {
  readonly id: PanelId;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly Tick[];
  readonly draw: (parent: Element, side: LoadSide, mark: PlanMark, y: number) => void;
}

const RADIUS = 3.5;
const PAD = 6; // px before the axis, so that a symbol at its start is whole
const END = 18; // px after it, for the half of the last tick's name

const known = (rows: readonly LoadRow[], id: PanelId): number[] =>
  rows.flatMap(({ a, b }) => [a[id], b[id]]).filter(Number.isFinite);

/** The figures that are known of any row, each a panel, side by side between two px. */
export function loadPanels(
  rows: readonly LoadRow[],
  [left, right]: readonly [number, number],
  locale: Locale,
): Panel[] {
  const ids = (['perDay', 'wait', 'utilisation'] as const).filter((id) => known(rows, id).length > 0);
  const gap = 22;
  const width = (right - left - gap * (ids.length - 1)) / ids.length;
  return ids.map((id, i) => {
    const from = left + i * (width + gap);
    const room = [from + PAD, from + width - END] as const;
    return {
      id,
      left: from,
      right: from + width,
      ...(id === 'wait' ? waits(rows, room, locale) : bars(rows, id, room, locale)),
    };
  });
}

type Drawn = Pick<Panel, 'ticks' | 'draw'>;
type Room = readonly [number, number];

/** Lines from zero to the plan's symbol; of the load, the late part is red up to a tick. */
function bars(rows: readonly LoadRow[], id: 'perDay' | 'utilisation', room: Room, locale: Locale): Drawn {
  const figures = figuresOf(locale);
  const most = id === 'perDay' ? Math.max(...known(rows, id)) : Math.max(1, ...known(rows, id));
  const x = scaleLinear([0, most], room);
  const at = ticks(0, most, Math.max(1, Math.min(5, (room[1] - room[0]) / 50)));
  const text = id === 'perDay' ? figures.count : (share: number) => `${figures.count(share * 100)}%`;
  return {
    ticks: at.map((tick) => ({ at: x(tick), text: text(tick) })),
    draw: (parent, side, mark, y) => {
      const value = side[id];
      if (!Number.isFinite(value)) return;
      const late = id === 'perDay' && value > 0 && side.late > 0 ? value * side.late : 0;
      put(parent, 'path', { d: path`M${x(late)},${y}H${x(value)}`, stroke: mark.colour, 'stroke-width': 1.5 });
      if (late > 0) put(parent, 'path', { d: path`M${x(0)},${y}H${x(late)}`, stroke: LATE, 'stroke-width': 2.5 });
      planSymbol(parent, mark, { x: x(value), y, r: RADIUS });
      // Over the symbol: where everything is late both are at one place.
      if (late > 0) put(parent, 'path', { d: path`M${x(late)},${y - 3.5}v7`, stroke: LATE, 'stroke-width': 2 });
    },
  };
}

/** Symbols on a logarithmic axis of time: it has no zero, so that no line begins there. */
function waits(rows: readonly LoadRow[], room: Room, locale: Locale): Drawn {
  const all = known(rows, 'wait');
  const domain: [number, number] = [
    Math.max(SECOND, Math.min(...all) / 1.6),
    Math.max(60 * SECOND, Math.max(...all) * 1.3),
  ];
  const x = scaleLog(domain, room).clamp(true);
  return {
    ticks: durationTicks(domain, room[1] - room[0], locale).map(({ at, text }) => ({ at: x(at), text })),
    draw: (parent, { wait }, mark, y) => {
      put(parent, 'path', {
        d: path`M${room[0]},${y}H${room[1]}`,
        stroke: MUTED,
        'stroke-opacity': 0.25,
        'stroke-dasharray': '1 3',
      });
      if (Number.isFinite(wait)) planSymbol(parent, mark, { x: x(wait), y, r: RADIUS });
    },
  };
}
