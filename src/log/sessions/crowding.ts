import { SECOND } from '../../base/units.ts';
import type { InquiryColumns } from '../../model/log.ts';
import { SENDERS } from '../../model/log.ts';
import type { MessageRows } from '../rows/message-rows.ts';
import { gather } from './order.ts';

const AGENT = SENDERS.indexOf('agent');
/** No tool lets an account hold more sessions at once. */
const MOST_HELD = 100;
/** So many messages in a second nobody types. */
const MOST_TYPED = 10;

/** Inquiries that begin while another one of the same buyer goes on. */
export function overlapping({ arrival, end, buyer }: InquiryColumns, buyers: number): number {
  const until = new Float64Array(buyers).fill(-Infinity);
  let count = 0;
  for (let i = 0; i < arrival.length; i++) {
    if (arrival[i] < until[buyer[i]]) count++;
    until[buyer[i]] = Math.max(until[buyer[i]], end[i]);
  }
  return count;
}

/** Accounts that held more than 100 inquiries at once. */
export function overloaded({ arrival, end, account }: InquiryColumns, accounts: number): number {
  const inOrder = Int32Array.from(arrival, (_, i) => i);
  const group = account.map((one) => (one < 0 ? accounts : one));
  const { rows, offset } = gather(group, accounts + 1, inOrder);
  let count = 0;
  for (let a = 0; a < accounts; a++) {
    const held = rows.subarray(offset[a], offset[a + 1]);
    if (held.length > MOST_HELD && mostAtOnce(held, arrival, end) > MOST_HELD) count++;
  }
  return count;
}

function mostAtOnce(held: Int32Array, arrival: Float64Array, end: Float64Array): number {
  const ends = Float64Array.from(held, (i) => end[i]).sort();
  let most = 0;
  let over = 0;
  for (let k = 0; k < held.length; k++) {
    while (ends[over] < arrival[held[k]]) over++;
    most = Math.max(most, k + 1 - over);
  }
  return most;
}

/** Seconds in which one account sent ten messages or more. */
export function rushed(rows: MessageRows, order: Int32Array, numberOf: Int32Array, accounts: number): number {
  const second = new Float64Array(accounts).fill(-1);
  const sent = new Int32Array(accounts);
  let count = 0;
  for (const row of order) {
    if (rows.sender[row] !== AGENT) continue;
    const account = numberOf[rows.account[row] + 1];
    const now = Math.floor(rows.at[row] / SECOND);
    sent[account] = now === second[account] ? sent[account] + 1 : 1;
    second[account] = now;
    if (sent[account] === MOST_TYPED) count++;
  }
  return count;
}
