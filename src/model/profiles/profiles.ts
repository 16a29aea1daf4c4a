import type { Plan } from '../plan.ts';
import { chatwoot } from './chatwoot.ts';
import { feige } from './feige.ts';
import { intercom } from './intercom.ts';
import { jd } from './jd.ts';
import { kuaishou } from './kuaishou.ts';
import { pinduoduo } from './pinduoduo.ts';
import { SWITCHES, type Profile } from './profile.ts';
import { qianniu } from './qianniu.ts';
import { rocketchat } from './rocketchat.ts';
import { zendesk } from './zendesk.ts';

/** Every platform whose way of routing a plan can take on. */
export const PROFILES = [
  qianniu,
  jd,
  pinduoduo,
  kuaishou,
  feige,
  rocketchat,
  chatwoot,
  zendesk,
  intercom,
] as const satisfies readonly Profile[];

export type ProfileId = (typeof PROFILES)[number]['id'];
export const PROFILE_IDS: readonly ProfileId[] = PROFILES.map(({ id }) => id);

/** The plan as its platform would route it: the platform's switches and policy, with the plan's own people, weights and shifts. */
export function withProfile(plan: Plan, { switches, group, offline }: Profile): Plan {
  return {
    ...without(plan, SWITCHES),
    ...switches,
    groups: plan.groups.map((one) => ({ ...without(one, ['weights']), ...group })),
    ...(offline === 'queue' ? { offline: { kind: 'queue' }, night: null } : {}),
  };
}

const without = <T extends object, K extends keyof T & string>(whole: T, keys: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => !keys.some((one) => one === key))) as Omit<T, K>;
