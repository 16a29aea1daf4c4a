import { SENDERS } from '../../model/log.ts';
import type { MessageRows } from '../rows/message-rows.ts';
import type { Grouping } from './groups.ts';
import { gather } from './order.ts';
import type { OrderedMessages } from './turns.ts';

const BUYER = SENDERS.indexOf('buyer');
const AGENT = SENDERS.indexOf('agent');

/** Who wrote when, group by group, in the order of time inside each; a group begins at its `offset`, and ends at the next. */
export interface Streams {
  readonly flat: Pick<OrderedMessages, 'at' | 'sender'>;
  readonly offset: Int32Array;
}

/** The same with all that sessions are made of, and the rows where it stands. */
export interface View extends Streams {
  readonly flat: OrderedMessages;
  /** Prints of their texts or ids; 0 = neither was read. */
  readonly print: Int32Array;
  readonly fileRow: Int32Array;
}

export function streamsOf(rows: MessageRows, { group, count }: Grouping, order: Int32Array): Streams {
  const { rows: fileRow, offset } = gather(group, count, order);
  const at = new Float64Array(fileRow.length);
  const sender = new Uint8Array(fileRow.length);
  for (let i = 0; i < fileRow.length; i++) {
    at[i] = rows.at[fileRow[i]];
    sender[i] = rows.sender[fileRow[i]];
  }
  return { flat: { at, sender }, offset };
}

export function viewOf(rows: MessageRows, { group, count }: Grouping, order: Int32Array, numberOf: Int32Array): View {
  const gathered = gather(group, count, order);
  const print = gathered.rows.map((row) => rows.print[row]);
  return { flat: ordered(rows, gathered.rows, numberOf), print, fileRow: gathered.rows, offset: gathered.offset };
}

function ordered(rows: MessageRows, order: Int32Array, numberOf: Int32Array): OrderedMessages {
  const n = order.length;
  const at = new Float64Array(n);
  const sender = new Uint8Array(n);
  const account = new Int32Array(n);
  const chars = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const row = order[i];
    at[i] = rows.at[row];
    sender[i] = rows.sender[row];
    account[i] = accountOf(rows, row, numberOf);
    chars[i] = rows.chars[row];
  }
  return { at, sender, account, chars };
}

/** Who wrote an agent's message, or whom a buyer's was given to, or whom a transfer names. */
function accountOf(rows: MessageRows, row: number, numberOf: Int32Array): number {
  const name = rows.account[row];
  if (rows.sender[row] === AGENT) return numberOf[name + 1];
  return name >= 0 && (rows.sender[row] === BUYER || rows.notices.handed.has(row)) ? numberOf[name + 1] : -1;
}
