import { mean, quantileInPlace } from '../../base/statistics.ts';
import { MINUTE, type Ms } from '../../base/units.ts';
import type { GapPoint } from '../../model/intake.ts';
import { SENDERS } from '../../model/log.ts';
import type { Streams } from './view.ts';

const BUYER = SENDERS.indexOf('buyer');
const AGENT = SENDERS.indexOf('agent');

/** Gaps that a log is counted under. */
export const GAPS: readonly Ms[] = [5, 10, 15, 20, 30, 45, 60, 90, 120].map((minutes) => minutes * MINUTE);

/**
 * What a log would say under each gap, in one pass over the silences; `chosen` is counted too, if it is none of GAPS.
 * A shorter gap opens wherever a longer one does, so that the gaps that open an inquiry are always the first of them.
 */
export function gapPoints({ flat, offset }: Streams, silence: Float64Array, chosen: Ms): GapPoint[] {
  const gaps = [...new Set([...GAPS, chosen])].toSorted((a, b) => a - b);
  const counts = gaps.map(() => new Count());
  for (let g = 0; g + 1 < offset.length; g++) {
    let begun = false;
    // Inquiries that wait for their first answer are those of the first gaps.
    let waiting = 0;
    for (const count of counts) count.forget();
    for (let i = offset[g]; i < offset[g + 1]; i++) {
      if (flat.sender[i] === BUYER) {
        let opens = begun ? 0 : gaps.length;
        while (begun && opens < gaps.length && silence[i] > gaps[opens]) opens++;
        for (let k = 0; k < opens; k++) counts[k].open(flat.at[i]);
        waiting = Math.max(waiting, opens);
        begun = true;
      } else if (flat.sender[i] === AGENT && waiting > 0) {
        for (let k = 0; k < waiting; k++) counts[k].answer(flat.at[i]);
        waiting = 0;
      }
    }
  }
  return gaps.map((gap, k) => ({ gap, chosen: gap === chosen, ...counts[k].point() }));
}

/** Inquiries under one gap. */
class Count {
  private inquiries = 0;
  private answered = 0;
  private responses = new Float64Array(1 << 10);
  /** When the question that waits was asked; NaN: none waits. */
  private asked = NaN;

  /** Nobody waits any more. */
  forget(): void {
    this.asked = NaN;
  }

  open(at: number): void {
    this.inquiries++;
    this.asked = at;
  }

  answer(at: number): void {
    if (Number.isNaN(this.asked)) return;
    if (this.answered === this.responses.length) {
      const longer = new Float64Array(2 * this.answered);
      longer.set(this.responses);
      this.responses = longer;
    }
    this.responses[this.answered++] = at - this.asked;
    this.asked = NaN;
  }

  point(): Omit<GapPoint, 'gap' | 'chosen'> {
    const responses = this.responses.subarray(0, this.answered);
    return {
      inquiries: this.inquiries,
      replyRate: this.answered / this.inquiries,
      firstResponseMean: mean(responses),
      firstResponseP50: quantileInPlace(responses, this.answered, 0.5),
    };
  }
}
