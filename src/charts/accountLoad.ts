import { axisX, dot, link, ruleX, text, tickX } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { ticks } from 'd3';
import type { Share } from '../base/units.ts';
import { figuresOf } from './format.ts';
import { emptyPicture, picture } from './frame.ts';
import { shorten, textWidth } from './labels.ts';
import { rowsOf } from './loadRows.ts';
import type { LoadRow } from './loadRows.ts';
import type { ChartOptions, ChartTable } from './options.ts';
import { HAIRLINE, INK, LATE, MUTED, PLAN_MARKS, SLOTS, SURFACE } from './theme.ts';
import type { Slot } from './theme.ts';

export interface LoadTexts {
  /** Name of the axis: `inquiries a day`. */
  readonly x: string;
  /** Key of the red tick: `late or never answered`. */
  readonly late: string;
  /** Headings of the figures at the right. */
  readonly perDay: string;
  readonly lateShare: string;
  readonly utilisation: string;
  /** The row that stands for the accounts that have none of their own, with means per account. */
  readonly others: (accounts: number) => string;
  readonly empty: string;
}

export interface LoadOptions extends ChartOptions {
  readonly texts: LoadTexts;
}
