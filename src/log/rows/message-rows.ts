import type { Zone } from '../../base/civil.ts';
import type { Mapping } from '../../model/intake.ts';
import { SENDERS } from '../../model/log.ts';
import { codePoints } from '../decode/utf8.ts';
import type { Cells } from '../records/cells.ts';
import { cellText } from '../records/cells.ts';
import type { Table } from '../records/table.ts';
import { ByteDictionary } from '../values/dictionary.ts';
import { cellCount, cellId } from '../values/ids.ts';
import { roleReader } from '../values/roles.ts';
import type { TimeReader } from '../values/times.ts';
import { AttributeRows } from './attribute-rows.ts';
import { TableRows } from './table-rows.ts';

const BUYER = SENDERS.indexOf('buyer');
const AGENT = SENDERS.indexOf('agent');

/** Columns of the kept messages in file order, of length `kept`; names are ids of `names`, −1 = none. */
export class MessageRows extends TableRows {
  readonly grain = 'message';
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
  readonly text: string[] | null;
  readonly attributes: AttributeRows | null;

  private readonly words = new ByteDictionary();
  private readonly codes: number[] = [];
  private readonly code: (word: string) => number;
  private readonly times: TimeReader;
  /** Messages hang together by ids of conversations, else by the message that each answers, else by buyer and time. */
  readonly by: 'conversation' | 'thread' | 'buyer';
  private readonly c;

  constructor(table: Table, mapping: Mapping, zone: Zone, keepText: boolean) {
    super(table, mapping, zone);
    this.c = {
      time: this.column('time'),
      role: this.column('role'),
      sender: this.column('sender'),
      account: this.column('account'),
      buyer: this.column('buyer'),
      conversation: this.column('conversation'),
      message: this.column('message'),
      replyTo: this.column('replyTo'),
      scope: this.column('scope'),
      chars: this.column('chars'),
      text: this.column('text'),
    };
    this.by =
      this.c.conversation >= 0 ? 'conversation' : this.c.message >= 0 && this.c.replyTo >= 0 ? 'thread' : 'buyer';
    this.times = this.timeReader(this.c.time);
    this.code = roleReader(this.name(this.c.role >= 0 ? this.c.role : this.c.sender));
    this.attributes = AttributeRows.of((role) => this.column(role));
    this.text = keepText && this.c.text >= 0 ? [] : null;
  }

  protected take(cells: Cells): boolean {
    const { c } = this;
    const at = this.times.read(cells, c.time);
    if (Number.isNaN(at)) return this.rejectTime(cells, c.time);
    const account = c.account >= 0 ? cellId(this.names, cells, c.account) : -1;
    const buyer = c.buyer >= 0 ? cellId(this.names, cells, c.buyer) : -1;
    const writer = c.sender >= 0 ? cellId(this.names, cells, c.sender) : -1;
    const sender = this.senderOf(cells, writer, account, buyer);
    if (sender < 0) return this.refuse(cells, c.role >= 0 ? c.role : c.sender, 'bad_sender');
    let conversation = -1;
    if (this.by === 'conversation') {
      conversation = cellId(this.conversations, cells, c.conversation);
      if (conversation < 0) return this.refuse(cells, c.conversation, 'missing_required');
    } else if (this.by === 'buyer' && buyer < 0) return this.refuse(cells, c.buyer, 'missing_required');
    const row = this.kept;
    if (row === this.at.length) this.grow();
    this.at[row] = at;
    this.line[row] = cells.line;
    this.sender[row] = sender;
    this.account[row] = sender === AGENT && account < 0 ? writer : account;
    this.buyer[row] = c.buyer < 0 && sender === BUYER ? writer : buyer;
    this.conversation[row] = conversation;
    if (this.by === 'thread') {
      this.message[row] = cellId(this.messages, cells, c.message);
      this.replyTo[row] = cellId(this.messages, cells, c.replyTo);
    }
    this.scope[row] = c.scope >= 0 ? cellId(this.scopes, cells, c.scope) : -1;
    this.chars[row] = c.chars >= 0 ? cellCount(cells, c.chars) : c.text >= 0 ? length(cells, c.text) : -1;
    if (this.attributes !== null) this.attributes.read(cells, row, sender === BUYER);
    if (this.text !== null) this.text.push(cellText(cells, c.text));
    return true;
  }

  private refuse(cells: Cells, column: number, reason: 'bad_sender' | 'missing_required'): false {
    this.rejects.add(cells, column, reason);
    return false;
  }

  /** Index into SENDERS, or −1. */
  private senderOf(cells: Cells, writer: number, account: number, buyer: number): number {
    const { c } = this;
    const column = c.role >= 0 ? c.role : c.sender;
    const word = this.words.idOf(cells.bytes, cells.start[column], cells.end[column]);
    if (word === this.codes.length) this.codes.push(this.code(cellText(cells, column)));
    const code = this.codes[word];
    if (code >= 0 || c.role >= 0 || writer < 0) return code;
    // Without a word for it, a writer is who stands in the columns beside, or a sub-account by its colon.
    if (writer === buyer) return BUYER;
    if (writer === account) return AGENT;
    return /.[:：]./.test(cellText(cells, column)) ? AGENT : -1;
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
  }
}

/** Characters of a cell; a doubled quote is one. */
function length(cells: Cells, column: number): number {
  const from = cells.start[column];
  const to = cells.end[column];
  if (cells.doubled[column] === 1) return Array.from(cellText(cells, column)).length;
  return cells.high ? codePoints(cells.bytes, from, to) : to - from;
}
