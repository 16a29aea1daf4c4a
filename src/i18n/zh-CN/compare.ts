import { VERDICTS } from '../../compare/comparison.ts';
import type { CompareMessages, Judged, Told } from '../texts/compare.ts';

const metrics: CompareMessages['metrics'] = {
  reply_rate: '回复率',
  reply_rate_3min: '3 分钟回复率',
  first_response_mean: '首次响应均值',
  first_response_p50: '首次响应中位数',
  first_response_p90: '首次响应 P90',
  turn_response_mean: '轮次响应均值',
  lost_inquiries: '丢失的咨询',
  robot_settled: '机器人解决',
  transfers: '转接次数',
  cost_per_answered: '每条有回复咨询的成本',
  idle_paid: '付薪空闲时间',
  first_within_30s: '30 秒内首响',
  first_within_60s: '60 秒内首响',
  first_within_180s: '3 分钟内首响',
  first_response_p95: '首次响应 P95',
  first_response_p99: '首次响应 P99',
  abandonment: '放弃率',
  long_inquiries: '长接待',
  slow_responses: '慢响应',
  concurrency_mean: '人均同时接待',
  concurrency_peak: '最大同时接待',
  utilisation: '客服利用率',
  load_gini: '分配不均（基尼系数）',
  taobao_2022_reply_3min: '淘宝 2022 三分钟人工响应率',
  taobao_2022_response_mean: '淘宝 2022 平均响应时长',
  taobao_2020_reply_3min: '淘宝 2020 三分钟人工响应率',
  taobao_2020_response_mean: '淘宝 2020 平均响应时长',
  reply_rate_buyer_day: '旺旺回复率（按买家·天）',
  pinduoduo_reply_3min: '拼多多 3 分钟人工回复率',
  pinduoduo_2019_reply_5min: '拼多多 2019 五分钟人工回复率',
  feige_reply_3min: '飞鸽 3 分钟人工回复率',
  jd_reply_30s: '京东 30 秒应答率',
  kuaishou_reply_3min: '快手 3 分钟人工回复率',
};

/** Before Chinese, with the space that Latin letters and digits want. */
const apart = (words: string): string => (/[\w%]$/.test(words) ? `${words} ` : words);

/** A number and its unit stay on one line. */
const told = ({ metric, value, unit, interval }: Told): string => {
  const figure = unit === '' ? value : `${value}\u00a0${unit}`;
  return `${metrics[metric]} ${figure} ${interval}`.trim();
};
const list = (parts: readonly string[]): string => parts.join('，');
const names = (parts: readonly string[]): string => parts.join('、');
const evenTail = ({ even }: Judged): string =>
  even.length === 0 ? '。' : `；${apart(names(even.map((metric) => metrics[metric])))}看不出差别。`;

const others = ({ verdict, others }: Judged): string => {
  const words = {
    better: verdict === 'better' ? '也更好' : '更好',
    worse: verdict === 'worse' ? '也更差' : '更差',
    'not-distinguishable': '看不出差别',
    identical: '完全相同',
  };
  const said = VERDICTS.flatMap((word) => {
    const slots = others.filter((one) => one.verdict === word).map(({ slot }) => slot);
    return slots.length === 0 ? [] : [`${names(slots)} ${words[word]}`];
  });
  return said.length === 0 ? '' : `同 A 相比，${list(said)}。`;
};

function sentence(judged: Judged): string {
  const { a, b, slot, by, verdict, better, worse } = judged;
  const gains = list(better.map(told));
  const losses = list(worse.map(told));
  const [challenger, baseline] = [`${slot}「${b}」`, `A「${a}」`];
  const judge = by === null ? '' : `按${metrics[by].startsWith('3') ? ' ' : ''}${metrics[by]}，`;
  if (judged.soFar.length > 0)
    return `还没跑完，${challenger}和 ${baseline}谁更好还不能说；到目前为止：${list(judged.soFar.map(told))}。`;
  const about = {
    identical: `${challenger}与 ${baseline}没有差别：每次重放的每个指标，差都正好是 0。`,
    'not-distinguishable': `看不出 ${challenger}和 ${baseline}的差别：${names(judged.asked.map((metric) => metrics[metric]))}的区间都不能说明好坏。`,
    better: `${judge}${challenger}比 ${baseline}好：${gains}${worse.length === 0 ? '' : `；但也有代价：${losses}`}${evenTail(judged)}`,
    worse: `${judge}${challenger}比 ${baseline}差：${losses}${better.length === 0 ? '' : `；只有这些变好：${gains}`}${evenTail(judged)}`,
  };
  return about[verdict] + others(judged);
}

