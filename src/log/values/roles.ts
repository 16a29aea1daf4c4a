import type { Sender } from '../../model/log.ts';
import { SENDERS } from '../../model/log.ts';

/** Words for who wrote a message, as exports of chat tools have them. */
const WORDS: Readonly<Record<Sender, string>> = {
  buyer:
    'buyer customer client user enduser end-user visitor consumer guest caller contact shopper member ' +
    'requester ' +
    '买家 客户 顾客 用户 访客 会员 消费者 买方 客人 来访者 咨询者 买家消息 客户消息 顾客消息 用户消息 访客消息 买家发送 客户发送 顾客发送 用户发送 访客发送 ' +
    '買家 客戶 顧客 用戶 訪客 會員 消費者 買家消息 客戶訊息',
  agent:
    'agent seller staff operator admin support service merchant shop rep representative human employee csr ' +
    'waiter mall_cs ' +
    '客服 商家 卖家 坐席 座席 店铺 人工 人工客服 在线客服 子账号 员工 卖方 店小二 小二 接待客服 商家客服 人工坐席 人工座席 客服消息 商家消息 卖家消息 坐席消息 ' +
    '客服发送 商家发送 卖家发送 客服回复 商家回复 賣家 專員 客服訊息',
  robot:
    'robot bot chatbot ai auto automation autoreply 机器人 服务助手 店小蜜 智能客服 自动回复 智能助手 智能助理 机器人消息 机器人回复 机器人客服 智能机器人 机器人发送 ' +
    '自动消息 系统自动回复 京小智 機器人 智能客服機器人',
  system: 'system notification event note 系统 系统消息 系统通知 提示 系统提示 系统发送 通知 事件 系統 系統訊息',
};

const CODES: ReadonlyMap<string, number> = new Map(
  SENDERS.flatMap((sender, code) => WORDS[sender].split(' ').map((word): [string, number] => [word, code])),
);

const TOWARDS_SHOP = new Set(['in', 'inbound', 'incoming', 'received', 'receive', '接收', '收', '收到', '进', '来']);
const FROM_SHOP = new Set(['out', 'outbound', 'outgoing', 'sent', 'send', '发送', '发', '发出', '出', '去']);
const YES = new Set(['true', 't', 'yes', 'y', '1', '是']);
const NO = new Set(['false', 'f', 'no', 'n', '0', '否']);

const BUYER = SENDERS.indexOf('buyer');
const AGENT = SENDERS.indexOf('agent');

const ARROW = /\s*(?:-{1,2}>|→|⇒|=>|发给|发送给|>)\s*/;

const tidy = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** What yes means in a column of this name: an index into SENDERS, or −1 where yes and no mean nothing. */
function yesMeans(header: string): number {
  const name = tidy(header).replace(/[\s_-]/g, '');
  if (/^(is)?(inbound|incoming|from(buyer|customer|visitor)|buyer|customer|visitor)$/.test(name)) return BUYER;
  if (/^(is)?(outbound|outgoing|from(agent|staff|seller)|agent|staff|seller|waiter|waitersend)$/.test(name))
    return AGENT;
  if (/^是否(为)?(客服|商家|卖家|人工)(发送|消息|回复)?$/.test(name)) return AGENT;
  if (/^是否(为)?(买家|客户|顾客|用户|访客)(发送|消息)?$/.test(name)) return BUYER;
  return -1;
}

/**
 * Reads the words of the column of that name: index into SENDERS, or −1. Yes and no are read only where the name says
 * what they mean; a bare 0 or 1 is never guessed. What the user says of a word goes before all of it.
 */
export function roleReader(header: string, said: Readonly<Record<string, Sender>> = {}): (word: string) => number {
  const yes = yesMeans(header);
  const settled = new Map(Object.entries(said).map(([word, sender]) => [tidy(word), SENDERS.indexOf(sender)]));
  return (raw) => {
    const whole = tidy(raw);
    const own = settled.get(whole);
    if (own !== undefined) return own;
    // `买家→客服`, `客服 -> 买家`: who wrote stands first.
    const word = whole.split(ARROW, 1)[0];
    const known = CODES.get(word);
    if (known !== undefined) return known;
    if (TOWARDS_SHOP.has(word)) return BUYER;
    if (FROM_SHOP.has(word)) return AGENT;
    if (yes >= 0 && YES.has(word)) return yes;
    if (yes >= 0 && NO.has(word)) return yes === BUYER ? AGENT : BUYER;
    return -1;
  };
}
