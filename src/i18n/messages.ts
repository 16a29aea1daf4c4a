import type { Locale } from '../app/state.ts';
import type { BuyerMessages } from './texts/buyers.ts';
import type { ChartMessages } from './texts/chart.ts';
import type { CompareMessages } from './texts/compare.ts';
import type { DataMessages } from './texts/data.ts';
import type { GridMessages } from './texts/grid.ts';
import type { InquiryMessages } from './texts/inquiries.ts';
import type { LintMessages } from './texts/lint.ts';
import type { MeasureMessages } from './texts/measure.ts';
import type { PackMessages } from './texts/packs.ts';
import type { PlanMessages } from './texts/plan.ts';
import type { QueryMessages } from './texts/query.ts';
import type { QuickMessages } from './texts/quick.ts';
import type { ReportMessages } from './texts/report.ts';
import type { ShellMessages } from './texts/shell.ts';
import type { WhyMessages } from './texts/why.ts';
import { en } from './en/en.ts';
import { zhCN } from './zh-CN/zh-CN.ts';

/** Every text of the product in one language. */
export interface Messages {
  readonly shell: ShellMessages;
  readonly compare: CompareMessages;
  readonly measure: MeasureMessages;
  readonly packs: PackMessages;
  readonly chart: ChartMessages;
  readonly data: DataMessages;
  readonly plan: PlanMessages;
  readonly lint: LintMessages;
  readonly buyers: BuyerMessages;
  readonly query: QueryMessages;
  readonly grid: GridMessages;
  /** The quick chart of a result. */
  readonly quick: QuickMessages;
  readonly report: ReportMessages;
  readonly why: WhyMessages;
  readonly inquiries: InquiryMessages;
}

export const LANGUAGES: Readonly<Record<Locale, Messages>> = { 'zh-CN': zhCN, en };

/** The texts of a language. */
export const messages = (locale: Locale): Messages => LANGUAGES[locale];
