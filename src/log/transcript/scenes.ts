import { roughMoment } from '../values/time-rules.ts';
import type { Cast } from './cast.ts';
import type { Message, TranscriptSink } from './reader.ts';

/** A message or a notice with the two sides of its talk. */
export interface Line {
  readonly line: number;
  readonly time: string;
  readonly role: 'buyer' | 'agent' | 'robot' | 'system';
  readonly sender: string;
  readonly account: string;
  readonly buyer: string;
  readonly text: string;
}

/** Lines whose buyer has not spoken yet; more wait for nobody. */
const MOST_WAITING = 1000;

/**
 * Gives what the shop writes to the buyer whom it answers: who spoke last, or who speaks next where a new talk begins
 * (below a rule, or where the clock goes back because another talk was pasted behind).
 */
export class Scenes implements TranscriptSink {
  private readonly cast: Cast;
  private readonly give: (line: Line) => void;
  private readonly torn: TranscriptSink['stray'];
  private buyer = '';
  private last = '';
  private at = -Infinity;
  private waiting: Line[] = [];

  constructor(cast: Cast, give: (line: Line) => void, torn: TranscriptSink['stray']) {
    this.cast = cast;
    this.give = give;
    this.torn = torn;
  }

  message({ line, sender, receiver, time, text }: Message): void {
    const at = roughMoment(time);
    if (at < this.at) this.buyer = '';
    if (!Number.isNaN(at)) this.at = at;
    const role = this.cast.partOf(sender);
    const other = receiver === null ? null : this.cast.partOf(receiver);
    if (role === 'buyer') this.meet(sender);
    else if (other === 'buyer') this.meet(receiver!);
    const account = role === 'buyer' ? (other === 'agent' ? receiver! : '') : sender;
    this.put({ line, time, role, sender, account, buyer: this.buyer, text });
  }

  notice(line: number, time: string, text: string): void {
    this.put({ line, time, role: 'system', sender: '', account: '', buyer: this.buyer, text });
  }

  stray(line: number, text: string, why: 'outside_message' | 'cell_too_large'): void {
    this.torn(line, text, why);
  }

  talk(buyer: string): void {
    this.buyer = '';
    if (buyer !== '' && this.cast.partOf(buyer) === 'buyer') this.meet(buyer);
  }

  finish(): void {
    this.release(this.last);
  }

  private meet(buyer: string): void {
    this.buyer = buyer;
    this.last = buyer;
    this.release(buyer);
  }

  private put(line: Line): void {
    if (line.buyer !== '') this.give(line);
    else if (this.waiting.push(line) > MOST_WAITING) this.release(this.last);
  }

  private release(buyer: string): void {
    for (const line of this.waiting) this.give({ ...line, buyer });
    this.waiting = [];
  }
}
