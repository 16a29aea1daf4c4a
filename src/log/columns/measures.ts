import { MEASURE_IDS, type Measure } from '../../model/side.ts';
import { plainName } from './plain-name.ts';

/** Names that tables of a day's work give their columns, without the unit in brackets behind them. */
const NAMES: Readonly<Record<Measure, string>> = {
  asked:
    '咨询人数 咨询客户数 咨询量 咨询数 咨询人次 询单人数 总咨询人数 买家咨询人数 inquiries asked consultations chats',
  received:
    '接待人数 接待客户数 接待量 接待数 接待人次 接待买家数 总接待人数 接入人数 接待会话量 接待会话数 served received chats_handled',
  direct: '直接接待人数 直接接入人数 直接接待',
  valid: '有效接待人数 有效接待量 有效接待',
  handed_in: '转入人数 转入量 转入次数 转入会话数 transfers_in',
  handed_out: '转出人数 转出量 转出次数 转出会话数 transfers_out',
  messages: '总消息 总消息数 消息总数 消息数 总消息条数 messages',
  buyer_messages: '买家消息 买家消息数 买家消息条数 客户消息数 顾客消息数 buyer_messages customer_messages',
  agent_messages: '客服消息 客服消息数 客服消息条数 agent_messages',
  answer_ratio: '答问比 客服答问比 answer_ratio',
  agent_chars: '客服字数 客服总字数 agent_chars',
  peak_open:
    '最大同时接待 最大同时接待数 最大同时接待人数 最大接待数 最高同时接待 max_concurrent max_concurrent_chats peak_open',
  unanswered: '未回复人数 未回复数 未回复量 未响应人数 客服未回复人数 未接待人数 unanswered missed',
  reply_rate: '旺旺回复率 回复率 响应率 应答率 回复率当日 人工回复率 接待回复率 reply_rate response_rate',
  slow: '慢响应人数 慢响应数 慢接待人数 超时响应人数 slow_responses',
  long: '长接待人数 长接待数',
  first_response_ms:
    '首次响应 首次响应时间 首次响应时长 首次响应均值 平均首次响应时长 平均首次响应时间 平均首次响应 首响时间 首响时长 平均首响时间 平均首响时长 ' +
    'first_response first_response_time avg_first_response avg_first_response_time',
  response_ms:
    '平均响应 平均响应时间 平均响应时长 平均响应时长新标 人工平均响应时长 平均回复时长 平均回复时间 avg_response avg_response_time average_response_time',
  in_3_minutes: '3分钟人工响应率 三分钟人工响应率 3分钟响应率 3分钟回复率 三分钟回复率 三分钟响应率',
  stay_ms: '平均接待 平均接待时长 平均接待时间 平均会话时长 平均服务时长 avg_handle_time average_handle_time',
  online_ms: '在线时长 总在线时长 上线时长 在线时间 工作时长 登录时长 online_time online_duration logged_in_time',
  satisfied: '客户满意率 满意率 满意度 好评率 客户满意比 客户满意度 服务满意率 satisfaction csat',
};

const BY_NAME: ReadonlyMap<string, Measure> = new Map(
  MEASURE_IDS.flatMap((id) => NAMES[id].split(' ').map((name): [string, Measure] => [plainName(name), id])),
);
const UNIT = /(?:秒|s|sec|secs|seconds|分钟|min|minutes|小时|时|%|人|条|次|个)$/;

/** What a column of that name counts; a unit behind it is passed over. `null`: nothing that is known. */
export function measureOf(header: string): Measure | null {
  const name = plainName(header);
  return BY_NAME.get(name) ?? BY_NAME.get(name.replace(UNIT, '')) ?? null;
}
