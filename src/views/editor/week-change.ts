import type { Shift } from '../../model/plan.ts';

/** Other hours of the week are wanted. */
export class WeekChangeEvent extends Event {
  constructor(readonly spans: readonly Shift[]) {
    super('week-change');
  }
}
