import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '../../src/model/intake.ts';
import { SENDERS } from '../../src/model/log.ts';
import { reading } from './files.ts';

/** Exports of shop platforms as their back offices lay them out; every row is made up. Each tells one talk. */
const EXPORTS: readonly {
  readonly from: string;
  readonly csv: string;
  readonly columns: readonly ColumnRole[];
  readonly accounts: readonly string[];
  readonly senders: readonly string[];
}[] = [
  {
    from: 'Qianniu, records of a sub-account',
    csv:
      '店铺名称,买家昵称,客服昵称,发送时间,消息方向,消息类型,消息内容\n' +
      '晨光小店,t******7,晨光小店:小美,2023-07-22 19:24:05,买家→客服,文本,在吗\n' +
      '晨光小店,t******7,晨光小店:小美,2023-07-22 19:24:30,客服→买家,文本,在的亲\n' +
      '晨光小店,t******7,晨光小店:小美,2023-07-22 19:25:00,买家→客服,图片,[图片]\n',
    columns: ['scope', 'buyer', 'account', 'time', 'role', 'text'],
    accounts: ['晨光小店:小美'],
    senders: ['buyer', 'agent', 'buyer'],
  },
  {
    from: 'Taobao, by sender and receiver',
    csv:
      '序号,发送人,接收人,发送时间,聊天内容\n' +
      '1,tb123,晨光小店:小美,2023/7/22 19:24:05,在吗\n' +
      '2,晨光小店:小美,tb123,2023/7/22 19:24:30,在的亲\n' +
      '3,tb123,晨光小店:小美,2023/7/22 19:25:00,好\n',
    columns: ['message', 'sender', 'receiver', 'time', 'text'],
    accounts: ['晨光小店:小美'],
    senders: ['buyer', 'agent', 'buyer'],
  },
  {
    from: 'Taobao, buyer, sub-account, and who wrote',
    csv:
      '买家旺旺,子账号,发送者,时间,内容\n' +
      'tb123,晨光小店:小美,tb123,2023-07-22 19:24,在吗\n' +
      'tb123,晨光小店:小美,晨光小店:小美,2023-07-22 19:25,在的\n' +
      'tb123,晨光小店:小美,tb123,2023-07-22 19:26,好\n',
    columns: ['buyer', 'account', 'sender', 'time', 'text'],
    accounts: ['晨光小店:小美'],
    senders: ['buyer', 'agent', 'buyer'],
  },
  {
    from: 'JD, the records that its interface gives',
    csv:
      'sid,customer,waiter,time,channel,skuId,waiterSend,content\n' +
      's-88,jd_4f2,晨光-小美,2023-07-22 19:24:05,app,100012,false,在吗\n' +
      's-88,jd_4f2,晨光-小美,2023-07-22 19:24:30,app,100012,true,您好\n' +
      's-88,jd_4f2,晨光-小美,2023-07-22 19:25:00,app,100012,false,好\n',
    columns: ['conversation', 'buyer', 'account', 'time', 'scope', 'product', 'role', 'text'],
    accounts: ['晨光-小美'],
    senders: ['buyer', 'agent', 'buyer'],
  },
  {
    from: 'JD, the workbook of the back office',
    csv:
      '会话ID,顾客账号,客服账号,发送方,消息时间,消息类型,消息内容,咨询商品ID\n' +
      'c1,jd_4f2,xiaomei,顾客,2023-07-22 19:24:05,文本,在吗,100012\n' +
      'c1,jd_4f2,xiaomei,机器人,2023-07-22 19:24:06,文本,智能客服为您服务,100012\n' +
      'c1,jd_4f2,xiaomei,客服,2023-07-22 19:24:30,文本,您好,100012\n',
    columns: ['conversation', 'buyer', 'account', 'role', 'time', 'text', 'product'],
    accounts: ['xiaomei'],
    senders: ['buyer', 'robot', 'agent'],
  },
  {
    from: 'Pinduoduo',
    csv:
      '消息时间,客服账号,用户ID,发送方角色,消息类型,消息内容,订单编号\n' +
      '2023-07-22 19:24:05,pdd11:小美,9001,用户,文本,在吗,\n' +
      '2023-07-22 19:24:30,pdd11:小美,9001,商家客服,文本,在的,\n' +
      '2023-07-22 19:25:00,pdd11:小美,9001,用户,商品卡片,,\n',
    columns: ['time', 'account', 'buyer', 'role', 'text'],
    accounts: ['pdd11:小美'],
    senders: ['buyer', 'agent', 'buyer'],
  },
  {
    from: 'Douyin Feige',
    csv:
      '会话ID,接待客服,用户昵称,发送人身份,发送时间,消息内容\n' +
      '7001,小美,星星,用户,2023-07-22 19:24:05,在吗\n' +
      '7001,小美,星星,系统消息,2023-07-22 19:24:06,客服小美已接入\n' +
      '7001,小美,星星,客服,2023-07-22 19:24:30,在的\n',
    columns: ['conversation', 'account', 'buyer', 'role', 'time', 'text'],
    accounts: ['小美'],
    senders: ['buyer', 'system', 'agent'],
  },
  {
    from: 'a web chat in traditional characters',
    csv:
      '對話編號,訪客名稱,客服人員,發送者身份,發送時間,訊息內容\n' +
      'A1,Amy,阿明,訪客,2023-07-22 19:24:05,你好\n' +
      'A1,Amy,阿明,客服,2023-07-22 19:24:30,您好\n' +
      'A1,Amy,阿明,訪客,2023-07-22 19:25:00,請問\n',
    columns: ['conversation', 'buyer', 'account', 'role', 'time', 'text'],
    accounts: ['阿明'],
    senders: ['buyer', 'agent', 'buyer'],
  },
];

