import type { Problem } from '../base/result.ts';
import type { Refusal } from '../model/intake.ts';

/** A file as browsers and Node hand it over. */
export type LogFile = Blob & { readonly name: string };

/** A reason to refuse a whole file. */
export function refusal(code: Refusal, file: Pick<LogFile, 'name'>, detail: Problem['detail'] = {}): Problem {
  return { code, at: 'file', value: file.name, detail: { file: file.name, ...detail } };
}

export const bytesOf = async (file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.slice(from, to).arrayBuffer());
