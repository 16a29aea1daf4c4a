import { onDrag } from './drag.ts';
import { attributesOf, layer, path, planSymbol, put, write } from './drawing.ts';
import { stepFrom } from './durationAxis.ts';
import { figuresOf } from './format.ts';
import type { Locale } from './format.ts';
import { textWidth } from './labels.ts';
import { HIT } from './marks.ts';
import { shareWithin } from './responseCurve.ts';
import type { ResponseCurve } from './responseCurve.ts';
import { BOLD, INK, SURFACE } from './theme.ts';
import type { PlanMark } from './theme.ts';
import type { TimeAxis } from './timeAxis.ts';
import type { Ms, Share } from '../base/units.ts';

export interface TargetFrame {
  readonly axis: TimeAxis;
  readonly y: (share: Share) => number;
  /** px of the plot area; labels stand above its top. */
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly locale: Locale;
}

export interface DrawnCurve {
  readonly curve: ResponseCurve;
  readonly mark: PlanMark;
}

/** The target as a rule, where each curve meets it, and one line above: `≤ 3 min  A 91.9%  B 97.0%`. */
export function targetRule(svg: Element, curves: readonly DrawnCurve[], target: Ms, frame: TargetFrame): SVGElement {
  const { axis, y, top, bottom } = frame;
  const rule = layer(svg);
  const x = axis.x(target);
  put(rule, 'path', { d: path`M${x},${top - 3}V${bottom}`, stroke: INK, 'stroke-dasharray': '2 2' });
  for (const { curve, mark } of curves) planSymbol(rule, mark, { x, y: y(shareWithin(curve, target)), r: 4 });
  const pieces = wordsAt(curves, target, frame.locale);
  const widths = pieces.map(({ text, weight }) => textWidth(text, weight) + 8);
  const total = widths.reduce((sum, width) => sum + width, 0);
  let next = Math.max(2, Math.min(x - total / 2, frame.width - total));
  pieces.forEach(({ text, weight, fill }, i) => {
    write(rule, text, { x: next, y: top - 14, fill, 'font-weight': weight });
    next += widths[i];
  });
  return rule;
}

const wordsAt = (curves: readonly DrawnCurve[], target: Ms, locale: Locale) => {
  const figures = figuresOf(locale);
  return [
    { text: `≤ ${figures.duration(target)}`, fill: INK, weight: 400 },
    ...curves.map(({ curve, mark }) => ({
      text: `${mark.letter} ${figures.share(shareWithin(curve, target))}`,
      fill: mark.colour,
      weight: BOLD,
    })),
  ];
};

const GRIP = 6; // px, half the width of the grip
const REACH = 20; // px at both sides of the rule that take hold of it

export interface Handle {
  /** Name of the handle for assistive technology. */
  readonly name: string;
  /** Told when the rule is let go, and at every step of the keyboard. */
  readonly onTarget: (ms: Ms) => void;
}

/**
 * A target rule that can be dragged, and moved by keys along round durations; what it says follows at once. The svg
 * must be dressed already.
 */
export function draggableTarget(
  svg: SVGSVGElement,
  curves: readonly DrawnCurve[],
  target: Ms,
  frame: TargetFrame & Handle,
): void {
  const { axis, top, bottom } = frame;
  let rule: SVGElement | null = null;
  let at = target;
  svg.setAttribute('role', 'group');
  const handle = layer(svg, {
    role: 'slider',
    tabindex: 0,
    'aria-label': frame.name,
    cursor: 'ew-resize',
    'data-screen': '',
  });
  const hit = put(handle, 'rect', { ...HIT, width: 2 * REACH, y: top - 6, height: bottom - top + 6 });
  const grip = put(handle, 'path', { fill: INK, stroke: SURFACE, 'stroke-width': 1.5 });

  const show = (ms: Ms): void => {
    at = ms;
    rule?.remove();
    rule = targetRule(svg, curves, ms, frame);
    attributesOf(rule, { 'aria-hidden': 'true' });
    svg.insertBefore(rule, handle);
    const x = axis.x(ms);
    attributesOf(hit, { x: x - REACH });
    attributesOf(grip, { d: path`M${x - GRIP},${bottom + 10}v-5l${GRIP},-6l${GRIP},6v5z` });
    attributesOf(handle, {
      'aria-valuemin': axis.domain[0],
      'aria-valuemax': axis.domain[1],
      'aria-valuenow': ms,
      'aria-valuetext': wordsAt(curves, ms, frame.locale)
        .map(({ text }) => text)
        .join(', '),
    });
  };
  show(target);
  onDrag(svg, handle, {
    start: () => handle.focus(),
    move: (_, { x }) => show(nearestStep(axis.x.invert(x))),
    end: () => frame.onTarget(at),
  });
  handle.addEventListener('keydown', (event) => {
    const next = stepFrom(at, event.key, axis.domain);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    show(next);
    frame.onTarget(next);
  });
}

/** Two significant digits: what a hand can mean. */
function nearestStep(ms: Ms): Ms {
  const unit = 10 ** (Math.floor(Math.log10(ms)) - 1);
  return Math.round(ms / unit) * unit;
}
