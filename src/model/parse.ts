import { fail, ok, type Problem, type Result } from '../base/result.ts';
import { buyerProblems } from './buyerProblems.ts';
import type { BuyerModel } from './buyers.ts';
import type { Plan } from './plan.ts';
import { planProblems } from './planProblems.ts';
import type { Scenario } from './scenario.ts';
import { buyerSchema, planSchema, scenarioSchema } from './schema.ts';
import { problem, readShape } from './shape.ts';
import type { Shop } from './shop.ts';

export { planProblems } from './planProblems.ts';

/** Reads a plan for a shop from JSON; refused with every problem, its JSON path, raw value and code (PROBLEM_CODES). */
export function parsePlan(json: unknown, shop: Shop): Result<Plan> {
  const plan = readShape(planSchema, json);
  return plan.ok ? unless(planProblems(plan.value, shop), plan.value) : plan;
}

/** Reads what is supposed of buyers from JSON; refused with every problem. */
export function parseBuyers(json: unknown): Result<BuyerModel> {
  const buyers = readShape(buyerSchema, json);
  return buyers.ok ? unless(buyerProblems(buyers.value), buyers.value) : buyers;
}

/** Reads a scenario from JSON; every plan of it must be without problems in the scenario's shop. */
export function parseScenario(json: unknown): Result<Scenario> {
  const scenario = readShape(scenarioSchema, json);
  return scenario.ok ? unless(scenarioProblems(scenario.value), scenario.value) : scenario;
}

const unless = <T>(problems: readonly Problem[], value: T): Result<T> =>
  problems.length > 0 ? fail([...problems]) : ok(value);

function scenarioProblems(scenario: Scenario): Problem[] {
  const { plans, lessons, a, b } = scenario;
  const shop = { accounts: scenario.shop.accounts, scopes: [] };
  const ids = plans.map(({ id }) => id);
  const accounts = scenario.shop.accounts.map(({ id }) => id);
  const known = (id: string, at: string): Problem[] => (ids.includes(id) ? [] : [problem('unknown_plan', at, id)]);
  return [
    ...accounts.flatMap((id, i) =>
      accounts.indexOf(id) < i ? [problem('duplicate_account', `shop.accounts[${i}].id`, id)] : [],
    ),
    ...plans.flatMap((plan, i) => [
      ...(ids.indexOf(plan.id) < i ? [problem('duplicate_plan', `plans[${i}].id`, plan.id)] : []),
      ...planProblems(plan, shop).map((one) => ({ ...one, at: `plans[${i}].${one.at}` })),
    ]),
    ...known(a, 'a'),
    ...known(b, 'b'),
    ...lessons.flatMap((lesson, i) => [...known(lesson.a, `lessons[${i}].a`), ...known(lesson.b, `lessons[${i}].b`)]),
  ];
}
