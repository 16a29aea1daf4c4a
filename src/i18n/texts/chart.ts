import type { Outcome } from '../../model/run.ts';

/** Letters of the two plans that a chart compares: A, and B, C or D. */
export interface Letters {
  readonly a: string;
  readonly b: string;
}

/** Titles, axes and tables of the charts on the page Compare. */
export interface ChartMessages {
  /** The title of each chart, and one line below it that says how it is to be read. */
  readonly titles: Record<ChartId, string>;
  readonly notes: Record<ChartId, (letters: Letters) => string>;
  /** One sentence for those who cannot see it, of the plans by name. */
  readonly labels: Record<ChartId, (a: string, b: string) => string>;

  readonly ecdfNote: (letters: Letters, neverA: string, neverB: string) => string;
  readonly of: string;
  readonly unitOf: Record<ResponseUnit, string>;
  readonly ecdfX: Record<ResponseUnit, string>;
  readonly ecdfY: Record<ResponseUnit, string>;
  readonly within: string;
  readonly ever: string;
  readonly target: string;
  readonly brush: string;

  readonly dots: (late: number, of: number, target: string) => string;
  readonly never: string;
  readonly firstResponse: string;

  readonly hourly: (metric: string, letters: Letters) => string;
  readonly up: Record<'higher' | 'lower', (letters: Letters) => string>;
  readonly hour: string;
  readonly metric: string;
  readonly difference: (letters: Letters) => string;
  readonly low: string;
  readonly high: string;
  /** Short, Monday first. */
  readonly weekdays: readonly string[];
  readonly when: string;
  readonly better: (letter: string) => string;
  readonly even: string;
  readonly nobody: string;

  readonly askedAt: string;
  readonly neverShare: string;
  readonly median: string;
  readonly inTime: string;

  readonly sortBy: string;
  readonly sorts: Record<LoadOrder, string>;
  readonly account: string;
  readonly perDay: string;
  readonly late: string;
  readonly lateShare: string;
  readonly wait: string;
  readonly utilisation: string;
  readonly others: (accounts: number) => string;

  readonly weight: string;
  readonly share: string;
  readonly moreThanWeight: string;
  readonly lessThanWeight: string;

  readonly flowOf: string;
  readonly flowPlan: (letter: string) => string;
  readonly flowChange: string;
  readonly group: string;
  readonly outcome: string;
  readonly outcomes: Record<Outcome, string>;
  readonly noGroup: string;
  readonly noAccount: string;
  readonly otherAccounts: (accounts: number) => string;
  readonly more: (letters: Letters) => string;
  readonly fewer: (letters: Letters) => string;
  readonly same: string;

  readonly open: string;
  readonly capacity: string;

  readonly cost: string;
  readonly rate: string;
  readonly good: string;
  readonly noCost: string;
  readonly plan: string;

  readonly data: string;
  readonly nothing: string;
  readonly empty: string;
}

/** The charts of the page, in the order in which a manager asks: how long, when, who, which way, at what cost. */
export const CHART_IDS = [
  'response',
  'dots',
  'week',
  'hour',
  'load',
  'flow',
  'open',
  'cost',
  'ridges',
  'weight',
] as const;
export type ChartId = (typeof CHART_IDS)[number];

/** What a response time is counted of: the first of an inquiry, or every turn's. */
export const RESPONSE_UNITS = ['first', 'turn'] as const;
export type ResponseUnit = (typeof RESPONSE_UNITS)[number];

/** What accounts are sorted by. */
export const LOAD_ORDERS = ['perDay', 'late', 'wait', 'utilisation', 'change'] as const;
export type LoadOrder = (typeof LOAD_ORDERS)[number];
