import type { Problem } from '../../base/result.ts';
import { scopeName } from '../../model/shop.ts';
import type { PlanMessages } from '../texts/plan.ts';

/** What people call an account: the part after the colon. */
const account = ({ detail, value }: Problem): string => String(detail?.['account'] ?? value).replace(/^.*:/, '');
const most = ({ detail }: Problem): string => String(detail?.['most'] ?? '');
/** Which hours of the week: those of a shift, of a break, of suspension. */
const span = ({ at }: Problem): string =>
  at.includes('.breaks[') ? '休息时段' : at.includes('.suspendedDuring[') ? '挂起时段' : '班次';
const group = ({ detail, value }: Problem): string => `「${detail?.['group'] ?? value}」`;

/** Why a text is no JSON. */
const SYNTAX = new Map<unknown, string>([
  ['empty', '文件是空的，没有任何文字'],
  ['cut', '不是完整的 JSON：写到一半就断了'],
  ['comma', '不是 JSON：最后一项后面多了一个逗号'],
]);

export const problems: PlanMessages['problems'] = {
  json_syntax: ({ detail }) => SYNTAX.get(detail?.['fault']) ?? '不是 JSON：从这里起读不懂',
  file_too_large: ({ value }) => `文件有 ${value} MB，方案文件不会这么大`,
  wrong_type: ({ at, value, detail }) => `${at} 应当是 ${detail?.['expected'] ?? '别的写法'}，写的是 ${value}`,
  missing_field: ({ at }) => `缺少 ${at}`,
  unknown_field: ({ at }) => `不认识 ${at} 这一项`,
  forbidden_key: ({ at }) => `不能用 ${at} 这个名字`,
  too_deep: ({ at }) => `${at} 套得太深`,
  unknown_version: ({ value }) => `不认识版本 ${value}`,
  unknown_choice: ({ at, value }) => `${at} 没有「${value}」这个选项`,
  empty_name: () => '名称不能空',
  unknown_account: (problem) => `店铺里没有账号 ${account(problem)}`,
  duplicate_account: (problem) => `账号 ${account(problem)} 写了两次`,
  duplicate_group: (problem) => `分组 ${group(problem)} 的编号和别的分组重复`,
  duplicate_member: (problem) => `${account(problem)} 在 ${group(problem)} 里写了两次`,
  duplicate_plan: ({ value }) => `方案 ${value} 写了两次`,
  unknown_plan: ({ value }) => `没有方案 ${value}`,
  bad_capacity: (problem) => `${account(problem)} 的上限要是 1 或更大的整数，写的是 ${problem.value}`,
  bad_clock: ({ value }) => `「${value}」不是 00:00 到 47:59 的钟点`,
  bad_weekday: ({ value }) => `没有星期 ${value}`,
  no_weekday: (problem) => `${account(problem)} 的${span(problem)}没有选星期几`,
  shift_ends_before_it_begins: (problem) =>
    `${account(problem)} 的${span(problem)}在开始（${problem.detail?.['from']}）之前就结束（${problem.value}）；过夜请写 24:00 以后，如 26:00`,
  bad_auto_suspend: (problem) => `${account(problem)} 接到几位自动挂起要是 1 或更大的整数，写的是 ${problem.value}`,
  bad_date_text: (problem) => `${account(problem)} 的停用日期「${problem.value}」不是日历上的一天，要写成 2024-03-10`,
  bad_contract_hours: (problem) => `${account(problem)} 每周的合同工时要在 0 到 168 之间，写的是 ${problem.value}`,
  bad_hourly_cost: (problem) =>
    `${account(problem)} 的每小时成本要是 0 到 ${most(problem)} 的数字，写的是 ${problem.value}`,
  no_group: () => '至少要有一个分组',
  empty_group: (problem) => `${group(problem)} 里没有参与分流的账号`,
  weight_not_number: (problem) => `${account(problem)} 的权重不是数字：${problem.value}`,
  weight_negative: (problem) => `${account(problem)} 的权重不能是负数：${problem.value}`,
  weight_too_large: (problem) => `${account(problem)} 的权重太大，最多 ${most(problem)}，写的是 ${problem.value}`,
  no_capacity: ({ at }) =>
    at.startsWith('groups')
      ? '参与分流的账号权重都是 0，没有人能接'
      : `${at.startsWith('dedicated') ? '专属客服' : '代理账号'}的权重都是 0，没有人能接`,
  unknown_policy: ({ value }) => `不认识分配方式 ${value}`,
  unknown_scope: ({ value }) => `日志里没有「${scopeName(value)}」这一类咨询`,
  scope_bound_twice: (problem) => `「${scopeName(problem.value)}」已经由别的分组接待，不能再给 ${group(problem)}`,
  bad_busy_rule: (problem) => `${group(problem)} 的忙时人数要是 0 或更大的整数，写的是 ${problem.value}`,
  unknown_overflow: (problem) => `${group(problem)} 要溢出到的分组不存在：${problem.value}`,
  overflow_circle: (problem) => `${group(problem)} 溢出一圈又回到自己`,
  bad_queue_limit: (problem) => `${group(problem)} 的排队上限要是 0 或更大的整数，写的是 ${problem.value}`,
  unknown_rule: ({ value }) => `不认识规则 ${value}`,
  empty_proxy: () => '还没有选代理账号',
  empty_distribution: () => '还没有选把留言分给谁',
  no_date: () => '还没有选哪几天的留言',
  bad_date: ({ value }) => `天数 ${value} 不对`,
  bad_recent_contact: ({ value }) => `最近联系的小时数 ${value} 不对：要是 0 或更大，第二个不小于第一个`,
  bad_probability: ({ value }) => `概率要在 0 到 1 之间（0%–100%），写的是 ${value}`,
  missing_share: () => '按比例时，还要写机器人先答的比例',
  empty_dedicated: () => '还没有选专属客服',
  bad_duration: ({ value, detail }) => {
    const least = Number(detail?.['least'] ?? 0);
    const from = least >= 1 ? `不能少于 ${least} 秒` : least > 0 ? '要大于 0 秒' : '不能是负数';
    return `时长${from}，最多 366 天，写的是 ${value} 秒`;
  },
  bad_reach: ({ value }) => `留言的小时数 ${value} 不对`,
  empty_window: ({ value }) => `自动分配从 ${value} 到 ${value}，没有长度`,
  no_main_account: () => '这家店没有主账号',
  empty_night: ({ value }) => `夜间从 ${value} 到 ${value}，没有长度`,
  night_of_24_hours: () => '夜间不能满 24 小时',
  bad_buyer_share: ({ value }) => `买家的比例要在 0 到 1 之间，写的是 ${value}`,
  bad_think_factor: ({ value }) => `没有提醒的买家回话要慢 1 到 1000 倍，写的是 ${value}`,
  bad_return_time: ({ value }) => `过多久再来要在 1 毫秒到 366 天之间，写的是 ${value} 毫秒`,
};
