import type { Ms } from '../../base/units.ts';
import type { Sensitivity } from '../../model/intake.ts';
import { SENDERS } from '../../model/log.ts';
import type { MessageRows } from '../rows/message-rows.ts';
import { pairs } from './groups.ts';
import { silences } from './openings.ts';
import { gapPoints } from './sensitivity.ts';
import { suggestedGap } from './suggestion.ts';
import { streamsOf, type Streams } from './view.ts';

const BUYER = SENDERS.indexOf('buyer');
const AGENT = SENDERS.indexOf('agent');

/** What other gaps would make of a log of which the gap makes the inquiries. */
export const sensitivityOf = (streams: Streams, silence: Float64Array, gap: Ms): Sensitivity => ({
  points: gapPoints(streams, silence, gap),
  suggested: suggestedGap(silence),
  decides: true,
});

/** What gaps would make of a log that hangs together without them, if it says of whom each message is. */
export function comparison(rows: MessageRows, order: Int32Array, gap: Ms): Sensitivity | null {
  if (!namesBuyers(rows)) return null;
  const streams = streamsOf(rows, pairs(rows), order);
  return { ...sensitivityOf(streams, silences(streams), gap), decides: false };
}

/** Whether all that people write is written by or to a named buyer. */
function namesBuyers({ sender, buyer, kept }: MessageRows): boolean {
  for (let row = 0; row < kept; row++) {
    if (buyer[row] < 0 && (sender[row] === BUYER || sender[row] === AGENT)) return false;
  }
  return true;
}