describe('an export of messages', () => {
  test.each(EXPORTS)('$from is read without a word from the user', async ({ csv, columns, accounts, senders }) => {
    const { log, report } = await reading(csv);
    expect(Object.keys(report.mapping.columns).toSorted()).toEqual(columns.toSorted());
    expect(report).toMatchObject({ rowsRead: 3, kept: 3, inquiries: 1, buyers: 1 });
    expect(log.accounts).toEqual(accounts);
    expect(Array.from(log.message.sender, (sender) => SENDERS[sender])).toEqual(senders);
  });

  test('with kinds of messages but nobody who wrote them is not taken for one', async () => {
    const csv =
      '买家昵称,发送时间,消息类型,消息内容\ntb1,2023-07-22 19:24:05,文本,在吗\ntb1,2023-07-22 19:24:09,图片,\n';
    await expect(reading(csv)).rejects.toThrow(/missing_required_column.*role/);
  });
});

/** Records of call centres; every row is made up. Each tells four calls: two answered, one given up, one answered late. */
const CALLS: readonly { readonly from: string; readonly csv: string; readonly columns: readonly ColumnRole[] }[] = [
  {
    from: 'moments, in Chinese',
    csv:
      '通话ID,主叫号码,技能组,坐席姓名,呼入时间,接听时间,挂机时间,挂机方\n' +
      'c1,138****0001,售前,王芳,2023-07-22 09:00:00,2023-07-22 09:00:20,2023-07-22 09:03:20,客户\n' +
      'c2,138****0002,售前,李静,2023-07-22 09:01:00,2023-07-22 09:01:05,2023-07-22 09:02:05,坐席\n' +
      'c3,138****0003,售后,,2023-07-22 09:02:00,,2023-07-22 09:02:40,客户\n' +
      'c4,138****0001,售后,王芳,2023-07-22 09:05:00,2023-07-22 09:06:30,2023-07-22 09:10:30,客户\n',
    columns: ['inquiry', 'buyer', 'scope', 'account', 'arrival', 'answered', 'ended', 'outcome'],
  },
  {
    from: 'durations, in Chinese',
    csv:
      '话单号,来电号码,队列名称,座席工号,来电时间,等待时长(秒),通话时长(秒),是否接听\n' +
      '1,138****0001,售前,1001,2023/7/22 9:00:00,20,180,是\n' +
      '2,138****0002,售前,1002,2023/7/22 9:01:00,5,60,是\n' +
      '3,138****0003,售后,,2023/7/22 9:02:00,40,0,否\n' +
      '4,138****0001,售后,1001,2023/7/22 9:05:00,90,240,是\n',
    columns: ['inquiry', 'buyer', 'scope', 'account', 'arrival', 'waited', 'talked', 'outcome'],
  },
  {
    from: 'clocks of waiting and talking, in English',
    csv:
      'Call ID,Caller Number,Queue Name,Agent Name,Call Start Time,Wait Time,Talk Time,Disposition\n' +
      'A-1,+1 555 0101,Sales,Ann,2023-07-22 09:00:00,00:00:20,00:03:00,Answered\n' +
      'A-2,+1 555 0102,Sales,Bob,2023-07-22 09:01:00,00:00:05,00:01:00,Answered\n' +
      'A-3,+1 555 0103,Care,,2023-07-22 09:02:00,00:00:40,,Abandoned\n' +
      'A-4,+1 555 0101,Care,Ann,2023-07-22 09:05:00,00:01:30,00:04:00,Answered\n',
    columns: ['inquiry', 'buyer', 'scope', 'account', 'arrival', 'waited', 'talked', 'outcome'],
  },
];

describe('a record of calls', () => {
  test.each(CALLS)('with $from is read without a word from the user', async ({ csv, columns }) => {
    const { log, report } = await reading(csv);
    expect(Object.keys(report.mapping.columns).toSorted()).toEqual(columns.toSorted());
    expect(report).toMatchObject({ rowsRead: 4, kept: 4, inquiries: 4, buyers: 3, accounts: 2 });
    expect(Array.from(log.turn.replied, (at, t) => (at - log.turn.asked[t]) / 1000)).toEqual([20, 5, NaN, 90]);
    expect(Array.from(log.inquiry.end, (at, i) => (at - log.inquiry.arrival[i]) / 1000)).toEqual([200, 65, 40, 330]);
    expect(log.scopes).toHaveLength(2);
  });
});
