import type { Sender } from '../../model/log.ts';
import { SENDERS } from '../../model/log.ts';

/** Words for who wrote a message, as exports of chat tools have them. */
const WORDS: Readonly<Record<Sender, string>> = {
  buyer:
    'buyer customer client user enduser end-user visitor consumer guest caller contact shopper member ' +
    '买家 客户 顾客 用户 访客 会员 消费者 买方 買家 客戶 顧客 用戶 訪客',
  agent:
    'agent seller staff operator admin support service merchant shop rep representative human employee csr ' +
    '客服 商家 卖家 坐席 店铺 人工 人工客服 子账号 员工 卖方 賣家 人工坐席',
  robot: 'robot bot chatbot ai auto automation autoreply 机器人 服务助手 店小蜜 智能客服 自动回复 智能助手 機器人',
  system: 'system notification event note 系统 系统消息 系统通知 提示 系統',
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

const tidy = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** What yes means in a column of this name: an index into SENDERS, or −1 where yes and no mean nothing. */
function yesMeans(header: string): number {
  const name = tidy(header).replace(/[\s_-]/g, '');
  if (/^(is)?(inbound|incoming|frombuyer|fromcustomer|buyer|customer|iscustomer)$/.test(name)) return BUYER;
  if (/^(is)?(outbound|outgoing|fromagent|fromstaff|agent|staff)$/.test(name)) return AGENT;
  return -1;
}

/**
 * Reads the words of the column of that name: index into SENDERS, or −1. Yes and no are read only where the name says
 * what they mean; a bare 0 or 1 is never guessed.
 */
export function roleReader(header: string): (word: string) => number {
  const yes = yesMeans(header);
  return (raw) => {
    const word = tidy(raw);
    const known = CODES.get(word);
    if (known !== undefined) return known;
    if (TOWARDS_SHOP.has(word)) return BUYER;
    if (FROM_SHOP.has(word)) return AGENT;
    if (yes >= 0 && YES.has(word)) return yes;
    if (yes >= 0 && NO.has(word)) return yes === BUYER ? AGENT : BUYER;
    return -1;
  };
}
