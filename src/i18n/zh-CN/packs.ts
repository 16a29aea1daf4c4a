import type { PackMessages } from '../texts/packs.ts';

const names: PackMessages['names'] = {
  generic: '通用',
  'taobao-2022': '淘宝 2022',
  'taobao-2020': '淘宝 2020',
  'reply-rate': '旺旺回复率',
  pinduoduo: '拼多多',
  'pinduoduo-2019': '拼多多 2019',
  feige: '抖店飞鸽',
  jd: '京东',
  kuaishou: '快手',
};
const platform = '转接的按首个回复算，不管谁回；纯机器人接待不计，机器人接待后由人工回复的算人工。';
const list = (parts: readonly string[]): string => parts.join('、');

export const packs: PackMessages = {
  title: '口径',
  names,
  rules: {
    generic: '全天、全部咨询和轮次。没人回的留在分母里，机器人解决的不进分子和分母；离线时发来的照算。',
    'taobao-2022': `按轮次，8:00–23:00 发来的；没人回的轮次算未响应，均值里按 10 分钟计；离线时发来的照算。${platform}`,
    'taobao-2020': `按轮次，8:00–24:00 发来的；没人回的轮次算未响应，但不进均值；离线时发来的照算。${platform}`,
    'reply-rate': `按买家·天，全天；当天得到过一次人工回复就算已回复，日期按咨询的首条消息。${platform}`,
    pinduoduo: `按买家·天，8:00–23:00；任何一轮超过 3 分钟或没人回，这位买家当天就不算，日期按咨询的首条消息。${platform}`,
    'pinduoduo-2019': `和现行口径一样，只是 3 分钟换成 5 分钟：按买家·天，8:00–23:00；任何一轮超过 5 分钟或没人回，这位买家当天就不算。${platform}`,
    feige: `按会话，8:00–23:00；任何一轮超过 3 分钟或没人回，整个会话就不算；无人在线时发来的一律算超时。${platform}`,
    jd: `按咨询，9:00–23:00 开始的；30 秒内首次回复才算，静默超过 10 分钟再问算新咨询；无人在线时发来的不计。${platform}`,
    kuaishou: `按买家，8:00–23:00；每次咨询的首次回复都在 3 分钟内才算，从进入客服列表起算；离线时发来的照算。${platform}`,
  },
  winner: (slot) => `${slot} 更好`,
  noWinner: { 'not-distinguishable': '看不出差别', identical: '完全相同' },
  notYet: '还没跑完',
  disagree: (slot, { better, worse }) =>
    `口径不同，结论相反：按${list(better)}，${slot} 更好；按${list(worse)}，${slot} 更差。`,
  alsoGeneric: (count) => `通用指标（${count} 项）`,
};
