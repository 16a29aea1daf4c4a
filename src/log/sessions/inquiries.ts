import type { EpochMs } from '../../base/units.ts';
import type { MessageColumns } from '../../model/log.ts';
import type { InquiryRow, InquiryRows } from '../rows/inquiry-rows.ts';
import { attributesOf, membersOf, type RowsOfInquiries } from './attributes.ts';
import type { Flags, OutOfOrder } from './flags.ts';
import { list, note } from './flags.ts';
import { orderByTime } from './order.ts';
import { Numbering, UNNAMED } from './people.ts';
import type { Sessions } from './sessionise.ts';
import { newInquiries } from './sessionise.ts';
import { TurnBuilder } from './turns.ts';

const NO_MESSAGES: MessageColumns = {
  inquiry: new Int32Array(0),
  at: new Float64Array(0),
  sender: new Uint8Array(0),
  account: new Int32Array(0),
  chars: new Int32Array(0),
  text: null,
};

/**
 * Makes each row of an inquiry table an inquiry of one turn: asked on arrival, answered when an account took it, closed
 * at its end. An answer without an account's name (a machine, a line that fell) answers nothing.
 */
export function inquiriesOf(table: InquiryRows): Sessions {
  const { rows } = table;
  const n = rows.length;
  const order = orderByTime(
    Float64Array.from(rows, ({ arrival }) => arrival),
    false,
  );
  const inquiry = newInquiries(n);
  const turns = new TurnBuilder(n);
  const buyers = new Numbering(table.buyers.size);
  const flags: Flags = {};
  const outOfOrder: OutOfOrder[] = [];
  const unnamed = table.accounts.size;
  for (const [number, index] of order.entries()) {
    const row = rows[index];
    const { replied, ended } = ordered(row, flags, outOfOrder);
    const account = table.namesAccounts ? row.account : Number.isNaN(replied) ? -1 : unnamed;
    const turn = turns.open(number, row.arrival, -1);
    if (account >= 0 && !Number.isNaN(replied)) turns.answer(turn, account, replied, ended);
    inquiry.arrival[number] = row.arrival;
    inquiry.end[number] = ended;
    inquiry.buyer[number] = buyers.of(row.buyer);
    inquiry.account[number] = account;
    inquiry.scope[number] = row.scope;
    inquiry.turnOffset[number] = number;
  }
  inquiry.turnOffset[n] = n;
  const accounts = Array.from({ length: unnamed }, (_, id) => table.accounts.text(id));
  if (!table.namesAccounts) accounts.push(UNNAMED);
  const scopes = Array.from({ length: table.scopes.size }, (_, id) => table.scopes.text(id));
  const behind: RowsOfInquiries = {
    buyer: inquiry.buyer,
    buyers,
    nameOf: (row) => rows[row].buyer,
    each: (see) => order.forEach((row, number) => see(number, row)),
  };
  note(flags, 'negative_duration', table.negative);
  note(flags, 'unclear_membership', table.attributes.vip?.unclear ?? 0);
  return {
    log: {
      grain: 'inquiry',
      accounts,
      scopes,
      attributes: attributesOf(table.attributes, behind),
      buyers: buyers.count,
      vip: membersOf(table.attributes, behind),
      message: NO_MESSAGES,
      inquiry,
      turn: turns.finish(),
    },
    buyers,
    flags,
    outOfOrder,
    sensitivity: null,
  };
}

/** Moments that contradict their order are moved up to the one before, and counted. */
function ordered(
  { arrival, answered, ended, file, line }: InquiryRow,
  flags: Flags,
  outOfOrder: OutOfOrder[],
): { replied: EpochMs; ended: EpochMs } {
  if (answered < arrival) {
    flags.answered_before_arrival = (flags.answered_before_arrival ?? 0) + 1;
    list(outOfOrder, { flag: 'answered_before_arrival', file, line, role: 'answered', at: answered });
  }
  const replied = Number.isNaN(answered) ? NaN : Math.max(answered, arrival);
  const before = Number.isNaN(replied) ? arrival : replied;
  if (ended < (Number.isNaN(answered) ? arrival : answered)) {
    flags.ended_before_answered = (flags.ended_before_answered ?? 0) + 1;
    list(outOfOrder, { flag: 'ended_before_answered', file, line, role: 'ended', at: ended });
  }
  return { replied, ended: Number.isNaN(ended) ? before : Math.max(ended, before) };
}
