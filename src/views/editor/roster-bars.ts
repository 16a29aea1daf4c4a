import { svg, type SVGTemplateResult } from 'lit';
import { pieces, type Stretch } from './roster.ts';

/** Stretches as bars, in minutes of the day by days; `height` of a day's row that they fill. */
export const rosterBars = (stretches: readonly Stretch[], kind: string, height = 0.7): SVGTemplateResult[] =>
  stretches
    .flatMap(pieces)
    .map(
      ({ day, from, to }) =>
        svg`<rect class=${kind} x=${from} y=${day + (1 - height) / 2} width=${to - from} height=${height} />`,
    );
