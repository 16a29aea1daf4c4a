import type { EditingMessages, ZoneWords } from '../texts/editing.ts';

const zone = ({ group, inRotation }: ZoneWords): string =>
  group === null ? '不在任何分组' : inRotation ? `「${group}」参与分流` : `「${group}」移出分流`;

export const editing: EditingMessages = {
  board: {
    title: '谁在哪个分组',
    note: '拖动左边的把手换分组、移出分流或调先后。用键盘：在把手上按空格拿起，方向键选位置，空格放下，Esc 取消。',
    free: '不在任何分组',
    zone,
    empty: '拖到这里',
    more: (count) => `还有 ${count} 个，请在下面的账号表里改`,
    handle: (account) => `移动 ${account}`,
    pickedUp: (account) => `拿起了 ${account}。方向键选位置，空格放下，Esc 取消。`,
    over: (where, place, of) => `${zone(where)}，第 ${place} 位，共 ${of} 位`,
    dropped: (account, where) => `${account} 放到了${zone(where)}`,
    cancelled: (account) => `没有移动 ${account}`,
    choose: (group) => `设置「${group}」`,
  },
  weights: {
    title: (group) => `「${group}」的权重`,
    next: (count) => `接下来 ${count} 条`,
    slider: (account) => `拖动 ${account} 的权重`,
    conditions: '预览：这些咨询在同一个小时里一条接一条地来，组员都在线，每条来的时候前面的都已回完。',
    byLoad: '这个策略看手上的咨询。预览里大家手上都空着，忙起来的时候会分得不一样。',
    byChance: '每条咨询各抽一次，换一个随机种子会有出入。',
    noWeights: '这个策略不看权重；只有「照旧分给组员」时才用得上。',
    draft: '这个分组还有问题，改好才能预览。',
    nobody: (count) => `有 ${count} 条没有人能接。`,
    noMembers: '没有账号参与分流。',
  },
  roster: {
    grid: (what) => `一周的${what}，每格半小时`,
    help: '拖动画上，拖两端改长短；擦掉用「擦」，或按住 Alt 拖。用键盘：方向键移动，按住 Shift 选一片，空格画上或擦掉。',
    mode: '拖动时',
    draw: '画',
    erase: '擦',
    day: (weekday) => `周${weekday}`,
    cell: (weekday, clock, on) => `周${weekday} ${clock}${on ? '，有' : '，没有'}`,
    copy: (weekday) => `把周${weekday}复制到`,
    copyTo: { all: '每天', workdays: '周一至周五', weekend: '周末' },
    exact: '精确到分钟',
    clear: '清空',
    span: (weekday, from, to) => `周${weekday} ${from}–${to}`,
  },
  coverage: {
    title: '一周排班总览',
    note: '每小时里最少有几个人在班：参与分流、没有挂起也没有停用的账号，休息也算在班。',
    table: '每小时在班人数',
    hour: (weekday, from) => `周${weekday} ${from}–${from + 1} 点`,
    none: '没有人在班',
    who: (hour, accounts) => `${hour}：${accounts.length === 0 ? '没有人在班' : accounts.join('、')}`,
    least: '人数',
    weekday: '星期',
    edit: (account) => `改 ${account} 的班次`,
    more: (count) => `还有 ${count} 个账号没有画出来，人数里都算了。`,
  },
  faults: {
    title: (problems, findings) =>
      [problems > 0 ? `${problems} 处要改好才能运行` : '', findings > 0 ? `${findings} 处设置可能不妥` : '']
        .filter((part) => part !== '')
        .join('，'),
    clean: '没有发现问题',
    severity: { problem: '不能运行', warning: '会丢或会慢', notice: '值得看看' },
    goTo: '去改',
    more: (count) => `还有 ${count} 处`,
  },
  difference: {
    title: (from, count) => `和「${from}」比，改了 ${count} 处`,
    same: (from) => `和「${from}」的设置一样`,
  },
};
