import type { Profile } from './profile.ts';

export const pinduoduo = {
  id: 'pinduoduo',
  name: '拼多多 Pinduoduo',
  switches: { recentContact: { evenSuspendedHours: 0, hours: 72 } },
  group: { policy: 'random' },
  offline: 'as-set',
  weightRange: null,
  notes: [
    {
      standing: 'known',
      from: '拼多多商家后台 分流规则（17 站长网 2023 转述）',
      says: {
        'zh-CN': '先找最近联系过的客服，不在线就随机给其他在线客服；没有人在线时，按离线分流的名单给。',
        en: 'The last contact comes first; when it is offline, any online account by chance; with nobody online, the accounts of the offline list.',
      },
    },
    {
      standing: 'assumed',
      from: '比照快手',
      says: {
        'zh-CN': '「最近」是多久没有公开：取 72 小时。',
        en: 'How long “recent” is has not been published: 72 hours here.',
      },
    },
  ],
} as const satisfies Profile;
