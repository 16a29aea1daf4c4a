import type { Locale } from '../app/state.ts';
import { gapSensitivity, gapSensitivityTable, type GapData } from '../charts/gapSensitivity.ts';
import { messages } from '../i18n/messages.ts';
import type { Sensitivity } from '../model/intake.ts';
import type { ChartSource } from './parts/fl-chart.ts';

/** px; two of them are as tall as one other chart. */
const HEIGHT = 240;

/** The two panels of what a gap does: how many inquiries, and how soon they are answered. */
export function gapSources(
  { points, suggested }: Sensitivity,
  locale: Locale,
): Readonly<Record<'inquiries' | 'response', ChartSource>> {
  const { gaps } = messages(locale).data;
  const table = (): ReturnType<ChartSource['table']> => gapSensitivityTable(points, { locale, texts: gaps });
  const source = (what: 'inquiries' | 'response', of: Pick<GapData, 'lines' | 'unit'>): ChartSource => ({
    draw: (width) =>
      gapSensitivity(
        {
          ...of,
          gaps: points.map(({ gap }) => gap),
          chosen: points.find(({ chosen }) => chosen)!.gap,
          suggested: suggested?.gap ?? null,
        },
        {
          width,
          height: HEIGHT,
          locale,
          label: gaps.label(gaps[what]),
          texts: { x: gaps.gap, y: '', suggested: gaps.suggested, empty: gaps.nothing },
        },
      ),
    table,
  });
  return {
    inquiries: source('inquiries', {
      lines: [{ name: gaps.inquiries, values: points.map(({ inquiries }) => inquiries) }],
      unit: 'count',
    }),
    response: source('response', {
      lines: [
        { name: gaps.mean, values: points.map(({ firstResponseMean }) => firstResponseMean) },
        { name: gaps.median, values: points.map(({ firstResponseP50 }) => firstResponseP50) },
      ],
      unit: 'ms',
    }),
  };
}
