import { existsSync, readFileSync } from 'node:fs';

/** Where the published and exact figures are. */
export const CASES_FILE = process.env['VALIDATION_FILE'] || '../shared/validation/cases.json';

/** How far a figure may be off; `stat`: max(z · standard error, rel / 2 of what is expected). */
export interface Tolerance {
  readonly type: 'stat' | 'exact' | 'abs' | 'ci_overlap';
  readonly rel?: number;
  readonly z?: number;
  readonly abs?: number;
}

export interface Case {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly model: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance?: Tolerance;
}

/** The cases of a file; none where there is no such file. */
export function casesOf(file: string): readonly Case[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }).cases : [];
}

/** Expected figures by name, those of parts as `agent1.mean_wait`. */
export function figuresOf(expected: Case['expected'], prefix = ''): [string, unknown][] {
  return Object.entries(expected).flatMap(([name, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !('ci95' in value)
      ? figuresOf(value as Case['expected'], `${prefix}${name}.`)
      : [[prefix + name, value]],
  );
}
