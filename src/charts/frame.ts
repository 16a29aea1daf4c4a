import { plot } from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { select } from 'd3';
import { assert } from '../base/result.ts';
import { wrap } from './labels.ts';
import type { ChartOptions } from './options.ts';
import { FONT, FONT_SIZE, INK, MUTED } from './theme.ts';

const LINE = 18; // px
const SVG = 'http://www.w3.org/2000/svg';

/** A plot as one image with one name: what is inside is hidden from assistive technology, the label says it all. */
export function picture(options: ChartOptions, description: PlotOptions): SVGSVGElement {
  const drawn = plot({ document: options.document ?? globalThis.document, ...description, width: options.width });
  assert(isSvg(drawn), 'a chart without legend or caption is a bare svg');
  return dressed(drawn, options);
}

/** An svg of the chart's size that says why there is nothing to see. */
export function emptyPicture(options: ChartOptions, height: number, text: string): SVGSVGElement {
  const svg = blank(options, options.width, height);
  const lines = wrap(text, options.width - 16);
  const said = svg.append('text').attr('text-anchor', 'middle').attr('fill', MUTED);
  lines.forEach((line, i) =>
    said
      .append('tspan')
      .attr('x', options.width / 2)
      .attr('y', height / 2 + LINE * (i - (lines.length - 1) / 2))
      .text(line),
  );
  return dressed(svg.node()!, options);
}

/** A bare svg of a size, for charts that are drawn without Plot. */
export function blank(options: Pick<ChartOptions, 'document'>, width: number, height: number) {
  const node = (options.document ?? globalThis.document).createElementNS(SVG, 'svg');
  return select(node).attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
}

/** Gives an svg its role, its name and its type; nothing by a `style` attribute, which a strict policy would refuse. */
export function dressed(svg: SVGSVGElement, options: Pick<ChartOptions, 'label'>): SVGSVGElement {
  for (const named of svg.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
  for (const child of svg.children) if (child.tagName.toLowerCase() === 'g') child.setAttribute('aria-hidden', 'true');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', options.label);
  svg.setAttribute('font-family', FONT);
  svg.setAttribute('font-size', String(FONT_SIZE));
  svg.setAttribute('font-variant', 'tabular-nums');
  svg.setAttribute('fill', INK);
  return svg;
}

const isSvg = (node: Element): node is SVGSVGElement => node.tagName.toLowerCase() === 'svg';
