import type { Profile } from './profile.ts';

export const kuaishou = {
  id: 'kuaishou',
  name: '快手 Kuaishou',
  switches: { recentContact: { evenSuspendedHours: 0, hours: 72 }, holdSeconds: 1200 },
  group: { policy: 'least-open' },
  offline: 'as-set',
  weightRange: null,
  notes: [
    {
      standing: 'known',
      from: '快手小店客服 分流说明',
      says: {
        'zh-CN': '最近 72 小时 > 订单分组 > 任一在线 > 离线名单；会话结束后 20 分钟还占着名额。',
        en: 'Contact of 72 hours, then the group of the order, then anybody online, then the offline list; a chat keeps its slot for 20 minutes after it ends.',
      },
    },
    {
      standing: 'assumed',
      from: '没有公开细则',
      says: {
        'zh-CN': '组内怎样选人没有公开：取手上最少的。',
        en: 'How an account is chosen inside a group is not published: whoever has the fewest open chats.',
      },
    },
  ],
} as const satisfies Profile;
