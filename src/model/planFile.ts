import { fail, ok, type Problem, type Result } from '../base/result.ts';
import { readJson } from './json.ts';
import type { Plan } from './plan.ts';
import { planProblems } from './planProblems.ts';
import type { ProblemCode } from './problemCodes.ts';
import { planSchema } from './schema.ts';
import { readShape } from './shape.ts';
import type { NamesOfShop } from './valueProblems.ts';

/** A plan as the text of a file. */
export const planText = (plan: Plan): string => `${JSON.stringify(plan, null, 2)}\n`;

/** Whether a text is meant to be a plan, broken or not: no log has these keys. */
export const looksLikePlan = (text: string): boolean =>
  /^\s*\{/.test(text) && ['"groups"', '"accounts"', '"version"'].every((key) => text.includes(key));

/** A plan that was read, and what it still lacks before it can run. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
}

/** What is not wrong but only missing yet: with nothing else, the plan is a draft. */
const UNFINISHED: readonly string[] = [
  'empty_name',
  'no_group',
  'empty_group',
  'no_capacity',
  'no_weekday',
  'empty_proxy',
  'empty_distribution',
  'no_date',
] satisfies readonly ProblemCode[];

/** Whether a problem makes a plan a draft and nothing worse. */
export const isUnfinished = (code: string): boolean => UNFINISHED.includes(code);

/** Reads a plan for a shop from the text of a file. Refused with every problem: JSON path, raw value and code; drafts are read. */
export function readPlan(text: string, shop: NamesOfShop): Result<ReadPlan> {
  const json = readJson(text);
  if (!json.ok) return json;
  const shaped = readShape(planSchema, json.value);
  if (!shaped.ok) return shaped;
  const problems = planProblems(shaped.value, shop);
  return problems.every(({ code }) => isUnfinished(code)) ? ok({ plan: shaped.value, problems }) : fail(problems);
}
