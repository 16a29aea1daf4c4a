/** The fields of a record that may be left out. */
export type OptionalKey<T> = { [K in keyof T]-?: T extends Record<K, unknown> ? never : K }[keyof T];

/** Other values for fields that may be left out; `null` leaves one out. */
export type Options<T> = { readonly [K in OptionalKey<T>]?: T[K] | null };

/** A record with some of its optional fields set, or (`null`) left out; every other field stays as it is. */
export function withOptions<T extends object>(record: T, change: Options<T>): T {
  const left = new Set(Object.entries<unknown>(change).flatMap(([key, value]) => (value === null ? [key] : [])));
  const fields = Object.entries<unknown>({ ...record, ...change }).filter(([key]) => !left.has(key));
  return Object.fromEntries(fields) as T;
}
