import type { MessageLinks } from '../../model/links.ts';
import { ByteDictionary } from '../values/dictionary.ts';
import { isRobotName } from '../values/notices.ts';
import { Ids } from '../values/seen.ts';
import { AttributeRows } from './attribute-rows.ts';
import { NoticeRows } from './notice-rows.ts';

/**
 * Columns of the kept messages of a log, of length `kept`, one file after the other; names are ids of `names`,
 * −1 = none.
 */
export class MessageRows {
  readonly grain = 'message';
  kept = 0;
  /** Accounts, buyers and senders share one dictionary: the same login may stand in several columns. */
  readonly names = new ByteDictionary();
  readonly conversations = new ByteDictionary();
  readonly messages = new ByteDictionary();
  readonly scopes = new ByteDictionary();
  at = new Float64Array(1 << 12);
  sender = new Uint8Array(1 << 12);
  account = new Int32Array(1 << 12);
  buyer = new Int32Array(1 << 12);
  conversation = new Int32Array(1 << 12);
  message = new Int32Array(1 << 12);
  replyTo = new Int32Array(1 << 12);
  scope = new Int32Array(1 << 12);
  chars = new Int32Array(1 << 12);
  line = new Int32Array(1 << 12);
  /** Print of the text, else of the message's id; 0 = neither was read. */
  print = new Int32Array(1 << 12);
  /** Whether every file also tells what its messages answer. */
  tellsReplies = true;
  /** Ids of the messages. */
  readonly ids = new Ids();
  readonly attributes = new AttributeRows();
  readonly notices = new NoticeRows();
  /**
   * Rows of which nothing but the writer's name is known: it stands in `buyer`, the receiver's in `account`, until
   * `settleWriters`.
   */
  readonly unknown: number[] = [];
  /** Whether a name is a robot's, by its id. */
  private readonly robots: boolean[] = [];
  readonly by: MessageLinks;
  readonly keepsText: boolean;
  /** Row with which each file begins. */
  private readonly starts: number[] = [];
  /** Texts by row, with gaps where a file has none; `null` where none was kept. */
  text: string[] | null = null;

  constructor(by: MessageLinks, keepsText: boolean) {
    this.by = by;
    this.keepsText = keepsText;
  }

  /** The rows of one more file follow. */
  begin(): void {
    this.starts.push(this.kept);
  }

  /** Number of the file that a row is from, from 0. */
  fileOf(row: number): number {
    return this.starts.findLastIndex((start) => start <= row);
  }

  /** Number of a new row, whose columns are then to be filled. */
  add(): number {
    if (this.kept === this.at.length) this.grow();
    return this.kept++;
  }

  isRobot(name: number): boolean {
    return name >= 0 && (this.robots[name] ??= isRobotName(this.names.text(name)));
  }

  keep(row: number, text: string): void {
    this.text ??= [];
    this.text[row] = text;
  }

  private grow(): void {
    const size = 2 * this.at.length;
    const longer = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(size);
      to.set(from);
      return to;
    };
    const at = new Float64Array(size);
    at.set(this.at);
    this.at = at;
    const sender = new Uint8Array(size);
    sender.set(this.sender);
    this.sender = sender;
    this.account = longer(this.account);
    this.buyer = longer(this.buyer);
    this.conversation = longer(this.conversation);
    this.message = longer(this.message);
    this.replyTo = longer(this.replyTo);
    this.scope = longer(this.scope);
    this.chars = longer(this.chars);
    this.line = longer(this.line);
    this.print = longer(this.print);
  }
}
