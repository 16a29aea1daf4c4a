import { scaleLinear } from 'd3';
import type { Estimate } from '../compare/comparison.ts';
import { outline } from './drawing.ts';
import { cut, markOf, tells } from './estimates.ts';
import { blank, dressed } from './frame.ts';
import type { Better, ChartOptions } from './options.ts';
import { HAIRLINE, MUTED, sidesOf, SURFACE } from './theme.ts';

export interface PairedDifferenceOptions extends Pick<ChartOptions, 'label' | 'document' | 'plans'> {
  /** Which sign is good; `null` where neither is. */
  readonly better: Better | null;
  /** px; 160 × 22 unless told. */
  readonly width?: number;
  readonly height?: number;
  /** Half of a symmetric axis that several rows share, in the estimate's own unit; by default this row's own extent. */
  readonly reach?: number;
  /** A second interval around the same mean, for other days like these: a thin line; the estimate's own is then a thick one. */
  readonly acrossDays?: Estimate | null;
}

const PAD = 6; // px at each end, so that a symbol at the end is whole

/**
 * Interval and mean of one paired difference B − A, for a row of a table: zero in the middle, filled in the better plan's
 * colour and symbol when the interval excludes zero, hollow when it does not; of two intervals both must. An end beyond the
 * axis gets an arrow head.
 */
export function pairedDifference(estimate: Estimate, options: PairedDifferenceOptions): SVGSVGElement {
  const { width = 160, height = 22, better, acrossDays = null } = options;
  const widest = acrossDays === null ? estimate : hull(estimate, acrossDays);
  const svg = blank(options, width, height);
  const extent = [estimate.mean, widest.low, widest.high].filter(Number.isFinite).map(Math.abs);
  const reach = options.reach ?? Math.max(0, ...extent) * 1.1;
  const ends: [number, number] = reach > 0 ? [-reach, reach] : [-1, 1];
  const x = scaleLinear(ends, [PAD, width - PAD]);
  const middle = Math.round(height / 2) + 0.5;

  const back = svg.append('g').attr('fill', 'none').attr('stroke', HAIRLINE);
  back.append('path').attr('d', `M${PAD},${middle}H${width - PAD}`);
  back
    .append('path')
    .attr('d', `M${x(0)},2V${height - 2}`)
    .attr('stroke', MUTED);
  if (Number.isNaN(estimate.mean)) return dressed(svg.node()!, options);

  const { colour, symbol: shape } = markOf(widest, better, sidesOf(options.plans));
  const at = (value: number): number => x(cut(value, ends, estimate.mean));
  const front = svg.append('g').attr('fill', 'none').attr('stroke', colour).attr('stroke-width', 1.5);
  const line = ({ low, high }: Estimate, thickness: number | null): void => {
    if (at(high) <= at(low)) return;
    front
      .append('path')
      .attr('d', `M${at(low)},${middle}H${at(high)}`)
      .attr('stroke-width', thickness);
  };
  if (acrossDays !== null) line(widest, 1);
  line(estimate, acrossDays === null ? null : 3.5);
  if (widest.low < ends[0]) front.append('path').attr('d', `M${at(widest.low) + 5},${middle - 4}l-5,4l5,4`);
  if (widest.high > ends[1]) front.append('path').attr('d', `M${at(widest.high) - 5},${middle - 4}l5,4l-5,4`);
  if (estimate.mean >= ends[0] && estimate.mean <= ends[1]) {
    front
      .append('path')
      .attr('transform', `translate(${x(estimate.mean)},${middle})`)
      .attr('d', outline(shape, 3.5))
      .attr('fill', tells(widest) ? colour : SURFACE);
  }
  return dressed(svg.node()!, options);
}

/** Both intervals as one. */
const hull = (one: Estimate, other: Estimate): Estimate => ({
  mean: one.mean,
  low: Math.min(one.low, other.low),
  high: Math.max(one.high, other.high),
});
