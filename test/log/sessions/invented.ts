import { sourceOf, uniform } from '../../../src/base/random.ts';
import { HOUR, SECOND } from '../../../src/base/units.ts';
import type { ChannelMessage } from './channel.ts';

const MONDAY = Date.UTC(2024, 2, 4);

/** Draws of one seed, one after the other. */
function drawing(seed: number): { next(): number; about(median: number): number; oneOf<T>(all: readonly T[]): T } {
  const source = sourceOf(seed, 0);
  let index = 0;
  const next = (): number => uniform(source, { stream: 0, entity: 0, index: index++ });
  const normal = (): number => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    /** Log-normal, in ms; the deviation is that of a factor of three. */
    about: (median) => Math.round(median * Math.exp(normal() * Math.log(3))),
    oneOf: (all) => all[Math.floor(next() * all.length)],
  };
}

/**
 * An invented channel that many buyers share: each asks, mostly one account answers him in several messages, one answer
 * of ten comes after an hour, some buyers come back. Replies and thoughts take as long as in real help channels (medians
 * 109 s and 59 s), and as often as there (four times of five) a message follows one of its own conversation.
 */
export function inventedChannel(seed: number, conversations: number): ChannelMessage[] {
  const { next, about, oneOf } = drawing(seed);
  const agents = ['小颖', '阿强', '晓雯', '大鹏'];
  const messages: ChannelMessage[] = [];
  let arrival = MONDAY;
  for (let c = 0; c < conversations; c++) {
    arrival += about(3200 * SECOND);
    const conversation = String(c);
    const buyer = `买家${Math.floor(next() * conversations * 0.7)}`;
    const agent = oneOf(agents);
    let at = arrival;
    do {
      for (let burst = 0; burst < 1 || next() < 0.4; burst++) {
        messages.push({ at, byBuyer: true, sender: buyer, conversation });
        at += about(15 * SECOND);
      }
      // Some are never answered, some by somebody else.
      if (next() < 0.1) break;
      at += about(next() < 0.1 ? HOUR : 109 * SECOND);
      const who = next() < 0.9 ? agent : oneOf(agents);
      for (let burst = 0; burst < 1 || next() < 0.6; burst++) {
        messages.push({ at, byBuyer: false, sender: who, conversation });
        at += about(40 * SECOND);
      }
      at += about(59 * SECOND);
    } while (next() < 0.65);
  }
  return messages.toSorted((a, b) => a.at - b.at);
}
