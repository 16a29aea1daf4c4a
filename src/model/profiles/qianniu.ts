import type { Profile } from './profile.ts';

export const qianniu = {
  id: 'qianniu',
  name: '千牛 Qianniu',
  switches: {
    recentContact: { evenSuspendedHours: 24, hours: 72 },
    unscoped: 'any-group',
    redispatch: { afterSeconds: 180 },
  },
  group: { policy: 'weighted', weights: 'share' },
  offline: 'as-set',
  weightRange: null,
  notes: [
    {
      standing: 'known',
      from: '千牛 子账号管理 客服分流',
      says: {
        'zh-CN': '24 小时内联系过的账号即使挂起也接，72 小时内没挂起才接；没有分组管的咨询随机给任何分组。',
        en: 'The account of the last 24 hours receives even when suspended, that of 72 hours unless suspended; what no group binds goes to any group by chance.',
      },
    },
    {
      standing: 'known',
      from: '千牛 离线分流',
      says: {
        'zh-CN': '账号离线后，消息过 2 到 5 分钟转给别人；这里取 3 分钟。',
        en: 'Messages of an account that went offline are passed on after 2 to 5 minutes; 3 here.',
      },
    },
    {
      standing: 'assumed',
      from: '公开说法不一',
      says: {
        'zh-CN': '权重读作相对比例；也有每天人数、每小时人数、概率的说法，在分组里可改。',
        en: 'Weights are read as relative shares; people a day, people an hour and probabilities are told as well, and can be chosen per group.',
      },
    },
  ],
} as const satisfies Profile;
