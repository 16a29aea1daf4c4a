import type { Profile } from './profile.ts';

export const intercom = {
  id: 'intercom',
  name: 'Intercom',
  switches: {},
  group: { policy: 'least-open' },
  offline: 'queue',
  weightRange: null,
  notes: [
    {
      standing: 'known',
      from: 'Intercom help, “Balanced assignment deep dive”',
      says: {
        'zh-CN': '均衡分配：给未结最少、没到上限的在线同事；相同时给最久没分到的；没有人能接就在收件箱里等。',
        en: 'Balanced assignment: the active teammate below the limit with the fewest open conversations, ties to whoever was assigned longest ago; until somebody can, they wait in the inbox.',
      },
    },
  ],
} as const satisfies Profile;
