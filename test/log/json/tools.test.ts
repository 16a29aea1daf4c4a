import { describe, expect, test } from 'vitest';
import { reading } from '../files.ts';
import { saidIn } from './talk.ts';

/** 2024-03-04 10:00:00 in Shanghai, in seconds. */
const TEN = 1_709_517_600;
const iso = (seconds: number): string => new Date((TEN + seconds) * 1000).toISOString();

describe('Zendesk Chat', () => {
  const chats = [
    {
      id: '2403.100.S0',
      type: 'chat',
      timestamp: iso(0),
      visitor: { id: '1.Ab', name: 'Visitor 8842', email: '' },
      agent_names: ['Xiao Ying'],
      agent_ids: ['4156'],
      department_name: 'Presales',
      session: { id: '240304.1', start_date: iso(-60) },
      history: [
        { type: 'chat.memberjoin', timestamp: iso(0), name: 'Visitor 8842', nick: 'visitor:1.Ab', channel: '#c' },
        {
          type: 'chat.msg',
          timestamp: iso(1),
          name: 'Visitor 8842',
          nick: 'visitor:1.Ab',
          msg: '有货吗',
          msg_id: 'a',
          sender_type: 'Visitor',
        },
        {
          type: 'chat.msg',
          timestamp: iso(2),
          name: 'Welcome',
          nick: 'agent:trigger',
          msg: '您好',
          msg_id: 'b',
          sender_type: 'Trigger',
        },
        {
          type: 'chat.msg',
          timestamp: iso(20),
          name: 'Xiao Ying',
          nick: 'agent:4156',
          msg: '有的',
          msg_id: 'c',
          sender_type: 'Agent',
        },
        { type: 'chat.rating', timestamp: iso(40), nick: 'visitor:1.Ab', new_rating: 'good' },
      ],
    },
    {
      id: '2403.101.S0',
      type: 'offline_msg',
      timestamp: iso(60),
      visitor: { id: '1.Cd', name: 'Li' },
      message: '人呢',
      session: {},
    },
    {
      id: '2403.102.S0',
      type: 'chat',
      timestamp: iso(80),
      visitor: { name: 'Zhou' },
      agent_names: [],
      history: [
        { type: 'chat.msg', timestamp: iso(81), name: 'Zhou', nick: 'visitor', msg: '在' },
        { type: 'chat.msg', timestamp: iso(90), name: '阿强', nick: 'agent:7', msg: '在的' },
      ],
    },
  ];
  const told = [
    '10:00:00 system : chat.memberjoin',
    '10:00:01 buyer : 有货吗',
    '10:00:02 robot : 您好',
    '10:00:20 agent Xiao Ying: 有的',
    '10:00:40 system : chat.rating',
    '10:01:00 buyer : 人呢',
    '10:01:21 buyer : 在',
    '10:01:30 agent 阿强: 在的',
  ];

  test.each([
    ['a page of the API', JSON.stringify({ chats, count: 3, next_page: null })],
    ['one chat a line', chats.map((chat) => JSON.stringify(chat)).join('\n')],
  ])('%s', async (_, text) => {
    const read = await reading(text, { keepText: true });
    expect(saidIn(read)).toEqual(told);
    expect(read.report).toMatchObject({ rowsRead: 8, kept: 8, inquiries: 3, buyers: 3 });
    expect(read.log.scopes).toEqual(['Presales']);
  });

  test('one chat alone', async () => {
    expect(saidIn(await reading(JSON.stringify(chats[0]), { keepText: true }))).toEqual(told.slice(0, 5));
  });
});

