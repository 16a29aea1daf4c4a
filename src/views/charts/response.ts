import { responseCurve, type ResponseCurve } from '../../charts/responseCurve.ts';
import { responseEcdf, responseEcdfTable } from '../../charts/responseEcdf.ts';
import { RESPONSE_UNITS, type ResponseUnit } from '../../i18n/texts/chart.ts';
import { RESPONSE_BINS } from '../../metrics/bins.ts';
import type { Summary } from '../../metrics/summary.ts';
import { textFigures } from '../figures.ts';
import { planName } from '../plan-words.ts';
import { optionsOf } from './drawing.ts';
import { lettersOf, once, type ChartContext, type ChartForm } from './form.ts';

const told: Record<ResponseUnit, WeakMap<readonly Summary[], ResponseCurve>> = {
  first: new WeakMap(),
  turn: new WeakMap(),
};

/** How responses are spread over all arrivals, in the replications of a plan; worked out once. */
export function curveOf(summaries: readonly Summary[], of: ResponseUnit): ResponseCurve {
  let curve = told[of].get(summaries);
  if (curve === undefined) {
    const counted = summaries.map((one) =>
      of === 'first'
        ? { counts: one.firstResponses, arrivals: one.inquiries }
        : { counts: one.turnResponses, arrivals: one.turns },
    );
    told[of].set(summaries, (curve = responseCurve(RESPONSE_BINS, counted)));
  }
  return curve;
}

/** The range that the filter lets through of A's first responses. */
function brushedOf({ filter }: ChartContext): readonly [number, number] | null {
  const part = filter.parts.find((one) => one.kind === 'response' && one.plan === 'a');
  return part?.kind === 'response' && part.to !== null ? [part.above, part.to] : null;
}

/** How long buyers wait: the share answered within a time. */
export const response: ChartForm<ResponseUnit> = {
  id: 'response',
  choices: ({ t }) => ({ label: t.chart.of, of: RESPONSE_UNITS.map((id) => ({ id, name: t.chart.unitOf[id] })) }),
  uses: (context) => [context.result, context.target, String(brushedOf(context))],
  note(context, of) {
    const { result, locale, t } = context;
    const never = (summaries: readonly Summary[]): string => textFigures(locale).share(1 - curveOf(summaries, of).ever);
    return t.chart.ecdfNote(lettersOf(context), never(result.summariesA), never(result.summariesB));
  },
  source(context, of) {
    const { result, target, locale, acts, t } = context;
    const { chart } = t;
    const data = once(() => ({
      a: curveOf(result.summariesA, of),
      b: curveOf(result.summariesB, of),
      target,
      brushed: of === 'first' ? brushedOf(context) : null,
    }));
    const brushing = {
      onBrush: (range: readonly [number, number] | null) =>
        acts.brush(
          { kind: 'response', plan: 'a' },
          range && { kind: 'response', plan: 'a', above: range[0], to: range[1] },
        ),
    };
    return {
      draw: (width) =>
        responseEcdf(data(), {
          ...optionsOf(context, 'response', width),
          height: 320,
          texts: {
            x: chart.ecdfX[of],
            y: chart.ecdfY[of],
            empty: chart.nothing,
            target: chart.target,
            brush: chart.brush,
          },
          onTarget: acts.target,
          ...(of === 'first' ? brushing : {}),
        }),
      table: () =>
        responseEcdfTable(data(), {
          locale,
          texts: {
            within: chart.within,
            a: planName(result.a, locale),
            b: planName(result.b, locale),
            ever: chart.ever,
          },
        }),
    };
  },
};
