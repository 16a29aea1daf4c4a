/** Titles, axes and tables of the charts on the page Compare. */
export interface ChartMessages {
  readonly ecdf: string;
  readonly ecdfNote: (neverA: string, neverB: string) => string;
  readonly of: string;
  readonly unitOf: Record<ResponseUnit, string>;
  readonly ecdfX: Record<ResponseUnit, string>;
  readonly ecdfY: Record<ResponseUnit, string>;
  readonly ecdfLabel: (a: string, b: string) => string;
  readonly within: string;
  readonly ever: string;
  readonly byHour: string;
  readonly byHourNote: string;
  readonly byHourLabel: (metric: string) => string;
  readonly hourly: (metric: string) => string;
  readonly up: Record<'higher' | 'lower', string>;
  readonly hour: string;
  readonly metric: string;
  readonly difference: string;
  readonly low: string;
  readonly high: string;
  readonly load: string;
  readonly loadNote: string;
  readonly loadLabel: (a: string, b: string) => string;
  readonly account: string;
  readonly perDay: string;
  readonly late: string;
  readonly lateShare: string;
  readonly wait: string;
  readonly utilisation: string;
  readonly others: (accounts: number) => string;
  readonly data: string;
  readonly nothing: string;
  readonly empty: string;
}

/** What a response time is counted of: the first of an inquiry, or every turn's. */
export const RESPONSE_UNITS = ['first', 'turn'] as const;
export type ResponseUnit = (typeof RESPONSE_UNITS)[number];
