import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Where the corpus lies unless BADINPUT_DIR says otherwise. */
export const GIVEN = '../shared/badinput';
/** A small one of the same shape, which is always there. */
export const OWN = 'test/fixtures/badinput';

/** A number, or the least and the most. */
export type Count = number | readonly [number, number];

/** What may become of a file; other ends that are right as well stand in `alt` of the first. */
export interface Expected {
  readonly outcome: string;
  readonly good?: Count;
  readonly rejected?: Count;
  readonly reasons?: Readonly<Record<string, number>>;
  readonly flags?: Readonly<Record<string, number>>;
  readonly warnings?: readonly string[];
  readonly good_ids?: readonly string[];
  readonly truth?: string | null;
  readonly values?: Readonly<Record<string, unknown>> | null;
  readonly codes?: readonly string[];
  readonly limits?: { readonly max_ms?: number };
  // Of tables for any loader:
  readonly rows?: readonly Readonly<Record<string, string>>[] | Readonly<Record<string, string>>;
  readonly rows_python_csv?: number;
  readonly data_rows?: number;
  readonly clean?: string;
  readonly parameters?: { readonly header_lines: number; readonly n_columns: number };
}

export interface Case {
  readonly id: string;
  readonly file: string;
  readonly category: string;
  readonly what: string;
  readonly target: string;
  readonly upload_as?: string;
  readonly hint?: {
    readonly timezone?: string;
    readonly map?: Readonly<Record<string, string>>;
    readonly date1904?: boolean;
  };
  /** Names of the columns where they are not those of the manifest. */
  readonly header_map?: Readonly<Record<string, string>>;
  readonly pollock_weight?: number;
  readonly expect: Expected & { readonly alt?: readonly Expected[] };
}

/** One right message, field by field. */
export type Truth = Readonly<Record<string, string | number>>;

export interface Corpus {
  readonly cases: readonly Case[];
  /** Fields in the order in which files without a header have them. */
  readonly fields: readonly string[];
  readonly timeZone: string;
  /** Bytes of a file of the corpus; `null` where it is not there. */
  bytes(file: string): Uint8Array<ArrayBuffer> | null;
}

/** The corpus in a folder, or `null` where there is none. */
export function corpusAt(folder: string): Corpus | null {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return null;
  const { cases, columns, default_timezone } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    cases: Case[];
    columns: string[];
    default_timezone: string;
  };
  const bytes: Corpus['bytes'] = (file) => {
    const path = join(folder, file);
    return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
  };
  return { cases, fields: columns, timeZone: default_timezone, bytes };
}

/** The file of a case under the name that it is handed over with. */
export function fileOf(corpus: Corpus, { file, upload_as }: Case): File {
  const bytes = corpus.bytes(file);
  if (bytes === null) throw new Error(`${file} of the manifest is not there`);
  return new File([bytes], upload_as ?? basename(file));
}

export const textOf = (corpus: Corpus, file: string): string =>
  new TextDecoder().decode(corpus.bytes(file) ?? undefined);

/** The right messages that a case names, by their ids. */
export function truthOf(corpus: Corpus, file: string): ReadonlyMap<string, Truth> {
  const list = JSON.parse(textOf(corpus, file)) as Truth[];
  return new Map(list.map((message) => [String(message['message_id']), message]));
}

export const within = (value: number, wanted: Count | undefined): boolean =>
  wanted === undefined || (typeof wanted === 'number' ? value === wanted : value >= wanted[0] && value <= wanted[1]);

/** The least that a count may be. */
export const least = (wanted: Count | undefined): number =>
  wanted === undefined ? 0 : typeof wanted === 'number' ? wanted : wanted[0];
