import type { Locale } from '../../../src/charts/format.ts';

/** What a page would say on the charts of the gallery. */
const zh = {
  first: '首次响应时间',
  share: '在此时间内得到回复的咨询，占全部咨询',
  hourRate: '3 分钟回复率，B − A',
  hourWait: '平均首次响应，B − A',
  better: 'B 更好',
  worse: 'A 更好',
  perDay: '每天咨询',
  late: '超时或未回复',
  wait: '平均每轮响应',
  utilisation: '利用率',
  others: (accounts: number) => `其余 ${accounts} 个（平均）`,
  gap: '隔多久算新咨询',
  gapInquiries: '咨询数',
  gapResponse: '首次响应',
  suggested: '建议',
  empty: '这段时间没有咨询',
  label: '方案 A 与方案 B 的比较',
  lateDots: (late: number, of: number, target: string) => `每 ${of} 条里 ${late} 条超过 ${target}或没人回`,
  never: '没人回',
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  even: '看不出差别',
  nothing: '没有咨询',
  asked: '什么时候来问',
  open: '同时接待（平均）',
  capacity: '接待上限',
  cost: '每条答复的成本（元）',
  rate: '回复率',
  good: '↖ 更省、答得更多',
  byWeight: '按权重应占（组内）',
  byCount: '实际占比（组内）',
  more: '多于权重',
  less: '少于权重',
  group: '分组',
  account: '账号',
  outcome: '结果',
  noGroup: '未经分组',
  noAccount: '没分到人',
  otherAccounts: (accounts: number) => `其他 ${accounts} 个`,
  outcomes: ['3 分钟内', '超过 3 分钟', '买家走了', '没人回'],
  moreB: 'B 更多',
  fewerB: 'B 更少',
  same: '两个方案的流向完全一样',
};

const en: typeof zh = {
  first: 'first response',
  share: 'share of all inquiries answered within',
  hourRate: '3-minute reply rate, B − A',
  hourWait: 'mean first response, B − A',
  better: 'B better',
  worse: 'A better',
  perDay: 'inquiries a day',
  late: 'late or never answered',
  wait: 'mean response',
  utilisation: 'utilisation',
  others: (accounts) => `${accounts} others (mean)`,
  gap: 'new inquiry after',
  gapInquiries: 'inquiries',
  gapResponse: 'first response',
  suggested: 'suggested',
  empty: 'No inquiries in this period',
  label: 'Plan A compared with plan B',
  lateDots: (late, of, target) => `${late} of ${of} take longer than ${target} or are never answered`,
  never: 'never',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  even: 'no difference seen',
  nothing: 'no inquiries',
  asked: 'asked at',
  open: 'open inquiries (mean)',
  capacity: 'capacity',
  cost: 'cost per answered inquiry (¥)',
  rate: 'reply rate',
  good: '↖ cheaper, more answered',
  byWeight: 'share by weight (in the group)',
  byCount: 'share of inquiries (in the group)',
  more: 'more than its weight',
  less: 'less than its weight',
  group: 'group',
  account: 'account',
  outcome: 'outcome',
  noGroup: 'no group',
  noAccount: 'nobody',
  otherAccounts: (accounts) => `${accounts} others`,
  outcomes: ['within 3 min', 'after 3 min', 'buyer left', 'never answered'],
  moreB: 'more under B',
  fewerB: 'fewer under B',
  same: 'Both plans send everybody the same way',
};

export const WORDS: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** A picture of the gallery: the file is called after it. */
export interface Case {
  readonly name: string;
  readonly draw: (document: Document) => SVGSVGElement;
}

/** Widths of a desktop column, of half a column, and of a phone. */
export const WIDE = 700;
export const HALF = 460;
export const PHONE = 350;
