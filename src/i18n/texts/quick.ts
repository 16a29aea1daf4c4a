/** Forms of a quick chart. */
export const QUICK_FORM_IDS = ['bar', 'line', 'scatter', 'histogram'] as const;
export type QuickFormId = (typeof QUICK_FORM_IDS)[number];

export interface QuickMessages {
  readonly form: string;
  readonly forms: Record<QuickFormId, string>;
  readonly x: string;
  readonly y: string;
  readonly colour: string;
  /** No column, as a choice. */
  readonly none: string;
  /** Name of the count in a histogram. */
  readonly rows: string;
  readonly others: string;
  readonly nothing: string;
  /** The chart, for those who cannot see it. */
  readonly label: (form: QuickFormId, x: string, y: string, rows: string) => string;
  /** What the chart leaves out. */
  readonly left: (shown: string, all: string) => string;
}
