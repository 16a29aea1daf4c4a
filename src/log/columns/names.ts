import type { ColumnRole } from '../../model/intake.ts';

/**
 * Names that exports give their columns, plainest first. They are compared without case, blanks, signs and the
 * difference between traditional and simplified writing (see `plainName`).
 */
const NAMES: Readonly<Record<ColumnRole, string>> = {
  time:
    'sent_at send_time sent_time message_time msg_time timestamp time created_at create_time created datetime date_time ' +
    'ts event_time at date 发送时间 消息时间 聊天时间 消息发送时间 时间 时间戳 日期时间 创建时间 留言时间 日期',
  role:
    'role sender_role sender_type author_type user_type from_type inbound direction is_inbound outbound is_agent from_agent ' +
    'message_direction 角色 发送者角色 发送方类型 发送者类型 身份 方向 消息方向 收发 收发方向 消息类型',
  sender:
    'sender author author_id sender_id sender_name from from_user from_name user username user_name speaker nickname ' +
    'nick name 发送者 发送方 发送人 发言人 发信人 昵称 发送账号 发送者昵称',
  receiver:
    'receiver receiver_id receiver_name recipient recipient_id recipient_name to_user to_name 接收者 接收方 接收人 收信人 收件人 ' +
    '接收账号 接收者昵称 对方 对方昵称 聊天对象',
  account:
    'account agent agent_id agent_name account_id account_name staff operator assignee rep served_by server employee ' +
    'csr seat 客服 子账号 客服账号 客服昵称 客服名称 接待客服 接待账号 旺旺昵称 旺旺 客服旺旺 坐席 座席 账号 工号 接待人 客服工号',
  buyer:
    'buyer buyer_id buyer_nick buyer_name customer customer_id customer_name client client_id visitor visitor_id caller ' +
    'caller_id user_id member_id 买家 买家ID 买家昵称 买家旺旺 买家账号 顾客 顾客ID 顾客昵称 客户 客户ID 客户昵称 客户旺旺 客户名称 会员 会员名 ' +
    '会员ID 访客 访客ID 用户 用户ID 用户昵称 消费者',
  conversation:
    'conversation_id conversation session_id session chat_id chat thread_id thread dialog_id dialogue_id dialog room_id ' +
    'ticket_id sid cid 会话ID 会话 会话编号 会话号 会话标识 对话ID 对话编号 咨询ID 咨询编号 咨询号 工单号 工单编号',
  message: 'message_id msg_id tweet_id id message_no 消息ID 消息编号 消息号 信息ID 序号 编号',
  replyTo:
    'reply_to in_reply_to reply_to_id in_response_to in_response_to_tweet_id parent_id reply_to_message_id 回复ID 回复消息ID 引用消息ID',
  scope:
    'scope channel brand shop shop_name store store_name group group_name queue skill department topic team ' +
    '店铺 店铺名 店铺名称 渠道 分组 客服分组 组 技能组 频道 品牌 业务线 队列 部门',
  crowd:
    'crowd audience segment customer_type customer_group customer_segment user_segment client_type buyer_type customer_tier ' +
    'customer_level buyer_level member_level membership_level vip_level 人群 人群标签 人群名称 人群包 客户类型 客户分层 客户分类 客户标签 ' +
    '客户等级 客户级别 客户人群 顾客类型 顾客等级 买家类型 买家标签 买家等级 买家级别 用户类型 用户标签 用户等级 用户分层 会员等级 会员级别 会员类型 ' +
    '会员层级 VIP等级 新老客 新老客户 新老顾客',
  product:
    'product product_id product_name item item_id item_name goods goods_id goods_name sku sku_id sku_name spu spu_id num_iid ' +
    '商品 商品ID 商品编号 商品编码 商品名称 商品名 商品标题 商品链接 商品货号 货号 宝贝 宝贝ID 宝贝名称 宝贝标题 宝贝链接 咨询商品 咨询商品ID ' +
    '咨询商品名称 咨询宝贝 关联商品 产品 产品ID 产品编号 产品名称 款号',
  intent:
    'intent intention inquiry_type question_type issue_type problem_type request_type contact_reason 意图 咨询意图 买家意图 意图名称 意图标签 ' +
    '问题类型 问题分类 咨询类型 咨询分类 咨询原因 咨询场景 问题场景 诉求 诉求类型',
  orderState:
    'order_state order_status order_stage trade_status sale_stage sales_stage 订单状态 订单阶段 交易状态 售前售后 售前或售后 售前后 咨询阶段 ' +
    '服务阶段 售后状态',
  vip:
    'is_vip vip vip_flag is_member membership is_membership 是否会员 是否VIP VIP会员 是否VIP会员 是否店铺会员 是否入会 店铺会员 会员标识 ' +
    '会员标志 会员状态 会员 member',
  chars: 'chars char_count characters length text_length message_length num_chars 字数 长度 消息长度 文本长度 消息字数',
  text: 'text content message body msg message_text message_content 内容 消息内容 消息 聊天内容 聊天记录 文本 正文 信息内容 发送内容 留言内容',
  arrival:
    'arrived_at arrival arrival_time arrive_time started_at start start_time started begin begin_time opened_at enqueued_at ' +
    '进线时间 开始时间 接入时间 会话开始时间 咨询时间 咨询开始时间 进入时间 来电时间 呼入时间 会话创建时间',
  answered:
    'answered_at answered answer_time first_reply first_reply_at first_reply_time first_response first_response_at ' +
    'first_response_time picked_up_at accepted_at 首次响应时间 首次回复时间 首响时间 应答时间 接听时间 客服接入时间',
  ended:
    'ended_at end end_time ended closed_at close_time closed finished_at finish_time resolved_at hangup_at ' +
    '结束时间 会话结束时间 关闭时间 挂断时间 完成时间 咨询结束时间',
  outcome: 'outcome result disposition status end_reason 结果 状态 会话状态 结束方式 结束原因 处理结果',
  inquiry:
    'inquiry_id call_id case_id ticket_id session_id conversation_id chat_id id 咨询ID 咨询编号 会话ID 会话编号 通话ID 工单号 编号',
};

