import type { Found, LintMessages } from '../texts/lint.ts';

const names = (parts: readonly string[]): string => parts.join('、');
const when = ({ night }: Found): string => (night ? '夜间' : '没有人能接时');

export const lint: LintMessages = {
  title: (counts) =>
    counts.every(({ count }) => count === 0)
      ? '设置检查：没有发现常见的误设'
      : `设置检查：${counts.map(({ slot, count }) => `${slot} ${count === 0 ? '没有' : `${count} 处`}`).join('，')}`,
  plan: (slot, name) => `${slot}「${name}」`,
  none: '没有发现常见的误设。',
  more: (count) => `还有 ${count} 处`,
  severities: { warning: '误设', notice: '留意' },
  sentences: {
    after_sales_receives: ({ account }) => `售后账号 ${account} 参与分流，又没有挂起：新咨询照样分给它，没有人盯着回。`,
    deactivated_in_rotation: ({ account, group }) =>
      `停用的 ${account} 还在「${group}」里参与分流：全员离线时系统照样会分给它，分到的就丢了。`,
    no_shift_in_rotation: ({ account, group }) => `${account} 一个班次也没有，却在「${group}」里参与分流。`,
    all_suspended: ({ days, clock }) => `${days} ${clock} 起，在班的人全都挂起了：新咨询当作没有人在线来处理。`,
    phone_left_on: ({ account }) => `${account} 下班后手机还登着：系统当它在线，整夜分给它，没有人回。`,
    robot_voids_rule: (found) =>
      `开了服务助手，「${when(found)}」选的规则就不起作用：留言都进了留言池，没有人分，会丢。`,
    pool_never_distributed: (found) => `「${when(found)}」的留言池没有人分配：池里的咨询会丢。`,
    distribution_misses_dates: ({ clock, dates }) =>
      `${clock} 的一键分流漏了${names(dates)}的留言：它们晚一天才分出去，或者再也分不出去。`,
    distribution_off_shift: ({ clock, account, days }) =>
      `${clock} 一键分流给 ${account}，可它${days}那时不在班：留言要等到它上班。`,
    single_proxy: (found) => `「${when(found)}」只有 ${found.account} 一个代理账号：攒下的留言一上班就全压给它。`,
    proxy_not_first_shift: ({ account, days }) =>
      `代理账号 ${account} ${days}不在头一班：别人都上班了，分给它的留言还要等它。`,
    dedicated_off_duty: ({ account }) => `专属客服 ${account} 从不在店铺有人的时候在班：归它的会员买家碰不到它。`,
    never_redispatched: ({ account, days, clock }) =>
      `下班后不再转给别人：比如 ${account} ${days} ${clock} 下班，还有同事在，等它的买家却要等到它下次上班。`,
    too_many_accounts: ({ count }) => `方案里有 ${count} 个账号，店铺一般没有这么多：看看名单对不对，重放也会慢。`,
    main_in_rotation: ({ account, group }) =>
      `主账号 ${account} 在「${group}」里参与分流：店主在忙别的时候也会分到买家。`,
    weight_zero_or_tiny: ({ account, group, count }) =>
      count === 0
        ? `${account} 在「${group}」里参与分流，权重却是 0：一条也分不到。`
        : `${account} 在「${group}」里的权重只有 ${count}，不到平均的二十分之一：几乎分不到。`,
  },
  fixes: {
    after_sales_receives: ({ account }) => `挂起 ${account}`,
    deactivated_in_rotation: ({ account }) => `把 ${account} 移出分流`,
    no_shift_in_rotation: ({ account }) => `把 ${account} 移出分流`,
    all_suspended: () => '全都挂起时轮流接',
    phone_left_on: ({ account }) => `${account} 下班时手机也下线`,
    robot_voids_rule: ({ clock }) => `改成留言池，每天 ${clock} 一键分流`,
    pool_never_distributed: ({ clock }) => `每天 ${clock} 一键分流`,
    distribution_misses_dates: ({ dates }) => `也挑${names(dates)}的留言`,
    distribution_off_shift: () => '按分流规则分',
    single_proxy: ({ others }) => `让 ${names(others)} 一起分担`,
    proxy_not_first_shift: ({ others }) => `代理改为 ${names(others)}`,
    dedicated_off_duty: ({ account }) => `不让 ${account} 当专属客服`,
    never_redispatched: () => '下班 3 分钟后转给别人',
    main_in_rotation: ({ account }) => `把 ${account} 移出分流`,
    weight_zero_or_tiny: ({ account }) => `把 ${account} 移出分流`,
  },
};
