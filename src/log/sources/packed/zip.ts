import type { Result } from '../../../base/result.ts';
import { fail, ok } from '../../../base/result.ts';
import type { MappingWish } from '../../../model/intake.ts';
import { countKnown } from '../../columns/names.ts';
import { refusal } from '../../file.ts';
import { seekable } from '../seekable.ts';
import type { Maker, RowSource, Warn } from '../source.ts';
import { readably } from '../unreadable.ts';
import type { Directory, Entry } from './directory.ts';
import { directoryOf } from './directory.ts';
import { entryBytes } from './entry.ts';
import { HeldWarnings } from './held-warnings.ts';
import { packageKind } from './package.ts';

/** So many entries are looked into. */
const MOST_ENTRIES = 100;
/** Between the name of an entry and that of a part within it. */
const INNER = '!';

/** A zip archive of tables, one of which is taken. */
export const zip: Maker = {
  id: 'zip',
  recognises: ([a, b, c, d]) => a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6)),
  async open(opening) {
    const bytes = await seekable(opening.bytes);
    const directory = await directoryOf(bytes);
    const kind = packageKind(directory.entries);
    const zlib = await import('pako');
    if (kind === 'xlsx' || kind === 'ods') {
      const { openWorkbook } = await import('../sheets/workbooks.ts');
      const opened = await openWorkbook(kind, opening, { bytes, ...directory, zlib });
      if (opened.ok) warnOf(directory, opening.warn);
      return opened;
    }
    if (kind !== null) return fail([refusal('unsupported_format', bytes, { format: kind })]);
    if (opening.inside === null) return fail([refusal('unsupported_format', bytes, { format: 'ZIP' })]);
    const entries = directory.entries.filter(holdsSomething).slice(0, MOST_ENTRIES);
    if (entries.length === 0) return fail([refusal(directory.cut ? 'truncated_container' : 'empty_file', bytes)]);
    const { inside } = opening;
    const look = async (entry: Entry, mapping: MappingWish | null): Promise<Found> => {
      const held = new HeldWarnings(opening.warn);
      const { warn } = held;
      const open = (): Promise<Result<RowSource>> =>
        inside({ bytes: entryBytes(bytes, entry, zlib, warn), mapping, part: inner(part, entry), warn });
      return { entry, held, source: await readably(entry, open) };
    };
    const { mapping, part } = opening;
    // Whoever knows which entry he wants does not look into the others.
    const wanted = entries.filter(({ name }) => part === name || part?.startsWith(name + INNER) === true);
    const founds: Found[] = [];
    for (const entry of wanted.length > 0 ? wanted : entries) founds.push(await look(entry, null));
    const taken = mostKnown(founds);
    const read = mapping === null ? taken : await look(taken.entry, mapping);
    if (!read.source.ok) return read.source;
    warnOf(directory, opening.warn);
    read.held.release();
    return ok(withChoice(read.source.value, read.entry, { founds, named: wanted.length > 0 }));
  },
};

interface Found {
  readonly entry: Entry;
  readonly held: HeldWarnings;
  readonly source: Result<RowSource>;
}

/** Not folders, nor what systems put into archives of their own accord. */
const holdsSomething = ({ name, packed }: Entry): boolean =>
  packed > 0 && !/[/\\]$|^__MACOSX\/|(^|[/\\])(\.|Thumbs\.db$|desktop\.ini$)/i.test(name);

/** The table with the most columns that are known; if none can be read, the first. */
function mostKnown(founds: readonly Found[]): Found {
  const known = ({ source }: Found): number => (source.ok ? countKnown(source.value.table.header) : -1);
  return founds.reduce((best, found) => (known(found) > known(best) ? found : best));
}

/** The part within an entry that is wanted. */
const inner = (part: string | undefined, { name }: Entry): string | undefined =>
  part?.startsWith(name + INNER) ? part.slice(name.length + INNER.length) : undefined;

function withChoice(
  source: RowSource,
  { name }: Entry,
  { founds, named }: { readonly founds: readonly Found[]; readonly named: boolean },
): RowSource {
  const parts = founds.flatMap(({ entry, source: other }) => {
    if (!other.ok) return [];
    return other.value.choice?.parts.map((inner) => entry.name + INNER + inner) ?? [entry.name];
  });
  const { choice, ...rest } = source;
  if (parts.length < 2 && !named) return rest;
  return { ...rest, choice: { part: choice === undefined ? name : name + INNER + choice.part, parts } };
}

function warnOf({ cut, trailing }: Directory, warn: Warn): void {
  if (cut) warn('truncated_container');
  if (trailing > 0) warn('trailing_bytes', { bytes: trailing });
}
