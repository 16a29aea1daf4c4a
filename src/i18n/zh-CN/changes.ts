import type { ChangeMessages } from '../texts/changes.ts';

const names = (parts: readonly string[]): string => parts.join('、');
const fromTo = (a: string | number | null, b: string | number): string => (a === null ? `${b}` : `${a} → ${b}`);

export const changes: ChangeMessages = {
  known: (accounts, on) => (on ? `方案里加上 ${names(accounts)}` : `方案里去掉 ${names(accounts)}`),
  states: { inGroup: '在组内', noGroup: '不在组内', suspended: '挂起', deactivated: '停用', both: '挂起并停用' },
  state: (accounts, a, b) => `${names(accounts)}：${fromTo(a, b)}`,
  capacity: (accounts, a, b) => `${names(accounts)} 的上限 ${fromTo(a, b)}`,
  shifts: (accounts, a, b) => `${names(accounts)} 的班次：${fromTo(a, b)}`,
  breaks: (accounts, hours) => (hours === null ? `${names(accounts)} 不安排休息` : `${names(accounts)} 休息：${hours}`),
  suspendedDuring: (accounts, hours) =>
    hours === null ? `${names(accounts)} 不定时挂起` : `${names(accounts)} 定时挂起：${hours}`,
  autoSuspendAt: (accounts, count) =>
    count === null ? `${names(accounts)} 不自动挂起` : `${names(accounts)} 接到 ${count} 位自动挂起`,
  deactivatedFrom: (accounts, day) =>
    day === null ? `${names(accounts)} 没有停用日期` : `${names(accounts)} 从 ${day} 起停用`,
  phone: (accounts, on) => (on ? `${names(accounts)} 下班后手机仍登录` : `${names(accounts)} 下班后手机不登录`),
  employment: (accounts, employment) =>
    employment === null ? `${names(accounts)} 没有填用工` : `${names(accounts)} 的用工：${employment}`,
  contractHours: (accounts, hours) =>
    hours === null ? `${names(accounts)} 没有合同工时` : `${names(accounts)} 每周合同工时 ${hours} 小时`,
  hourlyCost: (accounts, cost) =>
    cost === null ? `${names(accounts)} 没有填成本` : `${names(accounts)} 每小时成本 ${cost}`,
  removed: (accounts, group) => `${names(accounts)} 移出「${group}」的分流`,
  returned: (accounts, group) => `${names(accounts)} 参与「${group}」的分流`,
  joined: (members, group) => `${names(members)} 加入「${group}」`,
  member: (account, weight, inRotation) => {
    const notes = [...(inRotation ? [] : ['移出分流']), ...(weight === null ? [] : [`权重 ${weight}`])];
    return notes.length === 0 ? account : `${account}（${notes.join('，')}）`;
  },
  left: (accounts, group) => `${names(accounts)} 离开「${group}」`,
  order: (accounts, group) => `「${group}」的名单顺序：${names(accounts)}`,
  weight: (account, group, { a, b }) => `${account} ${group === null ? '的' : `在「${group}」的`}权重 ${a} → ${b}`,
  groupAdded: (group) => `新建分组「${group}」`,
  groupRemoved: (group) => `删除分组「${group}」`,
  groupRenamed: (a, b) => `分组「${a}」改名为「${b}」`,
  groupOrder: (groups) => `分组的顺序：${names(groups)}`,
  policy: (group, policy) => `「${group}」改为${policy}`,
  weights: (group, reading) => `「${group}」的权重改作${reading}`,
  scopes: (group, scopes) =>
    scopes.length === 0 ? `「${group}」接待其他分组都不管的咨询` : `「${group}」接待：${names(scopes)}`,
  busyAbove: (group, buyers) =>
    buyers === null ? `「${group}」没有忙时规则` : `「${group}」有人手上等着的超过 ${buyers} 位时，分给等得最少的`,
  overflow: (group, to) => (to === null ? `「${group}」满了不溢出` : `「${group}」满了溢出到「${to}」`),
  queueLimit: (group, buyers) => (buyers === null ? `「${group}」排队不限人数` : `「${group}」最多 ${buyers} 位排队`),
  groupRobot: (group, robot) => (robot === null ? `「${group}」不用服务助手` : `「${group}」的服务助手：${robot}`),
  recentContact: (recent) =>
    recent === null
      ? '不再优先找最近联系的账号'
      : `优先找最近 ${recent.hours} 小时${recent.binds === 'assignment' ? '分到过' : '联系过'}的账号，${recent.evenSuspendedHours} 小时内挂起也找`,
  dedicated: (agents) => (agents === null ? '会员没有专属客服' : `会员专属客服：${agents}`),
  robot: (robot) => (robot === null ? '全店不用服务助手' : `服务助手：${robot}`),
  unscoped: (anyGroup) => (anyGroup ? '没有分组接待的咨询随机给任一分组' : '没有分组接待的咨询给没设接待范围的分组'),
  allSuspended: (evenSplit) => (evenSplit ? '在线的都挂起时，照样平均分给他们' : '在线的都挂起时，按「没有人能接时」'),
  redispatch: (after) =>
    after === null
      ? '账号离线后，新消息改派，等着的留下'
      : after === 'never'
        ? '账号离线后，咨询都等它回来'
        : `账号离线 ${after} 秒后，咨询都改派`,
  transferAfterSeconds: (seconds) => (seconds === null ? '久等的不转接' : `等 ${seconds} 秒没有人开始回，转给同组别人`),
  phoneCountsAsOnline: (on) => (on ? '只在手机上登录也算在线' : '只在手机上登录不算在线'),
  serviceOrder: (order) => `先回${order}`,
  nudgeAfterSeconds: (seconds) => (seconds === null ? '等久的不插队' : `等了 ${seconds} 秒以上的插到最前`),
  holdSeconds: (seconds) => (seconds === null ? '回完就空出名额' : `回完以后名额再占 ${seconds} 秒`),
  offline: (rule) => `没有人能接时：${rule}`,
  night: (hours, rule) => `夜间（${hours}）：${rule}`,
  noNight: '夜间没有单独的规则',
  more: (count) => `还有 ${count} 处`,
};
