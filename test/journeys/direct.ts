/**
 * What a log says, counted straight from its file in the plainest way, with none of the app's code: what the journeys
 * hold the app's figures against.
 */
export interface Counted {
  readonly rows: number;
  readonly inquiries: number;
  readonly turns: number;
  readonly accounts: readonly string[];
  readonly from: number; // epoch ms
  readonly to: number;
  /** First responses of the answered inquiries in ms, ascending. */
  readonly firstResponses: readonly number[];
  /** Responses of the answered turns in ms. */
  readonly turnResponses: readonly number[];
}

type Row = Readonly<Record<string, string>>;

/** Records of a CSV text with quotes; the first line names the columns. */
export function records(csv: string): Row[] {
  const rows: string[][] = [];
  let cells: string[] = [];
  for (const [, cell, end] of csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g)) {
    cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ',') continue;
    if (cells.length > 1 || cells[0] !== '') rows.push(cells);
    cells = [];
  }
  const [header, ...rest] = rows;
  return rest.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
}

interface Message {
  readonly conversation: string;
  readonly at: number;
  readonly fromBuyer: boolean;
  readonly account: string;
}

/** A clock time of a shop in China. */
const clock = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+08:00`);
const ascending = (values: readonly number[]): number[] => values.toSorted((x, y) => x - y);

function count(messages: readonly Message[]): Counted {
  const conversations = new Map<string, Message[]>();
  for (const message of messages) {
    const others = conversations.get(message.conversation);
    if (others) others.push(message);
    else conversations.set(message.conversation, [message]);
  }
  const firstResponses: number[] = [];
  const turnResponses: number[] = [];
  let inquiries = 0;
  let turns = 0;
  for (const conversation of conversations.values()) {
    const sorted = conversation.toSorted((x, y) => x.at - y.at);
    let asked: number | null = null;
    let turnsHere = 0;
    for (const { at, fromBuyer } of sorted) {
      if (fromBuyer && asked === null) {
        asked = at;
        turnsHere++;
      } else if (!fromBuyer && asked !== null) {
        if (turnsHere === 1) firstResponses.push(at - asked);
        turnResponses.push(at - asked);
        asked = null;
      }
    }
    if (turnsHere > 0) inquiries++;
    turns += turnsHere;
  }
  const times = ascending(messages.map(({ at }) => at));
  return {
    rows: messages.length,
    inquiries,
    turns,
    accounts: [...new Set(messages.filter(({ fromBuyer }) => !fromBuyer).map(({ account }) => account))],
    from: times[0],
    to: times.at(-1)!,
    firstResponses: ascending(firstResponses),
    turnResponses,
  };
}

/** Help channels: a role per message, conversations by id. */
export const helpChannels = (csv: string): Counted =>
  count(
    records(csv).map((row) => ({
      conversation: row['conversation_id'],
      at: clock(row['sent_at']),
      fromBuyer: row['role'] === 'customer',
      account: row['sender'],
    })),
  );

/** Support tweets with their threads resolved; the agent is the signature, or the brand where there is none. */
export const resolvedTweets = (csv: string): Counted =>
  count(
    records(csv).map((row) => ({
      conversation: row['conversation_id'],
      at: clock(row['sent_at']),
      fromBuyer: row['role'] === 'customer',
      account: row['agent'] || row['sender'],
    })),
  );

/** Support tweets as they came: a thread is what hangs together by replies, the oldest known tweet is its root. */
export function rawTweets(csv: string): Counted {
  const rows = records(csv);
  const parent = new Map(rows.map((row) => [row['tweet_id'], row['in_response_to_tweet_id'].replace('.0', '')]));
  const root = (id: string): string => {
    let at = id;
    while (parent.get(at)) at = parent.get(at)!;
    return at;
  };
  return count(
    rows.map((row) => ({
      conversation: root(row['tweet_id']),
      at: Date.parse(row['created_at']),
      fromBuyer: row['inbound'] === 'True',
      account: row['author_id'],
    })),
  );
}

/** Calls to a bank: one row an inquiry of one turn. An answer noted a second before its call was no wait. */
export function bankCalls(csv: string): Counted {
  const rows = records(csv);
  const served = rows.filter((row) => row['agent'] !== '' && row['answered_at'] !== '');
  const waits = served.map((row) => Math.max(0, clock(row['answered_at']) - clock(row['arrived_at'])));
  const times = ascending(
    rows.flatMap((row) => [clock(row['arrived_at']), clock(row['ended_at'])]).filter((at) => !Number.isNaN(at)),
  );
  return {
    rows: rows.length,
    inquiries: rows.length,
    turns: rows.length,
    accounts: [...new Set(served.map((row) => row['agent']))],
    from: times[0],
    to: times.at(-1)!,
    firstResponses: ascending(waits),
    turnResponses: waits,
  };
}

/** Quantile by linear interpolation between order statistics (Hyndman and Fan's seventh). */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  return sorted[low] + (at - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
