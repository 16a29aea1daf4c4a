import { zoneOf } from '../base/civil.ts';
import { CODE_LENGTH, SENDERS, type Attribute, type Log } from '../model/log.ts';
import type { Shop } from '../model/shop.ts';
import { MEASURE_IDS, type AccountDay, type Measure } from '../model/side.ts';
import { encode, type Column } from './encode.ts';
import type { TableData } from './schema.ts';

/** The tables of a log; built where the log was read. Times become local here, once. */
export function logTables(log: Log): TableData[] {
  return [messageTable(log), inquiryTable(log), turnTable(log)];
}

/** The transfer list for tables that are sent to another thread. */
export const buffersOf = (tables: readonly TableData[]): ArrayBuffer[] =>
  tables.flatMap(({ chunks }) => chunks.map(({ buffer }) => buffer));

export function accountTable({ accounts }: Shop): TableData {
  const texts = (of: (account: Shop['accounts'][number]) => string): Column => ({
    kind: 'text',
    texts: accounts.map(of),
  });
  return encode('account', accounts.length, {
    id: texts(({ id }) => id),
    name: texts(({ name }) => name),
    role: texts(({ role }) => role),
    pace: { kind: 'real', values: accounts.map(({ work }) => work.pace) },
    reaction_ms: { kind: 'real', values: accounts.map(({ work }) => work.reaction) },
    attention: { kind: 'real', values: accounts.map(({ work }) => work.attention) },
    basis: { kind: 'whole', values: accounts.map(({ work }) => work.basis) },
  });
}

/** The work of accounts by day: the log's own count, then what tables tell. */
export function accountDayTable(logged: readonly AccountDay[], told: readonly AccountDay[]): TableData {
  const rows = [...logged, ...told];
  const measures = Object.fromEntries(
    MEASURE_IDS.map((id): [Measure, Column] => [
      id,
      { kind: 'real', values: rows.map((row) => row.measures[id] ?? NaN) },
    ]),
  );
  return encode('account_day', rows.length, {
    source: { kind: 'text', texts: rows.map((_, i) => (i < logged.length ? 'log' : 'table')) },
    account: { kind: 'text', texts: rows.map(({ account }) => account) },
    day: { kind: 'text', texts: rows.map(({ day }) => day) },
    ...measures,
  });
}

function messageTable({ message, accounts, timeZone }: Log): TableData {
  const { inquiry, at, sender, account, chars, text } = message;
  return encode('message', at.length, {
    inquiry: { kind: 'whole', values: inquiry },
    sent: local(at, timeZone),
    sent_ms: { kind: 'ms', values: at },
    sender: { kind: 'name', codes: sender, names: SENDERS },
    account: { kind: 'name', codes: account, names: accounts },
    chars: { kind: 'whole', values: chars, none: -1 },
    text: text === null ? { kind: 'nothing' } : { kind: 'text', texts: text },
  });
}

function inquiryTable(log: Log): TableData {
  const { inquiry, turn, accounts, scopes, attributes, vip, timeZone, buyerCode, buyerName } = log;
  const { arrival, end, buyer, account, scope, transfers, fromPool, turnOffset } = inquiry;
  const first = Float64Array.from(arrival, (_, i) =>
    turnOffset[i] < turnOffset[i + 1] ? turn.replied[turnOffset[i]] - turn.asked[turnOffset[i]] : NaN,
  );
  return encode('inquiry', arrival.length, {
    id: { kind: 'whole', values: count(arrival.length) },
    arrival: local(arrival, timeZone),
    arrival_ms: { kind: 'ms', values: arrival },
    end_ms: { kind: 'ms', values: end },
    buyer: { kind: 'whole', values: buyer },
    buyer_code:
      buyerCode === null ? { kind: 'nothing' } : { kind: 'code', rows: buyer, letters: buyerCode, width: CODE_LENGTH },
    buyer_name:
      buyerName === null ? { kind: 'nothing' } : { kind: 'text', texts: Array.from(buyer, (one) => buyerName[one]) },
    account: { kind: 'name', codes: account, names: accounts },
    scope: { kind: 'name', codes: scope, names: scopes },
    crowd: attribute(attributes.crowd),
    product: attribute(attributes.product),
    intent: attribute(attributes.intent),
    order_state: attribute(attributes.order),
    vip: vip === null ? { kind: 'nothing' } : { kind: 'whole', values: buyer.map((one) => vip[one]) },
    transfers: { kind: 'whole', values: transfers },
    from_pool: { kind: 'whole', values: Int32Array.from(fromPool) },
    turns: { kind: 'whole', values: Int32Array.from(arrival, (_, i) => turnOffset[i + 1] - turnOffset[i]) },
    first_response_ms: { kind: 'ms', values: first },
  });
}

function turnTable({ turn, inquiry, accounts, timeZone }: Log): TableData {
  const { asked, replied, account, messages, chars } = turn;
  return encode('turn', asked.length, {
    id: { kind: 'whole', values: count(asked.length) },
    inquiry: { kind: 'whole', values: turn.inquiry },
    n: { kind: 'whole', values: Int32Array.from(asked, (_, t) => t - inquiry.turnOffset[turn.inquiry[t]] + 1) },
    asked: local(asked, timeZone),
    asked_ms: { kind: 'ms', values: asked },
    replied_ms: { kind: 'ms', values: replied },
    response_ms: { kind: 'ms', values: Float64Array.from(asked, (at, t) => replied[t] - at) },
    account: { kind: 'name', codes: account, names: accounts },
    messages: { kind: 'whole', values: messages },
    chars: { kind: 'whole', values: chars, none: -1 },
  });
}

/** Most values that every chunk of a column can afford to carry; beyond, each row carries its own. */
const MOST_NAMES = 1000;

/** One value an inquiry, or nothing at all. */
function attribute(found: Attribute | undefined): Column {
  if (found === undefined) return { kind: 'nothing' };
  const { values, inquiry } = found;
  return values.length <= MOST_NAMES
    ? { kind: 'name', codes: inquiry, names: values }
    : { kind: 'text', texts: Array.from(inquiry, (code) => (code < 0 ? null : values[code])) };
}

const count = (length: number): Int32Array => Int32Array.from({ length }, (_, i) => i);

const local = (at: Float64Array, timeZone: string): Column => {
  const zone = zoneOf(timeZone);
  return { kind: 'ms', values: Float64Array.from(at, (moment) => zone.toLocal(moment)) };
};
