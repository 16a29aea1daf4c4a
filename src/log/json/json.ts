export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** Fields by name; `JSON.parse` makes `__proto__` and `constructor` fields like any other. */
export interface JsonObject {
  readonly [name: string]: Json;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The value of a field, undefined where there is none; what objects inherit is no field. */
export const field = (object: Json | undefined, name: string): Json | undefined =>
  isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;

/** A string, or a number that stands outside of strings, and is not a field's name. */
const TOKENS = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?\d[\d.eE+-]{15,}(?!\s*:)/g;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * The value of JSON text, or undefined where it is none. `long`: numbers of 16 and more signs become texts as they are
 * written, since a double would round the ids of shops.
 */
export function parsed(text: string, long: boolean): Json | undefined {
  const exact = long ? text.replace(TOKENS, (token) => (NUMBER.test(token) ? `"${token}"` : token)) : text;
  try {
    return JSON.parse(exact) as Json;
  } catch {
    return undefined;
  }
}

/** How many fields a value has, all in all. */
export function namesIn(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (isList(value)) {
    for (const item of value) if (typeof item === 'object') count += namesIn(item);
    return count;
  }
  for (const name in value) {
    count++;
    const item = value[name];
    if (typeof item === 'object') count += namesIn(item);
  }
  return count;
}

/** A value as the text of a cell; nested ones as JSON. */
export function cellOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** `{"$date": …}`, `{"$oid": …}`, `{"$numberLong": …}` of MongoDB's extended JSON are the value inside. */
export function plain(value: Json): Json {
  if (!isObject(value)) return value;
  const names = Object.keys(value);
  return names.length === 1 && names[0].startsWith('$') ? plain(value[names[0]]) : value;
}
