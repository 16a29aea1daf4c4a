import type { RejectReason } from '../../model/intake.ts';
import { decode, shown } from '../records/cells.ts';
import type { Lie, Piece } from './piece.ts';
import { JsonCutter } from './cutter.ts';
import type { Json, JsonObject } from './json.ts';
import { isObject, namesIn, parsed } from './json.ts';

/** Why a value of the list is no record. */
export type NoRecord = Extract<
  RejectReason,
  'json_syntax' | 'json_not_object' | 'json_too_deep' | 'cell_too_large' | 'bad_encoding'
>;

export interface RecordSink {
  /** A record, and the line on which it starts. */
  record(record: JsonObject, line: number): void;
  /** What stands there instead of one: its first characters. */
  flaw(text: string, line: number, why: NoRecord): void;
}

/** Reads the records of JSON text (UTF-8), from chunks of any size. */
export class RecordStream {
  /** Records in which a field is written twice, and the line of the first; the last of its values is taken. */
  readonly repeated = { records: 0, line: 0 };
  /** Line on which the text breaks off inside a record or the array; 0 = it does not. */
  brokenOff = 0;
  private readonly cutter: JsonCutter;
  private readonly sink: RecordSink;
  private readonly byLine: boolean;
  private finishing = false;

  constructor(lie: Lie, sink: RecordSink) {
    this.sink = sink;
    this.byLine = lie.kind === 'lines';
    this.cutter = new JsonCutter(lie, (piece) => this.take(piece));
  }

  push(chunk: Uint8Array): void {
    this.cutter.push(chunk);
  }

  finish(): void {
    this.finishing = true;
    this.cutter.finish();
    this.brokenOff ||= this.cutter.cutOff;
  }

  /** Line of the first comment, superfluous or missing comma: passed over, though JSON does not allow it; 0 = none. */
  get lenient(): number {
    return this.cutter.lenient;
  }

  private take({ bytes, from, to, line, names, long, refused }: Piece): void {
    if (refused !== null) {
      this.sink.flaw(shown(bytes, from, to), line, refused);
      return;
    }
    const value = valueOf(bytes, from, to, long);
    if (value === undefined || value === BAD_ENCODING) {
      // A last line without a line end behind it broke off.
      if (this.finishing && this.byLine) this.brokenOff = line;
      this.sink.flaw(shown(bytes, from, to), line, value === undefined ? 'json_syntax' : 'bad_encoding');
    } else if (!isObject(value)) this.sink.flaw(shown(bytes, from, to), line, 'json_not_object');
    else {
      if (namesIn(value) < names) {
        this.repeated.records++;
        this.repeated.line ||= line;
      }
      this.sink.record(value, line);
    }
  }
}

const BAD_ENCODING = Symbol('bad encoding');
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The value; undefined: it is no JSON. */
function valueOf(bytes: Uint8Array, from: number, to: number, long: boolean): Json | undefined | typeof BAD_ENCODING {
  try {
    return parsed(strict.decode(bytes.subarray(from, to)), long);
  } catch {
    // Broken bytes inside a string would pass as a mark of replacement.
    return parsed(decode(bytes, from, to), long) === undefined ? undefined : BAD_ENCODING;
  }
}
