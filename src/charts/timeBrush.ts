import type { Ms } from '../base/units.ts';
import { onDrag } from './drag.ts';
import { attributesOf, layer, put } from './drawing.ts';
import { stepFrom } from './durationAxis.ts';
import { figuresOf } from './format.ts';
import type { Locale } from './format.ts';
import { HIT } from './marks.ts';
import { INK } from './theme.ts';
import type { TimeAxis } from './timeAxis.ts';

export type TimeRange = readonly [Ms, Ms];

export interface TimeBrush {
  readonly axis: TimeAxis;
  readonly top: number;
  readonly bottom: number;
  readonly locale: Locale;
  /** Name of the area for assistive technology. */
  readonly name: string;
  readonly brushed: TimeRange | null;
  readonly onBrush: (range: TimeRange | null) => void;
}

/**
 * An area over a time axis in which a range is dragged; a click clears it. By keyboard: arrows move its later end along
 * round durations, with shift its earlier end, Enter takes the range, Escape clears it. The svg must be dressed already.
 */
export function timeBrush(svg: SVGSVGElement, { axis, top, bottom, locale, name, brushed, onBrush }: TimeBrush): void {
  const figures = figuresOf(locale);
  let range: TimeRange | null = brushed;
  svg.setAttribute('role', 'group');
  const area = layer(svg, { role: 'slider', tabindex: 0, 'aria-label': name, cursor: 'crosshair', 'data-screen': '' });
  const [left, right] = axis.domain.map((ms) => axis.x(ms));
  put(area, 'rect', { ...HIT, x: left, y: top, width: right - left, height: bottom - top });
  const band = put(area, 'rect', {
    y: top,
    height: bottom - top,
    fill: INK,
    'fill-opacity': 0.1,
    stroke: INK,
    'stroke-opacity': 0.5,
  });

  const show = (next: TimeRange | null): void => {
    range = next;
    const [from, to] = next ?? axis.domain;
    attributesOf(band, {
      visibility: next === null ? 'hidden' : 'visible',
      x: axis.x(from),
      width: Math.max(0, axis.x(to) - axis.x(from)),
    });
    attributesOf(area, {
      'aria-valuemin': axis.domain[0],
      'aria-valuemax': axis.domain[1],
      'aria-valuenow': to,
      'aria-valuetext': next === null ? '—' : `${figures.duration(from)} – ${figures.duration(to)}`,
    });
  };
  const rangeOf = (x1: number, x2: number): TimeRange => [
    Math.round(axis.x.invert(Math.min(x1, x2))),
    Math.round(axis.x.invert(Math.max(x1, x2))),
  ];
  show(brushed);
  onDrag(svg, area, {
    move: (from, to) => show(rangeOf(from.x, to.x)),
    end: (from, to, moved) => {
      if (!moved && range === null) return;
      show(moved ? rangeOf(from.x, to.x) : null);
      onBrush(range);
    },
    cancel: () => show(brushed),
  });
  area.addEventListener('keydown', (event) => {
    const [from, to] = range ?? axis.domain;
    const step = stepFrom(event.shiftKey ? from : to, event.key, axis.domain);
    if (step !== null) show(event.shiftKey ? [Math.min(step, to), to] : [from, Math.max(from, step)]);
    else if (event.key === 'Escape' && range !== null) show(null);
    else if (event.key !== 'Enter') return;
    if (step === null) onBrush(range);
    event.preventDefault();
    event.stopPropagation();
  });
}
