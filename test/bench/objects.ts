import FlatQueue from 'flatqueue';
import TinyQueue from 'tinyqueue';
import type { Trace } from '../../src/model/trace.ts';
import { timed } from './case.ts';
import type { ChatFigures, ChatResult } from './chat.ts';
import { chatTrace } from './chatTrace.ts';

interface Turn {
  readonly work: number;
  readonly think: number;
}

interface Inquiry {
  readonly number: number;
  readonly arrival: number;
  readonly turns: readonly Turn[];
}

/** An inquiry that has arrived. */
interface Chat {
  readonly inquiry: Inquiry;
  /** ms from each message to the reply, as far as there are replies. */
  readonly responses: number[];
  account: Account | null;
  asked: number;
}

interface Account {
  readonly number: number;
  readonly weight: number;
  open: number;
  given: number;
  /** Whose turn waits or is being replied to. */
  readonly turns: Chat[];
}

/** What is to happen, in the order of time; at equal times replies end before messages come, lower inquiries first. */
interface Agenda {
  add(at: number, order: number, happen: () => void): void;
  next(): (() => void) | undefined;
}

export type HeapPackage = 'flatqueue' | 'tinyqueue';

const AGENDAS: Readonly<Record<HeapPackage, (inquiries: number) => Agenda>> = {
  flatqueue(inquiries) {
    const queue = new FlatQueue<() => void>();
    return {
      add: (at, order, happen) => queue.push(happen, at * 2 * inquiries + order),
      next: () => queue.pop(),
    };
  },
  tinyqueue() {
    const queue = new TinyQueue<{ at: number; order: number; happen: () => void }>(
      [],
      (x, y) => x.at - y.at || x.order - y.order,
    );
    return {
      add: (at, order, happen) => queue.push({ at, order, happen }),
      next: () => queue.pop()?.happen,
    };
  },
};

const SLOTS = 5;

/** The rules at the head of chat_reference.cpp, written as one first would in JavaScript: objects, closures, a heap from npm. */
function replayObjects(inquiries: readonly Inquiry[], agenda: Agenda): Chat[] {
  const accounts = Array.from({ length: 40 }, (_, a): Account => ({
    number: a,
    weight: 1 + (a % 4),
    open: 0,
    given: 0,
    turns: [],
  }));
  const chats: Chat[] = [];
  const line: Chat[] = [];

  const leastLoaded = (): Account | undefined => {
    let best: Account | undefined;
    for (const account of accounts) {
      if (account.open === SLOTS) continue;
      const lead = best ? account.open / account.weight - best.open / best.weight : -1;
      if (lead < 0 || (best && lead === 0 && account.given / account.weight < best.given / best.weight)) best = account;
    }
    return best;
  };
  const reply = (account: Account, now: number): void => {
    const chat = account.turns[0];
    const { inquiry, responses } = chat;
    const done = now + inquiry.turns[responses.length].work;
    agenda.add(done, inquiry.number, () => replied(account, chat, done));
  };
  const join = (account: Account, chat: Chat, now: number): void => {
    account.turns.push(chat);
    if (account.turns.length === 1) reply(account, now);
  };
  const message = (chat: Chat, now: number): void => {
    chat.asked = now;
    join(chat.account!, chat, now);
  };
  const give = (account: Account, chat: Chat): void => {
    chat.account = account;
    account.given++;
  };
  const replied = (account: Account, chat: Chat, now: number): void => {
    const { inquiry, responses } = chat;
    const { think } = inquiry.turns[responses.length];
    responses.push(now - chat.asked);
    account.turns.shift();
    if (responses.length < inquiry.turns.length) {
      agenda.add(now + think, inquiries.length + inquiry.number, () => message(chat, now + think));
    } else {
      const first = line.shift();
      if (first) {
        give(account, first);
        account.turns.push(first);
      } else account.open--;
    }
    if (account.turns.length > 0) reply(account, now);
  };
  const arrive = (inquiry: Inquiry): void => {
    const chat: Chat = { inquiry, responses: [], account: null, asked: inquiry.arrival };
    chats.push(chat);
    const account = line.length > 0 ? undefined : leastLoaded();
    if (account) {
      account.open++;
      give(account, chat);
      join(account, chat, inquiry.arrival);
    } else line.push(chat);
    expect(inquiry.number + 1);
  };
  const expect = (number: number): void => {
    if (number === inquiries.length) return;
    const inquiry = inquiries[number];
    agenda.add(inquiry.arrival, inquiries.length + number, () => arrive(inquiry));
  };

  expect(0);
  for (let happen = agenda.next(); happen; happen = agenda.next()) happen();
  return chats;
}

/** The chat workload over objects; the inquiries are there before the clock starts. */
export async function objectsCase(n: number, heap: HeapPackage, runs: number): Promise<ChatResult> {
  const inquiries = inquiriesOf(chatTrace(n));
  const times: number[] = [];
  let chats: Chat[] = [];
  for (let i = 0; i < runs; i++) {
    times.push(await timed(() => (chats = replayObjects(inquiries, AGENDAS[heap](n)))));
  }
  return { ms: Math.min(...times), firstMs: times[0], ...figuresOf(chats) };
}

function inquiriesOf({ arrival, turnOffset, think, work }: Trace): Inquiry[] {
  const ms = work.kind === 'given' ? work.ms : think;
  return Array.from(arrival, (at, number) => {
    const turns: Turn[] = [];
    for (let t = turnOffset[number]; t < turnOffset[number + 1]; t++) turns.push({ work: ms[t], think: think[t] });
    return { number, arrival: at, turns };
  });
}

function figuresOf(chats: readonly Chat[]): ChatFigures {
  const sum = (of: (chat: Chat) => number): number => chats.reduce((total, chat) => total + of(chat), 0);
  return {
    turns: sum(({ responses }) => responses.length),
    sumResponse: sum(({ responses }) => responses.reduce((total, response) => total + response, 0)),
    sumFirst: sum(({ responses }) => responses[0]),
    hash: chats.reduce((hash, { account }) => (Math.imul(hash, 31) + account!.number) >>> 0, 0),
  };
}
