import type { EpochMs } from '../../base/units.ts';
import type { TurnColumns } from '../../model/log.ts';
import { SENDERS } from '../../model/log.ts';

const BUYER = SENDERS.indexOf('buyer');
const AGENT = SENDERS.indexOf('agent');
const SYSTEM = SENDERS.indexOf('system');

/** Messages of one inquiry after the other, each inquiry in the order of time. */
export interface OrderedMessages {
  readonly at: Float64Array;
  readonly sender: Uint8Array;
  /** Who wrote it; whom a buyer's message was given to; whom a system line hands the inquiry to; −1 = not told. */
  readonly account: Int32Array;
  readonly chars: Int32Array;
}

/**
 * Collects turns (design: first buyer message after the last effective reply → first effective reply). Robot and
 * system lines answer nothing, nor does what an account writes before the buyer does.
 */
export class TurnBuilder {
  count = 0;
  private readonly inquiry: Int32Array;
  private readonly asked: Float64Array;
  private readonly replied: Float64Array;
  private readonly closed: Float64Array;
  private readonly account: Int32Array;
  private readonly holder: Int32Array;
  private readonly messages: Int32Array;
  private readonly chars: Int32Array;

  /** @param most no more turns will come than that */
  constructor(most: number) {
    this.inquiry = new Int32Array(most);
    this.asked = new Float64Array(most);
    this.replied = new Float64Array(most);
    this.closed = new Float64Array(most);
    this.account = new Int32Array(most);
    this.holder = new Int32Array(most);
    this.messages = new Int32Array(most);
    this.chars = new Int32Array(most);
  }

  /** Adds the turns of the messages `from … to − 1` as those of one inquiry. */
  addMessages(inquiry: number, log: OrderedMessages, from: number, to: number): void {
    let turn = -1;
    let handedTo = -1;
    for (let i = from; i < to; i++) {
      if (log.sender[i] === BUYER) {
        if (turn < 0 || this.account[turn] >= 0) turn = this.open(inquiry, log.at[i], log.chars[i]);
        else this.burst(turn, log.chars[i]);
        const given = log.account[i] >= 0 ? log.account[i] : handedTo;
        if (given >= 0) this.holder[turn] = given;
      } else if (log.sender[i] === SYSTEM && log.account[i] >= 0) {
        handedTo = log.account[i];
        if (turn >= 0 && this.account[turn] < 0) this.holder[turn] = handedTo;
      } else if (log.sender[i] === AGENT && turn >= 0) {
        if (this.account[turn] < 0) this.answer(turn, log.account[i], log.at[i]);
        else if (this.account[turn] === log.account[i]) this.closed[turn] = log.at[i];
      }
    }
  }

  /** Starts a turn of one message that waits for its answer. */
  open(inquiry: number, asked: EpochMs, chars: number): number {
    const turn = this.count++;
    this.inquiry[turn] = inquiry;
    this.asked[turn] = asked;
    this.replied[turn] = NaN;
    this.closed[turn] = NaN;
    this.account[turn] = -1;
    this.holder[turn] = -1;
    this.messages[turn] = 1;
    this.chars[turn] = chars;
    return turn;
  }

  private burst(turn: number, chars: number): void {
    this.messages[turn]++;
    this.chars[turn] = chars < 0 || this.chars[turn] < 0 ? -1 : this.chars[turn] + chars;
  }

  answer(turn: number, account: number, replied: EpochMs, closed: EpochMs = replied): void {
    this.account[turn] = account;
    this.holder[turn] = account;
    this.replied[turn] = replied;
    this.closed[turn] = closed;
  }

  accountOf(turn: number): number {
    return this.account[turn];
  }

  finish(): TurnColumns {
    const n = this.count;
    return {
      inquiry: this.inquiry.slice(0, n),
      asked: this.asked.slice(0, n),
      replied: this.replied.slice(0, n),
      closed: this.closed.slice(0, n),
      account: this.account.slice(0, n),
      holder: this.holder.slice(0, n),
      messages: this.messages.slice(0, n),
      chars: this.chars.slice(0, n),
    };
  }
}
