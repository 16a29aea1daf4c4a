import { heapOf, pop, push, topTime } from '../../src/base/heap.ts';
import type { Chatting } from './inputs.ts';
import type { Input } from './station.ts';

/** Chats that do not stay with an account: whoever is free takes the message that has waited longest. */
export interface PooledMessages extends Input {
  /** Chat of each message, in the order in which messages come. */
  readonly chat: Int32Array;
  /** Whether it is the chat's last. */
  readonly last: Uint8Array;
}

/**
 * The messages of chats as inquiries of their own, which is what they are where chats do not stay. When a message comes
 * depends on the reply before, so these moments are worked out beforehand, by the recursion of Kiefer and Wolfowitz with
 * the messages in the order of time; how long each waits is the kernel's to tell. Messages after `end` are left out.
 */
export function pooledMessages(chats: Chatting, accounts: number): PooledMessages {
  const { arrival, work, turnOffset, think, end = Infinity } = chats;
  const most = work.length;
  const messages = {
    arrival: new Float64Array(most),
    work: new Int32Array(most),
    chat: new Int32Array(most),
    last: new Uint8Array(most),
  };
  const turn = turnOffset.slice(0, arrival.length);
  const coming = heapOf();
  arrival.forEach((at, chat) => push(coming, at, chat));
  const free = new Float64Array(accounts);
  let count = 0;
  while (coming.size > 0) {
    const at = topTime(coming);
    const chat = pop(coming);
    if (at > end) break;
    const message = turn[chat]++;
    let first = 0;
    for (let a = 1; a < accounts; a++) if (free[a] < free[first]) first = a;
    free[first] = Math.max(at, free[first]) + work[message];
    const isLast = turn[chat] === turnOffset[chat + 1];
    if (!isLast) push(coming, free[first] + think[message], chat);
    messages.arrival[count] = at;
    messages.work[count] = work[message];
    messages.chat[count] = chat;
    messages.last[count++] = isLast ? 1 : 0;
  }
  return {
    arrival: messages.arrival.subarray(0, count),
    work: messages.work.subarray(0, count),
    chat: messages.chat.subarray(0, count),
    last: messages.last.subarray(0, count),
  };
}
