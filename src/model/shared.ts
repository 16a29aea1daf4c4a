import * as v from 'valibot';
import { fail, ok, type Problem, type Result } from '../base/result.ts';
import { buyerProblems } from './buyerProblems.ts';
import { OUTCOMES } from './run.ts';
import { buyerSchema, planSchema } from './schema.ts';
import { problem, readShape } from './shape.ts';

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const side = v.picklist(['a', 'b']);
/** Accounts by name: another log may number them otherwise. `null`: nobody. */
const account = v.nullable(v.string());

const chosen = v.variant('kind', [
  v.strictObject({ kind: v.literal('hours'), cells: v.array(whole(0, 167)) }),
  v.strictObject({ kind: v.literal('days'), from: whole(-1e6, 1e6), to: whole(-1e6, 1e6) }),
  v.strictObject({ kind: v.literal('buyers'), scopes: v.array(v.string()), vip: v.boolean() }),
  v.strictObject({ kind: v.literal('accounts'), plan: side, accounts: v.array(account) }),
  v.strictObject({ kind: v.literal('groups'), plan: side, groups: v.array(whole(-1, 1e6)) }),
  v.strictObject({ kind: v.literal('outcomes'), plan: side, outcomes: v.array(v.picklist(OUTCOMES)) }),
  v.strictObject({
    kind: v.literal('response'),
    plan: side,
    above: v.pipe(v.number(), v.minValue(0)),
    to: v.nullable(v.number()),
  }),
  v.strictObject({ kind: v.literal('inquiries'), inquiries: v.array(whole(0, Number.MAX_SAFE_INTEGER)) }),
]);

const sharedSchema = v.strictObject({
  version: v.literal(1),
  /** The first hex digits of the SHA-256 of the log that it was seen with. */
  log: v.string(),
  plans: v.pipe(v.array(planSchema), v.minLength(1), v.maxLength(4)),
  a: v.string(),
  b: v.string(),
  /** In the order of their letters, `b` among them. */
  challengers: v.array(v.string()),
  pack: v.string(),
  /** By metric; shares 0–1, times in ms. */
  thresholds: v.record(v.string(), v.pipe(v.number(), v.minValue(0))),
  replications: whole(2, 1000),
  seed: whole(0, Number.MAX_SAFE_INTEGER),
  buyers: buyerSchema,
  filter: v.array(chosen),
});

/** What a link carries: the settings of a comparison, whole plans among them, and never a row of a log. */
export type Shared = v.InferOutput<typeof sharedSchema>;
/** A part of a filter with accounts by name. */
export type SharedPart = Shared['filter'][number];

/** Reads the JSON of a link; refused with every problem but those that need a shop. */
export function readShared(json: unknown): Result<Shared> {
  const shared = readShape(sharedSchema, json);
  if (!shared.ok) return shared;
  const problems = [...namesOf(shared.value), ...buyerProblems(shared.value.buyers)];
  return problems.length > 0 ? fail(problems) : ok(shared.value);
}

function namesOf({ plans, a, b, challengers }: Shared): Problem[] {
  const ids = plans.map(({ id }) => id);
  const wanted: readonly (readonly [string, string])[] = [
    ['a', a],
    ['b', b],
    ...challengers.map((id, i) => [`challengers[${i}]`, id] as const),
  ];
  return [
    ...ids.flatMap((id, i) => (ids.indexOf(id) < i ? [problem('duplicate_plan', `plans[${i}].id`, id)] : [])),
    ...wanted.flatMap(([at, id]) => (ids.includes(id) ? [] : [problem('unknown_plan', at, id)])),
  ];
}
