import { pngOf, svgFile } from '../../src/charts/exportChart.ts';
import { focusedMark, refocus } from '../../src/charts/marks.ts';
import { responseEcdf } from '../../src/charts/responseEcdf.ts';
import { weekHours } from '../../src/charts/weekHours.ts';
import { CASES } from './cases.ts';
import { USUAL_WEEK } from './cases/hours.ts';
import { WIDE, WORDS } from './cases/words.ts';
import * as shop from './shop.ts';

/** What the charts on the stage told, in order, and a picture of one of them. */
export interface Stage {
  readonly told: { readonly chart: string; readonly what: unknown }[];
  /** Draws a chart of the gallery again in its place. */
  redraw(chart: string): void;
  png(chart: string, scale: number): Promise<{ type: string; width: number; height: number }>;
}

declare global {
  interface Window {
    stage: Stage;
  }
}

const words = WORDS['zh-CN'];
const told: Stage['told'][number][] = [];
const tell =
  (chart: string) =>
  (what: unknown): void => {
    told.push({ chart, what });
  };
const options = { width: WIDE, locale: 'zh-CN', document } as const;

const charts: Readonly<Record<string, SVGSVGElement>> = {
  ecdf: responseEcdf(
    { a: shop.TODAY, b: shop.SUSPENDED },
    {
      ...options,
      label: '响应时间',
      texts: { x: words.first, y: words.share, empty: words.empty, target: '目标', brush: '选一段响应时间' },
      onTarget: tell('target'),
      onBrush: tell('ecdf'),
    },
  ),
  week: weekHours(
    { cells: USUAL_WEEK, unit: 'share', better: 'higher' },
    {
      ...options,
      label: '每周时段',
      texts: {
        ...words,
        title: words.hourRate,
        betterA: words.worse,
        betterB: words.better,
      },
      onBrush: tell('week'),
    },
  ),
  ...Object.fromEntries(
    CASES.filter(({ name }) => name.endsWith('-picked')).map(({ name, draw }) => [name, draw(document)]),
  ),
};
for (const [name, svg] of Object.entries(charts)) {
  const figure = document.createElement('figure');
  figure.id = name;
  figure.append(svg);
  document.querySelector('main')?.append(figure);
}

window.stage = {
  told,
  redraw(chart) {
    const old = document.querySelector<SVGSVGElement>(`#${chart} svg`)!;
    const next = CASES.find(({ name }) => name === chart)!.draw(document);
    const focused = focusedMark(old);
    old.replaceWith(next);
    refocus(next, focused);
  },
  async png(chart, scale) {
    const file = svgFile(charts[chart], { title: '售后挂起', provenance: '种子 7' });
    const blob = await pngOf(file, scale);
    const { width, height } = await createImageBitmap(blob);
    return { type: blob.type, width, height };
  },
};