describe('Intercom', () => {
  const part = (at: number, part_type: string, body: string | null, author: object): object => ({
    type: 'conversation_part',
    id: `p${at}`,
    part_type,
    body,
    created_at: TEN + at,
    author,
    attachments: [],
  });
  const user = { type: 'user', id: 'u1', name: 'Li' };
  const admin = { type: 'admin', id: '9', name: '小颖' };
  const conversation = {
    type: 'conversation',
    id: '1911',
    created_at: TEN,
    updated_at: TEN + 900,
    source: {
      type: 'conversation',
      id: 's1',
      delivered_as: 'customer_initiated',
      body: '<p>发货了吗？</p>',
      author: user,
    },
    contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: 'u1' }] },
    teammates: { type: 'admin.list', admins: [{ type: 'admin', id: '9' }] },
    conversation_parts: {
      type: 'conversation_part.list',
      total_count: 5,
      conversation_parts: [
        part(3, 'comment', '<p>正在转人工</p>', { type: 'bot', id: 'b', name: 'Fin' }),
        part(10, 'assignment', null, admin),
        part(15, 'note', '<p>老客户</p>', admin),
        part(30, 'comment', '<p>今天发<br>明天到 &amp; 送到家</p>', admin),
        part(60, 'comment', '好', { type: 'lead', id: 'u1', name: 'Li' }),
        part(90, 'close', '<p>再见</p>', admin),
      ],
    },
  };
  const told = [
    '10:00:00 buyer : 发货了吗？',
    '10:00:03 robot : 正在转人工',
    '10:00:10 system : assignment',
    '10:00:15 system : 老客户',
    '10:00:30 agent 小颖: 今天发\n明天到 & 送到家',
    '10:01:00 buyer : 好',
    '10:01:30 agent 小颖: 再见',
  ];

  test.each([
    [
      'conversations in a page',
      JSON.stringify({ type: 'conversation.list', conversations: [conversation], pages: {} }),
    ],
    [
      'conversations one a line',
      `${JSON.stringify(conversation)}\n${JSON.stringify({ ...conversation, id: '2', created_at: '', source: null, conversation_parts: { conversation_parts: [] } })}\n`,
    ],
    ['one conversation', JSON.stringify(conversation, null, 2)],
  ])('%s', async (_, text) => {
    const read = await reading(text, { keepText: true });
    expect(saidIn(read)).toEqual(told);
    expect(read.report).toMatchObject({ rowsRead: 7, kept: 7, inquiries: 1, buyers: 1, accounts: 1 });
  });

  test('what is sent without anybody writing it is a robot’s', async () => {
    const automatic = { ...conversation, source: { ...conversation.source, delivered_as: 'automated', author: admin } };
    expect(saidIn(await reading(JSON.stringify([automatic]), { keepText: true }))[0]).toBe(
      '10:00:00 robot : 发货了吗？',
    );
  });
});

describe('Chatwoot', () => {
  const contact = { id: 77, name: 'Li', type: 'contact' };
  const agent = { id: 5, name: '小颖', type: 'user' };
  const message = (id: number, message_type: number, content: string, rest: object): object => ({
    id,
    content,
    inbox_id: 3,
    conversation_id: 12,
    message_type,
    content_type: 'text',
    created_at: TEN + id,
    private: false,
    ...rest,
  });
  const messages = [
    message(1, 0, '能退吗', { sender: contact, sender_type: 'Contact' }),
    message(2, 3, '请留下邮箱', {}),
    message(3, 2, 'Assigned to 小颖', {}),
    message(4, 1, '查一下再说', { sender: agent, sender_type: 'User', private: true }),
    message(9, 1, '可以的', { sender: agent, sender_type: 'User' }),
    message(15, 1, '评价一下？', { sender: { id: 1, name: 'Bot', type: 'agent_bot' }, sender_type: 'AgentBot' }),
    message(20, 0, '好', { sender: contact, sender_type: 'Contact' }),
  ];
  const told = [
    '10:00:01 buyer : 能退吗',
    '10:00:02 robot : 请留下邮箱',
    '10:00:03 system : Assigned to 小颖',
    '10:00:04 system : 查一下再说',
    '10:00:09 agent 小颖: 可以的',
    '10:00:15 robot : 评价一下？',
    '10:00:20 buyer : 好',
  ];
  const conversation = { id: 12, inbox_id: 3, status: 'open', meta: { sender: contact, assignee: agent }, messages };
  const columns = [
    'id',
    'content',
    'conversation_id',
    'message_type',
    'created_at',
    'private',
    'sender_type',
    'sender_id',
    'inbox_id',
  ];
  const table = [
    columns.join(','),
    `1,能退吗,12,0,2024-03-04 02:00:01Z,f,Contact,77,3`,
    `2,请留下邮箱,12,3,2024-03-04 02:00:02Z,f,,,3`,
    `4,查一下再说,12,1,2024-03-04 02:00:04Z,t,User,5,3`,
    `9,"可以的",12,1,2024-03-04 02:00:09Z,f,User,5,3`,
    `x`,
  ].join('\n');

  test.each([
    ['a page of conversations', JSON.stringify({ data: { meta: { all_count: 1 }, payload: [conversation] } })],
    ['the messages of a conversation', JSON.stringify({ meta: { labels: [] }, payload: messages })],
    ['messages one a line', messages.map((one) => JSON.stringify(one)).join('\n')],
  ])('%s', async (_, text) => {
    const read = await reading(text, { keepText: true });
    expect(saidIn(read)).toEqual(told);
    expect(read.report).toMatchObject({ rowsRead: 7, kept: 7, inquiries: 1, buyers: 1, accounts: 1 });
  });

  test('its table of messages as CSV; rows that do not fit are rejected as in any table', async () => {
    const read = await reading(table, { keepText: true });
    expect(saidIn(read)).toEqual([
      '10:00:01 buyer : 能退吗',
      '10:00:02 robot : 请留下邮箱',
      '10:00:04 system : 查一下再说',
      '10:00:09 agent 5: 可以的',
    ]);
    expect(read.report).toMatchObject({ rowsRead: 5, kept: 4, rejectedBy: { too_few_columns: 1 } });
    expect(read.report.rejects[0]).toMatchObject({ line: 6, value: 'x' });
  });
});