/** Pairs: a traditional character, then the simplified one. */
const PAIRS =
  '買买賣卖發发訊讯會会話话時时間间內内號号帳账戶户顧顾賬账開开結结束束應应聽听進进線线類类對对員员諮咨詢询組组頻频覆复回回' +
  '訂订單单狀状態态產产寶宝貝贝標标籤签級级層层問问題题圖图場场後后';
const SIMPLER: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, pair) => [PAIRS[2 * pair], PAIRS[2 * pair + 1]]),
);

/** A column name without what does not matter. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-./:#"'()[\]{}\u200b-\u200d\ufeff]/g, '')
    .replace(/[\u4e00-\u9fff]/g, (char) => SIMPLER.get(char) ?? char)
    .replaceAll('讯息', '消息')
    .replaceAll('帐', '账');
}

const RANKS: ReadonlyMap<ColumnRole, ReadonlyMap<string, number>> = new Map(
  (Object.keys(NAMES) as ColumnRole[]).map((role) => [
    role,
    new Map(NAMES[role].split(' ').map((name, rank): [string, number] => [plainName(name), rank])),
  ]),
);

/** How plainly a name says that role: 0 is the plainest; −1 = not at all. */
export const rankOfName = (role: ColumnRole, name: string): number => RANKS.get(role)!.get(plainName(name)) ?? -1;

// Names of memberships are what rows of data say as well.
const TELLING = [...RANKS].flatMap(([role, names]) => (role === 'vip' ? [] : [names]));

/** How many of these texts are names that some role knows. */
export function countKnown(texts: readonly string[]): number {
  return texts.filter((text) => text.length <= 40 && TELLING.some((names) => names.has(plainName(text)))).length;
}
