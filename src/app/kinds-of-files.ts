import { fail, ok, type Problem, type Result } from '../base/result.ts';
import type { IntakeOptions, MappingWish, Preview } from '../model/intake.ts';
import type { Memory } from '../model/remembered.ts';
import type { FileToRead } from '../log/intake.ts';
import type { LogReader } from './clients/log.ts';
import type { KindOfFile } from './state.ts';

/** One table that may become part of a log: a file, or one of the sheets or entries of a file. */
export interface Input {
  readonly file: File;
  readonly part: string | undefined;
}

/** Whether a file was refused only because it is no log, but goes with one. */
export const isSide = ({ code }: Problem): boolean => code === 'daily_summary' || code === 'status_log';

/** How the inputs of one kind are to be read, and who says so. */
export type Said = Pick<KindOfFile, 'at' | 'by' | 'parts'> & { readonly mapping: MappingWish };

export const saidOf = ({ at, by, parts, preview }: KindOfFile): Said => ({ at, by, parts, mapping: preview.mapping });

export const nameOf = ({ file, part }: Input): string => (part === undefined ? file.name : `${file.name} › ${part}`);

/** Files of days in the order of their days, as far as names tell. */
export const inOrder = (files: readonly File[]): File[] =>
  [...files].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));

/** One name for several. */
export const together = (names: readonly string[]): string =>
  names.length === 1 ? names[0] : `${names[0]} + ${names.length - 1}`;

/** Whether nothing is missing that an import needs. */
export const isWhole = ({ missing }: Preview): boolean => missing.length === 0;

/** What is to be read, each input by the mapping of its kind. */
export const readingOf = (inputs: readonly Input[], kinds: readonly KindOfFile[]): FileToRead[] =>
  inputs.map(({ file, part }, at) => {
    const { preview, at: positions } = kinds.find((kind) => kind.at.includes(at))!;
    if (at === positions[0]) return { file, mapping: preview.mapping };
    // How its text is written an input that was not shown tells by itself.
    const { encoding: _, delimiter: __, part: ___, ...mapping } = preview.mapping;
    return { file, mapping: part === undefined ? mapping : { ...mapping, part } };
  });

type Reader = Pick<LogReader, 'preview'>;
const NOTHING_KNOWN: Memory = { habitOf: () => null, remember: () => undefined };

/** What was found in files. */
export interface Found {
  readonly inputs: readonly Input[];
  readonly kinds: readonly KindOfFile[];
  /** Files that are no log but go with one. */
  readonly sides: readonly File[];
}

type Seen = Input & Pick<KindOfFile, 'preview' | 'parts'>;

/**
 * Looks at files for the first time, and puts what has the same header together: files, and the sheets and entries that
 * are like the one that is taken. Kinds that are known are read as they were. The first that is refused refuses all, but for
 * files that go with a log.
 */
export async function kindsOf(
  files: readonly File[],
  options: IntakeOptions,
  { reader, memory }: { readonly reader: Reader; readonly memory: Memory },
): Promise<Result<Found>> {
  const inputs: Seen[] = [];
  const sides: File[] = [];
  const lonely: Problem[] = [];
  for (const file of files) {
    const first = await reader.preview(file, options);
    if (first.ok) inputs.push(...(await alike(file, first.value, options, reader)));
    else if (!first.error.every(isSide)) return first;
    else {
      sides.push(file);
      lonely.push(...first.error);
    }
  }
  if (inputs.length === 0) return fail(lonely);
  // A table without names is of a kind of its own.
  const groups = new Map<string, number[]>();
  for (const [at, { preview }] of inputs.entries()) {
    const key = preview.signature || `${at}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  const kinds: KindOfFile[] = [];
  for (const at of groups.values()) {
    const { file, part, parts, preview } = inputs[at[0]];
    const habit = memory.habitOf(preview.signature);
    const wish = habit === null ? null : { ...habit.mapping, ...(part !== undefined && { part }) };
    const again = wish === null ? ok(preview) : await reader.preview(file, { ...options, mapping: wish });
    if (!again.ok) return again;
    kinds.push(kindOf(inputs, { at, parts, preview: again.value, by: wish === null ? 'guess' : 'memory' }));
  }
  return ok({ inputs: inputs.map(({ file, part }) => ({ file, part })), kinds, sides });
}

/** Looks again at the first input of each kind. */
export async function kindsAgain(
  inputs: readonly Input[],
  options: IntakeOptions,
  said: readonly Said[],
  reader: Reader,
): Promise<Result<KindOfFile[]>> {
  const kinds: KindOfFile[] = [];
  for (const { mapping, ...kind } of said) {
    const seen = await reader.preview(inputs[kind.at[0]].file, { ...options, mapping });
    if (!seen.ok) return seen;
    kinds.push(kindOf(inputs, { ...kind, preview: seen.value }));
  }
  return ok(kinds);
}

/** Looks at one of the parts of a file alone, or at all that are alike. */
export async function partOf(
  file: File,
  part: string | null,
  parts: readonly string[],
  { options, reader }: { readonly options: IntakeOptions; readonly reader: Reader },
): Promise<Result<Found>> {
  if (part === null) return kindsOf([file], options, { reader, memory: NOTHING_KNOWN });
  const seen = await reader.preview(file, { ...options, mapping: null, part });
  if (!seen.ok) return seen;
  const inputs = [{ file, part }];
  return ok({ inputs, kinds: [kindOf(inputs, { at: [0], parts, preview: seen.value, by: 'guess' })], sides: [] });
}

/** The part of a file that was taken, and the others with the same header, in the order of the file. */
async function alike(file: File, first: Preview, options: IntakeOptions, reader: Reader): Promise<Seen[]> {
  const { part } = first.mapping;
  const { parts, signature } = first;
  if (part === undefined) return [{ file, part, parts, preview: first }];
  const seen: Seen[] = [];
  for (const other of parts) {
    if (other === part) seen.push({ file, part, parts, preview: first });
    else if (signature !== '') {
      const preview = await reader.preview(file, { ...options, part: other });
      if (preview.ok && preview.value.signature === signature) {
        seen.push({ file, part: other, parts, preview: preview.value });
      }
    }
  }
  return seen;
}

function kindOf(inputs: readonly Input[], kind: Omit<KindOfFile, 'files' | 'bytes'>): KindOfFile {
  const members = kind.at.map((position) => inputs[position]);
  const files = [...new Set(members.map(({ file }) => file))];
  return { ...kind, files: members.map(nameOf), bytes: files.reduce((sum, { size }) => sum + size, 0) };
}
