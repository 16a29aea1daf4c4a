import { ok, type Result } from '../base/result.ts';
import type { IntakeOptions, MappingWish, Preview } from '../model/intake.ts';
import type { Memory } from '../model/remembered.ts';
import type { FileToRead } from '../log/intake.ts';
import type { LogReader } from './clients/log.ts';
import type { KindOfFile } from './state.ts';

/** How the files of one kind are to be read, and who says so. */
export type Said = Pick<KindOfFile, 'at' | 'by'> & { readonly mapping: MappingWish };

export const saidOf = ({ at, by, preview }: KindOfFile): Said => ({ at, by, mapping: preview.mapping });

export const nameOfFile = ({ name }: File): string => name;

/** Files of days in the order of their days, as far as names tell. */
export const inOrder = (files: readonly File[]): File[] =>
  [...files].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));

/** One name for several files. */
export const namesOf = (files: readonly File[]): string =>
  files.length === 1 ? files[0].name : `${files[0].name} + ${files.length - 1}`;

/** Whether nothing is missing that an import needs. */
export const isWhole = ({ missing }: Preview): boolean => missing.length === 0;

/** What is to be read, each file by the mapping of its kind. */
export const readingOf = (files: readonly File[], kinds: readonly KindOfFile[]): FileToRead[] =>
  files.map((file, at) => {
    const { preview, at: positions } = kinds.find((kind) => kind.at.includes(at))!;
    // How its text is written, and where in it the table stands, a file that was not shown tells by itself.
    const { encoding: _, delimiter: __, part: ___, ...mapping } = preview.mapping;
    return { file, mapping: at === positions[0] ? preview.mapping : mapping };
  });

interface Telling {
  readonly reader: Pick<LogReader, 'preview'>;
  readonly memory: Memory;
  /** Of kinds that are known already. */
  readonly said: readonly Said[];
}

/** Looks at files and puts those with the same header together. The first that is refused refuses all. */
export async function kindsOf(
  files: readonly File[],
  options: IntakeOptions,
  { reader, memory, said }: Telling,
): Promise<Result<KindOfFile[]>> {
  const kinds = new Map<string, KindOfFile>();
  for (const [at, file] of files.entries()) {
    const known = said.find((one) => one.at.includes(at));
    // Only the first of a kind is looked at again.
    if (known !== undefined && known.at[0] !== at) {
      const [first] = known.at;
      const key = [...kinds.keys()].find((one) => kinds.get(one)!.at[0] === first)!;
      kinds.set(key, withFile(kinds.get(key)!, at, file));
      continue;
    }
    const seen = await reader.preview(file, { ...options, mapping: known?.mapping ?? null });
    if (!seen.ok) return seen;
    // A file without names is of a kind of its own.
    const key = seen.value.signature || `${at}`;
    const same = known === undefined ? kinds.get(key) : undefined;
    if (same !== undefined) {
      kinds.set(key, withFile(same, at, file));
      continue;
    }
    const remembered = known === undefined ? memory.habitOf(seen.value.signature) : null;
    const again = remembered === null ? seen : await reader.preview(file, { ...options, mapping: remembered.mapping });
    if (!again.ok) return again;
    const by = known?.by ?? (remembered === null ? 'guess' : 'memory');
    kinds.set(key, { at: [at], files: [file.name], bytes: file.size, preview: again.value, by });
  }
  return ok([...kinds.values()]);
}

const withFile = (kind: KindOfFile, at: number, { name, size }: File): KindOfFile => ({
  ...kind,
  at: [...kind.at, at],
  files: [...kind.files, name],
  bytes: kind.bytes + size,
});
