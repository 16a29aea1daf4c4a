import { noticeOf } from '../values/notices.ts';

/** What a line of a transcript is where it starts no message. */
export type LineKind = 'blank' | 'rule' | 'mark' | 'notice' | 'text';

/** Longer lines are text; they are not searched, so that no line takes long. */
const LONGEST = 200;
const DASHES = String.raw`[-—–─=*·~\s]*`;
const RULE = new RegExp(
  `^(?:[-—–─=*_~·\\s]{3,}|${DASHES}(?:以上(?:是|为)?历史(?:消息|记录)|以下(?:是|为)?新消息|历史消息|查看更多消息|加载更多)${DASHES})$`,
);
const MARK = /^[[(（【]?(?:已读|未读|发送中|已送达|发送失败|已发送|read|delivered|unread)[\])）】]?$/i;
const WITH = new RegExp(
  `^${DASHES}(?:与|和)\\s*[「『“"【[]?(?<buyer>.{1,60}?)[」』”"】\\]]?\\s*的?\\s*(?:聊天|对话|消息|会话|沟通)记录[-—–─=*·~:：\\s]*$`,
);

/** What a line is that starts no message; blanks around it are gone. */
export function kindOf(line: string): LineKind {
  if (line === '') return 'blank';
  if (line.length > LONGEST) return 'text';
  if (MARK.test(line)) return 'mark';
  if (RULE.test(line) || WITH.test(line)) return 'rule';
  const notice = noticeOf(line);
  return notice !== null && notice.kind !== 'automatic' ? 'notice' : 'text';
}

/** The buyer whose talk begins below a line such as `与 tb123 的聊天记录`; '' below a plain rule. */
export const talkWith = (line: string): string => WITH.exec(line)?.groups?.buyer ?? '';
