import type { Locale } from './format.ts';

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
}

/** The figures behind a chart, already written: one heading per column, the first column names the row. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Which way a metric is good; a paired difference then takes colour and symbol of the plan that does better. */
export type Better = 'higher' | 'lower';
