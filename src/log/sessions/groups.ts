import type { MessageRows } from '../rows/message-rows.ts';

/** What the messages of one group may share an inquiry with; `count` groups, numbered from 0. */
export interface Grouping {
  readonly group: Int32Array;
  readonly count: number;
  /** Whether a silence splits a group into inquiries. */
  readonly bySilence: boolean;
}

/** Groups messages by conversation id, by the chain of answers, or by buyer and scope. */
export function grouped(rows: MessageRows): Grouping {
  const n = rows.kept;
  if (rows.by === 'conversation') {
    return { group: rows.conversation.subarray(0, n), count: rows.conversations.size, bySilence: false };
  }
  return rows.by === 'thread' ? threads(rows) : pairs(rows);
}

/** Messages that answer one another, near or far, are one thread: union-find over message ids. */
function threads(rows: MessageRows): Grouping {
  const n = rows.kept;
  const ids = rows.messages.size;
  // Nodes are message ids, seen or only answered to; a message without an id gets a node of its own.
  const parent = new Int32Array(ids + n);
  for (let node = 0; node < parent.length; node++) parent[node] = node;
  const find = (from: number): number => {
    let node = from;
    while (parent[node] !== node) node = parent[node] = parent[parent[node]];
    return node;
  };
  const nodeOf = (row: number): number => (rows.message[row] >= 0 ? rows.message[row] : ids + row);
  for (let row = 0; row < n; row++) {
    if (rows.replyTo[row] >= 0) parent[find(nodeOf(row))] = find(rows.replyTo[row]);
  }
  const number = new Int32Array(parent.length).fill(-1);
  const group = new Int32Array(n);
  let count = 0;
  for (let row = 0; row < n; row++) {
    const root = find(nodeOf(row));
    if (number[root] < 0) number[root] = count++;
    group[row] = number[root];
  }
  return { group, count, bySilence: false };
}

/** Groups messages by buyer and scope; those of nobody are one group in each scope. */
export function pairs(rows: MessageRows): Grouping {
  const n = rows.kept;
  const scopes = rows.scopes.size + 1;
  const group = new Int32Array(n);
  const numbers = new Map<number, number>();
  const nobody = rows.names.size;
  const lastOfBuyer = new Int32Array(nobody + 1).fill(-1);
  const keyOfBuyer = new Float64Array(nobody + 1).fill(-1);
  for (let row = 0; row < n; row++) {
    const buyer = rows.buyer[row] < 0 ? nobody : rows.buyer[row];
    const key = buyer * scopes + rows.scope[row] + 1;
    // Most buyers stay in one scope, which spares the map.
    if (keyOfBuyer[buyer] !== key) {
      let found = numbers.get(key);
      if (found === undefined) numbers.set(key, (found = numbers.size));
      keyOfBuyer[buyer] = key;
      lastOfBuyer[buyer] = found;
    }
    group[row] = lastOfBuyer[buyer];
  }
  return { group, count: numbers.size, bySilence: true };
}
