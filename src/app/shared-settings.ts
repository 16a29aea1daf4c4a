import type { Problem } from '../base/result.ts';
import type { Filter, FilterPart } from '../metrics/filter.ts';
import type { PlanId } from '../model/plan.ts';
import { isUnfinished, planText } from '../model/planFile.ts';
import { planProblems } from '../model/planProblems.ts';
import type { Shared, SharedPart } from '../model/shared.ts';
import type { AccountId, Shop } from '../model/shop.ts';
import { problem } from '../model/shape.ts';
import { METRIC_IDS } from '../metrics/metrics.ts';
import { PACK_IDS, type PackId } from '../metrics/pack.ts';
import { challengersOf, copyOf, withPlan, withPlans, type PlanState } from './plans.ts';
import { lookingAt, planOf, type AppState, type LoadedLog } from './state.ts';

/** What a link sets. */
export type SharedSettings = PlanState &
  Pick<AppState, 'pack' | 'thresholds' | 'replications' | 'seed' | 'buyers' | 'filter' | 'result'>;

/** A link that was opened: `as` is what it set, `null` while it waits for a log. */
export interface SharedState {
  readonly text: string;
  readonly link: Shared;
  readonly as: SharedSettings | null;
}

/** What tells a log from others: the first hex digits of its SHA-256. */
export const hashOf = ({ sha256 }: LoadedLog['report']): string => sha256.slice(0, 12);

/** The comparison of now as a link carries it; `null` without a log. */
export function sharedOf(state: AppState): Shared | null {
  const { log, a, b, challengers, pack, thresholds, replications, seed, buyers, filter } = state;
  const ids = [...new Set([a, b, ...challengers])];
  const plans = ids.map((id) => planOf(state, id)).filter((plan) => plan !== undefined);
  if (log === null || plans.length < ids.length) return null;
  const accounts = log.shop.accounts.map(({ id }) => id);
  return {
    version: 1,
    log: hashOf(log.report),
    // As JSON writes them: a plan is plain data.
    plans: JSON.parse(JSON.stringify(plans)) as Shared['plans'],
    a,
    b,
    challengers: [...challengers],
    pack,
    thresholds: { ...thresholds },
    replications,
    seed,
    buyers: { ...buyers },
    filter: filter.parts.flatMap((part) => named(part, accounts)),
  };
}

/** Accounts by name instead of by number. */
function named(part: FilterPart, accounts: readonly AccountId[]): SharedPart[] {
  const plain = JSON.parse(JSON.stringify(part)) as Exclude<SharedPart, { kind: 'accounts' }>;
  if (part.kind !== 'accounts') return [plain];
  return [{ kind: 'accounts', plan: part.plan, accounts: part.accounts.map((index) => accounts[index] ?? null) }];
}

function numbered(part: SharedPart, accounts: readonly AccountId[]): FilterPart {
  if (part.kind !== 'accounts') return part;
  return { ...part, accounts: part.accounts.map((id) => (id === null ? -1 : accounts.indexOf(id))) };
}

/** The rule book and the metrics of a link that this app does not have. */
export function unknownIn({ pack, thresholds }: Shared): Problem[] {
  const packs: readonly string[] = PACK_IDS;
  const metrics: readonly string[] = METRIC_IDS;
  return [
    ...(packs.includes(pack) ? [] : [problem('unknown_choice', 'pack', pack)]),
    ...Object.keys(thresholds)
      .filter((id) => !metrics.includes(id))
      .map((id) => problem('unknown_field', `thresholds.${id}`, id)),
  ];
}

/** Names that a log can bring; all else that is wrong with a plan no log mends. */
const BROUGHT_BY_A_LOG = ['unknown_account', 'unknown_scope', 'no_main_account'];

/** What is wrong with the plans of a link for good, and what only this shop lacks; what is unfinished is a draft. */
export function wrongWith({ plans }: Shared, shop: Shop): { wrong: Problem[]; missing: Problem[] } {
  const problems = plans
    .flatMap((plan, i) => planProblems(plan, shop).map((one) => ({ ...one, at: `plans[${i}].${one.at}` })))
    .filter(({ code }) => !isUnfinished(code));
  const isMissing = ({ code }: Problem): boolean => BROUGHT_BY_A_LOG.includes(code);
  return { wrong: problems.filter((one) => !isMissing(one)), missing: problems.filter(isMissing) };
}

/** The accounts and scopes that are missing, each once. */
export const missingOf = (missing: readonly Problem[]): string[] => [
  ...new Set(missing.map(({ detail, value }) => String(detail?.['account'] ?? value))),
];

/**
 * The state as a link says. Its plans take the place of those of the same id while nobody has edited anything; after
 * that they come beside them, and nothing is replaced.
 */
export function takenOver(state: AppState, link: Shared, { shop, report }: LoadedLog): SharedSettings {
  const isEdited = state.canUndo || state.canRedo;
  let { plans } = state;
  const ids = new Map<PlanId, PlanId>();
  for (const plan of link.plans) {
    const same = plans.find(({ id }) => id === plan.id);
    const own = same !== undefined && isEdited ? copyOf(plan, plans) : plan;
    const isThere = same !== undefined && planText(same) === planText(plan);
    if (!isThere) plans = withPlan(plans, own);
    ids.set(plan.id, isThere ? plan.id : own.id);
  }
  const idOf = (id: PlanId): PlanId => ids.get(id) ?? id;
  const [a, b] = [idOf(link.a), idOf(link.b)];
  const challengers = challengersOf([...new Set([...link.challengers, link.b])].map(idOf), { a, b });
  const { thresholds, replications, seed, buyers } = link;
  const accounts = shop.accounts.map(({ id }) => id);
  // In another log the same numbers are other inquiries.
  const isOther = link.log !== hashOf(report);
  const parts = link.filter.filter(({ kind }) => kind !== 'inquiries' || !isOther);
  const filter: Filter = { parts: parts.map((part) => numbered(part, accounts)) };
  const { result, editing, problems } = state;
  const asked: PlanState = { plans: state.plans, problems, editing, a, b, challengers };
  return {
    ...withPlans(asked, plans, shop),
    pack: link.pack as PackId,
    thresholds,
    replications,
    seed,
    buyers,
    filter,
    result: result && lookingAt(result, b),
  };
}

const SET = [
  'plans',
  'a',
  'b',
  'challengers',
  'pack',
  'thresholds',
  'replications',
  'seed',
  'buyers',
  'filter',
] as const;

/** Whether nothing that a link set has been changed since. */
export const isAsShared = (state: AppState, as: SharedSettings): boolean => SET.every((key) => state[key] === as[key]);