export const compare: CompareMessages = {
  metrics,
  metricNotes: {
    reply_rate: '首条消息得到人工回复的咨询 ÷ 全部咨询；没人回的也在分母里',
    reply_rate_3min: '3 分钟内得到人工回复的轮次 ÷ 全部轮次；没人回的也在分母里',
    first_response_mean: '只算有人回的咨询：修好错误后原来没人回的也算进来，它可能反而变长，先看回复率',
    first_response_p50: '全部咨询里排在正中的那一条；如果它没人回，就写「未回复」',
    first_response_p90: '每 10 条咨询里最慢的那条有多慢；如果它没人回，就写「未回复」',
    turn_response_mean: '只算有人回的轮次',
    lost_inquiries: '到日志结束还没有人回复的咨询条数',
    robot_settled: '机器人答完、不需要人的咨询条数；它们不进回复率的分子和分母',
    transfers: '咨询从一个账号换到另一个账号的次数：转接、离线分流、重新分配',
    cost_per_answered: '付薪时间 × 每小时成本 ÷ 有人回复的咨询；只算填了成本的账号',
    idle_paid: '付薪时间里没有在写回复的部分；只算填了成本的账号',
    first_within_30s: '30 秒内首次回复的咨询 ÷ 需要人工的咨询；没人回的在分母里，机器人解决的不算',
    first_within_60s: '60 秒内首次回复的咨询 ÷ 需要人工的咨询；没人回的在分母里，机器人解决的不算',
    first_within_180s: '3 分钟内首次回复的咨询 ÷ 需要人工的咨询；只看首次回复，后面的轮次不看',
    first_response_p95: '每 20 条咨询里最慢的那条有多慢；如果它没人回，就写「未回复」',
    first_response_p99: '每 100 条咨询里最慢的那条有多慢；如果它没人回，就写「未回复」',
    abandonment: '等不到首次回复就走了的买家 ÷ 需要人工的咨询；要设了买家的耐心才有',
    long_inquiries: '从首条消息到最后一次回复超过 30 分钟的咨询条数',
    slow_responses:
      '同一账号、同一买家、同一天，有 3 次或更多回复慢于 120 秒，计 1 次；回复算在实际回复的账号名下，之后转走也不变；日期按咨询首条消息，没人回的轮次不算回复',
    concurrency_mean:
      '咨询挂在账号名下的时间 ÷ 账号在岗时间：在岗时平均同时接待几个买家。从最后一次分配算到最后一次回复，没人回的不占',
    concurrency_peak: '全部账号里，一个账号同时接待买家最多的时候有几个',
    utilisation: '写回复的时间 ÷ 在岗时间，全部账号合计；高说明忙，也说明少有余量',
    load_gini: '分到过咨询的账号之间有多不均：0 是人人一样多，越接近 1 越集中在少数账号',
    taobao_2022_reply_3min:
      '8:00–23:00 发来的轮次里，3 分钟内有人工回复的 ÷ 全部轮次；没人回的算未响应，纯机器人接待不计',
    taobao_2022_response_mean: '8:00–23:00 发来的轮次，响应时长超过 10 分钟按 10 分钟计，没人回的也按 10 分钟计',
    taobao_2020_reply_3min: '8:00–24:00 发来的轮次里，3 分钟内有人工回复的 ÷ 全部轮次；没人回的算未响应',
    taobao_2020_response_mean:
      '8:00–24:00 发来且有人回的轮次，超过 10 分钟按 10 分钟计；没人回的不进均值，由回复率去管',
    reply_rate_buyer_day:
      '当天得到过人工回复的买家 ÷ 当天咨询的买家；全天都算，日期按咨询首条消息算，同一买家一天只算一次',
    pinduoduo_reply_3min:
      '8:00–23:00（咨询买家 − 有任何一轮超过 3 分钟或没人回的买家）÷ 咨询买家；按买家·天算，日期按咨询首条消息',
    pinduoduo_2019_reply_5min:
      '8:00–23:00（咨询买家 − 有任何一轮超过 5 分钟或没人回的买家）÷ 咨询买家，2019 年的算法；按买家·天算，日期按咨询首条消息',
    feige_reply_3min: '8:00–23:00 有提问的会话里，每一轮都在 3 分钟内回复的 ÷ 全部会话；无人在线时发来的一律算超时',
    jd_reply_30s:
      '9:00–23:00 开始的咨询里，30 秒内首次回复的 ÷ 全部；静默超过 10 分钟再问算新咨询，无人在线时发来的不计',
    kuaishou_reply_3min:
      '8:00–23:00 咨询的买家里，每次咨询的首次回复都在 3 分钟内的 ÷ 全部买家；从咨询进入客服列表起算，同一买家只算一次',
  },
  survivors: (counted) =>
    `† ${names(counted)}只算有人回的。修好一个错误后，原来没人回的也算进来，均值可能反而变长：先看回复率。`,
  verdicts: { better: '更好', worse: '更差', 'not-distinguishable': '看不出差别', identical: '完全相同' },
  sentence,
  unanswered: '未回复',
  waitingRun: (done, total) => `正在重放：第 ${done} 次，共 ${total} 次。跑完一部分就先给暂定的结果。`,
  nothing: '没有可以比较的咨询：没有一条通过筛选，或者全由机器人解决了。',
  noResult: '还没有跑过。点「运行」，各方案会在同样的买家、同样的随机数下各重放一遍。',
  drafts: (plans) => `${names(plans.map((plan) => `「${plan}」`))}还是草稿：改好标出的问题才能运行。`,
  basis: ({ period, days, inquiries, replications, asked, seed, assumes }) => {
    const times = replications < asked ? `暂定：${asked} 次重复里完成了 ${replications} 次` : `${replications} 次重复`;
    return `依据 ${period}（${days} 天）· ${inquiries.toLocaleString('zh-CN')} 条咨询 · ${times} · 种子 ${seed}${assumes === null ? '' : ` · ${assumes}`}`;
  },
  stale: '设置已经改动，下面是改动前的结果',
  notCalibrated: '模型尚未校准：差值可信度高于绝对值',
  inferredPresence: (accounts) => `${accounts} 个账号的在线时间由回复推断`,
  copy: '复制结论',
  howTitle: '怎么算的',
  how: (replications) => [
    '买家的行为照日志不变：什么时候来、问几轮、看到回复后想多久再开口。谁接待、等多久、后面的消息何时到，按方案重新推演。',
    `每个方案重放 ${replications} 次，各方案用同一组随机数；差值逐次相减后求均值。`,
    '差有两个区间：一个是模拟的随机性（同一份日志多重放几次会怎样），一个是换几天会怎样。两个都不含 0、差也不小于你设的门槛，才说「更好」或「更差」。',
    '点指标名，看它怎么算、两个区间怎么来、还差多少才看得出。',
    '没人回复的咨询始终留在分母里。',
    '相关系数是两个方案逐次结果的相关：越接近 1，同样的随机数抵消得越多，差的区间越窄；接近 0 就等于没有配对。',
  ],
  run: '运行',
  rerun: '重新运行',
  live: '随改随算',
  liveHint: '改了方案就自动重新重放',
  liveTooLong: '这份记录太长，不会自动重放：改完请点「重新运行」',
  running: (done, total) => `已重放 ${done} 次，共 ${total} 次`,
  replications: '重复次数',
  seed: '随机种子',
  tableTitle: '指标',
  columns: {
    metric: '指标',
    difference: (slot) => `${slot} − A（配对）`,
    plot: '差的区间：粗线模拟，细线换几天',
    plotSoFar: '差的区间（暂定）',
    verdict: (slot) => `${slot} 与 A 相比`,
  },
  interval: (low, high) => `95% 区间 ${low} 到 ${high}`,
  accountLoad: '每个账号分到的咨询，条/天',
  allAccounts: (accounts) => `显示全部 ${accounts} 个账号`,
  fewerAccounts: '只显示负荷最大的',
  differ: ({ a, b, slot }, changes) => `${slot}「${b}」和 A「${a}」的不同：${changes.join('；')}。`,
  noDifference: '两个方案的设置相同',
  storyLate: ({ a, b, lateA, lateB }) =>
    `每 50 条咨询，「${a}」下约 ${lateA} 条超过 3 分钟没人回，「${b}」下约 ${lateB} 条。`,
  storyCauses: {
    afterSales: (accounts) => `A 里售后账号 ${names(accounts)} 参与分流、没有挂起：新咨询会分给它，却没人盯着。`,
    deactivated: (accounts) => `A 里停用的账号 ${names(accounts)} 还在分组里：全员离线时，分给它的咨询就丢了。`,
    neverDistributed: 'A 里留言池没有人分配：夜里收下的咨询一直留在池里。',
    nightProxy: (accounts) => `A 里夜间咨询交给代理账号 ${names(accounts)}，上线后按先后回复。`,
    nightPool: (at) => `A 里夜间咨询进留言池，第二天 ${at} 一键分流。`,
  },
  storyTitle: '示例店铺里藏着几种常见的错误设置',
  switchSuspend: (accounts, slot, plan) => `在 ${slot}「${plan}」里挂起 ${names(accounts)}`,
  lessons: '示例里的课',
  ownLog: '换成我店铺的聊天记录',
};
