/** What a chat tool itself put among the messages. */
export type Notice =
  /** The inquiry goes to another account; `pool`: out of the message pool. `to`: '' where the line does not say. */
  | { readonly kind: 'transfer'; readonly to: string; readonly pool: boolean; readonly plain: boolean }
  /** Why an inquiry was handed over: it was collected at night. */
  | { readonly kind: 'pool'; readonly plain: boolean }
  /** Somebody came, left, withdrew a message. */
  | { readonly kind: 'event'; readonly plain: boolean }
  /** A reply that nobody typed. */
  | { readonly kind: 'automatic'; readonly plain: false };

/** Longer texts are no notices. */
const LONGEST = 200;
const POOL = /离线留言|留言(?:自动)?分配|留言池|offline message/i;

/** Lines that no buyer writes, under whatever name an export files them. The shop's name may be left out of `to`. */
const HANDED = /^由\s*(?<from>.{1,40}?)\s*转(?:交|接|移)给\s*(?<to>.{1,60}?)(?:[,，;；。\s]+(?<why>.*))?$/s;
const REASON = /^原因\s*[:：]\s*[【[](?<why>.{1,100})[】\]]$/;
const WITHDRAWN = /^(?:.{1,40}\s)?撤回了(?:一条|1条)?消息$/;

/** Lines that a buyer might write as well; they are believed where the row is not a buyer's. */
const MOVED: readonly RegExp[] = [
  /^(?:客服)?\s*.{0,40}?(?:已)?将(?:该|此|本|当前)?(?:会话|对话|客户|买家|用户|您|顾客).{0,10}?转(?:交|接|移)(?:给|至|到)(?:了)?\s*(?<to>.{1,60}?)[。.]?$/,
  /^(?:该|此|本|当前)?(?:会话|对话)(?:已)?(?:被)?转(?:交|接|移)(?:给|至|到)\s*(?<to>.{1,60}?)[。.]?$/,
  /^(?:正在|已|已经)为您转接(?:(?:给|至|到)\s*(?<to>.{1,60}?))?(?:人工客服|客服)?[,，。.]?(?:请稍[等候后])?[。.]?$/,
  /^(?:this |the )?(?:chat|conversation|call|ticket) (?:(?:was|has been) )?(?:transferred|reassigned)(?: from .{1,60}?)? to (?<to>.{1,60}?)(?: by .{1,60})?\.?$/i,
  /^.{1,60} (?:has )?transferred (?:the |this )?(?:chat|conversation|call) to (?<to>.{1,60}?)\.?$/i,
];
const EVENT: readonly RegExp[] = [
  /^(?:客服|人工客服|坐席|买家|客户|访客|用户|顾客)?\s*.{0,40}?(?:已接入|接入会话|接入了会话|进入会话|离开会话|结束了?会话|结束了?对话|关闭了?会话)[。.]?$/,
  /^(?:本次|该|当前)?(?:会话|对话|咨询)(?:已)?(?:开始|建立|接入|结束|关闭|超时关闭|超时结束|自动关闭|自动结束)[。.]?$/,
  /^系统(?:消息|提示|通知)\s*[:：]/,
  /^当前用户来自/,
  /^(?:chat|conversation|session) (?:started|ended|closed|timed out)\b/i,
  /^.{1,60} (?:has )?(?:joined|left|entered|ended|closed) the (?:chat|conversation)\.?$/i,
];
const AUTOMATIC: readonly RegExp[] = [
  /^[[【(（<《]?\s*(?:系统)?(?:自动|智能|机器人)(?:回复|应答|消息)\s*[\]】)）>》:：]/,
  /^(?:\[|\()?(?:this is an )?auto(?:mated|matic)?[- ]?(?:reply|response|message)\b/i,
  /^.{0,12}我是.{0,12}(?:店小蜜|智能客服|智能助手|机器人|服务助手|AI\s?(?:助手|客服))/i,
];

/** What a line says if a machine wrote it; `plain`: whoever the export says wrote it. Else `null`. */
export function noticeOf(raw: string): Notice | null {
  if (raw.length > LONGEST) return null;
  const text = raw.trim();
  const handed = text.startsWith('由') ? HANDED.exec(text)?.groups : undefined;
  if (handed) return transfer(handed.to, handed.why, true);
  const reason = REASON.exec(text)?.groups;
  if (reason) return { kind: POOL.test(reason.why) ? 'pool' : 'event', plain: true };
  if (text.includes('撤回') && WITHDRAWN.test(text)) return { kind: 'event', plain: true };
  for (const pattern of /转|transferred|reassigned/i.test(text) ? MOVED : []) {
    const found = pattern.exec(text);
    if (found) return transfer(found.groups?.to, undefined, false);
  }
  if (EVENT.some((pattern) => pattern.test(text))) return { kind: 'event', plain: false };
  return AUTOMATIC.some((pattern) => pattern.test(text)) ? { kind: 'automatic', plain: false } : null;
}

const transfer = (to: string | undefined, why: string | undefined, plain: boolean): Notice => ({
  kind: 'transfer',
  to: (to ?? '').replace(/^[「“"【[]|[」”"】\]]$/g, '').trim(),
  pool: why !== undefined && POOL.test(why),
  plain,
});

const ROBOT =
  /^(?:.*[:：])?\s*(?:阿里)?(?:服务助手|店小蜜|小蜜|京小智|智能客服|智能助手|智能助理|自动回复|.{0,12}机器人|jimi(?:_.*)?|chat ?bot|(?:.*[\s_-])?bot|auto[\s_-]?reply|autoresponder)$/i;

/** Whether a name is one of the machines that answer for a shop, with or without the shop before it. */
export const isRobotName = (name: string): boolean => name.length <= 60 && ROBOT.test(name.normalize('NFKC').trim());

/** `shop:sub-account`, with a half-width or a full-width colon; else `null`. */
export function subAccount(name: string): { readonly shop: string; readonly name: string } | null {
  const found = /^\s*([^:：\s][^:：]*)[:：]\s*(\S[^:：]*)$/.exec(name);
  return found ? { shop: found[1].trim(), name: found[2].trim() } : null;
}

/**
 * Of every notice above one of these stands in the text: three bytes, and the three behind them. In English only
 * transfers and automatic replies: who came and who left is marked as such by those who export it.
 */
const TELLING =
  '转交,转接,转移,原因,撤回,会话,对话,咨询,接入,系统,自动,智能,机器,我是,当前,sferre,assign,uto-re,uto re,utomat,utorep'.split(
    ',',
  );
const THREE = new Map<number, Set<number>>();
const PAIRS = new Uint8Array(1 << 16);
for (const word of TELLING) {
  const bytes = new TextEncoder().encode(word);
  const first = threeAt(bytes, 0);
  PAIRS[first >> 8] = 1;
  THREE.set(first, (THREE.get(first) ?? new Set<number>()).add(threeAt(bytes, 3)));
}

function threeAt(bytes: Uint8Array, p: number): number {
  return (bytes[p] << 16) | (bytes[p + 1] << 8) | bytes[p + 2];
}

/** Whether a cell is worth a look: nearly all messages are told from notices without making a text of them. */
export function mayBeNotice(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > 3 * LONGEST) return false;
  for (let p = from; p + 5 < to; p++) {
    if (PAIRS[(bytes[p] << 8) | bytes[p + 1]] === 0) continue;
    if (THREE.get(threeAt(bytes, p))?.has(threeAt(bytes, p + 3)) === true) return true;
  }
  return false;
}
