import { fail, type Problem, type Result } from '../base/result.ts';
import { readJson } from '../model/json.ts';
import { readShared, type Shared } from '../model/shared.ts';

/** No settings are larger, in bytes of JSON; what unpacks to more was made to. */
const LARGEST = 32 * 1024 * 1024;

/** Settings as the text of a link: base64url (RFC 4648, 5) of deflated (RFC 1951) JSON. */
export async function linkText(shared: Shared): Promise<string> {
  const packed = stream(new TextEncoder().encode(JSON.stringify(shared))).pipeThrough(
    new CompressionStream('deflate-raw'),
  );
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The same read again; a text that was cut or changed is damaged, and what it says is held to the rules of plan files. */
export async function readLinkText(text: string): Promise<Result<Shared>> {
  const unpacked = await unpack(text).catch(() => null);
  if (unpacked === null) return fail([damaged(text)]);
  const json = readJson(unpacked);
  return json.ok ? readShared(json.value) : fail([damaged(text)]);
}

const damaged = (text: string): Problem => ({ code: 'share_link_damaged', at: 'address', value: text.slice(0, 80) });

/** @throws where it is no base64url, was cut, or unpacks to more than any settings are */
async function unpack(text: string): Promise<string> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = stream(bytes).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let json = '';
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > LARGEST) {
      await reader.cancel();
      throw new RangeError('larger than any settings');
    }
    json += decoder.decode(piece.value, { stream: true });
  }
  return json + decoder.decode();
}

const stream = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> => new Blob([bytes]).stream();
