import type { Ms } from '../../base/units.ts';
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
