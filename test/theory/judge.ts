import { figuresOf, type Case, type Tolerance } from './cases.ts';
import { express } from './families/families.ts';
import { NotExpressed } from './parameters.ts';
import { precise, type Effort } from './runs.ts';
import { equals, isPublished, meets, within, type Verdict } from './verdicts.ts';

/** A figure of a case, judged. A case that is not expressed at all is one row. */
export interface Row {
  readonly id: string;
  readonly figure: string;
  readonly verdict: Verdict;
  readonly expected?: unknown;
  readonly got?: unknown;
  readonly se?: number;
  /** How far it may be off, and what else there is to say. */
  readonly accepted?: number;
  readonly say?: string;
}

/** Every figure of a case, judged. */
export async function judge(one: Case, effort: Effort): Promise<Row[]> {
  const { id, tolerance = { type: 'stat' } } = one;
  try {
    const { sampled = [], traced = {}, grain, untold = {} } = await express(one);
    const exact: Tolerance = grain === undefined ? tolerance : { type: 'abs', abs: grain };
    const figures = figuresOf(one.expected);
    const parts = sampled.map((part) => ({ part, found: precise(part, figures, effort, tolerance) }));
    return figures.flatMap(([figure, expected]): Row[] => {
      const head = { id, figure, expected };
      if (figure in traced) {
        const got = traced[figure];
        const close = grain === undefined ? {} : { accepted: grain };
        return [{ ...head, got, ...close, verdict: equals(got, expected, exact) ? 'ok' : 'off' }];
      }
      const told = parts.filter(({ found }) => figure in found);
      if (told.length === 0) {
        return [
          { ...head, verdict: 'not expressed', say: untold[figure] ?? 'no such figure is read from a replay here' },
        ];
      }
      return told.map(({ part, found }): Row => {
        const { mean: got, se } = found[figure];
        const say = part.label ?? part.say;
        const row = { ...head, got, se, ...(say === undefined ? {} : { say }) };
        if (typeof expected === 'number') return { ...row, ...within(found[figure], expected, tolerance) };
        if (isPublished(expected)) return { ...row, ...meets(found[figure], expected) };
        return { ...head, verdict: 'not expressed', say: 'what is expected is neither a number nor an interval' };
      });
    });
  } catch (error) {
    if (!(error instanceof NotExpressed)) throw error;
    return [{ id, figure: one.name, verdict: 'not expressed', say: error.message }];
  }
}
