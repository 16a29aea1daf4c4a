import type { Profile } from './profile.ts';

export const jd = {
  id: 'jd',
  name: '京东 JD',
  switches: { recentContact: { evenSuspendedHours: 0, hours: 48 } },
  group: { policy: 'least-open' },
  offline: 'as-set',
  weightRange: [10, 200],
  notes: [
    {
      standing: 'known',
      from: '京东咚咚 分流规则',
      says: {
        'zh-CN': '优先给 48 小时内接待过的账号；其余给接待最少的；权重从 10 到 200。',
        en: 'The account of the last 48 hours comes first, then whoever has the fewest open chats; weights run from 10 to 200.',
      },
    },
    {
      standing: 'assumed',
      from: '没有公开细则',
      says: {
        'zh-CN': '权重怎样和接待数一起算没有公开：这里只看接待数。要按权重折算，把分组改为「负荷最轻」。',
        en: 'How weights enter is not published: only open chats count here. For open chats relative to weight, choose the policy of least load.',
      },
    },
  ],
} as const satisfies Profile;
