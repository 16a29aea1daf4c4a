import type { Json, JsonObject } from './json.ts';
import { cellOf, field, isList, isObject } from './json.ts';

/** Records or rows that a document holds in another shape than a list of objects. */
export type Holding =
  | { readonly kind: 'records'; readonly records: readonly JsonObject[] }
  | { readonly kind: 'rows'; readonly header: readonly string[] | null; readonly rows: readonly (readonly string[])[] };

const isScalar = (value: Json): boolean => typeof value !== 'object' || value === null;
const isScalars = (value: Json | undefined): value is readonly Json[] => isList(value) && value.every(isScalar);
const isTable = (value: Json | undefined): value is readonly (readonly Json[])[] =>
  isList(value) && value.length > 0 && value.every(isScalars);
const HEADERS = ['columns', 'header', 'headers', 'fields', 'names'];
const LEVELS = 4;

/**
 * Looks for the records in the value of a document: rows of cells with names beside or above them, columns side by
 * side, or objects by the name of a field. `known` counts the names of columns that logs have. The first that is
 * found counts, from the outside in; `null`: there is none.
 */
export function holdingOf(value: Json, known: (names: readonly string[]) => number, level = 0): Holding | null {
  if (isTable(value)) return { kind: 'rows', header: null, rows: value.map((row) => row.map(cellOf)) };
  if (!isObject(value)) return null;
  const found = split(value) ?? columns(value) ?? byName(value, known);
  if (found !== null || level >= LEVELS) return found;
  for (const inner of Object.values(value)) {
    const deeper = holdingOf(inner, known, level + 1);
    if (deeper !== null) return deeper;
  }
  return null;
}

/** `{"columns": ["a", "b"], "data": [[1, 2], …]}` */
function split(value: JsonObject): Holding | null {
  const names = HEADERS.map((name) => field(value, name)).find((list) => isScalars(list));
  const rows = Object.values(value).find(isTable);
  if (names === undefined || rows === undefined) return null;
  return {
    kind: 'rows',
    header: names.map(cellOf),
    rows: rows.map((row) => row.map(cellOf)),
  };
}

/** `{"a": [1, 2, …], "b": [3, 4, …]}`; a column that is shorter than others leaves its last cells empty. */
function columns(value: JsonObject): Holding | null {
  const lists = Object.entries(value).filter((entry): entry is [string, readonly Json[]] => isScalars(entry[1]));
  if (lists.length < 2 || lists.length < Object.keys(value).length) return null;
  const length = lists.reduce((most, [, list]) => Math.max(most, list.length), 0);
  return {
    kind: 'rows',
    header: lists.map(([name]) => name),
    rows: Array.from({ length }, (_, row) => lists.map(([, list]) => cellOf(list[row]))),
  };
}

/** Objects or lists of objects by the number of a row, the id of a session, or the name of a column. */
function byName(value: JsonObject, known: (names: readonly string[]) => number): Holding | null {
  const entries = Object.entries(value);
  if (entries.length < 2) return null;

  if (entries.every(([, inner]) => isObject(inner))) {
    const objects = entries as [string, JsonObject][];
    const names = Object.keys(entries[0][1] as JsonObject);
    if (!objects.every(([, object]) => sameNames(names, object))) return null;
    if (known(Object.keys(value)) <= known(names)) {
      return { kind: 'records', records: objects.map(([key, object]) => withKey('id', key, object)) };
    }
    return {
      kind: 'rows',
      header: objects.map(([name]) => name),
      rows: names.map((row) => objects.map(([, column]) => cellOf(field(column, row)))),
    };
  }
  if (!entries.every(([, inner]) => isList(inner) && inner.length > 0 && inner.every(isObject))) return null;
  const lists = entries as unknown as [string, readonly JsonObject[]][];
  const names = Object.keys(lists[0][1][0]);
  if (!lists.every(([, list]) => sameNames(names, list[0]))) return null;
  return {
    kind: 'records',
    records: lists.flatMap(([key, list]) => list.map((record) => withKey('conversation_id', key, record))),
  };
}

/** Objects of one list share most of their fields. */
function sameNames(names: readonly string[], object: JsonObject): boolean {
  const shared = names.filter((name) => Object.hasOwn(object, name)).length;
  return 2 * shared > Math.max(names.length, Object.keys(object).length);
}

/** The name of an entry names what is in it, unless it only numbers rows or the record has such a field itself. */
function withKey(name: string, key: string, record: JsonObject): JsonObject {
  return /^\d{1,9}$/.test(key) || Object.hasOwn(record, name) ? record : { [name]: key, ...record };
}
