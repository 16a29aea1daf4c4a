import { rankOfName } from '../columns/names.ts';
import { FieldColumns } from './columns.ts';
import type { Json, JsonObject } from './json.ts';
import { field, isList, isObject } from './json.ts';
import type { Reading } from '../shapes/shape.ts';

/** One row a record: a column for each field of these records, by dotted names for fields of objects. */
export function flat(records: readonly JsonObject[], most: number): Reading {
  const columns = new FieldColumns(records, most);
  const header = columns.names;
  return {
    id: 'records',
    header,
    rows: (record, late) => {
      const cells = Array<string>(header.length).fill('');
      if (columns.fill(record, cells, 0, late)) late.records++;
      return [cells];
    },
  };
}

/** One row a message of a session, with the fields of the session beside those of the message. */
export function sessions(path: Path, records: readonly JsonObject[], most: number): Reading {
  const outer = new FieldColumns(
    records.map((record) => without(record, path)),
    most,
  );
  const inner = new FieldColumns(
    records.flatMap((record) => (at(record, path) ?? []).filter(isObject)),
    most,
  );
  const header = [...outer.names.map((name) => outerName(name, inner.names)), ...inner.names];
  return {
    id: 'sessions',
    header,
    rows: (record, late) => {
      const shared = Array<string>(header.length).fill('');
      let isLate = outer.fill(without(record, path), shared, 0, late);
      const rows = (at(record, path) ?? []).map((message) => {
        const cells = [...shared];
        // What is no object stays a row without a time, and is told as such.
        if (isObject(message) && inner.fill(message, cells, outer.names.length, late)) isLate = true;
        return cells;
      });
      if (isLate) late.records++;
      return rows;
    },
  };
}

/** Names of the fields that lead to a list inside a record. */
export type Path = readonly string[];

/** Where records hold lists of objects, in themselves or in an object inside; those that most of them have first. */
export function listsIn(records: readonly JsonObject[]): Path[] {
  const found = new Map<string, { path: Path; records: number }>();
  const note = (path: Path, value: Json): void => {
    if (!isList(value) || !value.some(isObject)) return;
    const key = JSON.stringify(path);
    const entry = found.get(key) ?? { path, records: 0 };
    entry.records++;
    found.set(key, entry);
  };
  for (const record of records) {
    for (const [name, value] of Object.entries(record)) {
      note([name], value);
      if (isObject(value)) for (const [inner, deeper] of Object.entries(value)) note([name, inner], deeper);
    }
  }
  return [...found.values()].sort((a, b) => b.records - a.records).map(({ path }) => path);
}

const at = (record: JsonObject, path: Path): readonly Json[] | null => {
  const list = path.reduce<Json | undefined>((value, name) => field(value, name), record);
  return isList(list) ? list : null;
};

/** The record without its list of messages. */
function without(record: JsonObject, path: Path): JsonObject {
  const { [path[0]]: list, ...rest } = record;
  return path.length === 1 || !isObject(list) ? rest : { ...rest, [path[0]]: without(list, path.slice(1)) };
}

const OF_MESSAGES = ['time', 'message', 'role', 'sender', 'text', 'chars', 'replyTo'] as const;

/** A name of the session that would be read as one of its messages', or that they have too, gets a word in front. */
function outerName(name: string, inner: readonly string[]): string {
  const isOfMessages = OF_MESSAGES.some((role) => rankOfName(role, name) >= 0) || inner.includes(name);
  return isOfMessages ? `conversation.${name.replace(/^_id$/, 'id')}` : name;
}
