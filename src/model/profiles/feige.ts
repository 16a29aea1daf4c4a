import type { Profile } from './profile.ts';

export const feige = {
  id: 'feige',
  name: '抖店飞鸽 Feige',
  switches: { recentContact: { evenSuspendedHours: 0, hours: 24 } },
  group: { policy: 'least-open' },
  offline: 'as-set',
  weightRange: null,
  notes: [
    {
      standing: 'assumed',
      from: '没有可引的公开细则',
      says: {
        'zh-CN': '先找 24 小时内接待过的客服，其余给手上最少的：都是假设，请按自己店铺的设置改。',
        en: 'The account of the last 24 hours first, then whoever has the fewest open chats: both assumed, to be set as the shop has it.',
      },
    },
  ],
} as const satisfies Profile;
