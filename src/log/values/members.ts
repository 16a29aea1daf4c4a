const YES = new Set('true t yes y 是 有 √ ✓ vip svip vvip member 是会员 已入会 贵宾'.split(' '));
const NO = new Set(
  'false f no n 否 无 空 没有 不是 未入会 普通 普通客户 普通买家 普通用户 普通顾客 normal regular nonvip notvip nonmember notmember'.split(
    ' ',
  ),
);

/**
 * What a word says of a buyer's membership: `null` where it says neither yes nor no. Numbers and levels (`V2`, `VIP3`,
 * one digit) are a membership from 1 on; `金卡会员` is one, `非会员` none, and `普通会员` may be either.
 */
export function isMember(text: string): boolean | null {
  const word = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.-]/g, '')
    .replaceAll('會員', '会员');
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  const level = /^(?:s?vip|v|lv|level)?(\d)$/.exec(word);
  if (level !== null) return level[1] !== '0';
  if (/^(?:非|不是|未入|没有|无)/.test(word) && /(?:会员|vip)$/.test(word)) return false;
  return word.endsWith('会员') && !word.startsWith('普通') ? true : null;
}
