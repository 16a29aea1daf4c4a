import { HOUR, type Ms } from '../../base/units.ts';
import { SENDERS } from '../../model/log.ts';
import type { Streams } from './view.ts';

const BUYER = SENDERS.indexOf('buyer');
const AGENT = SENDERS.indexOf('agent');

/**
 * How long nobody had spoken before each message that may open an inquiry, in ms; NaN: it opens none. Only a buyer opens
 * one: a late answer is an answer, and what an account adds later is part of what it answered. What machines write
 * neither opens an inquiry nor keeps one open. The first who speaks in a group has no silence before him.
 */
export function silences({ flat: { at, sender }, offset }: Streams): Float64Array {
  const silence = new Float64Array(at.length).fill(NaN);
  for (let g = 0; g + 1 < offset.length; g++) {
    let last = NaN;
    for (let i = offset[g]; i < offset[g + 1]; i++) {
      if (sender[i] === BUYER) silence[i] = at[i] - last;
      if (sender[i] === BUYER || sender[i] === AGENT) last = at[i];
    }
  }
  return silence;
}

/**
 * Where sessions begin, with the end of the last one behind: with each group, and after each of its silences that is
 * longer than `gap`; `null`: no silence parts a group.
 */
export function split({ flat, offset }: Streams, silence: Float64Array | null, gap: Ms): Int32Array {
  const messages = flat.at.length;
  const bounds = new Int32Array(messages + 1);
  let sessions = 0;
  for (let g = 0; g + 1 < offset.length; g++) {
    for (let i = offset[g]; i < offset[g + 1]; i++) {
      if (i === offset[g] || (silence !== null && silence[i] > gap)) bounds[sessions++] = i;
    }
  }
  bounds[sessions] = messages;
  return bounds.subarray(0, sessions + 1);
}

/** A conversation id that a buyer uses after so long a silence may be used again for something else. */
export const REUSED_AFTER: Ms = 12 * HOUR;
/** If so few ids come back they are the same conversations, late; more of them are numbers that are dealt out anew. */
const FEW = 0.05;

/** The silences of conversations whose ids are used again; `null`: ids are not used again in this log. */
export function reuses(streams: Streams): Float64Array | null {
  const { offset } = streams;
  const silence = silences(streams);
  let ids = 0;
  let back = 0;
  for (let g = 0; g + 1 < offset.length; g++) {
    if (offset[g + 1] === offset[g]) continue;
    ids++;
    if (silence.subarray(offset[g], offset[g + 1]).some((one) => one > REUSED_AFTER)) back++;
  }
  return back > FEW * ids ? silence : null;
}
