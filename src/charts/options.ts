import type { Locale } from './format.ts';
import type { PlanSlot } from './theme.ts';

/** What every chart needs besides its data. */
export interface ChartOptions {
  /** px; charts are laid out for this width and never scale their type. */
  readonly width: number;
  /** px; each chart has its own default. */
  readonly height?: number;
  readonly locale: Locale;
  /** One sentence that says what the chart shows, for those who cannot see it. */
  readonly label: string;
  /** Where to create elements; the page's document unless told. */
  readonly document?: Document;
  /** Which plans the sides a and b are, where a chart compares two; A and B unless told. */
  readonly plans?: readonly [PlanSlot, PlanSlot];
}

/** A chart whose marks stand for sets of inquiries: with `onPick` each can be clicked, and reached by keyboard. */
export interface Pickable<Key> {
  readonly onPick?: (key: Key) => void;
}

/** The figures behind a chart, already written: one heading per column, the first column names the row. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Which way a metric is good; a paired difference then takes colour and symbol of the plan that does better. */
export type Better = 'higher' | 'lower';
