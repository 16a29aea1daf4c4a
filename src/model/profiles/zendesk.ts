import type { Profile } from './profile.ts';

export const zendesk = {
  id: 'zendesk',
  name: 'Zendesk',
  switches: {},
  group: { policy: 'most-spare' },
  offline: 'queue',
  weightRange: null,
  notes: [
    {
      standing: 'known',
      from: 'Zendesk help, “Creating capacity rules to balance agent workloads”',
      says: {
        'zh-CN': '默认给空位最多的客服；都满或都离线时排队。',
        en: 'By default the agent with the highest spare capacity; tickets queue while everybody is full or offline.',
      },
    },
    {
      standing: 'known',
      from: 'Zendesk announcement of percentage-based capacity, May 2025',
      says: {
        'zh-CN': '也可按空位的百分比（「占用率最低」），或按最久没分到的轮流。',
        en: 'Spare capacity can be taken as a percentage instead (“least occupied”), or work goes to whoever was assigned longest ago.',
      },
    },
  ],
} as const satisfies Profile;
