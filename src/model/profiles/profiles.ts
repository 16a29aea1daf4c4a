import { sameJson } from '../json.ts';
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

/** The platform whose rules the plan follows now: to take them on would change nothing; `null`: none. */
export function matchingProfile(plan: Plan): Profile | null {
  const list: readonly Profile[] = PROFILES;
  return list.find((profile) => sameJson(spelled(withProfile(plan, profile)), spelled(plan))) ?? null;
}

/** Without what only says the usual. */
const spelled = (plan: Plan): unknown => ({
  ...(plan.phoneCountsAsOnline === true ? without(plan, ['phoneCountsAsOnline']) : plan),
  groups: plan.groups.map((group) => (group.weights === 'share' ? without(group, ['weights']) : group)),
});

const without = <T extends object, K extends keyof T & string>(whole: T, keys: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => !keys.some((one) => one === key))) as Omit<T, K>;
