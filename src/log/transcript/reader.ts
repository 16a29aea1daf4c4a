import { dayOf, onDay } from './moments.ts';
import { kindOf, talkWith } from './lines.ts';
import type { Heading, Style } from './styles.ts';

/** Characters after which a message is cut off: nobody writes as many. */
const LONGEST = 1 << 20;

export interface Message {
  /** Line on which it starts, from 1. */
  readonly line: number;
  readonly sender: string;
  readonly receiver: string | null;
  /** As the transcript writes it, with the day where that stands above. */
  readonly time: string;
  readonly text: string;
}

/** What becomes of the lines of a transcript. Blank lines, days, rules and marks of reading are no rows. */
export interface TranscriptSink {
  message(message: Message): void;
  /** What the chat tool put between messages; `time` is that of the message before, '' where none is. */
  notice(line: number, time: string, text: string): void;
  /** A line that belongs to no message. */
  stray(line: number, text: string, why: 'outside_message' | 'cell_too_large'): void;
  /** Here begins a talk, with that buyer; '' = not told with whom. */
  talk(buyer: string): void;
}

/** Reads a transcript line by line; lines come as `LineCutter` gives them. */
export class TranscriptReader {
  private readonly style: Style;
  private readonly sink: TranscriptSink;
  private day: string | null = null;
  private open: { readonly head: Heading; readonly line: number; readonly time: string } | null = null;
  private texts: string[] = [];
  private length = 0;
  private time = '';
  /** The line before the one that came last: some headings take two. */
  private held: string | null = null;
  private number = 0;
  private skip = false;

  constructor(style: Style, sink: TranscriptSink) {
    this.style = style;
    this.sink = sink;
  }

  line(raw: string): void {
    const text = raw.trim();
    if (this.held !== null) this.read(this.held, text);
    this.held = text;
    this.number++;
  }

  finish(): void {
    if (this.held !== null) this.read(this.held, '');
    this.held = null;
    this.close();
  }

  /** Reads the line of the current number. */
  private read(line: string, next: string): void {
    if (this.skip) {
      this.skip = false;
      return;
    }
    const day = dayOf(line);
    // Right below a heading whatever stands there is what was said.
    if (day !== null && !this.waits()) {
      this.close();
      this.day = day;
      return;
    }
    const head = line === '' ? null : this.style.read(line, next);
    if (head !== null) this.start(head);
    else this.follow(line);
  }

  private start(head: Heading): void {
    this.close();
    this.time = onDay(head.time, this.day);
    this.open = { head, line: this.number, time: this.time };
    this.skip = head.lines === 2;
    if (head.text !== null) this.add(head.text);
  }

  private follow(line: string): void {
    const kind = kindOf(line);
    if (kind === 'notice' && !this.waits()) {
      this.close();
      this.sink.notice(this.number, this.time, line);
    } else if (kind === 'rule') {
      this.close();
      this.sink.talk(talkWith(line));
    } else if (kind !== 'mark' && (kind !== 'blank' || this.open !== null)) this.add(line);
  }

  /** Whether a message has its heading and nothing else yet. */
  private waits(): boolean {
    return this.open !== null && this.length === 0;
  }

  private add(line: string): void {
    if (this.open === null) this.sink.stray(this.number, line, 'outside_message');
    else if (this.length + line.length > LONGEST) this.sink.stray(this.number, line, 'cell_too_large');
    else {
      this.texts.push(line);
      this.length += line.length + 1;
    }
  }

  private close(): void {
    if (this.open === null) return;
    const { head, line, time } = this.open;
    const { sender, receiver } = head;
    this.sink.message({ line, sender, receiver, time, text: this.texts.join('\n').trim() });
    this.open = null;
    this.texts = [];
    this.length = 0;
  }
}

/** Cuts text that comes in pieces into lines; LF, CR LF and CR end them. */
export class LineCutter {
  private rest = '';
  private readonly give: (line: string) => void;

  constructor(give: (line: string) => void) {
    this.give = give;
  }

  push(piece: string): void {
    const lines = (this.rest + piece).split(/\r\n|\n|\r(?!$)/);
    const rest = lines.pop()!;
    for (const line of lines) this.give(line);
    // Of a line without an end so much is kept as shows that it is too long.
    this.rest = rest.length > 2 * LONGEST ? rest.slice(0, 2 * LONGEST) : rest;
  }

  finish(): void {
    const last = this.rest.replace(/\r$/, '');
    if (last !== '') this.give(last);
    this.rest = '';
  }
}