describe('Rocket.Chat', () => {
  const visitor = { _id: 'v1', username: 'guest-537', name: 'Maria' };
  const agent = { _id: 'a1', username: 'xiaoying', name: '小颖' };
  const message = (at: number, u: object, msg: string, rest: object = {}): object => ({
    _id: `m${at}`,
    rid: 'R1',
    msg,
    ts: { $date: iso(at) },
    u,
    _updatedAt: { $date: iso(at) },
    urls: [],
    ...rest,
  });
  const messages = [
    message(0, visitor, '有人吗', { token: 't0k', alias: 'Maria' }),
    message(1, { _id: 'rocket.cat', username: 'rocket.cat' }, '稍等', { bot: { i: 'x' } }),
    message(2, agent, 'xiaoying', { t: 'livechat_transfer_history' }),
    message(30, agent, '在的'),
    message(50, visitor, '谢谢', { token: 't0k' }),
    message(90, agent, '', { t: 'livechat-close', groupable: false }),
  ];
  const told = [
    '10:00:00 buyer : 有人吗',
    '10:00:01 robot : 稍等',
    '10:00:02 system : xiaoying',
    '10:00:30 agent xiaoying: 在的',
    '10:00:50 buyer : 谢谢',
    '10:01:30 system : livechat-close',
  ];
  const csv = [
    '_id,rid,msg,ts,u._id,u.username,t,token',
    `m1,R1,有人吗,${iso(0)},v1,guest-537,,t0k`,
    `m2,R1,在的,${iso(30)},a1,xiaoying,,`,
    `m3,R1,,${iso(90)},a1,xiaoying,livechat-close,`,
  ].join('\n');

  test.each([
    ['an answer of the API', JSON.stringify({ messages, count: 6, offset: 0, total: 6, success: true })],
    ['as mongoexport writes it', messages.map((one) => JSON.stringify(one)).join('\n')],
    [
      'with moments as numbers',
      JSON.stringify(messages).replaceAll(
        /"\$date":"([^"]+)"/g,
        (_, at: string) => `"$date":{"$numberLong":"${Date.parse(at)}"}`,
      ),
    ],
  ])('%s', async (_, text) => {
    const read = await reading(text, { keepText: true });
    expect(saidIn(read)).toEqual(told);
    expect(read.report).toMatchObject({ rowsRead: 6, kept: 6, inquiries: 1, buyers: 1, accounts: 1 });
  });

  test('as CSV with dotted names', async () => {
    const read = await reading(csv, { keepText: true });
    expect(saidIn(read)).toEqual([
      '10:00:00 buyer : 有人吗',
      '10:00:30 agent xiaoying: 在的',
      '10:01:30 system : livechat-close',
    ]);
  });
});
