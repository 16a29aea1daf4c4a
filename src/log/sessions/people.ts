import { SENDERS } from '../../model/log.ts';
import type { MessageRows } from '../rows/message-rows.ts';
import { subAccount } from '../values/notices.ts';

const BUYER = SENDERS.indexOf('buyer');
const AGENT = SENDERS.indexOf('agent');
/** Stands for whoever wrote an agent's message that names nobody. */
export const UNNAMED = '?';

/** Gives ids new numbers from 0 in order of first use; −1, nobody known, gets a number of its own every time. */
export class Numbering {
  /** The id that each number was given to. */
  readonly ids: number[] = [];
  private readonly numbers: Int32Array;

  constructor(ids: number) {
    this.numbers = new Int32Array(ids).fill(-1);
  }

  of(id: number): number {
    if (id >= 0 && this.numbers[id] >= 0) return this.numbers[id];
    const number = this.ids.push(id) - 1;
    if (id >= 0) this.numbers[id] = number;
    return number;
  }

  get count(): number {
    return this.ids.length;
  }

  /** The number of an id; −1 = it has none yet. */
  known(id: number): number {
    return id < 0 ? -1 : this.numbers[id];
  }
}

/**
 * The accounts of a log in order of first appearance: whoever wrote as an agent, and whoever a buyer's message or a
 * transfer was given to, robots left out. `numberOf[id + 1]` is the account of a name, `numberOf[0]` that of agents
 * without a name. A transfer may name a sub-account without its shop.
 */
export function accountsOf(rows: MessageRows): { names: string[]; numberOf: Int32Array } {
  const numberOf = new Int32Array(rows.names.size + 1).fill(-1);
  const names: string[] = [];
  const add = (id: number): void => {
    numberOf[id + 1] = names.length;
    names.push(id < 0 ? UNNAMED : rows.names.text(id));
  };
  for (let row = 0; row < rows.kept; row++) {
    const id = rows.account[row];
    const sender = rows.sender[row];
    if (numberOf[id + 1] >= 0 || !(sender === AGENT || (sender === BUYER && id >= 0))) continue;
    if (sender === AGENT || !rows.isRobot(id)) add(id);
  }
  const short = shortNames(names);
  for (const row of rows.notices.handed) {
    const id = rows.account[row];
    if (id < 0 || numberOf[id + 1] >= 0 || rows.isRobot(id)) continue;
    const account = short.get(rows.names.text(id));
    if (account === undefined) add(id);
    else numberOf[id + 1] = account;
  }
  return { names, numberOf };
}

/** Accounts by the name behind the shop's, where only one has it. */
function shortNames(names: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const [account, full] of names.entries()) {
    const name = subAccount(full)?.name;
    if (name === undefined) continue;
    if (found.has(name)) twice.add(name);
    found.set(name, account);
  }
  for (const name of twice) found.delete(name);
  return found;
}
