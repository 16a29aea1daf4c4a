import type { Ms } from '../../base/units.ts';
import { SECOND } from '../../base/units.ts';
import { SENDERS } from '../../model/log.ts';
import type { View } from './view.ts';

const BUYER = SENDERS.indexOf('buyer');
const AGENT = SENDERS.indexOf('agent');
const ROBOT = SENDERS.indexOf('robot');

/** Nobody reads and answers within a second; within three only with a text that he always has at hand. */
const AT_ONCE: Ms = SECOND;
const SOON: Ms = 3 * SECOND;
/** So often a text must have come first, and so often soon, to be nobody's own words. */
const OFTEN = 3;
const ALWAYS = 0.9;

/**
 * Makes replies that no hand can have typed a robot's: what comes under an account's name within a second of the first
 * words of a session, and first replies of one text that nearly always come within three.
 * @returns how many messages
 */
export function markAutomatic({ flat, print }: View, bounds: Int32Array): number {
  const { at, sender } = flat;
  const marked: number[] = [];
  const late: number[] = [];
  const texts = new Map<number, { soon: number; all: number }>();
  for (let s = 0; s + 1 < bounds.length; s++) {
    const end = bounds[s + 1];
    let asked = bounds[s];
    while (asked < end && sender[asked] !== BUYER) asked++;
    let first = true;
    for (let i = asked + 1; i < end && at[i] - at[asked] <= SOON; i++) {
      if (sender[i] !== AGENT) continue;
      if (at[i] - at[asked] < AT_ONCE) marked.push(i);
      else if (first) late.push(i);
      if (first) count(texts, print[i], true);
      first = false;
    }
    if (!first) continue;
    for (let i = asked + 1; i < end; i++) {
      if (sender[i] !== AGENT) continue;
      count(texts, print[i], false);
      break;
    }
  }
  for (const i of late) {
    const text = texts.get(print[i]);
    if (text !== undefined && text.soon >= OFTEN && text.soon >= ALWAYS * text.all) marked.push(i);
  }
  for (const i of marked) {
    sender[i] = ROBOT;
    flat.account[i] = -1;
  }
  return marked.length;
}

function count(texts: Map<number, { soon: number; all: number }>, print: number, soon: boolean): void {
  if (print === 0) return;
  const text = texts.get(print) ?? { soon: 0, all: 0 };
  text.all++;
  if (soon) text.soon++;
  texts.set(print, text);
}
