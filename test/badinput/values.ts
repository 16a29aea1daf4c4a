import type { Case, Corpus, Expected } from './corpus.ts';
import { textOf, truthOf } from './corpus.ts';
import type { Seen, SeenRow } from './watch.ts';

/** Values that are not what the file says; the worst that can happen. */
export function wrongValues(corpus: Corpus, one: Case, { truth, good_ids, values }: Expected, seen: Seen): string[] {
  if (seen.report === null) return [];
  const wrong = truth ? againstTruth(corpus, truth, good_ids, seen.rows) : [];
  return [...wrong, ...Object.entries(values ?? {}).flatMap(([key, value]) => factOf(corpus, one, key, value, seen))];
}

/** Every good row beside the message of its id. Rows that may be damaged have a right moment and sender at least. */
function againstTruth(
  corpus: Corpus,
  truth: string,
  whole: readonly string[] | undefined,
  rows: readonly SeenRow[],
): string[] {
  const messages = truthOf(corpus, truth);
  const undamaged = whole === undefined ? null : new Set(whole);
  return rows.flatMap(({ at, fields }) => {
    const id = fields['message_id'];
    const message = messages.get(id);
    if (message === undefined) return [`no message ${JSON.stringify(id)} was written`];
    if (at !== message['sent_at_ms']) return [`${id} at ${new Date(at).toISOString()}`];
    const compared = undamaged === null || undamaged.has(id) ? corpus.fields : ['sender'];
    return compared
      .filter((field) => field !== 'sent_at' && fields[field] !== message[field])
      .map((field) => `${id}: ${field} ${JSON.stringify(fields[field])}`);
  });
}

/** Extra facts, by the names that they have in the manifest. */
function factOf(corpus: Corpus, { what }: Case, key: string, wanted: unknown, { rows, log }: Seen): string[] {
  const column = (field: string): string[] => rows.map(({ fields }) => fields[field]);
  const differs = (got: unknown): string[] =>
    JSON.stringify(got) === JSON.stringify(wanted) ? [] : [`${key} is ${JSON.stringify(got).slice(0, 80)}`];
  const cell = /^(\w+)\[(\d+)\]$/.exec(key);
  if (cell) return differs(rows.find(({ index }) => index === Number(cell[2]))?.fields[cell[1]] ?? null);
  if (key === 'sent_at_ms') return wrongMoments(wanted as readonly (number | readonly number[])[], rows);
  if (key === 'distinct_message_ids') return differs(new Set(column('message_id')).size);
  if (key === 'distinct_sessions') return differs(new Set(column('session_id')).size);
  if (key === 'text_all') return column('text').every((text) => text === wanted) ? [] : ['a text is another'];
  // Messages of one moment stay in the order of the file.
  if (key === 'order_stable') {
    const kept = JSON.stringify([...(log?.message.text ?? [])]);
    return kept === JSON.stringify(column('text')) ? [] : ['the order is another'];
  }
  const input = /^(\w+)_all_equal_input$/.exec(key);
  if (input) {
    const payloads = JSON.parse(textOf(corpus, 'truth/payloads.json')) as Record<string, string[]>;
    const kind = Object.keys(payloads).find((name) => what.includes(name));
    const wrote = new Set(payloads[kind ?? ''] ?? []);
    const other = rows.map(({ raw }) => raw[input[1]]).find((text) => !wrote.has(text));
    return other === undefined ? [] : [`${input[1]} ${JSON.stringify(other)} was not written`];
  }
  return [`nobody judges ${key}`];
}

const wrongMoments = (wanted: readonly (number | readonly number[])[], rows: readonly SeenRow[]): string[] =>
  rows.flatMap(({ index, at }) =>
    [wanted[index]].flat().includes(at) ? [] : [`row ${index + 1} at ${new Date(at).toISOString()}`],
  );
