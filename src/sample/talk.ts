import { MINUTE, SECOND, type EpochMs } from '../base/units.ts';
import { chance, lognormal, pick, type Law } from './chance.ts';
import {
  AFTERTHOUGHTS,
  FAREWELLS,
  GREETINGS,
  NAGS,
  PRODUCTS,
  THANKS,
  TOPICS,
  WELCOMES,
  type Exchange,
} from './words.ts';
import type { Turn } from './week.ts';

export interface Line {
  readonly at: EpochMs;
  readonly from: 'buyer' | 'agent';
  readonly text: string;
}

/** What the buyer may add before the answer comes, and how the answer depends on it. */
interface Words {
  readonly first: string;
  readonly second: string | null;
  /** From the first line to the second. */
  readonly pause: Law;
  readonly answer: string;
  /** The answer to `first` alone. */
  readonly early: string;
}

const BREATH: Law = { median: 7 * SECOND, sd: 0.5 };
/** After which a buyer asks whether anybody is there. */
const SILENCE: Law = { median: 3 * MINUTE, sd: 0.8 };

/** What is said in a turn, in the order of time: one or two lines of the buyer, and the answer if there is one. */
export function linesOf(turn: Turn): Line[] {
  const { inquiry, index, asked, replied } = turn;
  const { first, second, pause, answer, early } = wordsOf(turn);
  const later = asked + Math.round(lognormal(chance('pause', inquiry, index), pause));
  const writesOn = second !== null && !(later > replied - SECOND);
  return [
    { at: asked, from: 'buyer', text: first },
    ...(writesOn ? [{ at: later, from: 'buyer', text: second } as const] : []),
    ...(Number.isNaN(replied) ? [] : [{ at: replied, from: 'agent', text: writesOn ? answer : early } as const]),
  ];
}

function wordsOf({ inquiry, index, last, replied }: Turn): Words {
  const phrase = (list: readonly string[]): string => pick(list, chance('phrase', inquiry, index));
  const reply = (list: readonly string[]): string => pick(list, chance('reply', inquiry, index));
  const mood = chance('mood', inquiry, index);
  const [ask, answer] = exchange(inquiry, index);
  const plain: Words = { first: ask, second: null, pause: BREATH, answer, early: answer };
  if (Number.isNaN(replied)) return { ...plain, second: mood < 0.6 ? phrase(NAGS) : null, pause: SILENCE };
  if (index === 0 && mood < 0.4) return { ...plain, first: phrase(GREETINGS), second: ask, early: reply(WELCOMES) };
  if (index > 0 && last && mood < 0.5) return { ...plain, first: phrase(THANKS), early: reply(FAREWELLS) };
  return { ...plain, second: mood > 0.85 ? phrase(AFTERTHOUGHTS) : null };
}

/** A buyer goes from question to question of one topic, and now and then has something else on the mind. */
function exchange(inquiry: number, index: number): Exchange {
  const strays = chance('stray', inquiry, index) < 0.2;
  const topic = pick(TOPICS, chance('topic', inquiry, strays ? index : 0));
  const first = Math.floor(chance('question', inquiry) * topic.length);
  const [ask, answer] = topic[(first + index) % topic.length];
  return [ask.replace('品', pick(PRODUCTS, chance('product', inquiry))), answer];
}
