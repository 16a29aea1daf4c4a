import { fail, ok } from '../../base/result.ts';
import { guessEncoding } from '../decode/encoding.ts';
import { refusal } from '../file.ts';
import type { Table } from '../records/table.ts';
import { RowWriter } from '../records/writer.ts';
import { rolesAssumed } from '../rows/writers.ts';
import type { Cast } from '../transcript/cast.ts';
import { Casting } from '../transcript/cast.ts';
import type { TranscriptSink } from '../transcript/reader.ts';
import { LineCutter, TranscriptReader } from '../transcript/reader.ts';
import { styleOf } from '../transcript/recognise.ts';
import type { Line } from '../transcript/scenes.ts';
import { Scenes } from '../transcript/scenes.ts';
import type { Style } from '../transcript/styles.ts';
import type { Maker, Opening, RowSource } from './source.ts';
import { chosen } from './text.ts';

const HEADER = ['time', 'role', 'sender', 'account', 'buyer', 'text'];
const SHOWN = 300;
const LOOK = 64 << 10;

const cellsOf = ({ time, role, sender, account, buyer, text }: Line): string[] => [
  time,
  role,
  sender,
  account,
  buyer,
  text,
];

/**
 * A talk as it was copied from a chat window: a line that says who and when, then what was said. Its rows are messages,
 * notices of the chat tool, and lines that belong to no message; the latter are rejected.
 */
export const transcript: Maker = {
  id: 'transcript',
  recognises: (head) => headStyle(head) !== null,
  async open(opening) {
    const { bytes, head, warn } = opening;
    const encoding = chosen(opening, guessEncoding([head.subarray(0, LOOK)]));
    const style = headStyle(head);
    if (encoding === null || style === null) {
      return fail([refusal('bad_encoding', bytes, { encoding: opening.mapping?.encoding ?? '' })]);
    }
    const cast = await castOf(opening, encoding.label, style);
    if (cast.guessed) warn('roles_assumed', rolesAssumed(cast.agents).detail);
    const rows: string[][] = [];
    const first = new Scenes(
      cast,
      (line) => rows.push(cellsOf(line)),
      () => undefined,
    );
    const look = new TranscriptReader(style, first);
    const cutter = new LineCutter((line) => look.line(line));
    cutter.push(new TextDecoder(encoding.label).decode(head));
    cutter.finish();
    look.finish();
    first.finish();
    const table: Table = {
      delimiter: '',
      width: HEADER.length,
      loneCr: false,
      header: HEADER,
      firstLine: 1,
      rows: rows.slice(0, SHOWN),
    };
    const feed: RowSource['rows'] = async function* (sink) {
      const writer = new RowWriter(sink, HEADER.length);
      const scenes = new Scenes(
        cast,
        (line) => writer.row(line.line, cellsOf(line)),
        (line, text, why) => writer.torn(line, text, why),
      );
      yield* read(opening, encoding.label, style, scenes);
      scenes.finish();
    };
    return ok({ encoding: encoding.label, table, rows: feed });
  },
};

function headStyle(head: Uint8Array): Style | null {
  const look = head.subarray(0, LOOK);
  const encoding = guessEncoding([look]);
  if (encoding === null) return null;
  return styleOf(new TextDecoder(encoding.label).decode(look));
}

/** Reads the whole transcript once to see who is who: the shop's side may only show at its end. */
async function castOf(opening: Opening, label: string, style: Style): Promise<Cast> {
  const casting = new Casting();
  const nothing = (): void => undefined;
  const watching: TranscriptSink = {
    message: (message) => casting.see(message),
    notice: nothing,
    stray: nothing,
    talk: nothing,
  };
  const pieces = read(opening, label, style, watching);
  while ((await pieces.next()).done !== true);
  return casting.finish();
}

async function* read({ bytes }: Opening, label: string, style: Style, sink: TranscriptSink): AsyncGenerator<number> {
  const reader = new TranscriptReader(style, sink);
  const cutter = new LineCutter((line) => reader.line(line));
  // A byte order mark is passed over by the decoder.
  const decoder = new TextDecoder(label);
  for await (const { bytes: piece, done } of bytes.chunks()) {
    cutter.push(decoder.decode(piece, { stream: true }));
    yield done;
  }
  cutter.push(decoder.decode());
  cutter.finish();
  reader.finish();
}
