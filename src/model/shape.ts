import * as v from 'valibot';
import { fail, ok, type Problem, type Result } from '../base/result.ts';
import type { ProblemCode } from './problemCodes.ts';

/** Names that would reach the prototype of an object; no JSON of ours has them. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 40;
const SHOWN = 80;

/** A refused value as it is shown: JSON, shortened. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : written(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  // Numbers that are none keep their name, which JSON would not.
  if (typeof value === 'number') return String(value);
  return value === undefined ? '' : JSON.stringify(value);
}

/** A problem with a known code. */
export const problem = (
  code: ProblemCode,
  at: string,
  value: unknown,
  detail?: Readonly<Record<string, string | number>>,
): Problem => ({ code, at, value: shown(value), ...(detail && { detail }) });

/** `accounts[2].shifts[0].from` */
const pathText = (keys: readonly unknown[]): string =>
  keys.reduce<string>(
    (path, key) => path + (typeof key === 'number' ? `[${key}]` : `${path && '.'}${String(key)}`),
    '',
  );

/** Reads JSON by a schema; every place that does not fit is a problem. */
export function readShape<S extends v.GenericSchema>(schema: S, json: unknown): Result<v.InferOutput<S>> {
  const unsafe = unsafeParts(json);
  if (unsafe.length > 0) return fail(unsafe);
  const read = v.safeParse(schema, json);
  return read.success ? ok(read.output) : fail(read.issues.flatMap((issue) => problemsOf(issue, [])));
}

/** Keys that reach prototypes, and nesting that no plan needs; without recursion, whatever the depth. */
function unsafeParts(json: unknown): Problem[] {
  const problems: Problem[] = [];
  const open: { readonly value: unknown; readonly path: readonly (string | number)[] }[] = [{ value: json, path: [] }];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { value, path } = part;
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= DEEPEST) return [problem('too_deep', pathText(path), value)];
    for (const [key, child] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      if (FORBIDDEN.has(key)) problems.push(problem('forbidden_key', pathText(at), key));
      open.push({ value: child, path: at });
    }
  }
  return problems;
}

type Issue = v.BaseIssue<unknown>;

function problemsOf(issue: Issue, outer: readonly unknown[]): Problem[] {
  const path = [...outer, ...(issue.path?.map(({ key }) => key) ?? [])];
  // Of several shapes, the one that was almost right tells what is wrong.
  const inner = issue.issues?.filter((one) => one.path !== undefined) ?? [];
  if (issue.type === 'union' && inner.length > 0) return inner.flatMap((one) => problemsOf(one, path));
  const key = path.at(-1);
  const expected = issue.expected ?? '';
  return [
    problem(codeOf(issue, key), pathText(path), issue.input, {
      field: pathText(key === undefined ? [] : [key]),
      expected,
    }),
  ];
}

function codeOf(issue: Issue, key: unknown): ProblemCode {
  if (issue.expected === 'never') return 'unknown_field';
  if (issue.input === undefined) return 'missing_field';
  if (key === 'version') return 'unknown_version';
  if (key === 'policy') return 'unknown_policy';
  if (key === 'kind') return 'unknown_rule';
  if (issue.type === 'picklist') return 'unknown_choice';
  return key === 'weight' ? 'weight_not_number' : 'wrong_type';
}
