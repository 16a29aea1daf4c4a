import { delimited } from './delimited.ts';
import { json } from './json.ts';
import { ole } from './ole.ts';
import { parquet } from './parquet/parquet.ts';
import { gzip } from './packed/gzip.ts';
import { zip } from './packed/zip.ts';
import type { Maker } from './source.ts';
import { transcript } from './transcript.ts';

/** Every make of file that can be read; the first that recognises the head is taken. */
export const MAKERS: readonly Maker[] = [gzip, zip, ole, parquet, json, transcript, delimited];
