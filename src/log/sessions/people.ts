import { SENDERS } from '../../model/log.ts';
import type { MessageRows } from '../rows/message-rows.ts';

const BUYER = SENDERS.indexOf('buyer');
const AGENT = SENDERS.indexOf('agent');
/** Stands for whoever wrote an agent's message that names nobody. */
export const UNNAMED = '?';

/** Gives ids new numbers from 0 in order of first use; −1, nobody known, gets a number of its own every time. */
export class Numbering {
  count = 0;
  private readonly numbers: Int32Array;

  constructor(ids: number) {
    this.numbers = new Int32Array(ids).fill(-1);
  }

  of(id: number): number {
    if (id < 0) return this.count++;
    if (this.numbers[id] < 0) this.numbers[id] = this.count++;
    return this.numbers[id];
  }

  /** The number of an id; −1 = it has none yet. */
  known(id: number): number {
    return id < 0 ? -1 : this.numbers[id];
  }
}

/**
 * The accounts of a log in order of first appearance: whoever wrote as an agent, and whoever a buyer's message was
 * given to. `numberOf[id + 1]` is the account of a name, `numberOf[0]` that of agents without a name.
 */
export function accountsOf(rows: MessageRows): { names: string[]; numberOf: Int32Array } {
  const numberOf = new Int32Array(rows.names.size + 1).fill(-1);
  const names: string[] = [];
  for (let row = 0; row < rows.kept; row++) {
    const id = rows.account[row];
    const sender = rows.sender[row];
    if (numberOf[id + 1] >= 0 || !(sender === AGENT || (sender === BUYER && id >= 0))) continue;
    numberOf[id + 1] = names.length;
    names.push(id < 0 ? UNNAMED : rows.names.text(id));
  }
  return { names, numberOf };
}
