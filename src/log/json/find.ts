import { countKnown } from '../columns/names.ts';
import type { Chunk } from '../sources/source.ts';
import { toolOf } from './readings.ts';
import type { Lie } from './piece.ts';
import { JsonCutter } from './cutter.ts';
import { MOST_BYTES } from './piece.ts';
import type { Holding } from './documents.ts';
import { holdingOf } from './documents.ts';
import type { Json, JsonObject } from './json.ts';
import { isObject, parsed } from './json.ts';
import { isTable, lieOf } from './lie.ts';
import type { ListAt } from './outline.ts';
import { Outline } from './outline.ts';
import { RecordStream } from './records.ts';

/** Where the records of a text may be: in the text as they lie, or in the value of a small document. */
export interface Place {
  readonly from: Lie | Holding;
  /** Name of the list in a document, by the fields that lead to it: `data.rows`. */
  readonly part?: string;
}

/** Lists of objects that are looked at; the others may be asked for. */
const TRIED = 3;
const OFFERED = 50;

/** Places to look at, the likeliest first, and the lists that a document holds, if there are several. */
export interface Places {
  readonly places: readonly Place[];
  readonly parts: readonly string[];
}

/**
 * The places in which the records of a text may be: of several lists in a document the longest first, or the one that
 * is asked for. None: there are no records, or this is no JSON. `chunks` gives the text in UTF-8 from its front, as
 * often as asked.
 */
export async function placesOf(
  head: Uint8Array,
  whole: boolean,
  chunks: () => AsyncGenerator<Chunk>,
  part: string | undefined,
): Promise<Places> {
  const lie = lieOf(head, whole);
  if (lie === null) return { places: [], parts: [] };
  if (lie.kind === 'elements') {
    const cells = isTable(new TextDecoder().decode(head)) ? held(await valueIn(chunks)) : [];
    return { places: [...cells, { from: lie }], parts: [] };
  }
  if (lie.kind === 'document') return inDocument(chunks, part);
  return { places: [{ from: lie }], parts: [] };
}

async function inDocument(chunks: () => AsyncGenerator<Chunk>, part: string | undefined): Promise<Places> {
  const outline = new Outline();
  for await (const { bytes } of chunks()) {
    outline.push(bytes);
    if (outline.several) return { places: [{ from: { kind: 'values' } }], parts: [] };
  }
  const lists = outline.lists.filter(({ objects }) => objects > 0).sort((a, b) => b.objects - a.objects);
  const named = lists.slice(0, OFFERED).map(placeOf);
  const parts = named.length > 1 ? named.map((place) => place.part) : [];
  const asked = parts.length > 0 ? named.filter((place) => place.part === part) : [];
  if (asked.length > 0) return { places: asked, parts };
  const value = await valueIn(chunks);
  // A chat or conversation by itself.
  if (isObject(value) && toolOf([value]) !== undefined) return { places: [{ from: { kind: 'values' } }], parts: [] };
  const holding = held(value);
  // Lists of the same kind side by side belong together.
  if (holding[0]?.from.kind === 'records') return { places: holding, parts: [] };
  // Without any object what there is instead is told by what stands in the first list.
  if (lists.length === 0 && holding.length === 0 && outline.lists.length > 0) {
    return { places: [placeOf(outline.lists[0])], parts };
  }
  const session: Place[] = value === undefined ? [] : [{ from: { kind: 'values' } }];
  return { places: [...named.slice(0, TRIED), ...holding, ...session], parts };
}

const placeOf = ({ path, start, outer }: ListAt): Place & { readonly part: string } => ({
  from: { kind: 'elements', start, outer },
  part: path.join('.'),
});

function held(value: Json | undefined): Place[] {
  const holding = value === undefined ? null : holdingOf(value, countKnown);
  return holding === null ? [] : [{ from: holding }];
}

/** The value of a document that is small enough to be held; undefined: it is larger, or no JSON. */
async function valueIn(chunks: () => AsyncGenerator<Chunk>): Promise<Json | undefined> {
  let value: Json | undefined;
  let size = 0;
  const cutter = new JsonCutter({ kind: 'values' }, ({ bytes, from, to, long, refused }) => {
    value = refused === null ? parsed(new TextDecoder().decode(bytes.subarray(from, to)), long) : undefined;
  });
  for await (const { bytes } of chunks()) {
    size += bytes.length;
    if (size > MOST_BYTES) return undefined;
    cutter.push(bytes);
  }
  cutter.finish();
  return value;
}

/** What the first records of a place are, and what stood between them. */
export interface First {
  readonly records: readonly JsonObject[];
  readonly flaws: number;
}

/** Records that are looked at before the columns are settled, and bytes of them, at least one record if there is any. */
const RECORDS = 300;
const BYTES = 256 << 10;

export async function firstOf(lie: Lie, chunks: () => AsyncGenerator<Chunk>): Promise<First> {
  const records: JsonObject[] = [];
  let flaws = 0;
  const stream = new RecordStream(lie, {
    record: (record) => records.push(record),
    flaw: () => {
      flaws++;
    },
  });
  let size = lie.kind === 'elements' ? -lie.start : 0;
  for await (const { bytes } of chunks()) {
    for (let from = 0, taken = 0; from < bytes.length; from += taken) {
      // Looked at in steps of the text, so that what is found is the same however the file is cut.
      taken = Math.min(bytes.length - from, BYTES - (((size % BYTES) + BYTES) % BYTES));
      stream.push(bytes.subarray(from, from + taken));
      size += taken;
      if (size % BYTES === 0 && records.length > 0) return { records: records.slice(0, RECORDS), flaws };
    }
  }
  stream.finish();
  return { records: records.slice(0, RECORDS), flaws };
}
