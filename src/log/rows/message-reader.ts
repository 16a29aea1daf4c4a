import { SENDERS } from '../../model/log.ts';
import { codePoints } from '../decode/utf8.ts';
import type { Cells } from '../records/cells.ts';
import { AS_IS, cellText } from '../records/cells.ts';
import { ByteDictionary } from '../values/dictionary.ts';
import { cellCount, cellId } from '../values/ids.ts';
import type { Notice } from '../values/notices.ts';
import { mayBeNotice, noticeOf } from '../values/notices.ts';
import { roleReader } from '../values/roles.ts';
import { printOf } from '../values/seen.ts';
import type { AttributeReader } from './attribute-rows.ts';
import type { MessageRows } from './message-rows.ts';
import type { Reading } from './reading.ts';
import { TableReader } from './table-reader.ts';
import { UNKNOWN } from './writers.ts';

const BUYER = SENDERS.indexOf('buyer');
const AGENT = SENDERS.indexOf('agent');
const ROBOT = SENDERS.indexOf('robot');
const SYSTEM = SENDERS.indexOf('system');

/** Reads the messages of one file into the rows of a log. */
export class MessageReader extends TableReader {
  private readonly rows: MessageRows;
  private readonly attributes: AttributeReader | null;
  private readonly words = new ByteDictionary();
  private readonly codes: number[] = [];
  private readonly code: (word: string) => number;
  private readonly c;

  constructor(rows: MessageRows, reading: Reading) {
    super(reading);
    this.rows = rows;
    rows.begin();
    this.c = {
      time: this.column('time'),
      date: this.column('date'),
      role: this.column('role'),
      sender: this.column('sender'),
      receiver: this.column('receiver'),
      account: this.column('account'),
      buyer: this.column('buyer'),
      conversation: this.column('conversation'),
      message: this.column('message'),
      replyTo: this.column('replyTo'),
      scope: this.column('scope'),
      chars: this.column('chars'),
      text: this.column('text'),
    };
    if (this.c.replyTo < 0) rows.tellsReplies = false;
    const header = this.name(this.c.role >= 0 ? this.c.role : this.c.sender);
    this.code = roleReader(header, reading.mapping.senders);
    this.attributes = rows.attributes.reader((role) => this.column(role));
  }

  protected take(cells: Cells): boolean {
    const { c, rows } = this;
    const at = c.date < 0 ? this.times.read(cells, c.time) : this.times.readPair(cells, c.date, c.time);
    if (Number.isNaN(at)) return this.rejectTime(cells, c.time);
    const { marks } = this.calendar;
    const account = c.account >= 0 ? cellId(rows.names, cells, c.account) : -1;
    const buyer = c.buyer >= 0 ? cellId(rows.names, cells, c.buyer) : -1;
    const writer = c.sender >= 0 ? cellId(rows.names, cells, c.sender) : -1;
    const receiver = c.receiver >= 0 && c.buyer < 0 ? cellId(rows.names, cells, c.receiver) : -1;
    const said = this.senderOf(cells, writer, account, buyer);
    if (said < 0) return this.refuse(cells, c.role >= 0 ? c.role : c.sender, 'bad_sender');
    const notice = this.notice(cells, said);
    const sender = notice === null ? this.machine(said, writer, account) : notice.kind === 'automatic' ? ROBOT : SYSTEM;
    const fromBuyer = sender === BUYER || sender === UNKNOWN;
    const talksTo = c.buyer >= 0 ? buyer : fromBuyer ? writer : receiver;
    let conversation = -1;
    if (rows.by === 'conversation') {
      conversation = cellId(rows.conversations, cells, c.conversation);
      if (conversation < 0) return this.refuse(cells, c.conversation, 'missing_required');
    } else if (rows.by === 'buyer' && talksTo < 0) {
      return this.refuse(cells, c.buyer >= 0 ? c.buyer : c.receiver, 'missing_required');
    } else if (rows.by === 'channel' && sender === BUYER && writer < 0) {
      return this.refuse(cells, c.sender, 'missing_required');
    }
    if (marks !== 0) this.doubt(marks, cells.line, 'time', at);
    const row = rows.add();
    rows.at[row] = at;
    rows.line[row] = cells.line;
    rows.sender[row] = sender;
    rows.account[row] = account >= 0 ? account : sender === AGENT ? writer : fromBuyer ? receiver : -1;
    rows.buyer[row] = talksTo;
    if (sender === UNKNOWN) rows.unknown.push(row);
    if (notice !== null) {
      rows.notices.see(row, notice, said === SYSTEM);
      if (notice.kind === 'transfer') rows.account[row] = notice.to === '' ? -1 : rows.names.idOfText(notice.to);
    }
    rows.conversation[row] = conversation;
    if (rows.by === 'thread') {
      rows.message[row] = cellId(rows.messages, cells, c.message);
      rows.replyTo[row] = cellId(rows.messages, cells, c.replyTo);
    }
    rows.scope[row] = c.scope >= 0 ? cellId(rows.scopes, cells, c.scope) : -1;
    rows.chars[row] = c.chars >= 0 ? cellCount(cells, c.chars) : c.text >= 0 ? length(cells, c.text) : -1;
    rows.print[row] = this.printOf(cells, row);
    if (this.attributes !== null) this.attributes.read(cells, row, fromBuyer);
    if (rows.keepsText && c.text >= 0) rows.keep(row, cellText(cells, c.text));
    return true;
  }

  private printOf(cells: Cells, row: number): number {
    const { rows } = this;
    const { message, text } = this.c;
    const { bytes, start, end } = cells;
    if (message >= 0) rows.ids.add(row, bytes, start[message], end[message]);
    if (text >= 0) return printOf(bytes, start[text], end[text]);
    return message >= 0 ? printOf(bytes, start[message], end[message]) : 0;
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
    if (/.[:：]./.test(cellText(cells, column))) return AGENT;
    if (this.rows.isRobot(writer)) return ROBOT;
    // Beside the buyer stands the shop, and beside the account that was given the inquiry its buyer.
    if (buyer >= 0) return AGENT;
    if (account >= 0) return BUYER;
    return this.rows.by === 'conversation' || c.receiver >= 0 ? UNKNOWN : -1;
  }

  /** What a machine's text says; what a buyer may have written himself is his. */
  private notice(cells: Cells, said: number): Notice | null {
    const { text } = this.c;
    if (text < 0 || !mayBeNotice(cells.bytes, cells.start[text], cells.end[text])) return null;
    const notice = noticeOf(cellText(cells, text));
    if (notice === null || notice.plain) return notice;
    if (notice.kind === 'automatic') return said === AGENT ? notice : null;
    return said === BUYER || said === UNKNOWN ? null : notice;
  }

  /** Who wrote a message of an agent that may be called like a robot. */
  private machine(said: number, writer: number, account: number): number {
    if (said !== AGENT || !this.rows.isRobot(writer >= 0 ? writer : account)) return said;
    this.rows.notices.automatic++;
    return ROBOT;
  }
}

/** Characters of a cell; a doubled quote is one. */
function length(cells: Cells, column: number): number {
  const from = cells.start[column];
  const to = cells.end[column];
  if (cells.doubled[column] !== AS_IS) return Array.from(cellText(cells, column)).length;
  return cells.high ? codePoints(cells.bytes, from, to) : to - from;
}
