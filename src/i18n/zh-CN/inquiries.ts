import type { HoursOfDays, InquiryMessages } from '../texts/inquiries.ts';

const grouped = (value: number): string => value.toLocaleString('zh-CN');
const two = (hour: number): string => String(hour).padStart(2, '0');
const span = ([from, to]: readonly [number, number]): string => `${two(from)}–${two(to)}`;
const hoursOf = ({ days, spans }: HoursOfDays): string => `${days} ${spans.map(span).join('、')} 时`;
const among = (names: readonly string[], more: number, unit: string): string =>
  more > 0 ? `${names.join('、')} 等 ${names.length + more} 个${unit}` : names.join('、');
/** 「3 分」单说时是 3 分钟。 */
const lasting = (duration: string): string => duration.replace(/分$/, '分钟');

export const inquiries: InquiryMessages = {
  title: '这些咨询',
  open: '看这些咨询',
  count: (count, all) => (count === all ? `全部 ${grouped(all)} 条` : `${grouped(count)} 条，共 ${grouped(all)} 条`),
  basis: (replications) =>
    replications === 1
      ? '列的是仅有的一次重放（第 0 次）'
      : `列的是 ${replications} 次重放里的第 0 次；换一次重放，谁快谁慢会有出入`,
  plan: (letter, name) => `${letter} ${name}`,
  everything: '没有筛选',
  loading: (all) => `正在从 ${grouped(all)} 条咨询里找…`,
  loadingTables: '正在把这次重放的数据装进表里…',
  failed: (detail) => `没能列出这些咨询：${detail}`,
  none: '没有咨询符合这些条件。去掉一个条件再看。',
  noResult: '重放完成后，这里列出每条咨询。',
  export: '导出 CSV',
  exporting: '正在写 CSV…',
  exported: (rows) => `已导出 ${grouped(rows)} 条`,
  fileName: '这些咨询',
  given: { inquiry: '咨询', arrival: '到达', buyer: '买家' },
  difference: (letter) => `首响差 ${letter} − A`,
  fate: {
    response: (letter) => `首响 ${letter}`,
    account: (letter) => `账号 ${letter}`,
    outcome: (letter) => `结果 ${letter}`,
    reason: (letter) => `理由 ${letter}`,
    group: (letter) => `分组 ${letter}`,
    transfers: (letter) => `转接 ${letter}`,
  },
  inSeconds: (label) => `${label}（秒）`,
  outcomes: {
    answered: '回复了',
    waiting: '还在等',
    abandoned: '买家走了',
    pooled: '留在留言池',
    blocked: '队满没收',
    settled: '机器人解决',
    unsettled: '机器人没解决',
  },
  never: '没人回',
  byRobot: '机器人',
  gained: '变成有人回',
  lost: '变成没人回',

  hours: (parts, more) => {
    const told = parts.map(hoursOf).join('；');
    return more > 0 ? `${told}；另有 ${more} 天的时段` : told;
  },
  days: (period) => period,
  buyers: (kinds) => `买家：${kinds.join('、')}`,
  members: '店铺会员',
  accounts: (plan, names, more) => `${plan} 里分给 ${among(names, more, '账号')}`,
  nobody: '没有人',
  groups: (plan, names, more) => `${plan} 里归 ${among(names, more, '分组')}`,
  noGroup: '没有分组',
  became: (plan, outcomes) => `${plan} 里${outcomes.join('、')}`,
  response: (plan, above, to) => {
    const first = `${plan} 首响`;
    if (above === null) return to === null ? `${first}不论快慢` : `${first} ${lasting(to)}以内`;
    return to === null ? `${first} ${lasting(above)}以上或没人回` : `${first} ${lasting(above)}到 ${lasting(to)}`;
  },
  picked: (count, numbers) => (numbers.length > 0 ? `咨询 ${numbers.join('、')}` : `挑出的 ${grouped(count)} 条咨询`),
  empty: {
    hours: '没有选时段',
    buyers: '没有选买家',
    accounts: '没有选账号',
    groups: '没有选分组',
    outcomes: '没有选结果',
    inquiries: '没有挑出咨询',
  },

  filters: '只看',
  remove: (words) => `去掉筛选：${words}`,
  clear: '全部去掉',
  removed: (words) => `已去掉：${words}`,
  cleared: '筛选都去掉了，看的是全部咨询',
  passing: ({ least, most, all, replications }) =>
    `${replications > 1 ? '每次重放 ' : ''}${least === most ? grouped(least) : `${grouped(least)}–${grouped(most)}`} 条，共 ${grouped(all)} 条咨询 · ${replications} 次重放`,
  telling: '正在按筛选重新统计…',
  byOutcome: '这些咨询是按结果挑的：有的只是那一次运气不好，同一个方案再放一次也会好起来，差别不能都算在方案头上。',
};
