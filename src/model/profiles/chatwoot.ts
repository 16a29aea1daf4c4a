import type { Profile } from './profile.ts';

export const chatwoot = {
  id: 'chatwoot',
  name: 'Chatwoot',
  switches: {},
  group: { policy: 'round-robin' },
  offline: 'queue',
  weightRange: null,
  notes: [
    {
      standing: 'known',
      from: 'Chatwoot source, AutoAssignment::InboxRoundRobinService',
      says: {
        'zh-CN': '在收件箱的在线成员里轮流，分到的排到队尾；离线的不分。',
        en: 'Round robin over the online members of an inbox, whoever was given one goes to the end; offline members are passed over.',
      },
    },
    {
      standing: 'known',
      from: 'Chatwoot issue 5672',
      says: {
        'zh-CN': '没有人在线时不分配，等有人来。',
        en: 'With nobody online a conversation stays unassigned.',
      },
    },
    {
      standing: 'assumed',
      from: 'newer assignment policies',
      says: {
        'zh-CN': '新版还能均衡分配：把分组改为「最少未结」。',
        en: 'Newer versions balance as well: choose the policy of fewest open chats.',
      },
    },
  ],
} as const satisfies Profile;
