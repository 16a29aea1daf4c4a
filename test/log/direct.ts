/** A second, plain way to read a table, against which the reader is held: one character at a time, rows as objects. */
export function plainTable(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)!.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted && char === '"' && text[i + 1] === '"') cell += text[++i];
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === ',') endCell();
    else if (!quoted && char === '\n') {
      endCell();
      rows.push([]);
    } else if (quoted || char !== '\r' || text[i + 1] !== '\n') cell += char;
  }
  if (cell !== '' || rows.at(-1)!.length > 0) endCell();
  const [header, ...body] = rows.filter((row) => row.length > 0);
  return body.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column]])));
}

export interface PlainMessage {
  readonly thread: string;
  readonly at: number;
  readonly role: 'buyer' | 'agent';
  readonly writer: string;
}

export interface PlainFigures {
  readonly messages: number;
  readonly inquiries: number;
  readonly turns: number;
  readonly answeredTurns: number;
  readonly from: number;
  readonly to: number;
  readonly agents: number;
  /** First responses of inquiries, ascending, in ms. */
  readonly first: number[];
}

/** Figures of a message log by sorting objects, with none of the reader's code. */
export function plainFigures(messages: readonly PlainMessage[]): PlainFigures {
  const threads = new Map<string, PlainMessage[]>();
  for (const message of messages) threads.set(message.thread, [...(threads.get(message.thread) ?? []), message]);
  const first: number[] = [];
  let inquiries = 0;
  let turns = 0;
  let answeredTurns = 0;
  const sorted = [...threads.values()].map((thread) => thread.toSorted((a, b) => a.at - b.at));
  for (const thread of sorted) {
    let asked: number | null = null;
    let responses: (number | null)[] = [];
    for (const { role, at } of thread) {
      if (role === 'buyer') asked ??= at;
      else if (asked !== null) {
        responses.push(at - asked);
        asked = null;
      }
    }
    if (asked !== null) responses = [...responses, null];
    if (responses.length === 0) continue;
    inquiries++;
    turns += responses.length;
    answeredTurns += responses.filter((response) => response !== null).length;
    if (responses[0] !== null) first.push(responses[0]);
  }
  const times = messages.map(({ at }) => at).toSorted((a, b) => a - b);
  const agents = new Set(messages.filter(({ role }) => role === 'agent').map(({ writer }) => writer));
  return {
    messages: messages.length,
    inquiries,
    turns,
    answeredTurns,
    from: times[0],
    to: times.at(-1)!,
    agents: agents.size,
    first: first.toSorted((a, b) => a - b),
  };
}
