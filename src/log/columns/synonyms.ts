import type { ColumnRole } from '../../model/intake.ts';

/** Every head with every tail, tails in the outer order: the plainest tail of all heads first. */
const crossed = (heads: string, tails: string): string =>
  tails
    .split(' ')
    .flatMap((tail) => heads.split(' ').map((head) => head + (tail === '·' ? '' : tail)))
    .join(' ');

const BUYERS = '买家 客户 顾客 访客 用户 消费者 客人';
const STAFF =
  '客服 坐席 座席 接待客服 接待人 接待人员 子账号 服务人员 客服人员 人工客服 处理人 受理人 店小二 接线员 话务员';
const SENDERS = '发送者 发送方 发送人 发言人 发信人 发言者 发件人';
const RECEIVERS = '接收者 接收方 接收人 收信人 收件人 收信方';
const TALKS = '会话 对话 咨询 聊天 接待';
const WHO = '· ID 昵称 账号 旺旺 旺旺昵称 旺旺号 名称 姓名 名 编号 帐号昵称 UID PIN 号码 电话 手机号';

/**
 * Names that exports give their columns, plainest first; Chinese simplified (`plainName` writes traditional ones so).
 * A name stands under two roles only where both are meant and the values or the other columns tell.
 */
export const SYNONYMS: Readonly<Record<ColumnRole, string>> = {
  time:
    'sent_at send_time sent_time message_time msg_time timestamp time created_at create_time created datetime date_time ' +
    'ts event_time message_timestamp message_created_at message_date sent_date sent_on chat_time log_time at date ' +
    '发送时间 消息时间 聊天时间 消息发送时间 时间 时间戳 日期时间 创建时间 留言时间 消息创建时间 发言时间 记录时间 沟通时间 ' +
    '发送日期 消息日期 发送时刻 消息时间戳 发送时间戳 会话消息时间 服务器时间 日期',
  date:
    'date day msg_date message_date send_date sent_date chat_date call_date start_date 日期 发送日期 消息日期 聊天日期 咨询日期 ' +
    '会话日期 通话日期 呼叫日期 来电日期 发生日期',
  role:
    'role sender_role sender_type author_type author_role user_type user_role from_type inbound direction is_inbound ' +
    'outbound is_agent from_agent is_from_agent is_customer from_customer from_buyer is_buyer waiter_send is_waiter ' +
    'message_direction msg_direction participant_type speaker_role speaker_type sender_identity ' +
    '角色 发送者角色 发送方角色 发送人角色 发送方类型 发送者类型 发送人类型 发送者身份 发送方身份 发送人身份 发言人类型 ' +
    '发言角色 消息发送方 消息来源方 身份 方向 消息方向 收发 收发方向 收发类型 发送方向 消息角色 用户角色 是否客服 是否客服发送 消息类型',
  sender:
    'sender author author_id sender_id sender_name sender_nick sender_nickname sender_account from from_id from_user ' +
    'from_name from_nick user username user_name speaker speaker_name speaker_id nickname nick name posted_by sent_by ' +
    `${crossed(SENDERS, '· 昵称 账号 ID 名称 姓名 旺旺 编号')} 昵称 发送账号 消息发送人 消息发送者`,
  receiver:
    'receiver receiver_id receiver_name receiver_nick recipient recipient_id recipient_name to_id to_user to_name to_nick ' +
    `${crossed(RECEIVERS, '· 昵称 账号 ID 名称 姓名 旺旺 编号')} 接收账号 消息接收人 消息接收者 对方 对方昵称 对方账号 聊天对象`,
  account:
    'account agent agent_id agent_name account_id account_name account_nick staff staff_id staff_name operator operator_id ' +
    'operator_name assignee assignee_id assignee_name assigned_to rep served_by server employee employee_id employee_name ' +
    'csr csr_name seat waiter waiter_id agent_nick agent_nickname agent_email agent_login agent_extension answered_by ' +
    'handled_by owner_name representative last_agent ' +
    `${crossed(STAFF, '· 账号 昵称 名称 旺旺 ID 姓名 工号 编号 名 旺旺昵称 登录名 花名')} 旺旺昵称 旺旺 账号 工号 客服子账号 ` +
    '接待账号 接待旺旺 接待子账号 服务账号 商家客服 店铺客服 应答坐席 应答座席 接听坐席 接听人 员工姓名 员工工号 首次接待客服 最后接待客服',
  buyer:
    'buyer buyer_id buyer_nick buyer_name buyer_nickname buyer_account customer customer_id customer_name customer_nick ' +
    'customer_email customer_phone client client_id client_name visitor visitor_id visitor_name visitor_email caller ' +
    'caller_id caller_number caller_phone calling_number from_number phone_number ani end_user end_user_id contact_id ' +
    'contact_name user_id member_id requester requester_id requester_name consumer consumer_id shopper shopper_id ' +
    `${crossed(BUYERS, WHO)} 客户微信 客户标识 买家OpenID 会员 会员名 会员ID 会员号 会员昵称 会员账号 主叫号码 主叫 来电号码 呼入号码 主叫方 咨询人 咨询者`,
  conversation:
    'conversation_id conversation session_id session chat_id chat thread_id thread dialog_id dialogue_id dialog room_id ' +
    'conversation_no conversation_key session_key session_no session_code chat_session_id conv_id convo_id ticket_id ' +
    `ticket_number case_number sid cid ${crossed('会话 对话', '· ID 编号 号 标识 序号 流水号')} ${crossed('咨询 聊天 接待', 'ID 编号 号')} ` +
    '服务单号 服务记录ID 工单号 工单编号 工单ID',
  message:
    'message_id msg_id message_no msg_no message_key message_uuid tweet_id id uuid 消息ID 消息编号 消息号 消息序号 消息标识 信息ID 记录ID 序号 编号',
  replyTo:
    'reply_to in_reply_to reply_to_id in_response_to in_response_to_tweet_id parent_id parent_message_id ' +
    'reply_to_message_id quoted_message_id 回复ID 回复消息ID 引用消息ID 父消息ID',
  scope:
    'scope channel channel_name brand shop shop_name shop_id store store_name store_id group group_name agent_group queue ' +
    'queue_name queue_id skill skill_name skill_group skillset department department_name topic team team_name inbox ' +
    'mailbox business_line 店铺 店铺名 店铺名称 店铺ID 网店 商铺 渠道 渠道名称 咨询渠道 来源渠道 分组 客服分组 旺旺分组 组 ' +
    '客服组 接待组 坐席组 座席组 技能组 技能组名称 频道 品牌 业务线 业务类型 队列 队列名称 排队队列 部门 所属部门 所属店铺 平台',
  crowd:
    'crowd audience segment customer_type customer_group customer_segment user_segment client_type buyer_type customer_tier ' +
    'customer_level buyer_level member_level membership_level vip_level 人群 人群标签 人群名称 人群包 客户类型 客户分层 客户分类 客户标签 ' +
    '客户等级 客户级别 客户人群 顾客类型 顾客等级 买家类型 买家标签 买家等级 买家级别 用户类型 用户标签 用户等级 用户分层 会员等级 会员级别 会员类型 ' +
    '会员层级 VIP等级 新老客 新老客户 新老顾客',
  product:
    'product product_id product_name item item_id item_name goods goods_id goods_name sku sku_id sku_name spu spu_id num_iid ' +
    'product_title item_title goods_title ware_id ware_name ' +
    `${crossed('商品 宝贝 产品', '· ID 编号 编码 名称 名 标题 链接 货号')} 货号 咨询商品 咨询商品ID 咨询商品名称 咨询宝贝 关联商品 来源商品 款号`,
  intent:
    'intent intention inquiry_type question_type issue_type problem_type request_type contact_reason call_reason ' +
    'contact_type subject_category 意图 咨询意图 买家意图 意图名称 意图标签 问题类型 问题分类 咨询类型 咨询分类 咨询原因 咨询场景 ' +
    '问题场景 诉求 诉求类型 来电原因 来电类型 会话标签',
  orderState:
    'order_state order_status order_stage trade_status sale_stage sales_stage 订单状态 订单阶段 交易状态 售前售后 售前或售后 售前后 咨询阶段 ' +
    '服务阶段 售后状态 售前售后类型',
  vip:
    'is_vip vip vip_flag is_member membership is_membership 是否会员 是否VIP VIP会员 是否VIP会员 是否店铺会员 是否入会 店铺会员 会员标识 ' +
    '会员标志 会员状态 会员 member',
  chars:
    'chars char_count characters length text_length message_length msg_length content_length num_chars word_count ' +
    '字数 长度 消息长度 文本长度 消息字数 内容长度 字符数',
  text:
    'text content message body msg message_text message_content message_body msg_content msg_text chat_content chat_text ' +
    'utterance comment_body 内容 消息内容 消息 聊天内容 聊天记录 聊天消息 文本 文本内容 正文 信息内容 发送内容 留言内容 对话内容 会话内容 ' +
    '咨询内容 沟通内容 发言内容 消息文本 消息正文',
  arrival:
    'arrived_at arrival arrival_time arrive_time arrival_datetime started_at start start_time started begin begin_time ' +
    'opened_at enqueued_at queued_at queue_time_start enqueue_time queue_enter_time queue_start call_time call_start ' +
    'call_start_time call_started_at call_date_time offered_at offer_time entered_at enter_time initiated_at session_start ' +
    'session_start_time chat_start chat_started_at conversation_started_at ' +
    `${crossed(TALKS, '开始时间 发起时间 创建时间 接入时间')} 进线时间 开始时间 接入时间 咨询时间 进入时间 来电时间 呼入时间 呼叫时间 ` +
    '进入队列时间 入队时间 排队开始时间 呼叫开始时间 通话开始时间 来访时间 访问时间 发起时间 首次咨询时间 首条消息时间 买家首次发言时间 拨入时间 振铃时间',
  answered:
    'answered_at answered answer_time first_reply first_reply_at first_reply_time first_response first_response_at ' +
    'first_response_time picked_up_at pick_up_time pickup_time accepted_at accept_time connected_at connect_time ' +
    'answer_datetime agent_answer_time agent_connected_at first_answer_time reply_time first_agent_reply_at ' +
    '首次响应时间 首次回复时间 首响时间 首次应答时间 首次人工回复时间 客服首次回复时间 客服首次响应时间 应答时间 接听时间 接通时间 ' +
    '客服接入时间 人工接入时间 坐席接听时间 座席接听时间 坐席应答时间 首次接待时间 客服首次发言时间 摘机时间',
  ended:
    'ended_at end end_time ended closed_at close_time closed finished_at finish_time resolved_at hangup_at hangup_time ' +
    'hang_up_time call_end call_end_time call_ended_at disconnected_at disconnect_time completed_at session_end ' +
    'session_end_time chat_end chat_ended_at release_time ' +
    `${crossed(TALKS, '结束时间 关闭时间')} 结束时间 关闭时间 挂断时间 挂机时间 完成时间 通话结束时间 呼叫结束时间 最后消息时间 完结时间 释放时间`,
  waited:
    'wait_time waited wait waiting_time waiting wait_duration queue_time queue_duration ring_time ring_duration time_to_answer ' +
    'speed_of_answer first_response first_response_time first_response_duration first_reply first_reply_time response_time ' +
    'answer_time 等待时长 等待时间 等待 排队时长 排队时间 排队等待时长 振铃时长 首次响应 首次响应时长 首次响应时间 首次回复时长 ' +
    '首次回复时间 首响时长 首响时间 响应时长 应答时长 应答时间 等待应答时长',
  talked:
    'talk_time talked talk talk_duration handle_time handling_time handle_duration service_time service_duration billsec ' +
    '通话时长 通话时间 通话 服务时长 服务时间 接待时长 处理时长 接听时长',
  lasted:
    'duration lasted session_duration chat_duration call_duration conversation_duration total_time total_duration ' +
    '会话时长 对话时长 咨询时长 总时长 持续时长 持续时间 时长 聊天时长 呼叫时长',
  messages:
    'messages message_count msg_count messages_count num_messages total_messages 消息数 消息数量 消息条数 消息总数 总消息 ' +
    '总消息数 消息量 会话消息数',
  outcome:
    'outcome result disposition status end_reason call_status call_result call_outcome disposition_code hangup_by ' +
    'hangup_cause termination_reason session_status 结果 状态 会话状态 结束方式 结束原因 处理结果 呼叫结果 通话状态 接听状态 ' +
    '应答状态 挂断方 挂机方 挂机方式 挂断原因 是否接听 是否接通 是否应答',
  inquiry:
    'inquiry_id call_id call_uuid call_no call_sid case_id ticket_id session_id conversation_id chat_id id sid ' +
    '咨询ID 咨询编号 会话ID 会话编号 通话ID 通话编号 呼叫ID 呼叫编号 话单号 通话流水号 流水号 录音编号 工单号 工单编号 编号 序号',
};
