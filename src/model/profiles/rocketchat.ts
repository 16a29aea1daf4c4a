import type { Profile } from './profile.ts';

export const rocketchat = {
  id: 'rocketchat',
  name: 'Rocket.Chat',
  switches: {},
  group: { policy: 'fewest-ever' },
  offline: 'queue',
  weightRange: null,
  notes: [
    {
      standing: 'known',
      from: 'Rocket.Chat docs, “Queue types (routing algorithm)”; source of LivechatDepartmentAgents',
      says: {
        'zh-CN': '自动选择：给累计次数最少的在线客服，每给一次加一；次数相同时按设定的顺序。',
        en: 'Auto selection: the online agent with the lowest lifetime count, which grows by one with every chat; ties by the set order.',
      },
    },
    {
      standing: 'known',
      from: 'Rocket.Chat source, LoadBalancing and LoadRotation',
      says: {
        'zh-CN': '另两种：负载均衡给未结最少的（「最少未结」）；轮换给最久没分到的（「轮流」）。',
        en: 'Two others: load balancing takes the fewest open chats (“least open”), load rotation the oldest routing time (“round robin”).',
      },
    },
    {
      standing: 'assumed',
      from: 'the setting of a waiting queue',
      says: {
        'zh-CN': '当作开了排队：没有人在线时等着；不开就只能留言。',
        en: 'The waiting queue is taken to be on: with nobody online buyers wait; without it they can only leave a message.',
      },
    },
  ],
} as const satisfies Profile;
