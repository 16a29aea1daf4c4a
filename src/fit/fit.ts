import type { Log } from '../model/log.ts';
import type { Plan } from '../model/plan.ts';
import type { Account, AccountRole, Shop } from '../model/shop.ts';
import type { Trace } from '../model/trace.ts';
import { actionsOf } from './actions.ts';
import { attentionOf } from './attention.ts';
import { baselinePlan } from './baseline.ts';
import { presenceOf } from './presence.ts';
import { repliesOf, servicesOf } from './replies.ts';
import { scopesOf } from './scopes.ts';
import { traceOf } from './trace.ts';
import { fitWork } from './work.ts';

/** What a log was made into: who works and how, what buyers do, and the routing as it was. */
export interface Fitted {
  readonly shop: Shop;
  readonly trace: Trace;
  readonly plan: Plan;
  /** Inquiries that carry more scope values in the log than a trace has room for. */
  readonly scopeValuesDropped: number;
}

/** Estimates a shop, its trace and its routing from a log with at least one inquiry. */
export function fit(log: Log): Fitted {
  const actions = actionsOf(log);
  const presence = actions.map(presenceOf);
  const work = fitWork(log.grain === 'inquiry' ? servicesOf(log) : repliesOf(log, actions, presence));
  const attention = log.grain === 'inquiry' ? log.accounts.map(() => 1) : attentionOf(log);
  const subAccounts = log.accounts.some((id) => SUB_ACCOUNT.test(id));
  const accounts = log.accounts.map((id, a): Account => ({
    id,
    name: SUB_ACCOUNT.exec(id)?.[1] ?? id,
    role: roleOf(id, subAccounts),
    work: { ...work.accounts[a], attention: attention[a] },
    presence: { intervals: presence[a], inferred: true },
  }));
  const scopes = scopesOf(log);
  const shop: Shop = { version: 1, name: log.name, timeZone: log.timeZone, accounts, scopes: scopes.values };
  const trace = traceOf(log, scopes, work.law);
  return { shop, trace, plan: baselinePlan(log), scopeValuesDropped: scopes.dropped };
}

/** `shop:sub-account`, with a half-width or a full-width colon. */
const SUB_ACCOUNT = /[:：](.+)$/;

/** By name alone: whoever is called after-sales is, and among sub-accounts the login without a colon is the owner's. */
function roleOf(id: string, subAccounts: boolean): AccountRole {
  if (/售后|after-?sale/i.test(id)) return 'after-sale';
  return subAccounts && !SUB_ACCOUNT.test(id) ? 'main' : 'pre-sale';
}
