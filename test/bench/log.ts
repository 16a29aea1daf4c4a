const MINUTE = 60_000;
const GAP = 30 * MINUTE;

const TEXTS = [
  '你好，在吗',
  '这款还有货吗',
  '什么时候发货呀',
  '亲，今天下单今天发',
  '好的亲，已为您备注',
  '可以退换吗',
  '这边帮您查一下',
  '好的，谢谢',
];
const ACCOUNTS = Array.from({ length: 40 }, (_, i) => `晨光:客服${String(i + 1).padStart(2, '0')}`);
const SHOPS = ['晨光一店', '晨光二店', '晨光三店'];
const START = Date.UTC(2024, 2, 4);

/** A small generator of uniform numbers in [0, 1): xorshift, 32 bits. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** A second and a row in one number that sorts; there are fewer than 2²³ rows. */
const ROW = 2 ** 23;

/**
 * A message log in CSV of that many rows (below 2²³), about 98 bytes each, by ascending time, without conversation ids:
 * the text piece by piece. Always the same.
 */
export function* messageLog(rows: number): Generator<string> {
  const next = uniform(20_240_304);
  const sort = new Float64Array(rows);
  const side = new Uint8Array(rows);
  const session = new Int32Array(rows);
  let row = 0;
  let sessions = 0;
  while (row < rows) {
    const count = Math.min(rows - row, 1 + Math.floor(next() * 11));
    let second = Math.floor(next() * 30 * 86_400);
    for (let i = 0; i < count; i++, row++) {
      session[row] = sessions;
      side[row] = i === 0 ? 0 : Math.floor(next() * 20);
      sort[row] = second * ROW + row;
      second += 1 + Math.floor(next() * 240);
    }
    sessions++;
  }
  sort.sort();
  let lines = ['message_id,sent_at,role,buyer,account,shop,text'];
  for (let i = 0; i < rows; i++) {
    const from = sort[i] % ROW;
    const at = new Date(START + Math.floor(sort[i] / ROW) * 1000).toISOString();
    const who = session[from];
    // 10 of 20 lines are the buyer's, 9 an account's, 1 a robot's.
    const role = side[from] < 10 ? 'buyer' : side[from] < 19 ? 'agent' : 'robot';
    const account = role === 'agent' ? ACCOUNTS[who % 40] : '';
    const buyer = `tb${String((who * 7919) % 90_001).padStart(8, '0')}`;
    const text = TEXTS[(from * 31) % TEXTS.length];
    lines.push(
      `1300000000${String(i).padStart(10, '0')},${at.slice(0, 10)} ${at.slice(11, 19)},${role},${buyer},${account},${SHOPS[who % 3]},${text}`,
    );
    if (lines.length === 50_000) {
      yield `${lines.join('\n')}\n`;
      lines = [];
    }
  }
  yield `${lines.join('\n')}\n`;
}

/** Text in GB18030, by the platform's decoder turned round: characters of two bytes and ASCII, which is what the log has. */
export function gb18030Encoder(): (text: string) => Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Uint16Array(1 << 16);
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd') codes[char.charCodeAt(0)] = lead * 256 + trail;
    }
  }
  return (text) => {
    const bytes = new Uint8Array(2 * text.length);
    let at = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) bytes[at++] = code;
      else {
        bytes[at++] = codes[code] >>> 8;
        bytes[at++] = codes[code] & 0xff;
      }
    }
    return bytes.subarray(0, at);
  };
}

/** What an import does, in SQL: typed rows, sessions by silence, turns. `path` is the CSV file. */
export const importSql = (path: string): readonly string[] => [
  `create or replace table message as
   select message_id, sent_at, role, buyer, account, shop, length(text) as chars
   from read_csv('${path.replaceAll("'", "''")}', header = true, delim = ',', columns = {
     message_id: 'VARCHAR', sent_at: 'TIMESTAMP', role: 'VARCHAR', buyer: 'VARCHAR', account: 'VARCHAR',
     shop: 'VARCHAR', text: 'VARCHAR'})`,
  `create or replace table session_message as
   select *, sum(opens) over (partition by buyer, shop order by sent_at, message_id) as session
   from (
     select *, case when role = 'buyer' and sent_at - max(sent_at) filter (role in ('buyer', 'agent')) over stream
       > interval ${GAP / MINUTE} minute then 1 else 0 end as opens
     from message
     window stream as (partition by buyer, shop order by sent_at, message_id
       rows between unbounded preceding and 1 preceding))`,
  `create or replace table turn as
   select buyer, shop, session, turn, min(sent_at) as asked, min(sent_at) filter (role = 'agent') as replied,
     count(*) filter (role = 'buyer') as messages, sum(chars) filter (role = 'buyer') as chars
   from (
     select *, sum(asks) over (partition by buyer, shop, session order by sent_at, message_id) as turn
     from (
       select *, case when role = 'buyer' and lag(role) over stream is distinct from 'buyer' then 1 else 0 end as asks
       from session_message
       where role in ('buyer', 'agent')
       window stream as (partition by buyer, shop, session order by sent_at, message_id)))
   where turn > 0
   group by all`,
  `create or replace table inquiry as
   select buyer, shop, session, min(asked) as arrival, count(*) as turns from turn group by all order by arrival`,
];

/** One row: rows, inquiries, turns of what `importSql` made. */
export const COUNT_SQL = `select (select count(*) from message)::int as rows,
  (select count(*) from inquiry)::int as inquiries, (select count(*) from turn)::int as turns`;
