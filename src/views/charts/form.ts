import type { Slot } from '../../app/slots.ts';
import type { Locale, RunResult } from '../../app/state.ts';
import type { Ms } from '../../base/units.ts';
import type { PlanSlot } from '../../charts/theme.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { ChartId, Letters } from '../../i18n/texts/chart.ts';
import type { Filter, FilterPart, PlanSide } from '../../metrics/filter.ts';
import type { PlanId } from '../../model/plan.ts';
import type { Shop } from '../../model/shop.ts';
import type { ChartSource } from '../parts/fl-chart.ts';

/** What charts ask of the page. */
export interface ChartActs {
  /** Shows the inquiries that meet all of these. */
  pick(parts: readonly FilterPart[]): void;
  /** Looks at inquiries that meet this part alone; `null`: at whatever they are in this respect. */
  brush(of: Pick<FilterPart, 'kind'> & { readonly plan?: PlanSide }, part: FilterPart | null): void;
  /** Another target of responses, in all charts that have one. */
  target(ms: Ms): void;
  lookAt(plan: PlanId): void;
}

/** What a chart is made from. */
export interface ChartContext {
  /** Over the inquiries that the filter lets through, and over all. */
  readonly result: RunResult;
  readonly whole: RunResult;
  readonly filter: Filter;
  /** Letter of each rival. */
  readonly slots: ReadonlyMap<PlanId, Slot>;
  readonly shop: Shop;
  /** Length of the replayed period. */
  readonly days: number;
  readonly target: Ms;
  readonly locale: Locale;
  readonly t: Messages;
  readonly acts: ChartActs;
}

/** One chart of the page: its question, what can be chosen of it, and its drawing. */
export interface ChartForm<Choice extends string = string> {
  readonly id: ChartId;
  /** What can be chosen, the first unless something is; `null`: nothing. */
  readonly choices: ((context: ChartContext) => Choices<Choice>) | null;
  /**
   * What it is drawn from besides shop, days, letters and language: it is drawn again when one of these is another, and
   * stays as it is while a brush elsewhere waits for its figures.
   */
  uses(context: ChartContext, choice: Choice): readonly unknown[];
  /** Said in the place of the note of its texts. */
  note?(context: ChartContext, choice: Choice): string;
  source(context: ChartContext, choice: Choice): ChartSource;
}

export interface Choices<Choice extends string> {
  readonly label: string;
  readonly of: readonly { readonly id: Choice; readonly name: string }[];
}

type Slotted = Pick<ChartContext, 'result' | 'slots'>;

/** Letters of the two that are compared. */
export const lettersOf = ({ result, slots }: Slotted): Letters => ({ a: 'A', b: slots.get(result.b.id) ?? 'B' });

/** Which of the plans' colours and symbols the two have. */
export const plansOf = (context: Slotted): readonly [PlanSlot, PlanSlot] => [
  'a',
  lettersOf(context).b.toLowerCase() as PlanSlot,
];

/** Once: what is costly to make is made when it is first drawn. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
